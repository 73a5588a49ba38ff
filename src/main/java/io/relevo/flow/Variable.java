package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/** A typed process variable. Declared in {@link CaseVariables} and nowhere else. */
record Variable<T>(String name, Class<T> type) {

    /** @return null if it isn't set */
    T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    void set(VariableScope scope, T content) {
        scope.setVariable(name, content);
    }

    /** While this task is open. */
    void local(DelegateTask task, T content) {
        task.setVariableLocal(name, content);
    }

    /** For this transaction only: neither stored nor in the history. */
    void pass(VariableScope scope, T content) {
        scope.setVariable(name, Variables.untypedValue(content, true));
    }
}
