package io.relevo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** An engine on the rules of the application, without Spring, for process and decision tests; close it. */
public final class TestEngine {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final List<String> CALENDARS = List.of("always", "carrier", "payments", "shop");

    private TestEngine() {}

    /** On a new H2 database; models may name these objects, by these names. */
    public static ProcessEngine offering(Map<String, ?> objects) {
        return on(TestDatabase.H2.migrated(), objects);
    }

    public static ProcessEngine on(DataSource database, Map<String, ?> objects, ProcessEnginePlugin... more) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("test-" + COUNTER.incrementAndGet());
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate("false");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setHistoryTimeToLive("P1D");
        engine.getProcessEnginePlugins().add(new EngineRules(Offered.objects(objects), () -> CALENDARS));
        engine.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        engine.getProcessEnginePlugins().addAll(List.of(more));
        return engine.buildProcessEngine();
    }
}
