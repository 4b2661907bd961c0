package dev.sparkify.sql.internal.evolve;

import java.util.Optional;

/**
 * Says how an engine comes over a difference.
 *
 * @param means by what
 * @param why why it is no easier, or why it is refused and the way out; empty where there is nothing to say
 * @param loss what may be lost, so that it is only done where it was named; empty: nothing
 */
record Verdict(Means means, String why, Optional<String> loss) {
    /** Names the means there are. */
    public enum Means {
        /** The table is created. */
        CREATE,
        /** A statement changes it where it is. */
        IN_PLACE,
        /** The engine keeps nothing of it: it is checked and noted. */
        NOTE,
        /** The table is made anew under another name, filled, and put in the place of the old one. */
        REBUILD,
        /** It is removed. */
        DESTROY,
        /** Nothing can make it right from what is stored. */
        REFUSED
    }

    static Verdict of(Means means) {
        return new Verdict(means, "", Optional.empty());
    }

    static Verdict rebuild(String why) {
        return new Verdict(Means.REBUILD, why, Optional.empty());
    }

    static Verdict refused(String why) {
        return new Verdict(Means.REFUSED, why, Optional.empty());
    }

    Verdict losing(String what) {
        return new Verdict(means, why, Optional.of(what));
    }
}
