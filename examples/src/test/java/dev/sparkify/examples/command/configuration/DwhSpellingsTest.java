package dev.sparkify.examples.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads further spellings that are found in public repositories; all values are invented. */
class DwhSpellingsTest {
    private static final String SOURCES = """
            [S3]
            LOG_DATA=s3://plays/log_data
            SONG_DATA=s3://plays/song_data
            """;

    /** Keys in lower case, sections that hold one setting, the role's ARN in one of its own. */
    private static final String SMALL_SECTIONS = """
            [general]
            region = eu-central-1

            [keys]
            access_key = AKIAINVENTED
            secret_key = 'invented/Secret+1'

            [dwh]
            dwh_cluster_identifier = plays
            dwh_user = amy
            dwh_password = Pa%ss0w%rd
            dwh_db_port = 5440
            dwh_iam_rolename = plays-role
            dwh_vpc_id = vpc-1

            [arn]
            arn = 'arn:aws:iam::123456789012:role/given'

            [s3]
            log_data = "s3://plays/log_data"
            song_data = "s3://plays/song_data/"
            """;

    /** Nodes among what is needed to connect, one of two types commented out, a second try of the sources kept. */
    private static final String LEFTOVERS = """
            # fill this in; ⚠ never commit it
            [CLUSTER]
            HOST= plays.abc123.eu-west-1.redshift.amazonaws.com:5439/plays
            DB_NAME= plays
            DB_USER= amy
            DB_PASSWORD=
            DB_PORT= 5439

            DWH_CLUSTER_TYPE=multi-node
            #DWH_CLUSTER_TYPE=single-node
            #DWH_NUM_NODES=8
            DWH_NUM_NODES=2
            DWH_NODE_TYPE=ra3.large
            DWH_CLUSTER_IDENTIFIER=plays

            [IAM_ROLE]
            IAM_ROLE=arn:aws:iam::123456789012:role/given
            DWH_IAM_ROLE_NAME=given

            [S3]
            LOG_DATA='s3://plays/log_data'
            LOG_DATAx='s3://plays/log_data/2018/11'
            SONG_DATA='s3://plays/song_data/A/'
            REGION='eu-west-1'

            ; remove these before you hand it in
            [AWS]
            KEY=XXXXXXXXXXXXXXXX
            SECRET=xxxxxxxxxxxx
            SESSION_TOKEN=***
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

    private static String plays(String more) {
        return "[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n" + more;
    }

    @Test
    void findsSettingsInSmallSections() throws IOException {
        var read = read(SMALL_SECTIONS, Purpose.LAUNCH_SERVERLESS);

        assertThat(read.value(Setting.REGION)).contains("eu-central-1");
        assertThat(read.credentials().orElseThrow().resolveCredentials().secretAccessKey())
                .isEqualTo("invented/Secret+1");
        assertThat(read.value(Setting.USER)).contains("amy");
        assertThat(read.value(Setting.PASSWORD)).contains("Pa%ss0w%rd");
        assertThat(read.port()).contains(5440);
        assertThat(read.value(Setting.ROLE_NAME)).contains("plays-role");
        assertThat(read.value(Setting.ROLE_ARN)).contains("arn:aws:iam::123456789012:role/given");
        assertThat(read.warnings())
                .contains(folder.resolve("dwh.cfg") + ", line 14: [dwh] dwh_vpc_id is unknown, and ignored");
    }

    @Test
    void takesCrossesAndStarsForPlaceholders() throws IOException {
        var read = read(LEFTOVERS, Purpose.LAUNCH_CLUSTER);

        assertThat(read.credentials()).isEmpty();
        assertThat(read.nodes()).contains(new Nodes("ra3.large", 2));
        assertThat(read.value(Setting.ROLE_ARN)).contains("arn:aws:iam::123456789012:role/given");
        assertThat(read.value(Setting.SONG_DATA)).contains("s3://plays/song_data/A/");
        assertThat(read.warnings())
                .contains(
                        folder.resolve("dwh.cfg")
                                + ", line 29: [AWS] SECRET still is a placeholder, and taken as empty",
                        folder.resolve("dwh.cfg") + ", line 22: [S3] LOG_DATAx is unknown, and ignored");
    }

    @Test
    void readsWhatWindowsSaves() throws IOException {
        var windows = "\uFEFF" + LEFTOVERS.replace("\n", "\r\n");

        var read = read(windows, Purpose.LOAD_EXISTING);

        assertThat(read.value(Setting.LOG_DATA)).contains("s3://plays/log_data");
        assertThat(Host.of(read.needed(Setting.HOST)).database()).contains("plays");
    }

    @Test
    void refusesAnotherEncodingThanUtf8() throws IOException {
        var file = Files.write(folder.resolve("dwh.cfg"), LEFTOVERS.getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> Configuration.read(file, Purpose.CONTROL, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is not written in UTF-8: save it so");
    }

    @ParameterizedTest
    @CsvSource({
        "s3a://plays/log, s3a://",
        "S3://plays/log, S3://",
        "https://plays.s3.amazonaws.com/log, https://",
        "arn:aws:s3:::plays/log, arn:"
    })
    void saysHowAPlaceInAmazonS3IsWritten(String place, String beginning) {
        refuses(
                plays("[S3]\nLOG_DATA='" + place + "'\nSONG_DATA=s3://plays/song\n"),
                Purpose.LOAD,
                "line 4: [S3] LOG_DATA begins with " + beginning
                        + ", and Redshift reads s3://bucket/prefix: write it so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plays/log_data", "data/log_data", "/data/*.json", "C:\\data"})
    void asksWhereToStageWhatLiesOnThisMachine(String place) throws IOException {
        var text = plays("[S3]\nLOG_DATA=" + place + "\nSONG_DATA=s3://plays/song\n");

        refuses(
                text,
                Purpose.LAUNCH_CLUSTER,
                "line 4: [S3] LOG_DATA lies on this machine, where Redshift cannot read it: say --scratch"
                        + " s3://bucket/folder/, or [S3] SCRATCH, and it is staged there; or name s3://bucket/prefix");
        assertThat(read(text + "SCRATCH=s3://plays/scratch\n", Purpose.LAUNCH_CLUSTER)
                        .value(Setting.LOG_DATA))
                .contains(place);
        assertThat(read(text, Purpose.CONTROL).value(Setting.IDENTIFIER)).contains("plays");
    }

    @Test
    void stagesNothingWithinASource() {
        refuses(
                plays("[S3]\nLOG_DATA=data/log\nSONG_DATA=s3://plays\nSCRATCH=s3://plays/scratch\n"),
                Purpose.LOAD,
                "line 5: [S3] SONG_DATA holds [S3] SCRATCH, so it would be read with all that is staged there: name another"
                        + " folder");
        refuses(
                plays("[S3]\nLOG_DATA=s3://plays/*.json\nSONG_DATA=s3://\nSCRATCH=scratch\n"),
                Purpose.LOAD,
                "line 6: [S3] SCRATCH is no folder in Amazon S3, such as s3://bucket/folder/",
                "line 4: [S3] LOG_DATA cannot be used: Redshift reads a prefix, not a pattern: name the folder of"
                        + " s3://plays/*.json",
                "line 5: [S3] SONG_DATA cannot be used: s3:/// names no bucket: write s3://bucket/prefix");
    }

    @Test
    void refusesCommentsBesideValues() throws IOException {
        var text = plays(
                "DWH_DB=plays ; the database\n[S3]\nLOG_DATA='s3://plays/log' # events\nSONG_DATA=s3://plays/a#b\n");

        refuses(
                text,
                Purpose.LOAD,
                "line 3: [DWH] DWH_DB has a comment beside its value, which Python would take for a part of it: give the"
                        + " comment a line of its own",
                "line 5: [S3] LOG_DATA has a comment beside its value, which Python would take for a part of it: give the"
                        + " comment a line of its own");
        assertThat(read(plays("[S3]\nLOG_DATA=s3://plays # all\n"), Purpose.CONTROL)
                        .warnings())
                .isEmpty();
    }

    @Test
    void refusesSentencesInPlaceOfKeys() {
        refuses(
                "[AWS]\nKEY='your access key'\nSECRET='your secret'\n" + plays(SOURCES),
                Purpose.LAUNCH_CLUSTER,
                "line 2: [AWS] KEY holds blanks, which nothing that AWS gives out does: fill it in, or empty it",
                "line 3: [AWS] SECRET holds blanks, which nothing that AWS gives out does: fill it in, or empty it");
        refuses(
                "[CLUSTER]\nHOST= YOUR HOST\nDB_PORT=YOUR PORT\n" + SOURCES,
                Purpose.LOAD_EXISTING,
                "line 3: [CLUSTER] DB_PORT is no number",
                "line 2: [CLUSTER] HOST cannot be used: [CLUSTER] HOST is no host of Amazon Redshift: YOUR HOST; it looks"
                        + " like dwhcluster.abc123.us-west-2.redshift.amazonaws.com");
    }

    @Test
    void namesWhatIsMissingWhereABucketHasAKeyOfItsOwn() {
        refuses(
                plays("[S3]\nBUCKET=plays\nEVENTS=log_data\nSONGS=song_data\n"),
                Purpose.LOAD,
                "[S3] LOG_DATA is missing: add it to the section that begins in line 3",
                "[S3] SONG_DATA is missing: add it to the section that begins in line 3");
    }

    @Test
    void refusesARoleThatIsNoArn() throws IOException {
        var text = plays("IAM_ROLE=plays-role\n" + SOURCES);

        refuses(
                text,
                Purpose.LOAD,
                "line 3: [DWH] IAM_ROLE is no ARN of a role, such as arn:aws:iam::123456789012:role/plays");
        assertThat(read(text, Purpose.CONTROL).value(Setting.ROLE_ARN)).isEmpty();
    }

    @Test
    void ignoresAHostThatIsHiddenWhereAClusterIsMade() throws IOException {
        var read = read("[CLUSTER]\nHOST=gInVenTed1_=-==\n" + plays(SOURCES), Purpose.LAUNCH_CLUSTER);

        assertThat(read.value(Setting.IDENTIFIER)).contains("plays");
    }
}
