package dev.sparkify.examples.generate;

/** Is a user with an account: who it is stays, the level changes with the pages visited. */
final class Listener {
    private static final int PAID_PER_MILLE = 250;

    private final Identity identity;
    private Level level;
    private boolean present;

    private Listener(Identity identity, Level level) {
        this.identity = identity;
        this.level = level;
    }

    static Listener draw(int number, SplitMix64 random) {
        var level = random.chance(PAID_PER_MILLE) ? Level.PAID : Level.FREE;
        return new Listener(Accounts.draw(number, random), level);
    }

    Identity identity() {
        return identity;
    }

    Level level() {
        return level;
    }

    boolean isPresent() {
        return present;
    }

    void arrive() {
        present = true;
    }

    void leave() {
        present = false;
    }

    void submit(Page form) {
        if (form == Page.SUBMIT_UPGRADE) {
            level = Level.PAID;
        } else if (form == Page.SUBMIT_DOWNGRADE) {
            level = Level.FREE;
        }
    }
}
