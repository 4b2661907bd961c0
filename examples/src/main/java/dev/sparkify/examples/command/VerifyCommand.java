package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import dev.sparkify.examples.command.verify.Cleanup;
import dev.sparkify.examples.command.verify.Findings;
import dev.sparkify.examples.command.verify.RedshiftOptions;
import dev.sparkify.examples.command.verify.Scratch;
import dev.sparkify.examples.command.verify.Trial;
import dev.sparkify.test.contract.CaseReport;
import dev.sparkify.test.contract.Contract;
import dev.sparkify.test.contract.ContractCase;
import dev.sparkify.test.contract.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a real warehouse against the contract. */
@Command(
        name = "verify",
        description =
                "Tries a warehouse against every rule of Redshift that this library counts on, in scratch schemas, and"
                        + " reports what differs. Says before what it makes, and removes it at the end. Exit code 0 tells that nothing"
                        + " differs.",
        footer = {
            "  sparkify verify --target duckdb",
            "  SPARKIFY_PASSWORD=… sparkify verify --target jdbc:redshift://host:5439/dev --user me \\",
            "      --staging s3://mine/scratch/ --region us-west-2",
            "  sparkify verify --target jdbc:redshift:iam://cluster:us-west-2/dev --staging s3://mine/scratch/ --only copy"
        })
@SuppressWarnings("NullAway.Init")
public final class VerifyCommand extends Job {
    private final Trial trial;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            required = true,
            description =
                    "duckdb, or a URL such as jdbc:redshift://host:5439/dev or jdbc:redshift:iam://…, without password.")
    private String target;

    @Mixin
    private RedshiftOptions redshift;

    @Option(
            names = "--schema-prefix",
            paramLabel = "NAME",
            defaultValue = "verify_sparkify",
            description = "How the names of scratch schemas begin (default: ${DEFAULT-VALUE}).")
    private String prefix;

    @Option(names = "--only", paramLabel = "TEXT", description = "Tries only cases whose id or title holds this text.")
    private String only = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    /** Names how findings are written. */
    enum Format {
        TEXT,
        JSON
    }

    /** Makes the command of this process. */
    public VerifyCommand() {
        this(Trial.ofProcess());
    }

    /**
     * Makes the command of another process.
     *
     * @param trial what it needs
     */
    public VerifyCommand(Trial trial) {
        this.trial = trial;
    }

    @Override
    void run() {
        var chosen = chosen();
        var scratch = described(() -> trial.candidate(target, prefix, redshift));
        announce(scratch, chosen.cases().size());
        var findings = new Findings(scratch);
        var left = new ArrayList<String>();
        var cleanup = Cleanup.of(scratch, stays -> removed(stays, left));
        try {
            scratch.demandReachable();
            findings.addTroubles(
                    chosen.run(scratch, report -> found(report, findings)).troubles());
        } finally {
            cleanup.run();
        }
        conclude(findings, left);
    }

    private Contract chosen() {
        var wanted = only.toLowerCase(Locale.ROOT);
        Predicate<ContractCase> isWanted =
                found -> found.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || found.title().toLowerCase(Locale.ROOT).contains(wanted);
        if (trial.contract().cases().stream().noneMatch(isWanted)) {
            throw wrongUsage("--only " + only + " chooses no case; every id and title is tried without it");
        }
        return trial.contract().only(isWanted);
    }

    /** Programs read the output, so what is for people goes beside it. */
    private void announce(Scratch scratch, int cases) {
        var to = format == Format.JSON ? err() : out();
        to.println("Trying " + scratch.name() + " by " + cases + (cases == 1 ? " case" : " cases")
                + ". This is made, and removed at the end:");
        scratch.makes().forEach(made -> to.println("  " + made));
        to.flush();
    }

    private void found(CaseReport report, Findings findings) {
        findings.add(report);
        if (format == Format.TEXT) {
            out().println(findings.text(report));
            out().flush();
        }
    }

    private void removed(List<String> stays, List<String> left) {
        left.addAll(stays);
        if (!stays.isEmpty()) {
            err().println("sparkify: could not be removed, remove it by hand:");
            stays.forEach(stay -> err().println("  " + stay));
            err().flush();
        }
    }

    private void conclude(Findings findings, List<String> left) {
        if (format == Format.JSON) {
            findings.writeJson(out(), left);
        } else {
            findings.troubles().forEach(trouble -> out().println("not torn down " + trouble));
            out().println(findings.summary());
        }
        out().flush();
        long differ = findings.count(Verdict.DIFFERS);
        if (differ > 0) {
            throw new InputException(
                    differ + (differ == 1 ? " case differs" : " cases differ") + " from what Redshift's rules say");
        } else if (!findings.troubles().isEmpty()) {
            throw new InputException("Nothing differs, but not everything could be torn down");
        } else if (!left.isEmpty()) {
            throw new InputException("Nothing differs, but not everything could be removed");
        }
    }
}
