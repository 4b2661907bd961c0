package dev.sparkify.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import org.junit.jupiter.api.Test;

class MermaidTest {
    @Test
    void writesTablesWithKeysAndLayout() {
        assertThat(Diagram.entities(SparkifyStar.schema()).asMermaid())
                .startsWith("""
                        erDiagram
                            dim_time ||--o{ fact_songplays : "start_time"
                        """)
                .contains("    dim_artists |o--o{ dim_songs : \"artist_id\"\n")
                .contains("""
                            dim_songs["dim_songs (dist key, sort key)"] {
                                varchar(64) song_id PK "dist, sort"
                        """)
                .contains("        double_precision duration\n")
                .endsWith("    }\n");
    }

    @Test
    void countsTheColumnsThatAreLeftOut() {
        assertThat(Diagram.entities(LargeStar.star()).asMermaid()).contains("        more columns \"8 more\"\n");
    }

    @Test
    void writesLineage() {
        assertThat(Diagram.lineage(SparkifyStar.schema()).asMermaid())
                .startsWith("flowchart LR\n    n0([\"files for staging_events\"])\n")
                .contains("    n0 --> staging_events\n", "    dim_songs -.-> fact_songplays\n");
        assertThat(Diagram.columnLineage(SparkifyStar.schema(), "dim_time").asMermaid())
                .isEqualTo("""
                flowchart LR
                    subgraph staging_events["staging_events"]
                        staging_events_0["ts"]
                    end
                    subgraph dim_time["dim_time"]
                        dim_time_0["start_time"]
                        dim_time_1["hour"]
                        dim_time_2["day"]
                        dim_time_3["week"]
                        dim_time_4["month"]
                        dim_time_5["year"]
                        dim_time_6["weekday"]
                    end
                    staging_events_0 ==> dim_time_0
                    staging_events_0 ==> dim_time_1
                    staging_events_0 ==> dim_time_2
                    staging_events_0 ==> dim_time_3
                    staging_events_0 ==> dim_time_4
                    staging_events_0 ==> dim_time_5
                    staging_events_0 ==> dim_time_6
                """);
    }

    @Test
    void letsNoNameEndAnything() {
        assertThat(Diagram.entities(HostileStar.star()).asMermaid())
                .contains("    n1 ||--o{ n0 : \"#34;#93; --#62; x#59; #38; #39;y#39; #60;b#62;\"\n")
                .contains("        bigint _______x_____y___b_ PK \"")
                .doesNotContain("<", "'");
        assertThat(Diagram.lineage(HostileStar.star()).asMermaid())
                .contains("n1[\"end\"]")
                .doesNotContain("<", "'");
    }
}
