package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.dialect.ReservedWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks names, passwords and tags.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html">Redshift: CreateCluster</a>
 */
public final class LaunchRules {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_CLUSTER = 63;
    private static final int LONGEST_SNAPSHOT = 255;
    private static final Pattern SERVERLESS = Pattern.compile("[a-z0-9-]{3,64}");
    private static final Pattern HYPHENATED = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern USER = Pattern.compile("[a-z][a-z0-9_+.@-]{0,127}");
    private static final Pattern KEY = Pattern.compile("arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private LaunchRules() {}

    /**
     * Checks the identifier of a cluster.
     *
     * @param id the identifier
     * @return the same
     * @throws InputException if it is none
     */
    public static String cluster(String id) {
        return hyphenated("cluster", id, LONGEST_CLUSTER);
    }

    /**
     * Checks the name of a namespace and its workgroup. Source:
     * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateNamespace.html
     *
     * @param id the name
     * @return the same
     * @throws InputException if it is none
     */
    public static String serverless(String id) {
        if (!SERVERLESS.matcher(id).matches()) {
            throw new InputException("No workgroup can be called «" + id
                    + "»: a name has 3 to 64 lower-case letters, digits and hyphens");
        }
        return id;
    }

    /**
     * Checks the name of a snapshot.
     *
     * @param name the name
     * @return the same
     * @throws InputException if it is none
     */
    public static String snapshot(String name) {
        return hyphenated("snapshot", name, LONGEST_SNAPSHOT);
    }

    private static String hyphenated(String thing, String name, int longest) {
        if (name.length() > longest || !HYPHENATED.matcher(name).matches()) {
            throw new InputException("No " + thing + " can be called «" + name + "»: a name has 1 to " + longest
                    + " lower-case letters, digits and single hyphens, the first a letter, the last no hyphen");
        }
        return name;
    }

    /**
     * Checks the name of a role.
     *
     * @param name the name
     * @return the same
     * @throws InputException if it is none
     */
    public static String role(String name) {
        if (!ROLE.matcher(name).matches()) {
            throw new InputException("No role can be called «" + name
                    + "»: a name has 1 to 64 letters, digits and _+=,.@- (IAM: CreateRole)");
        }
        return name;
    }

    /**
     * Checks the name of a database.
     *
     * @param name the name
     * @return the same
     * @throws InputException if it is none
     */
    public static String database(String name) {
        if (!DATABASE.matcher(name).matches() || ReservedWords.contains(name)) {
            throw new InputException("No database can be called «" + name
                    + "»: a name has 1 to 64 lower-case letters, digits and underscores, the first a letter, and is no"
                    + " reserved word");
        }
        return name;
    }

    /**
     * Checks the name of the administrator.
     *
     * @param user the name
     * @return the same
     * @throws InputException if it is none
     */
    public static String administrator(String user) {
        if (!USER.matcher(user).matches() || user.equals("public") || ReservedWords.contains(user)) {
            throw new InputException("No administrator can be called «" + user
                    + "»: a name has 1 to 128 lower-case letters, digits and _+.@-, the first a letter, and is neither"
                    + " public nor a reserved word");
        }
        return user;
    }

    /**
     * Checks a password, without ever saying it.
     *
     * @param password the password
     * @return the same
     * @throws InputException if Redshift would refuse it
     */
    public static String password(String password) {
        var problems = new ArrayList<String>();
        demand(problems, password, ".{8,64}", "8 to 64 characters");
        demand(problems, password, "[\\x21-\\x7e]*", "only characters of ASCII that can be seen");
        demand(problems, password, ".*[A-Z].*", "an upper-case letter");
        demand(problems, password, ".*[a-z].*", "a lower-case letter");
        demand(problems, password, ".*[0-9].*", "a digit");
        demand(problems, password, "[^'\"\\\\/@]*", "none of ' \" \\ / @");
        if (!problems.isEmpty()) {
            throw new InputException("Redshift would refuse the password: it needs " + String.join(", ", problems)
                    + "; or leave it out, and AWS Secrets Manager makes and keeps one");
        }
        return password;
    }

    private static void demand(List<String> problems, String text, String pattern, String demand) {
        if (!Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches()) {
            problems.add(demand);
        }
    }

    /**
     * Checks the ARN of a key.
     *
     * @param arn the ARN
     * @return the same
     * @throws InputException if it is none
     */
    public static String key(String arn) {
        if (!KEY.matcher(arn).matches()) {
            throw new InputException("«" + arn + "» is not the ARN of a key of AWS KMS: write it like"
                    + " arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        }
        return arn;
    }

    /**
     * Checks tags. Source: https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-tagging.html
     *
     * @param tags by their keys
     * @return the same
     * @throws InputException if one is none, or they are too many
     */
    public static Map<String, String> tags(Map<String, String> tags) {
        int most = MOST_TAGS - Ownership.KEYS;
        if (tags.size() > most) {
            throw new InputException("A resource takes " + MOST_TAGS + " tags, and " + Ownership.KEYS
                    + " are Sparkify's: name " + most + " at most, not " + tags.size());
        }
        tags.forEach(LaunchRules::tag);
        return tags;
    }

    private static void tag(String key, String value) {
        if (key.isEmpty() || key.length() > 128 || !TAG.matcher(key).matches()) {
            throw new InputException(
                    "No tag can have the key «" + key + "»: it has 1 to 128 letters, digits, blanks and _.:/=+-@");
        } else if (key.startsWith("aws:") || key.startsWith(Ownership.PREFIX)) {
            throw new InputException("No tag of yours can have the key «" + key
                    + "»: what begins with aws: or sparkify: is reserved; ownedBy, meantFor and expiringAfter say the"
                    + " rest");
        } else if (value.length() > 256 || !TAG.matcher(value).matches()) {
            throw new InputException("The tag " + key + " cannot be «" + value
                    + "»: a value has 0 to 256 letters, digits, blanks and _.:/=+-@");
        }
    }

    /**
     * Checks a text that becomes the value of a tag.
     *
     * @param what such as «a purpose»
     * @param value the text
     * @return the same
     * @throws InputException if it is empty or no value
     */
    public static String tagValue(String what, String value) {
        if (value.isBlank() || value.length() > 256 || !TAG.matcher(value).matches()) {
            throw new InputException("«" + value + "» cannot be " + what
                    + ": it becomes a tag, with 1 to 256 letters, digits, blanks and _.:/=+-@");
        }
        return value;
    }

    /**
     * Checks a duration.
     *
     * @param what such as «time out after»
     * @param duration the duration
     * @return the same
     * @throws InputException if it is 0 or negative
     */
    public static Duration positive(String what, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new InputException("Cannot " + what + " " + duration + "; give a duration of more than 0");
        }
        return duration;
    }
}
