package dev.sparkify.aws.access;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.Locale;

/**
 * Says how long a document may be. White space outside of names is not counted, except in a trust policy, for which the
 * page does not say so. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
enum PolicySize {
    /** A policy of its own, attached to roles. */
    MANAGED("A managed policy", 6_144),
    /** A policy within a role; all of a role's together may be so long. */
    INLINE("An inline policy", 10_240),
    /** Who may assume a role: the quota as long as nobody has asked AWS for more. */
    TRUST("A trust policy", 2_048);

    private final String name;
    private final int most;

    PolicySize(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /** Writes the document, or refuses it with what makes it long and the way out. */
    String write(List<AccessStatement> statements, String contents, String wayOut) {
        var document = new PolicyWriter(statements);
        var counted = this == TRUST ? document.indented() : document.compact();
        if (counted.length() > most) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s may have %,d characters, but this one has %,d with %s; %s (IAM: quotas)",
                    name,
                    most,
                    counted.length(),
                    contents,
                    wayOut));
        }
        return document.indented();
    }
}
