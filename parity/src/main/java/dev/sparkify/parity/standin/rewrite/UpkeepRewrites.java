package dev.sparkify.parity.standin.rewrite;

import java.util.Locale;
import java.util.Set;

/** Rewrites upkeep, settings, and the MERGE that removes duplicates. */
final class UpkeepRewrites {
    private static final Set<String> PARAMETERS = Set.of(
            "analyze_threshold_percent",
            "describe_field_name_in_uppercase",
            "enable_case_sensitive_identifier",
            "enable_large_strings_opt_in",
            "enable_result_cache_for_session",
            "error_on_nondeterministic_update",
            "query_group",
            "wlm_query_slot_count");

    private UpkeepRewrites() {}

    static Tokens vacuum(Tokens statement) {
        if (!statement.has(0, "vacuum")) {
            return statement;
        }
        int begin = statement.has(1, "sort|delete", "only") ? 3 : statement.has(1, "full|reindex|recluster") ? 2 : 1;
        int end = Math.min(statement.find(begin, "to"), statement.find(begin, "boost"));
        return statement.slice(0, 1).plus(statement.slice(begin, end));
    }

    static Tokens analyze(Tokens statement) {
        int at = statement.find(1, "predicate|all", "columns");
        return statement.has(0, "analyze") ? statement.without(at, at + 2) : statement;
    }

    static Tokens refresh(Tokens statement) {
        int at = statement.find(3, "cascade|restrict");
        return statement.has(0, "refresh", "materialized", "view") ? statement.without(at, at + 1) : statement;
    }

    static Tokens parameters(Tokens statement) {
        int at = statement.has(1, "session|local") ? 2 : 1;
        boolean isKnown = statement.has(0, "set|reset|show")
                && at < statement.size()
                && PARAMETERS.contains(statement.get(at).text().toLowerCase(Locale.ROOT));
        return isKnown
                ? statement.replace(at, at + 1, "standin." + statement.get(at).text())
                : statement;
    }

    /** Rows of the target that have a match make way for the rows of the source. */
    static Tokens removeDuplicates(Tokens statement) {
        int end = statement.size() - 2;
        if (!statement.has(0, "merge", "into") || !statement.has(end, "remove", "duplicates")) {
            return statement;
        }
        int using = statement.find(2, "using");
        int on = statement.find(using, "on");
        var target = statement.slice(2, using).text();
        var source = statement.slice(using + 1, on);
        var called = source.slice(source.size() - 1, source.size()).text();
        return Tokens.of("with removed as (delete from " + target + " using " + source.text() + " where "
                + statement.slice(on + 1, end).text() + ") insert into " + target + " select " + called + ".* from "
                + source.text());
    }
}
