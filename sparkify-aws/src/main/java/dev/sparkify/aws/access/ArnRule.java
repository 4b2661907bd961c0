package dev.sparkify.aws.access;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says how the ARN of a thing is written. None may hold a wildcard. */
enum ArnRule {
    /** Aliases are left out: a policy that names one does not reach its key. */
    KEY(
            "key of AWS KMS",
            "kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+",
            "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
    /** With its path, if it has one. */
    ROLE("role", "iam::\\d{12}:role/[\\w+=,.@/-]+", "arn:aws:iam::123456789012:role/sparkify"),
    /** A user of a database; serverless, the workgroup stands for the cluster. */
    DATABASE_USER(
            "database user",
            "redshift:[a-z0-9-]+:\\d{12}:dbuser:[a-z0-9-]+/[\\w+=,.@:/-]+",
            "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/loader");

    private final String thing;
    private final Pattern pattern;
    private final String example;

    ArnRule(String thing, String rest, String example) {
        this.thing = thing;
        this.pattern = Pattern.compile("arn:(aws|aws-cn|aws-us-gov):" + rest);
        this.example = example;
    }

    String checked(String arn) {
        if (!pattern.matcher(arn).matches()) {
            throw new InputException("«" + arn + "» is not the ARN of a " + thing + ": write it like " + example);
        }
        return arn;
    }

    List<String> checked(List<String> arns) {
        return arns.stream().map(this::checked).distinct().toList();
    }

    static List<String> together(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }
}
