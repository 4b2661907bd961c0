package dev.sparkify.examples.generate;

/**
 * Is what events tell about their visitor: the parts of a line between what changes from event to event.
 *
 * @param untilItem from {@code auth} to the number in the session
 * @param untilLength from {@code lastName} to the length
 * @param location the location
 * @param untilSession from {@code registration} to the session
 * @param ending from {@code userAgent} to the end of the line
 */
record Identity(Fragment untilItem, Fragment untilLength, Fragment location, Fragment untilSession, Fragment ending) {
    /** Belongs to everyone who is logged out. */
    static final Identity NOBODY = new Identity(
            Fragment.of(",\"auth\":\"Logged Out\",\"firstName\":null,\"gender\":null,\"itemInSession\":"),
            Fragment.of(",\"lastName\":null,\"length\":"),
            Fragment.of(",\"location\":null"),
            Fragment.of(",\"registration\":null,\"sessionId\":"),
            Fragment.of(",\"userAgent\":null,\"userId\":\"\"}\n"));
}
