package io.relevo.flow;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import io.relevo.TestDatabase;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An engine with Relevo's rules for users and rights, and nothing else of Relevo. One per database, since migrating one
 * takes seconds; closing it forgets users, rights and models.
 */
class AccessEngine implements AutoCloseable {

    private static final Map<TestDatabase, AccessEngine> SHARED = new EnumMap<>(TestDatabase.class);

    final DataSource dataSource;
    final ProcessEngine engine;
    final Staff staff = mock(Staff.class);
    final List<Object> events = new ArrayList<>();
    final Visibility visibility;
    final TasklistFilters filters;
    final ShippedModels models;
    final DeployedModels deployed;
    final Set<String> agreedTo = new HashSet<>();
    Releases releases;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final MockEnvironment environment = new MockEnvironment();

    static AccessEngine on(TestDatabase database) {
        return SHARED.computeIfAbsent(database, AccessEngine::new);
    }

    static AccessEngine demo() {
        return new AccessEngine(TestDatabase.H2, "demo");
    }

    private Releases releases() {
        return new Releases(
                engine.getRepositoryService(),
                new ActiveRelease(JdbcClient.create(dataSource), Clock.systemUTC()),
                agreedTo::contains);
    }

    private AccessEngine(TestDatabase database, String... profiles) {
        environment.setActiveProfiles(profiles);
        dataSource = database.migrated();
        var transactionManager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(transactionManager);
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("access-" + System.identityHashCode(this));
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactionManager);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("none");
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.getProcessEnginePlugins().add(new IdentityRules(environment));
        engine = configuration.buildProcessEngine();
        var grants = new Grants(engine.getAuthorizationService());
        filters = new TasklistFilters(engine.getFilterService(), engine.getTaskService(), grants);
        visibility = new Visibility(engine.getIdentityService(), grants, filters);
        accounts = new Accounts(staff, engine.getIdentityService(), visibility, events::add);
        deployed = new DeployedModels(JdbcClient.create(dataSource));
        models = new ShippedModels(deployed, engine.getRepositoryService(), new PathMatchingResourcePatternResolver());
        releases = releases();
        visibility.grant();
    }

    FirstAdministrator administrator(String user, String password) {
        return new FirstAdministrator(
                accounts,
                engine.getIdentityService(),
                engine.getProcessEngineConfiguration(),
                environment,
                user,
                password);
    }

    void save(Agent agent, String password) {
        transactions.executeWithoutResult(status -> accounts.save(agent, password));
    }

    Preparations preparations(FirstAdministrator administrator) {
        return new Preparations(transactions, deployed, visibility, models, releases, administrator);
    }

    List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .sorted()
                .toList();
    }

    /** What the caller's task query gives when the engine knows who asks. */
    List<String> tasksSeenBy(String user, String... groups) {
        return as(user, () -> ids(engine.getTaskService().createTaskQuery()), groups);
    }

    <T> T as(String user, Supplier<T> action, String... groups) {
        engine.getIdentityService().setAuthentication(user, List.of(groups));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    static List<String> ids(TaskQuery query) {
        return query.list().stream().map(Task::getName).sorted().toList();
    }

    /** A process of one task for that group. */
    static byte[] process(String key, String group) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                        .name(key)
                        .camundaHistoryTimeToLiveString("P180D")
                        .startEvent()
                        .userTask("Task_Work")
                        .name(key + " for " + group)
                        .camundaCandidateGroups(group)
                        .endEvent()
                        .done())
                .getBytes(StandardCharsets.UTF_8);
    }

    void deploy(String key, String group) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(process(key, group)))
                .deploy();
    }

    long rows(String table) {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
        var identity = engine.getIdentityService();
        identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
        var filters = engine.getFilterService();
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        var rights = engine.getAuthorizationService();
        rights.createAuthorizationQuery().list().forEach(right -> rights.deleteAuthorization(right.getId()));
        JdbcClient.create(dataSource).sql("delete from flow_active_release").update();
        releases = releases();
        events.clear();
        reset(staff);
        visibility.grant();
    }
}
