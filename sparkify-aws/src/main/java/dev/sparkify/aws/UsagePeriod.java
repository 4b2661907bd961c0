package dev.sparkify.aws;

/**
 * Names what a usage limit of Redshift Serverless is counted over. Source:
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateUsageLimit.html
 */
public enum UsagePeriod {
    /** A day. */
    DAILY,
    /** A week, which begins on Sunday. */
    WEEKLY,
    /** A month. */
    MONTHLY
}
