package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasesTest {

    @ParameterizedTest
    @EnumSource
    void theShippedTablesJudgeFromTheFirstStartOn(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.releases.prepare();

            Judge judge = access.releases.active();

            assertThat(judge.release().fingerprint())
                    .isEqualTo(Release.shipped().fingerprint());
            assertThat(access.releases.all()).singleElement().satisfies(deployed -> {
                assertThat(deployed.id()).isEqualTo(judge.release().id());
                assertThat(deployed.source()).isEqualTo("relevo");
                assertThat(deployed.active()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherStartDeploysNothing(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.releases.prepare();

            access.releases.prepare();

            assertThat(access.releases.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAnalystChoseStaysAtTheNextStartAndTheWayBackIsOneStep(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.releases.prepare();
            String shipped = access.releases.active().release().id();
            String own = access.releases.deploy(withoutTheFirstRow(), "relevo-page:riesgo1");
            assertThat(access.releases.active().release().id()).isEqualTo(shipped);

            access.agreedTo.add(own);
            access.releases.activate(own, "riesgo2");
            access.releases.prepare();
            access.releases.look();
            assertThat(access.releases.active().release().id()).isEqualTo(own);

            access.releases.activate(shipped, "riesgo2");
            access.releases.look();
            assertThat(access.releases.active().release().id()).isEqualTo(shipped);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyElseSaidYesToDoesNotJudge(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.releases.prepare();
            String shipped = access.releases.active().release().id();
            String own = access.releases.deploy(withoutTheFirstRow(), "relevo-page:riesgo1");

            assertThatThrownBy(() -> access.releases.activate(own, "riesgo1"))
                    .hasMessageContaining(own)
                    .hasMessageContaining("/workshop/returns");
            assertThatThrownBy(() -> access.releases.deploy(withoutTheFirstRow(), "relevo"))
                    .hasMessageContaining("source");

            access.releases.look();
            assertThat(access.releases.active().release().id()).isEqualTo(shipped);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatIsNotThereIsNotActivated(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.deploy("level-one", "level-one");
            String other = access.engine
                    .getRepositoryService()
                    .createDeploymentQuery()
                    .singleResult()
                    .getId();

            assertThatThrownBy(() -> access.releases.activate(other, "riesgo1")).hasMessageContaining(other);
        }
    }

    private static Release withoutTheFirstRow() {
        Release shipped = Release.shipped();
        String points = new String(shipped.points().bytes(), StandardCharsets.UTF_8);
        return Release.of(
                "",
                points.replaceFirst("RR-1,.*\\R", "").getBytes(StandardCharsets.UTF_8),
                shipped.graph().bytes(),
                shipped.catalogue().bytes());
    }
}
