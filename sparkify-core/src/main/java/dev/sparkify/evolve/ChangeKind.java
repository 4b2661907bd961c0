package dev.sparkify.evolve;

/** Says what becomes of the subject of a change. */
public enum ChangeKind {
    /** It is made. */
    CREATE("+"),
    /** It is changed where it is, and whatever it holds stays. */
    CHANGE_IN_PLACE("~"),
    /** It is made anew beside the old one, filled from it, and put in its place. */
    REBUILD("-/+"),
    /** It is removed with what it holds. */
    DESTROY("-"),
    /** It stays as it is. */
    KEEP("=");

    private final String symbol;

    ChangeKind(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the sign that stands before it where a plan is read.
     *
     * @return {@code +}, {@code ~}, {@code -/+}, {@code -} or {@code =}
     */
    public String symbol() {
        return symbol;
    }
}
