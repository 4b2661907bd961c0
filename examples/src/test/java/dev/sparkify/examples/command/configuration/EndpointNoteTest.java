package dev.sparkify.examples.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointNoteTest {
    private static final String HOST = "plays.abc.us-west-2.redshift.amazonaws.com";
    private static final String ROLE = "arn:aws:iam::123456789012:role/plays";

    @TempDir
    Path folder;

    private String noted(String before) throws IOException {
        var file = Files.writeString(folder.resolve("dwh.cfg"), before);
        new EndpointNote(HOST, Optional.of(ROLE)).writeTo(file);
        return Files.readString(file);
    }

    @Test
    void fillsInWhatStandsThere() throws IOException {
        assertThat(noted("""
                # é 🎵
                [CLUSTER]
                HOST=''
                DB_NAME = dwh\t

                [IAM_ROLE]
                ARN = "arn:old"   \

                # end""")).isEqualTo("""
                        # é 🎵
                        [CLUSTER]
                        HOST='%s'
                        DB_NAME = dwh\t

                        [IAM_ROLE]
                        ARN = "%s"   \

                        # end""".formatted(HOST, ROLE));
    }

    @Test
    void fillsInEveryPlaceByWhateverName() throws IOException {
        assertThat(
                        noted(
                                "[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\nDWH_ENDPOINT=\ndwh_role_arn:old\n[CLUSTER]\nhost = old\n"))
                .isEqualTo("[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\nDWH_ENDPOINT=" + HOST + "\ndwh_role_arn:" + ROLE
                        + "\n[CLUSTER]\nhost = " + HOST + "\n");
    }

    @Test
    void addsWhatIsMissingToItsSection() throws IOException {
        assertThat(noted("[CLUSTER]\r\nDB_NAME=dwh\r\n\r\n[DWH]\r\nDWH_CLUSTER_IDENTIFIER=plays"))
                .isEqualTo("[CLUSTER]\r\nDB_NAME=dwh\r\nHOST=" + HOST
                        + "\r\n\r\n[DWH]\r\nDWH_CLUSTER_IDENTIFIER=plays\r\nARN=" + ROLE);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        noted("[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n");

        var read = Configuration.read(folder.resolve("dwh.cfg"), Purpose.CONTROL, java.util.Map.of());

        assertThat(read.value(Setting.HOST)).contains(HOST);
        assertThat(read.value(Setting.ROLE_ARN)).contains(ROLE);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        var once = noted("[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n");

        assertThat(noted(once)).isEqualTo(once);
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        var file = Files.writeString(folder.resolve("real.cfg"), "[CLUSTER]\nHOST=\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var link = Files.createSymbolicLink(folder.resolve("dwh.cfg"), file);

        new EndpointNote(HOST, Optional.empty()).writeTo(link);

        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(file).hasContent("[CLUSTER]\nHOST=" + HOST + "\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void leavesAFileAloneThatItCannotRead() throws IOException {
        var broken = Files.writeString(folder.resolve("dwh.cfg"), "[DWH]\nnothing\n");
        var latin = Files.write(folder.resolve("latin.cfg"), "# é\n[DWH]\n".getBytes(StandardCharsets.ISO_8859_1));
        var note = new EndpointNote(HOST, Optional.empty());

        assertThatThrownBy(() -> note.writeTo(broken))
                .isInstanceOf(InputException.class)
                .hasMessage("Nothing was noted: line 2 in [DWH] is neither KEY=value nor a comment");
        assertThatThrownBy(() -> note.writeTo(latin))
                .isInstanceOf(InputException.class)
                .hasMessage(latin + " is not written in UTF-8: save it so");
        assertThat(broken).hasContent("[DWH]\nnothing\n");
    }
}
