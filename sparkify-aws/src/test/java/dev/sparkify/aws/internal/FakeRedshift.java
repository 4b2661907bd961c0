package dev.sparkify.aws.internal;

import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mockito.ArgumentMatchers;

/** Is a Redshift that notes what it is told, and answers what it was taught: what was taught last goes first. */
public final class FakeRedshift {
    private final List<String> statements = new ArrayList<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<Connection> open = new ArrayList<>();

    /** Answers a statement, or fails. */
    public interface Answer {
        List<Map<String, Object>> rows() throws SQLException;
    }

    /** Teaches what is answered to statements that hold a text. */
    public FakeRedshift answering(String text, Answer answer) {
        answers.remove(text);
        answers.put(text, answer);
        return this;
    }

    public FakeRedshift answering(String text, Map<String, Object> row) {
        return answering(text, () -> List.of(row));
    }

    public FakeRedshift failing(String text, String message, String state) {
        return answering(text, () -> {
            throw new SQLException(message, state);
        });
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** Those that begin so. */
    public List<String> statements(String beginning) {
        return statements.stream().filter(sql -> sql.startsWith(beginning)).toList();
    }

    public int openConnections() {
        return open.size();
    }

    public DataSource dataSource() {
        try {
            var source = mock(DataSource.class);
            when(source.getConnection()).thenAnswer(call -> {
                told("connect");
                return connection();
            });
            return source;
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Connection connection() throws SQLException {
        var connection = mock(Connection.class);
        when(connection.getAutoCommit()).thenReturn(false);
        doAnswer(call -> statements.add("auto-commit " + call.getArgument(0)))
                .when(connection)
                .setAutoCommit(anyBoolean());
        when(connection.createStatement()).thenAnswer(call -> statement());
        doAnswer(call -> open.remove(connection)).when(connection).close();
        open.add(connection);
        return connection;
    }

    private Statement statement() throws SQLException {
        var statement = mock(Statement.class);
        doAnswer(call -> statements.add("timeout " + call.getArgument(0)))
                .when(statement)
                .setQueryTimeout(anyInt());
        when(statement.execute(anyString())).thenAnswer(call -> {
            told(call.getArgument(0));
            return false;
        });
        when(statement.executeQuery(anyString())).thenAnswer(call -> result(told(call.getArgument(0))));
        return statement;
    }

    private List<Map<String, Object>> told(String sql) throws SQLException {
        statements.add(sql);
        var known = new ArrayList<>(answers.entrySet());
        Collections.reverse(known);
        for (var answer : known) {
            if (sql.contains(answer.getKey())) {
                return answer.getValue().rows();
            }
        }
        return List.of(Map.of());
    }

    private static ResultSet result(List<Map<String, Object>> rows) throws SQLException {
        var result = mock(ResultSet.class);
        var current = new AtomicInteger(-1);
        when(result.next()).thenAnswer(call -> current.incrementAndGet() < rows.size());
        var columns =
                rows.isEmpty() ? List.<String>of() : List.copyOf(rows.get(0).keySet());
        var described = mock(ResultSetMetaData.class);
        when(described.getColumnCount()).thenReturn(columns.size());
        when(described.getColumnLabel(anyInt())).thenAnswer(call -> columns.get((int) call.getArgument(0) - 1));
        when(described.getColumnTypeName(anyInt())).thenReturn("varchar");
        when(result.getMetaData()).thenReturn(described);
        when(result.getObject(anyInt()))
                .thenAnswer(call -> rows.get(current.get()).get(columns.get((int) call.getArgument(0) - 1)));
        when(result.getObject(anyInt(), ArgumentMatchers.<Class<Object>>any()))
                .thenAnswer(call -> rows.get(current.get()).get(columns.get((int) call.getArgument(0) - 1)));
        return result;
    }
}
