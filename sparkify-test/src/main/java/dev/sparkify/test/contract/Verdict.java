package dev.sparkify.test.contract;

/** Tells how a candidate kept a case of the contract. */
public enum Verdict {
    /** It did what the case demands. */
    PASSED,
    /** It did something else, and exactly what the candidate says that it does instead. */
    DEVIATES,
    /** It did something else. */
    DIFFERS,
    /** Its platform does not declare the rule, and the candidate does not say what it does instead. */
    NOT_DECLARED
}
