package dev.sparkify.examples.command;

import dev.sparkify.report.diagram.Diagram;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws the star. */
@Command(
        name = "diagram",
        description = {
            "Draws the star: its tables with keys, distribution and sort keys, or what is made from what. Needs no database.",
            "",
            "mermaid: text that GitHub, GitLab and many editors show as a diagram.",
            "svg: a drawing that browsers show, in their light or dark colours."
        },
        footer = {
            "  sparkify diagram",
            "  sparkify diagram --star history --format svg --out star.svg",
            "  sparkify diagram --kind columns --table fact_songplays --format svg --out plays.svg"
        })
@SuppressWarnings("NullAway.Init")
public final class DiagramCommand extends Job {
    @Option(
            names = "--star",
            paramLabel = "STAR",
            defaultValue = "plain",
            description = "plain, history or tuned (default: ${DEFAULT-VALUE}).")
    private Star star;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "entities",
            description =
                    "entities: dimensions and facts; lineage: which tables are made from which; columns: which columns"
                            + " are made from which (default: ${DEFAULT-VALUE}).")
    private Diagram.Kind kind;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The dimension or fact whose columns are traced (default: all; only with --kind columns).")
    private @Nullable String table;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "mermaid",
            description = "mermaid or svg (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it, in place of what is there (default: printed).")
    private @Nullable Path out;

    /** Names how a diagram is written. */
    enum Format {
        MERMAID,
        SVG;

        String text(Diagram diagram) {
            return switch (this) {
                case MERMAID -> diagram.asMermaid();
                case SVG -> diagram.asSvg();
            };
        }
    }

    @Override
    void run() {
        var text = format.text(diagram(star.schema()));
        if (out == null) {
            out().print(text);
            out().flush();
        } else {
            new OutFile(out).write(text);
        }
    }

    private Diagram diagram(StarSchema schema) {
        if (table != null && kind != Diagram.Kind.COLUMNS) {
            throw wrongUsage("--table goes with --kind columns, and no other");
        }
        return switch (kind) {
            case ENTITIES -> Diagram.entities(schema);
            case LINEAGE -> Diagram.lineage(schema);
            case COLUMNS ->
                Optional.ofNullable(table)
                        .map(name -> Diagram.columnLineage(schema, name))
                        .orElseGet(() -> Diagram.columnLineage(schema));
        };
    }
}
