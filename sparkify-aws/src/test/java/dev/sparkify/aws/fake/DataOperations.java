package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.SqlAnswer.Failed;
import dev.sparkify.aws.fake.SqlAnswer.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ColumnMetadata;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.Field;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultRequest;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultResponse;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** Answers requests to the Redshift Data API. */
final class DataOperations {
    private static final int LONGEST = 200 * 1024;

    private record Ran(
            String id, String sql, Instant at, @Nullable Result result, String error, String session) {}

    private record Home(String cluster, String workgroup) {}

    private final World world;
    private final Clusters clusters;
    private final Groups groups;
    private final Map<String, Ran> statements = new TreeMap<>();
    private final Map<String, Home> sessions = new TreeMap<>();
    private SqlAnswer answer = SqlAnswer.one();

    DataOperations(World world, Clusters clusters, Groups groups) {
        this.world = world;
        this.clusters = clusters;
        this.groups = groups;
    }

    void answer(SqlAnswer taught) {
        answer = taught;
    }

    private static AwsServiceException invalid(String message) {
        return Refusal.of(ValidationException.builder(), 400, "ValidationException", message);
    }

    private static AwsServiceException missing(String message) {
        return Refusal.of(ResourceNotFoundException.builder(), 400, "ResourceNotFoundException", message);
    }

    private Home home(@Nullable String cluster, @Nullable String workgroup, @Nullable String session) {
        if (session != null) {
            var home = sessions.get(session);
            if (home == null || cluster != null || workgroup != null) {
                throw invalid("Session " + session + " is not available, or more is named beside it");
            }
            return home;
        }
        if ((cluster == null) == (workgroup == null)) {
            throw invalid("Name a cluster or a workgroup");
        }
        return new Home(Objects.requireNonNullElse(cluster, ""), Objects.requireNonNullElse(workgroup, ""));
    }

    /** Empty: there is none. */
    private Optional<Boolean> answers(Home home) {
        return home.workgroup().isEmpty()
                ? Optional.ofNullable(clusters.held.get(home.cluster())).map(cluster -> cluster.answers)
                : Optional.ofNullable(groups.works.get(home.workgroup())).map(work -> work.answers);
    }

    ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
        var home = home(request.clusterIdentifier(), request.workgroupName(), request.sessionId());
        if (request.sessionId() == null && request.database() == null) {
            throw invalid("Name a database");
        }
        if (request.sql().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw invalid("The statement is longer than 200 KB");
        }
        boolean isAnswered =
                answers(home).orElseThrow(() -> invalid("Redshift endpoint doesn't exist in this region."));
        var session = request.sessionId() == null ? session(request, home) : request.sessionId();
        var ran = ran(request.sql(), isAnswered, session);
        statements.put(ran.id(), ran);
        return ExecuteStatementResponse.builder()
                .id(ran.id())
                .sessionId(session.isEmpty() ? null : session)
                .database(request.database())
                .clusterIdentifier(request.clusterIdentifier())
                .workgroupName(request.workgroupName())
                .build();
    }

    private String session(ExecuteStatementRequest request, Home home) {
        if (request.sessionKeepAliveSeconds() == null) {
            return "";
        }
        var id = world.nextId("session-");
        sessions.put(id, home);
        return id;
    }

    private Ran ran(String sql, boolean isAnswered, String session) {
        var id = world.nextId("statement-");
        var at = world.time.instant();
        if (!isAnswered) {
            return new Ran(id, sql, at, null, "FATAL: the cluster does not accept connections yet", session);
        }
        try {
            return new Ran(id, sql, at, answer.to(sql), "", session);
        } catch (Failed failure) {
            return new Ran(id, sql, at, null, Objects.requireNonNull(failure.getMessage()), session);
        }
    }

    private Ran ran(String id) {
        var ran = statements.get(id);
        if (ran == null) {
            throw missing("Query does not exist.");
        }
        return ran;
    }

    private String status(Ran ran) {
        if (world.time.instant().isBefore(ran.at().plus(Pace.STATEMENT_RUN))) {
            return "STARTED";
        }
        return ran.error().isEmpty() ? "FINISHED" : "FAILED";
    }

    DescribeStatementResponse describeStatement(DescribeStatementRequest request) {
        var ran = ran(request.id());
        var status = status(ran);
        var described = DescribeStatementResponse.builder()
                .id(ran.id())
                .status(status)
                .queryString(ran.sql())
                .sessionId(ran.session().isEmpty() ? null : ran.session())
                .createdAt(ran.at());
        if (status.equals("FAILED")) {
            return described.error(ran.error()).hasResultSet(false).build();
        }
        boolean hasRows = status.equals("FINISHED")
                && !Objects.requireNonNull(ran.result()).columns().isEmpty();
        return described
                .hasResultSet(hasRows)
                .resultRows(
                        hasRows
                                ? (long) Objects.requireNonNull(ran.result())
                                        .rows()
                                        .size()
                                : -1)
                .build();
    }

    GetStatementResultResponse getStatementResult(GetStatementResultRequest request) {
        var ran = ran(request.id());
        var result = ran.result();
        if (!status(ran).equals("FINISHED")
                || result == null
                || result.columns().isEmpty()) {
            throw missing("Query does not have result.");
        }
        var page = World.page(result.rows(), request.nextToken());
        return GetStatementResultResponse.builder()
                .columnMetadata(result.columns().stream()
                        .map(name -> ColumnMetadata.builder()
                                .name(name)
                                .label(name)
                                .typeName("varchar")
                                .build())
                        .toList())
                .records(page.items().stream()
                        .map(row -> row.stream().map(DataOperations::field).collect(Collectors.toList()))
                        .toList())
                .totalNumRows((long) result.rows().size())
                .nextToken(page.next().isEmpty() ? null : page.next())
                .build();
    }

    private static Field field(@Nullable Object value) {
        if (value == null) {
            return Field.fromIsNull(true);
        }
        if (value instanceof Boolean truth) {
            return Field.fromBooleanValue(truth);
        }
        if (value instanceof Double number) {
            return Field.fromDoubleValue(number);
        }
        return value instanceof Number number
                ? Field.fromLongValue(number.longValue())
                : Field.fromStringValue(value.toString());
    }

    CancelStatementResponse cancelStatement(CancelStatementRequest request) {
        ran(request.id());
        return CancelStatementResponse.builder().status(false).build();
    }

    List<String> told() {
        return statements.values().stream().map(Ran::sql).toList();
    }
}
