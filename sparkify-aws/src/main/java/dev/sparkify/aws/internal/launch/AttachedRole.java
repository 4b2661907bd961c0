package dev.sparkify.aws.internal.launch;

import java.util.regex.Pattern;

/**
 * Is a role of a namespace. Redshift Serverless takes ARNs and tells texts like {@code IamRole(applyStatus=in-sync,
 * iamRoleArn=arn:aws:iam::123456789012:role/loader)}.
 *
 * @param arn its ARN
 * @param state {@code in-sync} when it can be used
 */
record AttachedRole(String arn, String state) {
    private static final Pattern TOLD = Pattern.compile("applyStatus=([^,)]+),\\s*iamRoleArn=([^,)\\s]+)");
    private static final String IN_SYNC = "in-sync";

    static AttachedRole of(String told) {
        var parts = TOLD.matcher(told);
        return parts.find() ? new AttachedRole(parts.group(2), parts.group(1)) : new AttachedRole(told, IN_SYNC);
    }

    boolean isInSync() {
        return state.equals(IN_SYNC);
    }
}
