package io.relevo.flow;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Evaluates a table, deployed or not, as the engine would, but leaves no history. */
@Component
class OffTheRecord {

    private final DmnEngine engine;

    OffTheRecord(ProcessEngineConfigurationImpl configuration) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(configuration.getDmnEngineConfiguration().getFeelEngineFactory());
        this.engine = tables.buildEngine();
    }

    Judge table(String key, byte[] dmn) {
        return new Judge(engine, engine.parseDecision(key, new ByteArrayInputStream(dmn)));
    }

    record Judge(DmnEngine engine, DmnDecision table) {

        List<DecidedRow> rows(Map<String, Object> facts) {
            return engine.evaluateDecision(table, facts).getResultList().stream()
                    .map(DecidedRow::new)
                    .toList();
        }
    }
}
