package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.returns.Release;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate for the tables returns are judged by. */
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
    void theThreeFilesGoTogether() {
        deploy(points(), Set.of(Release.POINTS_FILE, Release.GRAPH_FILE, Release.CATALOGUE_FILE));

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(1);
    }

    @Test
    void oneOfThemAloneIsRefused() {
        assertThatThrownBy(() -> deploy(points(), Set.of(Release.GRAPH_FILE)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("return-decision.dmn")
                .hasMessageContaining("return-points.csv");
        assertThatThrownBy(() -> deploy(points(), Set.of(Release.POINTS_FILE))).isInstanceOf(ParseException.class);
    }

    @Test
    void tablesThatCanNotJudgeAreRefusedByFileRowAndColumn() {
        assertThatThrownBy(() -> deploy(
                        points().replace("MANY_RETURNS,20", "MANY_RETURNS,lots"),
                        Set.of(Release.POINTS_FILE, Release.GRAPH_FILE, Release.CATALOGUE_FILE)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("return-points.csv")
                .hasMessageContaining("RR-1")
                .hasMessageContaining("lots");
    }

    private static void deploy(String points, Set<String> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        Map.of(
                        Release.POINTS_FILE, points.getBytes(StandardCharsets.UTF_8),
                        Release.GRAPH_FILE, SHIPPED.graph().bytes(),
                        Release.CATALOGUE_FILE, SHIPPED.catalogue().bytes())
                .forEach((file, content) -> {
                    if (files.contains(file)) {
                        deployment.addInputStream(file, new ByteArrayInputStream(content));
                    }
                });
        deployment.deploy();
    }

    private static String points() {
        return new String(SHIPPED.points().bytes(), StandardCharsets.UTF_8);
    }
}
