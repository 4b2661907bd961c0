package dev.sparkify.aws.access;

import java.util.List;

/** Names the services that act in a warehouse's name. */
enum RedshiftService {
    /** Source: https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html */
    CLUSTER,
    /** Source: https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-iam.html */
    SERVERLESS;

    List<String> principals() {
        return switch (this) {
            case CLUSTER -> List.of("redshift.amazonaws.com");
            case SERVERLESS -> List.of("redshift-serverless.amazonaws.com", "redshift.amazonaws.com");
        };
    }
}
