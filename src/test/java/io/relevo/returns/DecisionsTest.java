package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecisionsTest {

    private static final Instant NOW = Instant.parse("2026-03-12T15:00:00.123Z");
    private static final Instant LONG_AGO = Instant.parse("2019-03-12T15:00:00Z");
    private static final Verdict VERDICT = new Verdict(
            Outcome.APPROVE_INSPECT,
            List.of("SOME_RISK"),
            20,
            List.of(new Hit("RR-1", "MANY_RETURNS", 20)),
            List.of(new MatchedRule("return-decision", "Rule_ReturnDecision_SomeRisk", Map.of("floor", false, "n", 3))),
            List.of(new FactProblem(FactProblem.Kind.MISSING, "country", null)),
            null,
            812);
    private static final Verdict REFUSED =
            new Verdict(Outcome.DENY, List.of("USED"), 0, List.of(), List.of(), List.of(), null, 7);

    @ParameterizedTest
    @EnumSource
    void keepEverythingTheyWereMadeOf(TestDatabase database) {
        Decisions decisions = on(database);

        Decision made = decisions.record("D-1", 2, "shipped-1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);

        assertThat(decisions.find(made.id())).contains(made);
        assertThat(made.decidedAt()).isEqualTo(NOW);
        assertThat(made.facts()).isEqualTo(Samples.jacket());
        assertThat(decisions.find("0000000000000")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirReturn(TestDatabase database) {
        Decisions decisions = on(database);
        Decision first = decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        Decision shadow = decisions.record("D-1", 1, "r2", Decision.Mode.SHADOW, Samples.jacket(), VERDICT);
        decisions.record("D-2", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);

        assertThat(decisions.ofReturn("D-1")).containsExactlyInAnyOrder(first, shadow);
    }

    @ParameterizedTest
    @EnumSource
    void areAllReadForABacktestButNotTheShadows(TestDatabase database) {
        Decisions decisions = on(database);
        decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        decisions.record("D-1", 1, "r2", Decision.Mode.SHADOW, Samples.jacket(), VERDICT);
        decisions.record("D-2", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);

        assertThat(decisions.count()).isEqualTo(2);
        assertThat(decisions.history((done, all) -> true).size()).isEqualTo(2);
        assertThatThrownBy(() -> decisions.history((done, all) -> false)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aboutThePastAreBacktestedAndCountAsNoneOfOurs(TestDatabase database) {
        Decisions decisions = on(database);
        decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        decisions.recordPast(List.of(past("C-7", 1), past("C-7", 3)));

        assertThat(decisions.count()).isEqualTo(1);
        assertThat(decisions.imported()).isEqualTo(2);
        assertThat(decisions.assumed()).isEqualTo(2);
        assertThat(decisions.history((done, all) -> true).size()).isEqualTo(3);
        assertThat(decisions.notShadowedBy("r2", LONG_AGO, 5)).hasSize(1);
        Decision imported = decisions
                .decided(Outcome.APPROVE_INSPECT, LONG_AGO, LONG_AGO.plusSeconds(1), 0, 5)
                .get(0);
        assertThat(imported.mode()).isEqualTo(Decision.Mode.IMPORTED);
        assertThat(imported.assumed()).containsExactly("photos", "reason");
        assertThat(imported.decidedAt()).isEqualTo(LONG_AGO);
        assertThatThrownBy(() -> decisions.override(imported.id(), Outcome.DENY, "late", "agente1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aboutThePastAreNeverThereTwice(TestDatabase database) {
        Decisions decisions = on(database);
        decisions.recordPast(List.of(past("C-7", 1), past("C-8", 1)));

        assertThat(decisions.pastOnRecord(Set.of("C-7", "C-9"))).isEqualTo(Map.of("C-7", Set.of(1)));
        assertThatThrownBy(() -> decisions.recordPast(List.of(past("C-7", 1))))
                .isInstanceOf(DuplicateKeyException.class);

        decisions.replacePast(List.of(past("C-7", 2)));

        assertThat(decisions.pastOnRecord(Set.of("C-7", "C-8"))).isEqualTo(Map.of("C-7", Set.of(2), "C-8", Set.of(1)));
    }

    private static PastDecision past(String number, int line) {
        return new PastDecision(number, line, "r1", Samples.jacket(), Set.of("reason", "photos"), VERDICT, LONG_AGO);
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByOutcomeAndDay(TestDatabase database) {
        Decisions decisions = on(database);
        Decision live = decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);

        assertThat(decisions.decided(null, NOW, NOW.plusSeconds(1), 0, 5)).containsExactly(live);
        assertThat(decisions.decided(Outcome.APPROVE_INSPECT, NOW, NOW.plusSeconds(1), 0, 5))
                .containsExactly(live);
        assertThat(decisions.decided(Outcome.DENY, NOW, NOW.plusSeconds(1), 0, 5))
                .isEmpty();
        assertThat(decisions.decided(null, NOW.minusSeconds(1), NOW, 0, 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areComparedWithTheirShadows(TestDatabase database) {
        Decisions decisions = on(database);
        Decision first = decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        Decision second = decisions.record("D-1", 2, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        assertThat(decisions.notShadowedBy("r2", NOW, 5)).containsExactly(first, second);

        Decision shadow = decisions.record("D-1", 1, "r2", Decision.Mode.SHADOW, Samples.jacket(), REFUSED);

        assertThat(decisions.notShadowedBy("r2", NOW, 5)).containsExactly(second);
        assertThat(decisions.shadowedBy("r2"))
                .containsExactly(new Decisions.ShadowFlow(Outcome.APPROVE_INSPECT, Outcome.DENY, 1));
        assertThat(decisions.differingFrom("r2", 5)).containsExactly(new Decisions.ShadowPair(first, shadow));
    }

    @ParameterizedTest
    @EnumSource
    void rememberWhatAPersonDecidedInstead(TestDatabase database) {
        Decisions decisions = on(database);
        Decision live = decisions.record("D-1", 1, "r1", Decision.Mode.LIVE, Samples.jacket(), VERDICT);
        Decision shadow = decisions.record("D-1", 1, "r2", Decision.Mode.SHADOW, Samples.jacket(), VERDICT);

        Decision overridden = decisions.override(live.id(), Outcome.DENY, " the box was empty ", "agente1");

        assertThat(overridden.override())
                .isEqualTo(new Decision.Override(Outcome.DENY, "the box was empty", "agente1", NOW));
        assertThat(overridden.verdict()).isEqualTo(VERDICT);
        assertThatThrownBy(() -> decisions.override(live.id(), Outcome.DENY, " ", "agente1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decisions.override(shadow.id(), Outcome.DENY, "no", "agente1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Decisions on(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        var store = new DecisionStore(jdbc);
        return new Decisions(
                store,
                new ShadowStore(jdbc, store),
                new RecordedHistory(new HistoryStore(jdbc)),
                new MeasureStore(jdbc),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
