package dev.sparkify.aws.internal.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/** Is a Data API in which statements named by {@code slow} run until they are cancelled, and calls are disturbed in order. */
final class SmallDataApi implements RedshiftDataClient {
    /** Says when a call is disturbed: before it is heard, or before it is answered. */
    enum Moment {
        CALLED,
        ANSWERED
    }

    private final Map<String, String> byToken = new TreeMap<>();
    private final Map<String, StatusString> statements = new TreeMap<>();
    private final Deque<Consumer<Moment>> disturbances = new ArrayDeque<>();
    final List<String> calls = new ArrayList<>();

    static SdkClientException unheard() {
        return SdkClientException.create("Unable to execute HTTP request", new IOException("Connection reset"));
    }

    static Consumer<Moment> answerLost() {
        return moment -> {
            if (moment == Moment.ANSWERED) {
                throw unheard();
            }
        };
    }

    synchronized SmallDataApi next(Consumer<Moment> disturbance) {
        disturbances.add(disturbance);
        return this;
    }

    synchronized List<String> running() {
        return statements.entrySet().stream()
                .filter(each -> each.getValue() == StatusString.STARTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized List<String> ended() {
        return statements.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private Consumer<Moment> disturbance(String call) {
        calls.add(call);
        return disturbances.isEmpty() ? moment -> {} : disturbances.remove();
    }

    @Override
    public synchronized ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
        var disturbance = disturbance("execute");
        disturbance.accept(Moment.CALLED);
        var id = byToken.computeIfAbsent(request.clientToken(), token -> request.sql());
        statements.putIfAbsent(id, id.contains("slow") ? StatusString.STARTED : StatusString.FINISHED);
        disturbance.accept(Moment.ANSWERED);
        return ExecuteStatementResponse.builder().id(id).sessionId("session").build();
    }

    @Override
    public synchronized DescribeStatementResponse describeStatement(DescribeStatementRequest request) {
        var disturbance = disturbance("describe");
        disturbance.accept(Moment.CALLED);
        return DescribeStatementResponse.builder()
                .id(request.id())
                .status(statements.get(request.id()))
                .hasResultSet(false)
                .resultRows(1L)
                .build();
    }

    @Override
    public synchronized CancelStatementResponse cancelStatement(CancelStatementRequest request) {
        disturbance("cancel").accept(Moment.CALLED);
        statements.computeIfPresent(
                request.id(), (id, status) -> status == StatusString.STARTED ? StatusString.ABORTED : status);
        return CancelStatementResponse.builder().status(true).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
