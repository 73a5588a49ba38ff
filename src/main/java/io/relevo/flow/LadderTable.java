package io.relevo.flow;

import io.relevo.sla.LadderStep;
import io.relevo.sla.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of the table {@code escalation-ladder}, to know when the next one is due. When one fires, its diagram
 * evaluates the table itself, on record; asking ahead leaves no history.
 */
@Component
class LadderTable {

    static final String KEY = "escalation-ladder";

    private static final Logger LOG = LoggerFactory.getLogger(LadderTable.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private record Latest(String definitionId, DmnDecision table, Map<String, List<LadderStep>> steps, long readAt) {}

    private final RepositoryService repository;
    private final ApplicationEventPublisher events;
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private volatile Latest latest;

    LadderTable(RepositoryService repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /** An unusable table has no steps: nobody is notified, and the log says why. */
    List<LadderStep> steps(Metric metric, String level) {
        try {
            Latest table = latest();
            return table.steps.computeIfAbsent(metric.code() + "@" + level, key -> read(table.table, metric, level));
        } catch (RuntimeException e) {
            LOG.error("The table '{}' can't be read for {} at {}: {}", KEY, metric.code(), level, e.getMessage());
            return List.of();
        }
    }

    /** Takes a version that was deployed a moment ago. */
    void lookAgain() {
        Latest known = latest;
        if (known != null) {
            latest = new Latest(known.definitionId, known.table, known.steps, System.nanoTime() - LOOK_AGAIN.toNanos());
        }
    }

    private Latest latest() {
        Latest known = latest;
        if (known != null && System.nanoTime() - known.readAt < LOOK_AGAIN.toNanos()) {
            return known;
        }
        String id = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
        latest = known != null && known.definitionId.equals(id)
                ? new Latest(id, known.table, known.steps, System.nanoTime())
                : new Latest(
                        id,
                        engine.parseDecision(KEY, repository.getDecisionModel(id)),
                        new ConcurrentHashMap<>(),
                        System.nanoTime());
        if (known != null && !known.definitionId.equals(id)) {
            events.publishEvent(new LadderChanged(id));
        }
        return latest;
    }

    private List<LadderStep> read(DmnDecision table, Metric metric, String level) {
        var facts =
                Variables.createVariables().putValue("metric", metric.code()).putValue("level", level);
        return engine.evaluateDecision(table, facts).getResultList().stream()
                .map(DecidedRow::new)
                .map(row -> new LadderStep(
                        metric,
                        row.number("percent"),
                        row.text("action"),
                        row.text("recipient"),
                        row.flag("immediate")))
                .toList();
    }
}
