package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The levels: each is a diagram of its own, worked by the group of the same name. */
enum Level {
    ONE("L1", "level-one"),
    TWO("L2", "level-two");

    private final String code;
    private final String process;

    Level(String code, String process) {
        this.code = code;
        this.process = process;
    }

    /** As in the ledger. */
    String code() {
        return code;
    }

    /** Diagram and group. */
    String process() {
        return process;
    }

    static boolean isLevel(String process) {
        return Arrays.stream(values()).anyMatch(level -> level.process.equals(process));
    }

    static Level ofProcess(String process) {
        return Arrays.stream(values())
                .filter(level -> level.process.equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("diagram '" + process + "' is no level"));
    }

    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(level -> level.code.equals(code));
    }

    static Level ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown level '" + code + "'; use L1 or L2"));
    }

    /** The level whose diagram this execution runs in. */
    static Level of(DelegateExecution execution) {
        return ofProcess(processOf(execution.getProcessDefinitionId()));
    }

    /** {@code level-one:3:abc} → {@code level-one}. */
    static String processOf(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    static CaseNumber caseOf(DelegateExecution execution) {
        return CaseNumber.parse(execution.getProcessBusinessKey());
    }
}
