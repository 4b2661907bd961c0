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
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class ConfigurationTest {
    @TempDir
    Path folder;

    private Configuration read(String text, Purpose purpose, Map<Setting, String> given) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("dwh.cfg"), text), purpose, given);
    }

    private void refuses(String text, Purpose purpose, String... problems) {
        assertThatThrownBy(() -> read(text, purpose, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("dwh.cfg") + " cannot be used:\n  " + String.join("\n  ", problems));
    }

    @Test
    void takesTheExampleOfTheProject() throws IOException {
        var example = Files.readString(Path.of("..", "dwh.cfg.example"));

        var read = read(example, Purpose.LAUNCH_CLUSTER, Map.of());

        assertThat(read.warnings()).isEmpty();
        assertThat(read.nodes()).contains(new Nodes("ra3.large", 1));
        assertThat(read.credentials()).isEmpty();
    }

    @Test
    void saysWhereToBeginWithoutAFile() {
        var missing = folder.resolve("dwh.cfg");

        assertThatThrownBy(() -> Configuration.read(missing, Purpose.CONTROL, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no file " + missing
                        + ": copy dwh.cfg.example and fill it in, or name another one with --config");
    }

    @Test
    void namesAllThatIsMissingWithItsSection() {
        refuses(
                "[DWH]\nDWH_DB=dwh\n",
                Purpose.LAUNCH_CLUSTER,
                "[DWH] DWH_CLUSTER_IDENTIFIER is missing: add it to the section that begins in line 1",
                "[S3] LOG_DATA is missing: add it, with its section",
                "[S3] SONG_DATA is missing: add it, with its section");
    }

    @Test
    void letsTheCommandLineSayMore() throws IOException {
        var read = read(
                "[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n[S3]\nLOG_DATA=s3://old/\n",
                Purpose.LAUNCH_CLUSTER,
                Map.of(Setting.LOG_DATA, "s3://new/", Setting.SONG_DATA, "s3://songs/"));

        assertThat(read.value(Setting.LOG_DATA)).contains("s3://new/");
        assertThat(read.value(Setting.SONG_DATA)).contains("s3://songs/");
    }

    @Test
    void refusesNumbersThatContradictEachOther() {
        var nodes = "[S3]\nLOG_DATA=s3://a/\nSONG_DATA=s3://a/\n[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n";

        refuses(
                nodes + "DWH_CLUSTER_TYPE=single-node\nDWH_NUM_NODES=4\n",
                Purpose.LAUNCH_CLUSTER,
                "line 7: [DWH] DWH_NUM_NODES is 4, but [DWH] DWH_CLUSTER_TYPE is single-node: one of them is wrong");
        refuses(
                nodes + "DWH_CLUSTER_TYPE=multi-node\nDWH_NUM_NODES=1\n",
                Purpose.LAUNCH_CLUSTER,
                "line 7: [DWH] DWH_NUM_NODES is 1, but [DWH] DWH_CLUSTER_TYPE is multi-node: that takes 2 or more");
        refuses(
                nodes + "DWH_CLUSTER_TYPE=multi-node\n",
                Purpose.LAUNCH_CLUSTER,
                "[DWH] DWH_NUM_NODES is missing: a multi-node cluster takes 2 or more");
        refuses(
                nodes + "DWH_CLUSTER_TYPE=big\nDWH_PORT=5439 # usual\n",
                Purpose.LAUNCH_CLUSTER,
                "line 7: [DWH] DWH_PORT has a comment beside its value, which Python would take for a part of it: give the"
                        + " comment a line of its own",
                "line 6: [DWH] DWH_CLUSTER_TYPE is neither single-node nor multi-node");
    }

    @Test
    void asksNoWorkgroupForNodes() throws IOException {
        var read = read(
                "[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\nDWH_NODE_TYPE=dc2.large\n[S3]\nLOG_DATA=s3://a/\nSONG_DATA=s3://b/\n",
                Purpose.LAUNCH_SERVERLESS,
                Map.of());

        assertThat(read.nodes()).isEmpty();
    }

    @Test
    void refusesASecretWithoutAKey() {
        refuses(
                "[AWS]\nSECRET=hidden\n",
                Purpose.ACCOUNT,
                "line 2: [AWS] SECRET has no key: fill in [AWS] KEY, or empty both");
    }

    @Test
    void takesTemporaryCredentials() throws IOException {
        var read = read("[AWS]\nKEY=k\nSECRET=s\nTOKEN=t\n", Purpose.ACCOUNT, Map.of());

        assertThat(read.credentials().orElseThrow().resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("k", "s", "t"));
    }

    @Test
    void tellsOnlyThatALineGoesOn() {
        refuses(
                "[AWS]\nKEY=\n  SECRET=hidden\n",
                Purpose.ACCOUNT,
                "line 2: [AWS] KEY goes on in the next line, which is deeper: begin that line at the margin",
                "line 2: [AWS] KEY has no secret: fill in [AWS] SECRET, or empty both");
    }
}
