package dev.sparkify.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTest {
    private static final Diagram ENTITIES = Diagram.entities(SparkifyStar.schema());

    @Test
    void tellsInWordsWhatItShows() throws Exception {
        var svg = parsed(ENTITIES.asSvg());

        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("star-title star-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Tables of star sparkify");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("fact_songplays (fact), dim_users (dimension)")
                .contains("fact_songplays.start_time refers to dim_time.start_time; ")
                .endsWith("dim_songs.artist_id may refer to dim_artists.artist_id.");
    }

    @Test
    void writesEveryTableAndColumn() throws Exception {
        var texts = texts(parsed(ENTITIES.asSvg()).getElementsByTagName("text"));

        for (var node : ENTITIES.nodes()) {
            assertThat(texts).contains(node.title(), Metrics.headNote(node));
            node.rows().forEach(row -> assertThat(texts).contains(row.name(), row.type()));
        }
        assertThat(texts).contains("dist · sort", "FK UK");
    }

    @Test
    void followsTheViewersColours() {
        assertThat(ENTITIES.asSvg()).contains("@media (prefers-color-scheme: dark)");
        assertThat(ENTITIES.asSvgElement("one")).doesNotContain("<style").contains("id=\"one-title\"");
    }

    @Test
    void drawsEqualDiagramsEqually() {
        assertThat(Diagram.columnLineage(SparkifyStar.schema()).asSvg())
                .isEqualTo(Diagram.columnLineage(SparkifyStar.schema()).asSvg());
    }

    @Test
    void letsNoNameEndAnything() throws Exception {
        for (var diagram : List.of(
                Diagram.entities(HostileStar.star()),
                Diagram.lineage(HostileStar.star()),
                Diagram.columnLineage(HostileStar.star()))) {
            var svg = parsed(diagram.asSvg());

            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(texts(svg.getElementsByTagName("text"))).contains(HostileStar.TABLE);
        }
    }

    @Test
    void replacesWhatXmlCannotHold() throws Exception {
        var node = new Node("a", "bell\u0007", Node.Role.FACT, "", List.of(), 0);
        var svg = new Diagram(Diagram.Kind.LINEAGE, "x", List.of(node), List.of()).asSvg();

        assertThat(texts(parsed(svg).getElementsByTagName("text"))).containsExactly("bell\uFFFD");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(NodeList found) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
