package dev.sparkify.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a location means. */
class LocationsTest {
    private static final List<String> ODD_NAMES = List.of(
            "day [1].json",
            "it's {a,b}.json",
            "100%.json",
            "what?.json",
            "star*.json",
            "back\\slash.json",
            "\"quoted\".json",
            "line\nbreak.json",
            "größe 日本 😀.json",
            "$HOME.json",
            "-rf.json",
            "a.b.c.json",
            "#tag.json");

    @TempDir
    private Path path;

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private int number;

    @BeforeEach
    void open() {
        warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private Path play(String name) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, Folder.play(number++));
    }

    private SourceReport load(String location) {
        return warehouse
                .load(Sources.of(Source.json("staging_events", Location.of(location))))
                .report()
                .source("staging_events");
    }

    private List<String> items() throws SQLException {
        return new Database(warehouse.handle().dataSource())
                .rows("select item_in_session from fact_songplays order by songplay_id");
    }

    @Test
    void meansAFileByItsNameWhateverItsEnding() throws Exception {
        var file = play("events.txt");

        assertThat(load(file.toString()))
                .isEqualTo(new SourceReport("staging_events", 1, 0, 1, Files.size(file), 1, 1, 0));
        assertThat(load(file.toString())).isEqualTo(new SourceReport("staging_events", 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void meansAllFilesBelowAFolder() throws Exception {
        play("log/a.json");
        play("log/2018/b.jsonl");
        play("log/2018/11/c.ndjson");
        Files.write(
                path.resolve("log/d.json.gz"),
                Scenario.compressed(Folder.play(3).getBytes(UTF_8)));
        Files.write(
                path.resolve("log/2018/e.jsonl.gz"),
                Scenario.compressed(Folder.play(4).getBytes(UTF_8)));
        number = 100;
        play("log/readme.md");
        play("log/upper.JSON.bak");
        play("log/.f.json");
        play("log/_f.json");
        play("log/2018/.git/f.json");
        play("log/_temporary/0/f.json");

        assertThat(load(path.resolve("log").toString()).filesFound()).isEqualTo(5);
        assertThat(items()).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void refusesAPatternThatWouldTakeForeverToCompare() throws Exception {
        play("day.json");
        var pattern = path + "/" + "*".repeat(48) + "o";

        assertThatThrownBy(() -> warehouse.load(Sources.of(Source.json("staging_events", Location.of(pattern)))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The pattern " + pattern + " has 24 times * or **, and 10 are the most; name a folder, which is"
                                + " searched as a whole");
    }

    @Test
    void meansWhatAGlobMatches() throws Exception {
        play("log/2018/11/01.json");
        play("log/2018/12/02.json");
        play("log/2019/11/03.json");

        assertThat(load(path + "/log/2018/*/*.json").filesFound()).isEqualTo(2);
        assertThat(load(path + "/log/**/11/*.json").filesFound()).isEqualTo(2);
        assertThat(load(path + "/log/20{18,19}/11/0[1-9].json").filesSkipped()).isEqualTo(2);
        assertThat(load(path + "/log/*/12").filesSkipped()).isEqualTo(1);
        assertThat(items()).containsExactly("0", "1", "2");
    }

    @Test
    void takesNamesThatGlobsQuotesAndUrlsWouldMisread() throws Exception {
        for (var name : ODD_NAMES) {
            var file = play("odd/" + name);
            assertThat(load(file.toString()).read()).as(name).isEqualTo(1);
        }
        assertThat(load(path.resolve("odd").toString()))
                .extracting(SourceReport::filesFound, SourceReport::filesSkipped)
                .containsExactly((long) ODD_NAMES.size(), (long) ODD_NAMES.size());
        assertThat(items()).hasSameSizeAs(ODD_NAMES);
    }

    @Test
    void takesFoldersWithOddNames() throws Exception {
        play("it's 100% [odd] {x,y}/* ?/a.json");
        play("it's 100% [odd] {x,y}/b.json");

        assertThat(load(path.resolve("it's 100% [odd] {x,y}").toString()).filesFound())
                .isEqualTo(2);
    }

    @Test
    void followsLinks() throws Exception {
        play("real/a.json");
        play("real/deep/b.json");
        Files.createSymbolicLink(path.resolve("link"), path.resolve("real"));
        Files.createDirectories(path.resolve("log"));
        Files.createSymbolicLink(path.resolve("log/inner"), path.resolve("real/deep"));
        Files.createSymbolicLink(path.resolve("log/c.json"), play("elsewhere.json"));

        assertThat(load(path.resolve("link").toString()).read()).isEqualTo(2);
        assertThat(load(path.resolve("log").toString()).read()).isEqualTo(2);
        assertThat(items()).containsExactly("0", "1", "2");
    }

    @Test
    void knowsAFileByAnyWayToWriteItsPath() throws Exception {
        var file = play("log/a.json");
        load(file.toString());

        assertThat(load(path + "/log/../log/./a.json").filesSkipped()).isEqualTo(1);
        assertThat(load(Path.of("").toAbsolutePath().relativize(file).toString())
                        .filesSkipped())
                .isEqualTo(1);
    }

    @Test
    void readsAFileAgainOnceItHasChangedThoughItsSizeHasNot() throws Exception {
        var file = play("a.json");
        load(file.toString());
        var modified = Files.getLastModifiedTime(file);
        Files.writeString(file, Folder.play(0).replace("free", "paid"));
        Files.setLastModifiedTime(file, modified);

        assertThat(load(file.toString()).filesLoaded()).isEqualTo(1);
        assertThat(load(file.toString()).filesSkipped()).isEqualTo(1);
        Files.writeString(file, Folder.play(0));
        assertThat(load(file.toString()).filesLoaded()).isEqualTo(1);
    }

    @Test
    void refusesACircleOfLinks() throws Exception {
        play("log/a.json");
        Files.createSymbolicLink(path.resolve("log/round"), path.resolve("log"));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> load(path.resolve("log").toString()))
                .isInstanceOf(dev.sparkify.error.InputException.class)
                .hasMessage("Cannot read " + path.resolve("log/round") + ": FileSystemLoopException, of "
                        + path.resolve("log"));
    }
}
