package dev.sparkify.aws.access;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says how a bucket may be called. Source:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
enum BucketRule {
    LENGTH("3 to 63 characters", "(?s).{3,63}"),
    LETTERS("lower-case letters, digits, dots and hyphens only", "[a-z0-9.-]*"),
    ENDS("a letter or digit at its beginning and its end", "(?s)[a-z0-9](.*[a-z0-9])?"),
    DOTS("no two dots in a row", "(?s)((?!\\.\\.).)*"),
    ADDRESS("no form of an IP address", "(?s)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$).*"),
    RESERVED_BEGINNING("no xn--, sthree- or amzn-s3-demo- at its beginning", "(?s)(?!xn--|sthree-|amzn-s3-demo-).*"),
    RESERVED_END(
            "no -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3 at its end",
            "(?s).*(?<!-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)");

    private final String demand;
    private final Pattern pattern;

    BucketRule(String demand, String pattern) {
        this.demand = demand;
        this.pattern = Pattern.compile(pattern);
    }

    static void check(String bucket) {
        var broken = List.of(values()).stream()
                .filter(rule -> !rule.pattern.matcher(bucket).matches())
                .map(rule -> rule.demand)
                .toList();
        if (!broken.isEmpty()) {
            throw new InputException("No bucket can be called «" + bucket + "»: a name has " + String.join(", ", broken)
                    + " (Amazon S3: bucket naming rules)");
        }
    }
}
