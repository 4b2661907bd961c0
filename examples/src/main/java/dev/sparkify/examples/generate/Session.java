package dev.sparkify.examples.generate;

/** Is a listener's visit, standing at its current event. */
final class Session {
    private static final int LOGGED_IN_PER_MILLE = 900;
    private static final int SKIPS_PER_MILLE = 80;
    private static final int AT_ONCE_PER_MILLE = 50;
    private static final int LONGEST_LOOK = 90_000;
    private static final int SECOND = 1_000;

    private final long id;
    private final Listener listener;
    private boolean loggedIn;
    private long time;
    private int item;
    private Page page = Page.HOME;
    private Tune tune = Tune.SILENCE;

    Session(long id, Listener listener, long time) {
        this.id = id;
        this.listener = listener;
        this.time = time;
    }

    Session open(SplitMix64 random, Jukebox jukebox) {
        loggedIn = random.chance(LOGGED_IN_PER_MILLE);
        turnTo(standing().first(random), random, jukebox);
        return this;
    }

    boolean endsHere(SplitMix64 random) {
        return standing().endsAfter(page, random);
    }

    /** Goes to the next event. */
    void proceed(SplitMix64 random, Jukebox jukebox) {
        time += pause(random);
        item++;
        listener.submit(page);
        loggedIn = page == Page.LOGIN || (loggedIn && page != Page.LOGOUT);
        turnTo(standing().after(page, random), random, jukebox);
    }

    long id() {
        return id;
    }

    Listener listener() {
        return listener;
    }

    Identity identity() {
        return loggedIn ? listener.identity() : Identity.NOBODY;
    }

    long time() {
        return time;
    }

    int item() {
        return item;
    }

    Page page() {
        return page;
    }

    Tune tune() {
        return tune;
    }

    private Standing standing() {
        if (!loggedIn) {
            return Standing.LOGGED_OUT;
        }
        return listener.level() == Level.PAID ? Standing.PAID : Standing.FREE;
    }

    private void turnTo(Page next, SplitMix64 random, Jukebox jukebox) {
        page = next;
        tune = next == Page.NEXT_SONG ? jukebox.next(random) : Tune.SILENCE;
    }

    private long pause(SplitMix64 random) {
        if (page == Page.NEXT_SONG) {
            var heard = random.chance(SKIPS_PER_MILLE) ? random.below(tune.seconds()) : tune.seconds();
            return (long) heard * SECOND;
        }
        if (page.isRedirect()) {
            return SECOND;
        }
        return random.chance(AT_ONCE_PER_MILLE) ? 0 : SECOND + random.below(LONGEST_LOOK);
    }
}
