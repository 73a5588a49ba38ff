package io.relevo;

import io.relevo.messaging.CountingDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements a whole application sends to its database. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private CountingDataSource counted;

    public int during(Runnable work) {
        int before = counted.statements.get();
        work.run();
        return counted.statements.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource dataSource) {
            counted = new CountingDataSource(dataSource);
            return counted;
        }
        return bean;
    }
}
