package dev.sparkify.aws.access;

/**
 * Names a group of regions whose resources cannot be reached from another. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
public enum Partition {
    /** Regions without a partition of their own: {@code aws}. */
    COMMERCIAL("aws"),
    /** Regions in China: {@code aws-cn}. */
    CHINA("aws-cn"),
    /** AWS GovCloud (US): {@code aws-us-gov}. */
    GOVERNMENT("aws-us-gov");

    private final String id;

    Partition(String id) {
        this.id = id;
    }

    /**
     * Tells how an ARN names it.
     *
     * @return such as {@code aws-cn}
     */
    public String id() {
        return id;
    }
}
