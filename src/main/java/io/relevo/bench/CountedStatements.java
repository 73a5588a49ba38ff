package io.relevo.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent through the application's DataSource: each execution, and each row of a batch. */
class CountedStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();
    private final ThreadLocal<long[]> ofThread = ThreadLocal.withInitial(() -> new long[1]);

    long count() {
        return count.get();
    }

    long countOfThisThread() {
        return ofThread.get()[0];
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? counted(DataSource.class, dataSource) : bean;
    }

    private <T> T counted(Class<T> type, Object inner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object result = call(inner, method, arguments);
            if (result instanceof Connection connection && !method.getName().equals("unwrap")) {
                return counted(Connection.class, connection);
            }
            if (result instanceof Statement && inner instanceof Connection) {
                return counted(method.getReturnType(), result);
            }
            if (inner instanceof Statement && isExecution(method)) {
                count.incrementAndGet();
                ofThread.get()[0]++;
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static boolean isExecution(Method method) {
        String name = method.getName();
        return name.equals("addBatch") || name.startsWith("execute") && !name.endsWith("Batch");
    }

    private static Object call(Object inner, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
