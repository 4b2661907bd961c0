package dev.sparkify.examples.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the shapes in which the file is found in public repositories; all values are invented. */
class DwhVariantsTest {
    /** The one that comes with the course's notebook about infrastructure as code. */
    private static final String NOTEBOOK = """
            [AWS]
            KEY=AKIAINVENTED
            SECRET=inventedSecret

            [DWH]\s
            DWH_CLUSTER_TYPE=multi-node
            DWH_NUM_NODES=4
            DWH_NODE_TYPE=dc2.large

            DWH_IAM_ROLE_NAME=dwhRole
            DWH_CLUSTER_IDENTIFIER=dwhCluster
            DWH_DB=dwh
            DWH_DB_USER=dwhuser
            DWH_DB_PASSWORD=Passw0rd
            DWH_PORT=5439

            [S3]
            LOG_DATA='s3://udacity-dend/log_data'
            LOG_JSONPATH='s3://udacity-dend/log_json_path.json'
            SONG_DATA='s3://udacity-dend/song_data'
            """;

    /** The template of the course's project, filled in after a cluster was made by hand. */
    private static final String PROJECT = """
            [CLUSTER]
            HOST='redshift-cluster-1.abc123.us-west-2.redshift.amazonaws.com'
            DB_NAME='dev'
            DB_USER='awsuser'
            DB_PASSWORD='in#vented;Passw0rd'
            DB_PORT='5439'

            [IAM_ROLE]
            ARN='arn:aws:iam::123456789012:role/myRedshiftRole'

            [S3]
            LOG_DATA='s3://udacity-dend/log_data'
            LOG_JSONPATH='s3://udacity-dend/log_json_path.json'
            SONG_DATA='s3://udacity-dend/song_data'
            """;

    /** What Python's configparser writes: keys in lower case, blanks around the equals sign. */
    private static final String WRITTEN_BY_PYTHON = """
            [AWS]
            access_key = AKIAINVENTED
            secret_key = invented%%Secret
            region_name = us-west-2

            [DWH]
            dwh_cluster_type = single-node
            dwh_num_nodes = 1
            dwh_node_type = ra3.xlplus
            dwh_iam_role_name = dwhRole
            dwh_cluster_identifier = dwh-cluster
            dwh_db = dwh
            dwh_db_user = dwhuser
            dwh_db_password = Pass%%w0rd
            dwh_port = 5439
            dwh_role_arn =\s
            dwh_endpoint =\s

            [S3]
            log_data = s3://udacity-dend/log_data
            log_jsonpath = s3://udacity-dend/log_json_path.json
            song_data = s3://udacity-dend/song_data

            """;

    /** All about the cluster in one section, comments, placeholders that nobody filled in. */
    private static final String TEMPLATE = """
            [AWS]
            # only needed by the notebook, else leave it empty
            KEY=<IAM_USER_KEY>
            SECRET=<IAM_USER_SECRET>

            [CLUSTER]
            DB_CLUSTER_IDENTIFIER=myRedshiftCluster
            DB_CLUSTER_TYPE=single-node
            ; if multi-node, say DB_NUM_NODES
            DB_NODE_TYPE=ds2.xlarge
            DB_NAME=dev
            DB_USER=awsuser
            DB_PASSWORD=<PASSWORD>
            DB_PORT=5439
            HOST=<REDSHIFT_ENDPOINT>

            [IAM_ROLE]
            IAM_ROLE_NAME=myRedshiftRole
            IAM_ROLE_ARN=<REDSHIFT_ROLE_ARN>

            [S3]
            BUCKET_REGION=us-west-2
            LOG_DATA=
            SONG_DATA="s3://udacity-dend/song_data"
            """;

    /** Credentials from the environment, colons, a network for everybody, sections of its own. */
    private static final String OWN_SECTIONS = """
            [AWS]
            REGION: us-west-2

            [SECURITY_GROUP]
            NAME: redshift_security_group

            [INBOUND_RULE]
            PORT_RANGE: 5439
            CIDRIP: 0.0.0.0/0

            [DWH]
            CLUSTER_TYPE: multi-node
            NUM_NODES: 2
            NODE_TYPE: ra3.large
            CLUSTER_IDENTIFIER: sparkify
            DB_NAME: dev
            DB_USER: dwhadmin
            DB_PORT: 5439

            [S3]
            LOG_DATA: s3://udacity-dend/log_data/
            SONG_DATA: s3://udacity-dend/song_data/
            """;

    /** One section for making the cluster and one for connecting, not quite the same; a comment beside a number. */
    private static final String BOTH = """
            [AWS]
            KEY = AKIAINVENTED
            SECRET =

            [DWH]
            DWH_CLUSTER_TYPE = single-node
            DWH_NUM_NODES = 1   # one is enough
            DWH_NODE_TYPE = ra3.large
            DWH_CLUSTER_IDENTIFIER = sparkify
            DWH_DB = dwh
            DWH_DB_PASSWORD = short

            [CLUSTER]
            HOST = somewhere
            DB_NAME = dev

            [S3]
            LOG_DATA = s3://udacity-dend/log_data
            SONG_DATA = s3://udacity-dend/song_data
            """;

    @TempDir
    Path folder;

    private Configuration read(String text, Purpose purpose) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("dwh.cfg"), text), purpose, Map.of());
    }

    private void refuses(String text, Purpose purpose, String... problems) {
        assertThatThrownBy(() -> read(text, purpose))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("dwh.cfg") + " cannot be used:\n  " + String.join("\n  ", problems));
    }

    private String[] told(String... warnings) {
        var told = new String[warnings.length];
        for (int i = 0; i < warnings.length; i++) {
            told[i] = folder.resolve("dwh.cfg") + ", line " + warnings[i];
        }
        return told;
    }

    @Test
    void refusesTheNodesOfTheNotebookAndNamesTheirReplacement() {
        refuses(
                NOTEBOOK,
                Purpose.LAUNCH_CLUSTER,
                "line 8: [DWH] DWH_NODE_TYPE cannot be used: Redshift makes no nodes dc2.large any more: take ra3.large, or"
                        + " rg.large of the newest kind");
    }

    @Test
    void takesTheNotebookWithNodesOfToday() throws IOException {
        var read = read(NOTEBOOK.replace("dc2.large", "ra3.large"), Purpose.LAUNCH_CLUSTER);

        assertThat(read.nodes()).contains(new Nodes("ra3.large", 4));
        assertThat(read.value(Setting.IDENTIFIER)).contains("dwhcluster");
        assertThat(read.value(Setting.LOG_DATA)).contains("s3://udacity-dend/log_data");
        assertThat(read.value(Setting.ROLE_NAME)).contains("dwhRole");
        assertThat(read.credentials().orElseThrow().resolveCredentials().secretAccessKey())
                .isEqualTo("inventedSecret");
        assertThat(read.warnings())
                .containsExactly(told(
                        "11: [DWH] DWH_CLUSTER_IDENTIFIER is dwhcluster for Redshift, which knows lower case alone",
                        "2: [AWS] KEY and its secret stand in a file: a profile, SSO or the environment is safer,"
                                + " and wants these lines empty",
                        "14: [DWH] DWH_DB_PASSWORD is used; without it AWS Secrets Manager makes and keeps a"
                                + " password, which is safer"));
    }

    @Test
    void tearsDownWithTheNotebookWhateverItsNodes() throws IOException {
        var read = read(NOTEBOOK, Purpose.CONTROL);

        assertThat(read.value(Setting.IDENTIFIER)).contains("dwhcluster");
        assertThat(read.value(Setting.PASSWORD)).isEmpty();
    }

    @Test
    void takesTheProjectAsADatabaseThatIsThere() throws IOException {
        var read = read(PROJECT, Purpose.LOAD_EXISTING);

        assertThat(read.value(Setting.HOST)).contains("redshift-cluster-1.abc123.us-west-2.redshift.amazonaws.com");
        assertThat(read.value(Setting.USER)).contains("awsuser");
        assertThat(read.port()).contains(5439);
        assertThat(read.value(Setting.ROLE_ARN)).contains("arn:aws:iam::123456789012:role/myRedshiftRole");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void namesWhatTheProjectLacksToMakeACluster() {
        refuses(PROJECT, Purpose.LAUNCH_CLUSTER, "[DWH] DWH_CLUSTER_IDENTIFIER is missing: add it, with its section");
    }

    @Test
    void takesWhatPythonWrites() throws IOException {
        var read = read(WRITTEN_BY_PYTHON, Purpose.LAUNCH_CLUSTER);

        assertThat(read.value(Setting.PASSWORD)).contains("Pass%w0rd");
        assertThat(read.credentials().orElseThrow().resolveCredentials().secretAccessKey())
                .isEqualTo("invented%Secret");
        assertThat(read.value(Setting.REGION)).contains("us-west-2");
        assertThat(read.nodes()).contains(new Nodes("ra3.xlplus", 1));
        assertThat(read.value(Setting.HOST)).isEmpty();
    }

    @Test
    void tellsAllThatIsLeftToDoInTheTemplate() {
        refuses(
                TEMPLATE,
                Purpose.LAUNCH_CLUSTER,
                "line 10: [CLUSTER] DB_NODE_TYPE cannot be used: Redshift makes no nodes ds2.xlarge any more: take"
                        + " ra3.xlplus, or rg.xlarge of the newest kind",
                "line 23: [S3] LOG_DATA is empty: fill it in");
    }

    @Test
    void takesTheTemplateOnceItIsFilledIn() throws IOException {
        var read = read(
                TEMPLATE.replace("ds2.xlarge", "ra3.xlplus")
                        .replace("LOG_DATA=", "LOG_DATA=s3://udacity-dend/log_data"),
                Purpose.LAUNCH_CLUSTER);

        assertThat(read.credentials()).isEmpty();
        assertThat(read.nodes()).contains(new Nodes("ra3.xlplus", 1));
        assertThat(read.value(Setting.BUCKET_REGION)).contains("us-west-2");
        assertThat(read.warnings())
                .containsExactly(told(
                        "3: [AWS] KEY still is a placeholder, and taken as empty",
                        "4: [AWS] SECRET still is a placeholder, and taken as empty",
                        "13: [CLUSTER] DB_PASSWORD still is a placeholder, and taken as empty",
                        "15: [CLUSTER] HOST still is a placeholder, and taken as empty",
                        "19: [IAM_ROLE] IAM_ROLE_ARN still is a placeholder, and taken as empty",
                        "7: [CLUSTER] DB_CLUSTER_IDENTIFIER is myredshiftcluster for Redshift, which knows lower"
                                + " case alone"));
    }

    @Test
    void takesSectionsOfItsOwnButOpensNoDoor() throws IOException {
        var read = read(OWN_SECTIONS, Purpose.LAUNCH_CLUSTER);

        assertThat(read.credentials()).isEmpty();
        assertThat(read.nodes()).contains(new Nodes("ra3.large", 2));
        assertThat(read.value(Setting.USER)).contains("dwhadmin");
        assertThat(read.warnings())
                .containsExactly(told(
                        "5: [SECURITY_GROUP] NAME is unknown, and ignored",
                        "8: [INBOUND_RULE] PORT_RANGE is unknown, and ignored",
                        "9: [INBOUND_RULE] CIDRIP is unknown, and ignored"));
    }

    @Test
    void tellsAllProblemsAtOnceAndNoSecret() {
        refuses(
                BOTH,
                Purpose.LAUNCH_CLUSTER,
                "line 7: [DWH] DWH_NUM_NODES has a comment beside its value, which Python would take for a part of it: give"
                        + " the comment a line of its own",
                "line 2: [AWS] KEY has no secret: fill in [AWS] SECRET, or empty both",
                "line 11: [DWH] DWH_DB_PASSWORD cannot be used: Redshift would refuse the password: it needs 8 to 64"
                        + " characters, an upper-case letter, a digit; or leave it out, and AWS Secrets Manager makes and"
                        + " keeps one");
    }

    @Test
    void refusesAHostThatIsNotAmazons() {
        refuses(
                BOTH.replace("AKIAINVENTED", ""),
                Purpose.ENTER_EXISTING,
                "line 14: [CLUSTER] HOST cannot be used: [CLUSTER] HOST is no host of Amazon Redshift: somewhere; it looks"
                        + " like dwhcluster.abc123.us-west-2.redshift.amazonaws.com");
    }

    @Test
    void saysWhichOfTwoNamesCounts() throws IOException {
        var read = read(BOTH.replace("AKIAINVENTED", ""), Purpose.CONTROL);

        assertThat(read.value(Setting.DATABASE)).contains("dwh");
        assertThat(read.warnings())
                .contains(told("15: [CLUSTER] DB_NAME says something else than [DWH] DWH_DB in line 10, which counts"));
    }

    @Test
    void isSilentAboutValues() throws IOException {
        assertThat(read(NOTEBOOK, Purpose.CONTROL).toString())
                .startsWith("Configuration of [ACCESS_KEY, SECRET_KEY, ")
                .doesNotContain("invented", "Passw0rd");
    }
}
