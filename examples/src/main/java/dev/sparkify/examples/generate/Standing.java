package dev.sparkify.examples.generate;

/** Is how a visitor stands to the service, which decides where a session goes; the shares are near the real ones. */
final class Standing {
    static final Standing LOGGED_OUT = new Standing(
            450,
            Weighted.of(60, Page.HOME).or(40, Page.LOGIN),
            Weighted.of(25, Page.HOME).or(60, Page.LOGIN).or(9, Page.ABOUT).or(6, Page.HELP));
    static final Standing FREE = new Standing(70, arriving(), browsing().or(10, Page.UPGRADE));
    static final Standing PAID = new Standing(25, arriving(), browsing().or(10, Page.DOWNGRADE));

    private static final int UPGRADES_PER_MILLE = 400;
    private static final int DOWNGRADES_PER_MILLE = 150;
    private static final int SAVES_PER_MILLE = 200;

    private final int endsPerMille;
    private final Weighted<Page> first;
    private final Weighted<Page> further;

    private Standing(int endsPerMille, Weighted<Page> first, Weighted<Page> further) {
        this.endsPerMille = endsPerMille;
        this.first = first;
        this.further = further;
    }

    Page first(SplitMix64 random) {
        return first.draw(random);
    }

    boolean endsAfter(Page page, SplitMix64 random) {
        return !page.isRedirect() && random.chance(endsPerMille);
    }

    Page after(Page page, SplitMix64 random) {
        return switch (page) {
            case UPGRADE -> submit(Page.SUBMIT_UPGRADE, UPGRADES_PER_MILLE, random);
            case DOWNGRADE -> submit(Page.SUBMIT_DOWNGRADE, DOWNGRADES_PER_MILLE, random);
            case SETTINGS -> submit(Page.SAVE_SETTINGS, SAVES_PER_MILLE, random);
            case LOGIN, LOGOUT, SAVE_SETTINGS, SUBMIT_UPGRADE, SUBMIT_DOWNGRADE -> Page.HOME;
            case NEXT_SONG, HOME, ABOUT, HELP, ERROR -> further.draw(random);
        };
    }

    private Page submit(Page form, int perMille, SplitMix64 random) {
        return random.chance(perMille) ? form : further.draw(random);
    }

    private static Weighted<Page> arriving() {
        return Weighted.of(60, Page.HOME).or(40, Page.NEXT_SONG);
    }

    private static Weighted<Page> browsing() {
        return Weighted.of(910, Page.NEXT_SONG)
                .or(46, Page.HOME)
                .or(14, Page.LOGOUT)
                .or(9, Page.SETTINGS)
                .or(6, Page.HELP)
                .or(3, Page.ABOUT)
                .or(2, Page.ERROR);
    }
}
