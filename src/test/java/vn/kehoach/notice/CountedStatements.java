package vn.kehoach.notice;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to a database: a batch is one. */
final class CountedStatements extends DelegatingDataSource {

    private final AtomicInteger count = new AtomicInteger();

    CountedStatements(DataSource database) {
        super(database);
    }

    int since(Runnable work) {
        count.set(0);
        work.run();
        return count.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(Connection.class, super.getConnection());
    }

    @SuppressWarnings("unchecked")
    private <T> T counting(Class<T> type, T real) {
        return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            Object result = call(real, method, args);
            return result instanceof PreparedStatement statement
                    ? counting(PreparedStatement.class, statement)
                    : result;
        });
    }

    private static Object call(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
