package io.relevo.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped diagrams and tables, as they lie on the class path. */
final class Models {

    static final List<Resource> PROCESSES = find("classpath:processes/*.bpmn");
    static final List<Resource> DECISIONS = find("classpath:decision-tables/*.dmn").stream()
            .filter(file -> !ShippedModels.RELEASED_ELSEWHERE.contains(file.getFilename()))
            .toList();
    static final List<Resource> TEMPLATES = find("classpath:processes/.camunda/element-templates/*.json");

    private Models() {}

    /** By file name. */
    static Map<String, BpmnModelInstance> processes() {
        var models = new TreeMap<String, BpmnModelInstance>();
        PROCESSES.forEach(file -> models.put(file.getFilename(), read(file)));
        return models;
    }

    /** By file name. */
    static Map<String, DmnModelInstance> decisions() {
        var models = new TreeMap<String, DmnModelInstance>();
        DECISIONS.forEach(file -> models.put(file.getFilename(), decision(file)));
        return models;
    }

    static DmnModelInstance decision(Resource file) {
        try (var content = file.getInputStream()) {
            return Dmn.readModelFromStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By file name. */
    static Map<String, JsonNode> forms() {
        var forms = new TreeMap<String, JsonNode>();
        for (Resource file : find("classpath:processes/*.form")) {
            try (var content = file.getInputStream()) {
                forms.put(file.getFilename(), new ObjectMapper().readTree(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return forms;
    }

    private static BpmnModelInstance read(Resource file) {
        try (var content = file.getInputStream()) {
            return Bpmn.readModelFromStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> find(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
