package dev.sparkify.parity.redshift;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Is a source of connections of which one breaks when a statement is run, once.
 *
 * @param connections gives what is real
 * @param beginning how the statement begins
 * @param moment when it breaks
 * @param isDone whether it did
 */
record CutConnections(DataSource connections, String beginning, Moment moment, AtomicBoolean isDone) {
    /** Says when a connection breaks. */
    enum Moment {
        /** The server ends the session before it gets the statement. */
        BEFORE,
        /** The statement was run, and its answer does not arrive. */
        AFTER
    }

    static DataSource at(DataSource connections, String beginning, Moment moment) {
        return new CutConnections(connections, beginning, moment, new AtomicBoolean()).source();
    }

    /** Gives no connection, for a reason. */
    static DataSource refusing(String reason) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException(reason, "28000");
                });
    }

    private DataSource source() {
        return wrapped(
                DataSource.class, connections, result -> result instanceof Connection made ? connection(made) : result);
    }

    private Connection connection(Connection real) {
        return wrapped(
                Connection.class, real, result -> result instanceof Statement made ? statement(real, made) : result);
    }

    private Statement statement(Connection connection, Statement real) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    boolean isMeant = method.getName().equals("execute")
                            && arguments[0].toString().startsWith(beginning)
                            && isDone.compareAndSet(false, true);
                    if (isMeant && moment == Moment.BEFORE) {
                        end(connection);
                    }
                    var result = invoke(real, method, arguments);
                    if (isMeant && moment == Moment.AFTER) {
                        connection.abort(Runnable::run);
                        throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
                    }
                    return result;
                });
    }

    private void end(Connection connection) throws SQLException {
        try (var own = connection.createStatement();
                var asked = own.executeQuery("select pg_backend_pid()");
                var other = connections.getConnection();
                var statement = other.createStatement()) {
            asked.next();
            statement.execute("select pg_terminate_backend(" + asked.getInt(1) + ", 5000)");
        }
    }

    private static <T> T wrapped(Class<T> type, T real, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> change.apply(invoke(real, method, arguments))));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
