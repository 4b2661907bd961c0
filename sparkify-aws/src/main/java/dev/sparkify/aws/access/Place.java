package dev.sparkify.aws.access;

import dev.sparkify.error.InputException;
import dev.sparkify.load.S3Prefix;
import java.util.regex.Pattern;

/**
 * Is a folder or file of S3, as policies name it. What IAM would take for a wildcard or a variable is written as one that
 * stands for the character itself. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
record Place(Partition partition, S3Prefix prefix) {
    private static final Pattern SPECIAL = Pattern.compile("[*?$]");

    /** Policies hold these. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    private static final Pattern WRITABLE = Pattern.compile("[\\x20-\\xff]*");

    /** Refuses what no policy can name. */
    static S3Prefix checked(S3Prefix prefix) {
        BucketRule.check(prefix.bucket());
        if (!WRITABLE.matcher(prefix.key()).matches()) {
            throw new InputException(
                    "A policy cannot name " + prefix + ": it holds Latin letters only; give the place a"
                            + " name of such letters, or name a folder above it (IAM: quotas)");
        }
        return prefix;
    }

    String bucket() {
        return arn(prefix.bucket());
    }

    String objects() {
        return arn(prefix.bucket() + "/" + keys());
    }

    /** Returns a pattern of all keys meant. */
    String keys() {
        var literal = SPECIAL.matcher(prefix.key()).replaceAll("\\${$0}");
        return prefix.isFolder() ? literal + "*" : literal;
    }

    boolean isWholeBucket() {
        return prefix.key().isEmpty();
    }

    private String arn(String resource) {
        return "arn:" + partition.id() + ":s3:::" + resource;
    }
}
