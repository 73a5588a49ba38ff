package io.relevo.flow;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;

/** Puts a table that fails at run time in the place of a good one for a while. */
@TestComponent
public class UnusableTables {

    private final RepositoryService repository;

    UnusableTables(RepositoryService repository) {
        this.repository = repository;
    }

    public <T> T broken(String table, Supplier<T> meanwhile) {
        String deployment = repository
                .createDeployment()
                .addInputStream(table + ".dmn", broken(table))
                .deploy()
                .getId();
        try {
            return meanwhile.get();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** Two rows of a UNIQUE table match everything, which the engine finds out when it evaluates. */
    private static InputStream broken(String table) {
        String dmn = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://relevo.io/tables">
                  <decision id="%s" name="broken" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="UNIQUE">
                      <input id="i"><inputExpression id="e" typeRef="string"><text>channel</text></inputExpression></input>
                      <output id="o" name="level" typeRef="string"/>
                      <rule id="r1"><inputEntry id="i1"><text></text></inputEntry><outputEntry id="o1"><text>"L1"</text></outputEntry></rule>
                      <rule id="r2"><inputEntry id="i2"><text></text></inputEntry><outputEntry id="o2"><text>"L2"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """;
        return new ByteArrayInputStream(dmn.formatted(table).getBytes(StandardCharsets.UTF_8));
    }
}
