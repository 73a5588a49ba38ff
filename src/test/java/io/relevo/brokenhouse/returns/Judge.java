package io.relevo.brokenhouse.returns;

import org.camunda.bpm.engine.HistoryService;

/** Looks up in the engine what it should be told. */
public class Judge {

    public long judge(HistoryService history) {
        return history.createHistoricVariableInstanceQuery().count();
    }
}
