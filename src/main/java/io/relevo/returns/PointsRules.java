package io.relevo.returns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.builder.DecisionTableConfiguration;
import org.kie.internal.builder.DecisionTableInputType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The points table as Drools runs it, compiled in memory. */
final class PointsRules implements AutoCloseable {

    private static final int WARM_SESSIONS = 2;
    private static final String FILE = "src/main/resources/io/relevo/returns/points/return-points.drl.csv";
    private static final AtomicLong COMPILED = new AtomicLong();

    private final Map<String, Integer> order = new HashMap<>();
    private final ReleaseId version;
    private final KieContainer container;
    private final KieSessionsPool sessions;

    private PointsRules(PointsTable table, ReleaseId version, KieContainer container) {
        table.rows().forEach(row -> order.put(row.id(), order.size()));
        this.version = version;
        this.container = container;
        this.sessions = container.getKieBase().newKieSessionsPool(WARM_SESSIONS);
    }

    /** Takes about a second, the first time several. */
    static PointsRules compile(PointsTable table) {
        KieServices kie = KieServices.get();
        ReleaseId version = kie.newReleaseId("io.relevo", "return-points", "1." + COMPILED.incrementAndGet());
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(version);
        files.write(FILE, ruleTable(table));
        KieBuilder builder = kie.newKieBuilder(files);
        // Without the argument Drools looks for its classic compiler, which is not here, and fails on a null.
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new UnusableRelease(List.of(Finding.of(
                    "points.compile",
                    PointsImport.NAME,
                    builder.getResults().getMessages(Message.Level.ERROR).stream()
                            .map(message ->
                                    message.getText().lines().findFirst().orElse(""))
                            .collect(Collectors.joining("; ")))));
        }
        return new PointsRules(table, version, kie.newKieContainer(version));
    }

    private static Resource ruleTable(PointsTable table) {
        DecisionTableConfiguration csv = KnowledgeBuilderFactory.newDecisionTableConfiguration();
        csv.setInputType(DecisionTableInputType.CSV);
        return ResourceFactory.newByteArrayResource(RuleTable.render(table))
                .setResourceType(ResourceType.DTABLE)
                .setSourcePath(FILE)
                .setTargetPath(FILE.substring("src/main/resources/".length()))
                .setConfiguration(csv);
    }

    /** In the table's order. */
    List<Hit> hits(Facts facts) {
        var points = new Points();
        KieSession session = sessions.newKieSession();
        try {
            session.setGlobal("points", points);
            session.insert(ReturnedLine.of(facts));
            session.insert(CustomerHistory.of(facts));
            facts.pastReturns().forEach(session::insert);
            facts.orderLines().forEach(session::insert);
            facts.linkedAccounts().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return points.hits().stream()
                .sorted(Comparator.comparing(hit -> order.get(hit.row())))
                .toList();
    }

    ReleaseId version() {
        return version;
    }

    @Override
    public void close() {
        sessions.shutdown();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(version);
    }
}
