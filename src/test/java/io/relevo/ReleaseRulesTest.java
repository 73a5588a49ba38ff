package io.relevo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.returns.Release;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables returns are judged by and the gate they don't pass */
class ReleaseRulesTest {

    private static final Release SHIPPED = Release.shipped();
    private static ProcessEngine engine;

    @BeforeAll
    static void starts() {
        engine = TestEngine.offering(Map.of());
    }

    @AfterAll
    static void stops() {
        engine.close();
    }

    @Test
    void areNotDeployedButProposed() {
        for (String file : Set.of(Release.POINTS_FILE, Release.GRAPH_FILE, Release.CATALOGUE_FILE)) {
            assertThatThrownBy(() -> deploy("mine", Map.of(file, files(points()).get(file))))
                    .isInstanceOf(ParseException.class)
                    .hasMessageContaining(file)
                    .hasMessageContaining("/workshop/returns");
        }
        assertThatThrownBy(() -> deploy("return-policy", files(points())))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("/workshop/returns");

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    @Test
    void leaveTheirNameToThemselves() {
        byte[] picture = {1};

        assertThatThrownBy(() -> deploy("return-policy", Map.of("picture.png", picture)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("return-policy");
    }

    @Test
    void goTogether() {
        assertThat(problems(files(points()))).isEmpty();
        assertThat(problems(Map.of(Release.GRAPH_FILE, SHIPPED.graph().bytes())))
                .contains("return-decision.dmn")
                .contains("return-points.csv");
        assertThat(problems(Map.of(Release.POINTS_FILE, SHIPPED.points().bytes())))
                .contains("return-decision.dmn");
    }

    @Test
    void thatCanNotJudgeAreRefusedByFileRowAndColumn() {
        assertThat(problems(files(points().replace("MANY_RETURNS,20", "MANY_RETURNS,lots"))))
                .contains("return-points.csv")
                .contains("RR-1")
                .contains("lots");
    }

    private static String problems(Map<String, byte[]> files) {
        Map<String, ResourceEntity> resources = new HashMap<>();
        files.forEach((name, content) -> {
            var resource = new ResourceEntity();
            resource.setName(name);
            resource.setBytes(content);
            resources.put(name, resource);
        });
        return new ReleaseRules()
                .problems(resources).entrySet().stream()
                        .map(found -> found.getKey() + ": "
                                + found.getValue().stream()
                                        .map(Problem::getMessage)
                                        .collect(joining("; ")))
                        .collect(joining("\n"));
    }

    private static void deploy(String name, Map<String, byte[]> files) {
        var deployment =
                engine.getRepositoryService().createDeployment().name(name).source("relevo");
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    private static Map<String, byte[]> files(String points) {
        return Map.of(
                Release.POINTS_FILE, points.getBytes(StandardCharsets.UTF_8),
                Release.GRAPH_FILE, SHIPPED.graph().bytes(),
                Release.CATALOGUE_FILE, SHIPPED.catalogue().bytes());
    }

    private static String points() {
        return new String(SHIPPED.points().bytes(), StandardCharsets.UTF_8);
    }
}
