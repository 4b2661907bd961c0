package dev.sparkify.examples.command;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.aws.StagedPart;
import dev.sparkify.aws.StagedSources;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Loads sources into Redshift. Files of this machine are put into Amazon S3 before, and stay there: what is unchanged is then
 * neither uploaded nor loaded again.
 *
 * @param how sources are loaded
 * @param people are told what was staged
 */
record RedshiftLoad(LoadOptions how, PrintWriter people) {
    private static final double MEGABYTE = 1_000_000;

    LoadReport of(ReadyWarehouse<RedshiftWarehouse> warehouse, RedshiftDescription description) {
        var sources = description.sources();
        return description
                .staging()
                .map(folder -> staged(warehouse, folder, sources))
                .orElseGet(() -> how.load(warehouse, sources).report());
    }

    private LoadReport staged(ReadyWarehouse<RedshiftWarehouse> warehouse, String folder, Sources sources) {
        var staged = staged(warehouse.handle(), folder, sources);
        people.println(told(staged, folder));
        people.flush();
        try {
            return how.load(warehouse, narrowed(staged)).report();
        } catch (BadRecordsException refused) {
            throw original(refused, staged);
        }
    }

    private static StagedSources staged(RedshiftWarehouse warehouse, String folder, Sources sources) {
        try (var progress = StagingProgress.onTerminal()) {
            return warehouse.stagingIn(folder).telling(progress).stage(sources);
        }
    }

    /** What was staged of other folders before is not what is to be loaded now. */
    private static Sources narrowed(StagedSources staged) {
        return new Sources(staged.sources().all().stream()
                .map(source -> narrowed(source, staged))
                .toList());
    }

    private static Source narrowed(Source source, StagedSources staged) {
        var objects = staged.parts().stream()
                .map(StagedPart::uri)
                .filter(uri -> uri.startsWith(source.location().uri()))
                .sorted()
                .toList();
        return objects.isEmpty()
                ? source
                : source.at(Location.of(common(objects.get(0), objects.get(objects.size() - 1))));
    }

    /** Names the deepest folder that holds both. */
    private static String common(String first, String last) {
        int differ = Arrays.mismatch(first.toCharArray(), last.toCharArray());
        return first.substring(0, first.lastIndexOf('/', differ < 0 ? first.length() : differ - 1) + 1);
    }

    private static String told(StagedSources staged, String folder) {
        long files = staged.parts().stream().map(StagedPart::file).distinct().count();
        long objects = staged.parts().size();
        return String.format(
                Locale.ROOT,
                "staged %d files (%.1f MB) in %s: %d objects uploaded (%.1f MB), %d there before",
                files,
                staged.bytesRead() / MEGABYTE,
                folder,
                staged.uploaded(),
                staged.bytesUploaded() / MEGABYTE,
                objects - staged.uploaded());
    }

    /** Whoever mends a record does so in the file of this machine. */
    private static BadRecordsException original(BadRecordsException refused, StagedSources staged) {
        var first = refused.records().get(0).file();
        var staging = staged.sources().all().stream()
                .filter(source -> first.startsWith(source.location().uri()))
                .map(Source::staging)
                .findFirst();
        return staging.map(table -> new BadRecordsException(
                        table, refused.records().stream().map(staged::original).toList(), refused.count()))
                .orElse(refused);
    }
}
