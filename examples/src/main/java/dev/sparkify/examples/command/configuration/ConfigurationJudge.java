package dev.sparkify.examples.command.configuration;

import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.error.InputException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges what an INI file says as a configuration. Used once, by one thread. */
final class ConfigurationJudge {
    private static final Pattern QUOTED = Pattern.compile("'(.*)'|\"(.*)\"", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]*>|[Xx]{3,}|\\*{3,}|\\.{3,}");
    private static final Pattern COMMENTED = Pattern.compile("(.*?)\\s+[#;].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final List<Setting> LOWER = List.of(Setting.IDENTIFIER, Setting.DATABASE, Setting.USER);

    private static final RedshiftCluster ANY = Redshift.cluster("any").withoutFinalSnapshot();

    private final IniFile file;
    private final Purpose purpose;
    private final Map<Setting, String> given;
    private final Findings findings;
    private final Map<Setting, IniEntry> found = new EnumMap<>(Setting.class);

    ConfigurationJudge(String name, IniFile file, Purpose purpose, Map<Setting, String> given) {
        this.file = file;
        this.purpose = purpose;
        this.given = given;
        this.findings = new Findings(name);
    }

    Configuration judged() {
        file.problems().forEach(findings::problem);
        Arrays.stream(Setting.values()).forEach(this::find);
        Arrays.stream(Setting.values())
                .filter(setting -> purpose.uses(setting) && !given.containsKey(setting))
                .forEach(this::judgeComment);
        LOWER.forEach(this::lowerCase);
        judgeCredentials();
        judgePassword();
        judgeRole();
        judgeByRules();
        if (purpose.readsSources()) {
            new SourcesJudge(found, given, findings).judge();
        }
        var nodes =
                purpose == Purpose.LAUNCH_CLUSTER ? new NodesJudge(found, findings).judged() : Optional.<Nodes>empty();
        warnOfUnknown();
        if (file.problems().isEmpty()) {
            judgeMissing();
        }
        findings.refuse();
        var values = new EnumMap<Setting, String>(Setting.class);
        found.forEach((setting, entry) -> values.put(setting, entry.value()));
        values.putAll(given);
        return new Configuration(values, nodes, findings.warnings());
    }

    private void find(Setting setting) {
        var said = setting.in(file)
                .map(entry -> entry.withValue(unquoted(entry.value())))
                .filter(this::isFilledIn)
                .toList();
        said.stream().findFirst().ifPresent(first -> {
            found.put(setting, first);
            said.stream()
                    .filter(other -> !other.value().equals(first.value()))
                    .forEach(other -> findings.warning(
                            other,
                            "says something else than " + first.label() + " in line " + first.line()
                                    + ", which counts"));
        });
    }

    private boolean isFilledIn(IniEntry entry) {
        if (entry.value().contains("\n")) {
            findings.problem(entry, "goes on in the next line, which is deeper: begin that line at the margin");
        }
        if (PLACEHOLDER.matcher(entry.value()).matches()) {
            findings.warning(entry, "still is a placeholder, and taken as empty");
            return false;
        }
        return !entry.value().isEmpty();
    }

    private static String unquoted(String value) {
        var quoted = QUOTED.matcher(value);
        if (!quoted.matches()) {
            return value;
        }
        return Stream.of(1, 2)
                .flatMap(group -> Optional.ofNullable(quoted.group(group)).stream())
                .findFirst()
                .orElse("")
                .strip();
    }

    private void judgeComment(Setting setting) {
        var entry = found.get(setting);
        var commented = COMMENTED.matcher(entry == null ? "" : entry.value());
        if (entry != null && commented.matches()) {
            findings.problem(
                    entry,
                    "has a comment beside its value, which Python would take for a part of it: give the"
                            + " comment a line of its own");
            found.put(setting, entry.withValue(unquoted(commented.group(1))));
        }
    }

    private void lowerCase(Setting setting) {
        var entry = found.get(setting);
        if (entry == null) {
            return;
        }
        var lower = entry.value().toLowerCase(Locale.ROOT);
        if (!lower.equals(entry.value())) {
            findings.warning(entry, "is " + lower + " for Redshift, which knows lower case alone");
            found.put(setting, entry.withValue(lower));
        }
    }

    private void judgeCredentials() {
        var key = found.get(Setting.ACCESS_KEY);
        var secret = found.get(Setting.SECRET_KEY);
        Stream.of(Setting.ACCESS_KEY, Setting.SECRET_KEY, Setting.SESSION_TOKEN)
                .flatMap(setting -> Optional.ofNullable(found.get(setting)).stream())
                .filter(entry -> entry.value().indexOf(' ') >= 0)
                .forEach(entry -> findings.problem(
                        entry, "holds blanks, which nothing that AWS gives out does: fill it in, or" + " empty it"));
        if (key != null && secret != null) {
            findings.warning(
                    key,
                    "and its secret stand in a file: a profile, SSO or the environment is safer, and wants"
                            + " these lines empty");
        } else if (key != null) {
            findings.problem(key, "has no secret: fill in " + Setting.SECRET_KEY.label() + ", or empty both");
        } else if (secret != null) {
            findings.problem(secret, "has no key: fill in " + Setting.ACCESS_KEY.label() + ", or empty both");
        }
    }

    /** Whoever removes a warehouse must not be held up by a password. */
    private void judgePassword() {
        var password = found.get(Setting.PASSWORD);
        if (password == null) {
            return;
        }
        if (purpose.isLaunch()) {
            findings.warning(
                    password, "is used; without it AWS Secrets Manager makes and keeps a password, which is safer");
        } else {
            found.remove(Setting.PASSWORD);
        }
    }

    /** Some write its name there. */
    private void judgeRole() {
        var role = found.get(Setting.ROLE_ARN);
        if (role == null || role.value().startsWith("arn:")) {
            return;
        }
        if (purpose.uses(Setting.ROLE_ARN)) {
            findings.problem(role, "is no ARN of a role, such as arn:aws:iam::123456789012:role/plays");
        }
        found.remove(Setting.ROLE_ARN);
    }

    private void judgeByRules() {
        var port = found.get(Setting.PORT);
        if (port != null && !NUMBER.matcher(port.value()).matches()) {
            findings.problem(port, "is no number");
            found.remove(Setting.PORT);
        }
        if (purpose.isOfOthers()) {
            judge(Setting.HOST, Host::of);
            return;
        }
        judge(Setting.IDENTIFIER, purpose == Purpose.LAUNCH_SERVERLESS ? Redshift::serverless : Redshift::cluster);
        judge(Setting.DATABASE, ANY::databaseNamed);
        judge(Setting.USER, ANY::administeredBy);
        judge(Setting.PASSWORD, ANY::withPassword);
        judge(Setting.ROLE_NAME, ANY::roleNamed);
        judge(Setting.PORT, number -> ANY.onPort(Integer.parseInt(number)));
    }

    private void judge(Setting setting, Consumer<String> rule) {
        var entry = found.get(setting);
        if (entry == null) {
            return;
        }
        try {
            rule.accept(entry.value());
        } catch (InputException refusal) {
            findings.problem(entry, "cannot be used: " + refusal.getMessage());
        }
    }

    private void warnOfUnknown() {
        file.entries().stream()
                .filter(entry -> Arrays.stream(Setting.values()).noneMatch(setting -> setting.means(entry)))
                .forEach(entry -> findings.warning(entry, "is unknown, and ignored"));
    }

    private void judgeMissing() {
        purpose.needed().stream()
                .filter(setting -> !found.containsKey(setting) && !given.containsKey(setting))
                .forEach(this::report);
    }

    private void report(Setting setting) {
        var there = setting.in(file).findFirst();
        if (there.isPresent()) {
            findings.problem(there.get(), "is empty: fill it in");
            return;
        }
        findings.problem(setting.label() + " is missing: "
                + file.section(setting.section())
                        .map(line -> "add it to the section that begins in line " + line)
                        .orElse("add it, with its section"));
    }
}
