package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** What an owner picks in the Modeler instead of typing it names what there is. */
class ElementTemplatesTest {

    private record Preset(String template, String place, String content) {}

    private final List<Preset> presets =
            Models.TEMPLATES.stream().flatMap(ElementTemplatesTest::presets).toList();

    @Test
    void nameOnlyStepsAndListenersWeOffer() {
        Map<String, Class<?>> beans = OfferedBeans.all();
        Map<String, Class<?>> kinds = Map.of(
                "camunda:delegateExpression", JavaDelegate.class, "camunda:executionListener", ExecutionListener.class);

        assertThat(presets)
                .filteredOn(preset -> kinds.containsKey(preset.place()))
                .isNotEmpty()
                .allSatisfy(preset -> assertThat(kinds.get(preset.place()))
                        .as(preset.template() + ": " + preset.content() + " is not offered for this place")
                        .isAssignableFrom(beans.getOrDefault(preset.content().replaceAll("[${}]", ""), Void.class)));
    }

    @Test
    void nameOnlyTablesAndDiagramsThereAre() {
        assertThat(contents("camunda:decisionRef").map(id -> id + ".dmn"))
                .isNotEmpty()
                .allMatch(Models.decisions()::containsKey);
        assertThat(contents("calledElement").map(id -> id + ".bpmn"))
                .isNotEmpty()
                .allMatch(Models.processes()::containsKey);
    }

    @Test
    void haveEachAnIdOfTheirOwn() {
        assertThat(presets.stream().collect(Collectors.groupingBy(Preset::template)))
                .allSatisfy((template, own) -> assertThat(own)
                        .extracting(Preset::place)
                        .as(template + " is defined twice")
                        .doesNotHaveDuplicates());
    }

    private Stream<String> contents(String place) {
        return presets.stream().filter(preset -> preset.place().equals(place)).map(Preset::content);
    }

    private static Stream<Preset> presets(Resource file) {
        var presets = new ArrayList<Preset>();
        for (JsonNode template : read(file)) {
            for (JsonNode property : template.get("properties")) {
                JsonNode binding = property.get("binding");
                String type = binding.get("type").asText();
                presets.add(new Preset(
                        template.get("id").asText(),
                        type.equals("property") ? binding.get("name").asText() : type,
                        property.path("value").asText()));
            }
        }
        return presets.stream();
    }

    private static JsonNode read(Resource file) {
        try (var content = file.getInputStream()) {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
