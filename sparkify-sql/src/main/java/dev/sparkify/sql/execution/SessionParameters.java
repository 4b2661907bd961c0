package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.change.SetParameter;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the parameters of Redshift that change no result where others are meant, from those that would have to do something.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html">Redshift: Configuration
 *     reference</a>
 */
final class SessionParameters {
    private static final Logger LOG = LoggerFactory.getLogger(SessionParameters.class);

    /** Queues, time and statistics. An update that would be arbitrary is refused here in any case. */
    private static final Set<String> HARMLESS = Set.of(
            "statement_timeout",
            "query_group",
            "wlm_query_slot_count",
            "analyze_threshold_percent",
            "enable_result_cache_for_session",
            "error_on_nondeterministic_update");

    private SessionParameters() {}

    static void demandHarmless(SetParameter statement) {
        boolean isDefault = statement.value() instanceof SetParameter.Default;
        switch (statement.name()) {
            case "timezone" ->
                refuseIf(
                        !isDefault && !isUtc(statement.value()),
                        "timezone",
                        "times are those of UTC here: leave it at UTC, and convert in queries");
            case "enable_case_sensitive_identifier" ->
                refuseIf(
                        !isDefault && statement.value() != SetParameter.Switch.OFF,
                        "enable_case_sensitive_identifier",
                        "the case of names never counts here: leave it off");
            case "search_path" ->
                refuseIf(!isDefault, "search_path", "no schema is searched here: name tables with their schemas");
            default ->
                refuseIf(
                        !HARMLESS.contains(statement.name()),
                        statement.name(),
                        "what it does is not known here: leave it out, or try it on Redshift");
        }
        LOG.debug("{} is passed over", statement.name());
    }

    private static boolean isUtc(SetParameter.Value value) {
        return value instanceof SetParameter.Text text && text.value().equals("UTC");
    }

    private static void refuseIf(boolean wrong, String parameter, String reason) {
        if (wrong) {
            throw new InputException("The parameter " + parameter + " cannot be set: " + reason);
        }
    }
}
