package io.relevo;

import io.relevo.messaging.CountingDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements a piece of work sends to the database. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private CountingDataSource counted;

    public int during(Runnable work) {
        int before = counted.ofThisThread();
        work.run();
        return counted.ofThisThread() - before;
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
