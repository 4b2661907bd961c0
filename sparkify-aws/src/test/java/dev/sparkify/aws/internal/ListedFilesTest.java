package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedFilesTest {
    private static final String FOLDER = "s3://bucket/" + "f".repeat(235) + "/";
    private static final String CUT = FOLDER + "2018-11-";

    private static Unreadable named(String told, String... files) {
        var known = Stream.of(files).map(uri -> new KnownFile(uri, 1, "", "")).toList();
        return ListedFiles.of(known).inFull(new Unreadable(told, 7, "ts", "Invalid digit"));
    }

    @Test
    void findsTheOneFileWhoseNameBeginsAsTheCutOne() {
        assertThat(CUT).hasSize(256);
        assertThat(named(CUT, CUT + "01.json", FOLDER + "2018-12-01.json"))
                .isEqualTo(new Unreadable(CUT + "01.json", 7, "ts", "Invalid digit"));
        var withinACharacter = FOLDER + "2018-1é";
        assertThat(named(FOLDER + "2018-1", withinACharacter + "é.json").file()).isEqualTo(withinACharacter + "é.json");
    }

    @Test
    void saysThatANameIsCutWhereItMayMeanSeveral() {
        assertThat(named(CUT, CUT + "01.json", CUT + "02.json"))
                .isEqualTo(
                        new Unreadable(
                                CUT,
                                7,
                                "ts",
                                "Invalid digit; Redshift cuts the name of the file after 256 bytes, and 2 files of this load begin so"));
        assertThat(named(CUT, "s3://bucket/a.json").reason()).endsWith(", and no file of this load begins so");
    }

    @Test
    void leavesNamesThatAreNotCut() {
        assertThat(List.of(
                        named(CUT, CUT, CUT + "01.json").file(),
                        named("s3://b/a", "s3://b/a.json").file()))
                .containsExactly(CUT, "s3://b/a");
        assertThat(named("s3://b/a", "s3://b/a.json").reason()).isEqualTo("Invalid digit");
    }
}
