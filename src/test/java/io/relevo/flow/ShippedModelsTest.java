package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ShippedModelsTest {

    private static final ShippedModel DIAGRAM = diagram("level-one");
    private static final ShippedModel CHANGED = diagram("level-two");
    private static final ShippedModel TABLE = text("triage.dmn", """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defs" name="triage" namespace="relevo">
              <decision id="triage" name="Triage">
                <decisionTable id="table"><output id="level" name="level" typeRef="string"/></decisionTable>
              </decision>
            </definitions>""");
    private static final ShippedModel FORM = text("review.form", """
            {"id": "review", "type": "default", "schemaVersion": 8, "components": []}""");

    @ParameterizedTest
    @EnumSource
    void newModelsAreDeployedTogetherUnderTheirFileNames(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.models.deploy(List.of(DIAGRAM, TABLE, FORM));

            var repository = access.engine.getRepositoryService();
            String deployment =
                    repository.createDeploymentQuery().singleResult().getId();
            assertThat(repository.getDeploymentResourceNames(deployment))
                    .containsExactlyInAnyOrder("level-one.bpmn", "triage.dmn", "review.form");
        }
    }

    @ParameterizedTest
    @EnumSource
    void unchangedModelsAreLeftAlone(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.models.deploy(List.of(DIAGRAM, TABLE, FORM));

            access.models.deploy(List.of(DIAGRAM, TABLE, FORM));

            assertThat(access.rows("act_re_deployment")).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourChangedModelIsDeployedAlone(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.models.deploy(List.of(DIAGRAM, TABLE, FORM));

            access.models.deploy(List.of(CHANGED, TABLE, FORM));

            assertThat(access.deployed.latest(CHANGED)).hasValueSatisfying(latest -> {
                assertThat(latest.version()).isEqualTo(2);
                assertThat(latest.content()).isEqualTo(CHANGED.content());
            });
            assertThat(access.deployed.latest(TABLE))
                    .hasValueSatisfying(latest -> assertThat(latest.version()).isOne());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOwnersLaterVersionStays(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.models.deploy(List.of(DIAGRAM));
            byte[] owners = AccessEngine.process("level-one", "supervisor");
            byOwner(access, "my copy of level one.bpmn", owners);

            access.models.deploy(List.of(CHANGED));

            assertThat(access.deployed.latest(DIAGRAM)).hasValueSatisfying(latest -> {
                assertThat(latest.version()).isEqualTo(2);
                assertThat(latest.content()).isEqualTo(owners);
            });
        }
    }

    @Test
    void theLogNamesAnOwnersVersionThatStays(CapturedOutput output) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.models.deploy(List.of(FORM));
            byOwner(access, "review.form", "{\"id\":\"review\",\"components\":[]}".getBytes(StandardCharsets.UTF_8));

            access.models.deploy(List.of(FORM));

            assertThat(output).contains("review.form: version 2 came from its owner (Camunda Modeler) and stays");
        }
    }

    @Test
    void anOwnersVersionThatIsOursAgainNeedsNoLine(CapturedOutput output) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            byOwner(access, "level-one.bpmn", DIAGRAM.content());

            access.models.deploy(List.of(DIAGRAM));

            assertThat(output).doesNotContain("level-one.bpmn:");
        }
    }

    @Test
    void aFileWithoutItsOwnKeyIsRefusedByName() {
        var misnamed = new ShippedModel("level-three.bpmn", DIAGRAM.content());
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThatThrownBy(() -> access.models.deploy(List.of(misnamed)))
                    .hasMessageContaining("level-three.bpmn")
                    .hasMessageContaining("id of the file name");
        }
    }

    private static void byOwner(AccessEngine access, String fileName, byte[] content) {
        access.engine
                .getRepositoryService()
                .createDeployment()
                .name("from the Modeler")
                .source("Camunda Modeler")
                .addInputStream(fileName, new ByteArrayInputStream(content))
                .deploy();
    }

    private static ShippedModel diagram(String group) {
        return new ShippedModel("level-one.bpmn", AccessEngine.process("level-one", group));
    }

    private static ShippedModel text(String fileName, String content) {
        return new ShippedModel(fileName, content.getBytes(StandardCharsets.UTF_8));
    }
}
