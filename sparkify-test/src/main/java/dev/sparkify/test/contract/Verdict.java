package dev.sparkify.test.contract;

/** Tells how a candidate kept a case of the contract. */
public enum Verdict {
    /** It did what the case demands, or exactly what it says that it does instead. */
    PASSED,
    /** It did something else. */
    DIFFERS,
    /** Its platform does not declare the rule, and the candidate does not say what it does instead. */
    NOT_DECLARED
}
