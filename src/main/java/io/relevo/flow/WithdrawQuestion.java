package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The wait is over: whoever was asked because of it needn't answer any more. */
@OfferedToDiagrams
public class WithdrawQuestion implements ExecutionListener {

    private final ReturnQuestions questions;

    WithdrawQuestion(ReturnQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String requestId = CaseVariables.REQUEST_ID.get(execution);
        if (requestId != null) {
            execution.removeVariable(CaseVariables.REQUEST_ID.name());
            questions.withdraw(requestId);
        }
    }
}
