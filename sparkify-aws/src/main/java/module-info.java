/** Amazon Redshift: provisioned, serverless, existing. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.sparkify.aws {
    requires transitive dev.sparkify.sql;
    requires com.amazon.redshift.jdbc;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires transitive software.amazon.awssdk.auth;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires transitive software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.apache;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.retries.api;
    requires software.amazon.awssdk.utils;
    requires transitive software.amazon.awssdk.services.ec2;
    requires transitive software.amazon.awssdk.services.iam;
    requires transitive software.amazon.awssdk.services.redshift;
    requires transitive software.amazon.awssdk.services.redshiftdata;
    requires transitive software.amazon.awssdk.services.redshiftserverless;
    requires transitive software.amazon.awssdk.services.s3;
    requires transitive software.amazon.awssdk.services.secretsmanager;
    requires transitive software.amazon.awssdk.services.sts;

    exports dev.sparkify.aws;
    exports dev.sparkify.aws.access;
}
