package io.relevo.flow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;

/** Puts an unusable table in the place of a good one for a while. */
@TestComponent
public class UnusableTables {

    private final RepositoryService repository;

    UnusableTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** Fails when it is evaluated. */
    public <T> T broken(String table, Supplier<T> meanwhile) {
        return replaced(table, broken(table), meanwhile);
    }

    /** Answers, but with something that doesn't exist. @param answer a FEEL expression */
    public <T> T senseless(String table, String output, String answer, Supplier<T> meanwhile) {
        return replaced(table, senseless(table, output, answer), meanwhile);
    }

    private <T> T replaced(String table, String dmn, Supplier<T> meanwhile) {
        String deployment = repository
                .createDeployment()
                .addString(table + ".dmn", dmn)
                .deploy()
                .getId();
        try {
            return meanwhile.get();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** Two rows of a UNIQUE table match everything, which the engine finds out when it evaluates. */
    private static String broken(String table) {
        return dmn(table, "UNIQUE", "level", rule(1, "\"L1\"") + rule(2, "\"L2\""));
    }

    private static String senseless(String table, String output, String answer) {
        return dmn(table, "FIRST", output, rule(1, answer));
    }

    private static String rule(int number, String answer) {
        return """
                <rule id="r%1$d"><inputEntry id="i%1$d"><text></text></inputEntry>
                <outputEntry id="o%1$d"><text>%2$s</text></outputEntry></rule>
                """.formatted(number, answer);
    }

    private static String dmn(String table, String hitPolicy, String output, String rules) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://relevo.io/tables">
                  <decision id="%s" name="unusable" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="i"><inputExpression id="e" typeRef="string"><text>channel</text></inputExpression></input>
                      <output id="o" name="%s" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table, hitPolicy, output, rules);
    }
}
