package io.relevo;

import io.relevo.feel.FastFeel;
import io.relevo.flow.PolicyRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The settings of the engine that nobody may turn: what models can reach, what is remembered, how ids are made. What an
 * operator may turn stands in {@code application.yaml}. Public so that a process test runs on the same rules.
 */
public class EngineRules extends AbstractProcessEnginePlugin {

    private final Offered offered;
    private final PolicyRules policies;
    private final IdGenerator ids = new TimeOrderedIds();

    /** @param calendars names of the business calendars there are; asked when a table is deployed */
    public EngineRules(Offered offered, Supplier<? extends Collection<String>> calendars) {
        this.offered = offered;
        this.policies = new PolicyRules(new FastFeel(), calendars);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        reach(engine);
        remember(engine);
        engine.setIdGenerator(ids);
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new NoGrantsPerInstance.Factory()));
        engine.setDefaultSerializationFormat("application/json");
        engine.setJobExecutorDeploymentAware(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setDmnEngineConfiguration(tables());
    }

    /** Every statement is built by now; the trees of the mappers they were built from would stay for ever, some 15 MB. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
    }

    private void reach(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressions(offered));
        engine.setEnableExpressionsInAdhocQueries(false);
        // The filter "mine" needs them; what they reach is limited by the expressions above.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new DeploymentRules(offered, policies)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new NoExpressionsInQueries()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new NoExpressionsInQueries()));
    }

    private void remember(ProcessEngineConfigurationImpl engine) {
        var level = new AuditWithDecisions();
        engine.setCustomHistoryLevels(with(engine.getCustomHistoryLevels(), level));
        engine.setHistory(level.getName());
        // Stamping a removal time would rewrite every history row of a case when it ends.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }

    private static DefaultDmnEngineConfiguration tables() {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(FastFeel::new);
        return tables;
    }

    private static <T> List<T> with(List<? extends T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
