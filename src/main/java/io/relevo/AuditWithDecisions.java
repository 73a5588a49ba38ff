package io.relevo;

import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's level "audit" (instances, activities, tasks, variables) and the evaluations of decisions, without which
 * nobody could tell which row of a table judged a case. "full" would cost half as many statements again.
 */
class AuditWithDecisions extends HistoryLevelAudit {

    static final String NAME = "audit-with-decisions";

    @Override
    public int getId() {
        return 20;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return eventType == HistoryEventTypes.DMN_DECISION_EVALUATE || super.isHistoryEventProduced(eventType, entity);
    }
}
