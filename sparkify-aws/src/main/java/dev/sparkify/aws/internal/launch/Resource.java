package dev.sparkify.aws.internal.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is one thing in AWS that a warehouse needs. Its name is fixed before the first call, so that it can be looked up whatever
 * became of the answer to a call. Calls throw what the SDK throws; {@link Launch} and {@link Teardown} say what that means, and
 * repeat them: so no call waits by itself.
 */
public interface Resource {
    /**
     * Names it for people.
     *
     * @return such as «role sparkify-demo»
     */
    String label();

    /**
     * Tells how it is made, for a plan.
     *
     * @return such as «node type ra3.large»; holds no secret
     */
    List<String> properties();

    /**
     * Tells what whoever launches and tears it down must be allowed.
     *
     * @return actions of IAM, such as {@code iam:CreateRole}
     */
    List<String> actions();

    /**
     * Looks it up.
     *
     * @return what is there under its name; empty if nothing is
     */
    Optional<Found> find();

    /** Asks AWS to make it, with the tags of the warehouse. */
    void create();

    /**
     * Brings one that is the warehouse's, and is ready or paused, to what it should be, as far as that can be done in place: a
     * policy, a rule, a resumption. Does nothing to one that is as it should be.
     *
     * @param found what is there
     */
    default void mend(Found found) {}

    /**
     * Refuses a removal that AWS would refuse for good; asked before anything is removed.
     *
     * @param found what is there, and the warehouse's
     * @throws dev.sparkify.error.InputException if the name of the final snapshot is taken
     */
    default void demandRemovable(Found found) {}

    /** Asks AWS to remove it, with what is part of it and cannot be tagged. */
    void remove();

    /**
     * Gives the command by which somebody can remove it by hand.
     *
     * @return a command of the AWS CLI
     */
    String removal();

    /**
     * Looks for further ones of its kind that carry the tags of the warehouse, under other names.
     *
     * @return what is to be removed with it
     */
    default List<Resource> others() {
        return List.of();
    }

    /**
     * Is what was found.
     *
     * @param tags its tags
     * @param readiness whether it can be used
     * @param said what AWS says of it; may be empty
     * @param differences in what it is other than it was told to be
     */
    record Found(Map<String, String> tags, Readiness readiness, String said, Differences differences) {
        /** Takes a copy of the map. */
        public Found {
            tags = Map.copyOf(tags);
        }

        Found(Map<String, String> tags, Readiness readiness, String said) {
            this(tags, readiness, said, Differences.NONE);
        }

        Found with(Differences found) {
            return new Found(tags, readiness, said, found);
        }
    }

    /** Names how a resource stands. */
    enum Readiness {
        /** It will be ready by itself. */
        COMING,
        /** It can be used. */
        READY,
        /** It is paused. */
        PAUSED,
        /** It will be gone by itself. */
        GOING,
        /** It needs somebody. */
        BROKEN
    }
}
