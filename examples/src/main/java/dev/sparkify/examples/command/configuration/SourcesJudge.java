package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges whether Redshift can read the sources: in Amazon S3, or on this machine if a folder is named in which they are staged.
 *
 * @param found what the file says
 * @param given what the command line says, which counts more
 * @param findings hold what is wrong
 */
record SourcesJudge(Map<Setting, IniEntry> found, Map<Setting, String> given, Findings findings) {
    private static final Pattern SCHEME = Pattern.compile("(arn:|[A-Za-z][A-Za-z0-9+.-]*://).*", Pattern.DOTALL);

    void judge() {
        judge(Setting.SCRATCH);
        Stream.of(Setting.LOG_DATA, Setting.SONG_DATA).forEach(this::judge);
    }

    private void judge(Setting setting) {
        value(setting).flatMap(value -> problem(setting, value)).ifPresent(problem -> report(setting, problem));
    }

    private Optional<String> value(Setting setting) {
        return Optional.ofNullable(given.get(setting))
                .or(() -> Optional.ofNullable(found.get(setting)).map(IniEntry::value));
    }

    private Optional<String> problem(Setting setting, String value) {
        var scheme = SCHEME.matcher(value);
        if (value.isBlank()) {
            return Optional.of("is empty: fill it in");
        } else if (value.startsWith("s3://")) {
            return refusal(setting, value);
        } else if (scheme.matches()) {
            return Optional.of(
                    "begins with " + scheme.group(1) + ", and Redshift reads s3://bucket/prefix: write it so");
        } else if (setting == Setting.SCRATCH) {
            return Optional.of("is no folder in Amazon S3, such as s3://bucket/folder/");
        }
        return value(Setting.SCRATCH).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "lies on this machine, where Redshift cannot read it: say --scratch s3://bucket/folder/, or "
                                + Setting.SCRATCH.label() + ", and it is staged there; or name s3://bucket/prefix");
    }

    private Optional<String> refusal(Setting setting, String value) {
        try {
            var place =
                    setting == Setting.SCRATCH ? S3Prefix.folder(Location.of(value)) : S3Prefix.of(Location.of(value));
            return setting == Setting.SCRATCH ? Optional.empty() : overlap(place);
        } catch (InputException refused) {
            return Optional.of("cannot be used: " + refused.getMessage());
        }
    }

    /** What is staged for one source must not be read as the other. */
    private Optional<String> overlap(S3Prefix source) {
        boolean isMixed = Stream.of(Setting.LOG_DATA, Setting.SONG_DATA)
                .flatMap(setting -> value(setting).stream())
                .anyMatch(value -> !value.startsWith("s3://"));
        boolean isWithin = value(Setting.SCRATCH)
                .filter(folder -> (folder + "/").startsWith(source.uri()))
                .isPresent();
        return isMixed && source.isFolder() && isWithin
                ? Optional.of("holds " + Setting.SCRATCH.label()
                        + ", so it would be read with all that is staged there:" + " name another folder")
                : Optional.empty();
    }

    private void report(Setting setting, String problem) {
        var entry = found.get(setting);
        if (given.containsKey(setting) || entry == null) {
            findings.problem("--" + setting.key().toLowerCase(Locale.ROOT).replace('_', '-') + " " + problem);
        } else {
            findings.problem(entry, problem);
        }
    }
}
