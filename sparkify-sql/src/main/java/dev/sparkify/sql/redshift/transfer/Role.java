package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says as whom Redshift reaches Amazon S3. Access keys cannot be said: they would end up in the logs of queries.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html">Redshift: COPY,
 *     authorization parameters</a>
 */
public sealed interface Role {
    /** Is the default role of the cluster or namespace. */
    record Default() implements Role {}

    /** Is the identity of whoever is connected, who must have come by IAM federation. */
    record Session() implements Role {}

    /**
     * Is a role that is associated with the cluster or namespace, and the roles it takes on one after the other.
     *
     * @param arns names such as {@code arn:aws:iam::123456789012:role/loader}, at least one
     */
    record Chain(List<String> arns) implements Role {
        private static final Pattern ARN =
                Pattern.compile("arn:aws(-[a-z]+)*:iam::\\d{12}:role/([\\x21-\\x2b\\x2d-\\x7e]+/)?[\\w+=.@-]{1,64}");

        /**
         * Checks the names. A comma would end a name within the chain.
         *
         * @throws InvalidModelException if there is none, or one is not the ARN of a role
         * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html">IAM: CreateRole</a>
         */
        public Chain {
            arns = List.copyOf(arns);
            var problems = arns.stream()
                    .filter(arn -> !ARN.matcher(arn).matches())
                    .map(arn -> "Not the ARN of a role: " + arn
                            + "; write it like arn:aws:iam::123456789012:role/loader (Redshift: COPY, authorization"
                            + " parameters)")
                    .toList();
            if (!problems.isEmpty() || arns.isEmpty()) {
                throw new InvalidModelException(
                        "IAM_ROLE", arns.isEmpty() ? List.of("A chain of roles needs one at least") : problems);
            }
        }

        /**
         * Lets the last role take on another.
         *
         * @param arn the ARN of the other role
         * @return the longer chain
         * @throws InvalidModelException if it is not the ARN of a role
         */
        public Chain assuming(String arn) {
            return new Chain(Names.plus(arns, arn));
        }
    }

    /**
     * Returns the default role of the cluster or namespace.
     *
     * @return the role
     */
    static Role defaultRole() {
        return new Default();
    }

    /**
     * Returns the identity of whoever is connected.
     *
     * @return the role
     */
    static Role session() {
        return new Session();
    }

    /**
     * Returns a role.
     *
     * @param arn such as {@code arn:aws:iam::123456789012:role/loader}
     * @return a chain of this role alone
     * @throws InvalidModelException if it is not the ARN of a role
     */
    static Chain arn(String arn) {
        return new Chain(List.of(arn));
    }
}
