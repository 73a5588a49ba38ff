package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReturnsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00.123Z");
    private static final Map<Integer, Integer> BOUGHT = Map.of(1, 3, 2, 1);

    @ParameterizedTest
    @EnumSource
    void keepsAllThatWasSaidAboutEachLine(TestDatabase database) {
        Returns returns = returns(database);
        var said = new ReturnLine(
                1,
                2,
                "does-not-fit",
                "opened",
                "Me queda chica",
                List.of("p1.jpg", "p2.jpg"),
                "fashion",
                new BigDecimal("91.00"),
                null);

        ReturnRequest opened = returns.open("100201", "C-1", BOUGHT, List.of(said, pieces(2, 1)), "R-10001", "en");

        assertThat(opened.number()).hasToString("D-10001");
        assertThat(opened.state()).isEqualTo(ReturnState.REQUESTED);
        assertThat(opened.requestedAt()).isEqualTo(NOON);
        assertThat(opened.lines()).containsExactly(said, pieces(2, 1));
        assertThat(returns.find(opened.number())).contains(opened);
        assertThat(returns.ofCase("R-10001")).containsExactly(opened);
        assertThat(returns.ofOrder("100201")).containsExactly(opened);
    }

    @ParameterizedTest
    @EnumSource
    void goesItsWay(TestDatabase database) {
        Returns returns = returns(database);
        ReturnNumber number = open(returns, pieces(1, 1));

        returns.attach(number, "flow-1");
        returns.decided(number, Outcome.APPROVE_ON_SCAN);
        returns.reach(number, ReturnState.REFUNDING);

        ReturnRequest there = returns.lock(number).orElseThrow();
        assertThat(there.flowId()).isEqualTo("flow-1");
        assertThat(there.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(returns.inState(ReturnState.REFUNDING, 0, 10)).containsExactly(there);
        assertThat(returns.inState(ReturnState.REFUNDED, 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoPieceTwice(TestDatabase database) {
        Returns returns = returns(database);
        open(returns, pieces(1, 2));

        assertThat(returns.left("100201", BOUGHT)).isEqualTo(Map.of(1, 1, 2, 1));
        assertThatThrownBy(() -> open(returns, pieces(1, 2))).isInstanceOfSatisfying(InvalidReturn.class, invalid -> {
            assertThat(invalid.key()).isEqualTo("return.quantity");
            assertThat(invalid.arguments()).containsExactly(1, 1, 3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsRefusedPiecesBeAskedForAgainButNotBothAtOnce(TestDatabase database) {
        Returns returns = returns(database);
        ReturnNumber refused = open(returns, pieces(2, 1));
        returns.reach(refused, ReturnState.REFUSED);

        open(returns, pieces(2, 1));

        assertThatThrownBy(() -> returns.appeal(refused, BOUGHT, "No estoy de acuerdo"))
                .isInstanceOf(InvalidReturn.class);
    }

    @ParameterizedTest
    @EnumSource
    void splitsSomeLinesOffWithWhatWasDecidedAboutThem(TestDatabase database) {
        var jdbc = JdbcClient.create(database.migrated());
        Returns returns = returns(jdbc);
        var decisions = new DecisionStore(jdbc);
        ReturnNumber whole = open(returns, pieces(1, 2), pieces(2, 1));
        var refused = new Verdict(Outcome.DENY, List.of("USED"), 0, List.of(), List.of(), List.of(), null, 7);
        Decision about = new Decision(
                "d1", whole.toString(), 2, "r", Decision.Mode.LIVE, Facts.of(Map.of()), refused, NOON, null, Set.of());
        decisions.insert(about);
        returns.decided(whole, 2, about.id());

        ReturnRequest part = returns.split(whole, Set.of(2));

        assertThat(part.splitFrom()).isEqualTo(whole);
        assertThat(part.askedAs()).isEqualTo(whole);
        assertThat(part.lines()).extracting(ReturnLine::decisionId).containsExactly(about.id());
        assertThat(returns.find(whole).orElseThrow().lines()).containsExactly(pieces(1, 2));
        assertThat(returns.splitFrom(whole)).containsExactly(part);
        assertThat(decisions.ofReturn(part.number().toString())).hasSize(1);
        assertThat(decisions.ofReturn(whole.toString())).isEmpty();
        returns.reach(part.number(), ReturnState.REFUSED);
        assertThat(returns.left("100201", BOUGHT)).isEqualTo(Map.of(1, 1, 2, 1));
        assertThatThrownBy(() -> returns.split(whole, Set.of(1))).hasMessageContaining(whole.toString());
    }

    @ParameterizedTest
    @EnumSource
    void remembersEachStepOnceAndWhoToldIt(TestDatabase database) {
        Returns returns = returns(database);
        ReturnNumber number = open(returns, pieces(1, 1));

        returns.reach(number, ReturnState.IN_TRANSIT, "bodega1", "Caja rota");
        returns.reach(number, ReturnState.IN_TRANSIT, "tienda", null);
        returns.tell(number, ReturnStep.What.INSPECTION_FAILED, "bodega1", "Falta una pieza");

        assertThat(returns.steps(number))
                .containsExactly(
                        new ReturnStep(ReturnStep.What.IN_TRANSIT, NOON, "bodega1", "Caja rota"),
                        new ReturnStep(ReturnStep.What.INSPECTION_FAILED, NOON, "bodega1", "Falta una pieza"));
        assertThat(returns.newest(0, 1)).extracting(ReturnRequest::number).containsExactly(number);
    }

    @Test
    void refusesWhatWasNeverBought() {
        Returns returns = returns(TestDatabase.H2);

        assertThatThrownBy(() -> open(returns)).hasMessage("return.empty");
        assertThatThrownBy(() -> open(returns, pieces(7, 1))).hasMessage("return.line-unknown");
        assertThatThrownBy(() -> open(returns, pieces(1, 1), pieces(1, 1))).hasMessage("return.line-twice");
        assertThatThrownBy(() -> open(returns, pieces(1, 4))).hasMessage("return.quantity");
        assertThatThrownBy(() -> open(returns, pieces(1, 0))).hasMessage("return.quantity");
    }

    @Test
    void saysHowANumberLooks() {
        assertThat(ReturnNumber.parse(" d-10042 ")).hasToString("D-10042");
        assertThatThrownBy(() -> ReturnNumber.parse("R-10042")).hasMessageContaining("D-10042");
    }

    private static ReturnNumber open(Returns returns, ReturnLine... lines) {
        return returns.open("100201", "C-1", BOUGHT, List.of(lines), null, null).number();
    }

    private static ReturnLine pieces(int line, int quantity) {
        return new ReturnLine(line, quantity, "changed-mind", null, null, null, null, null, null);
    }

    private static Returns returns(TestDatabase database) {
        return returns(JdbcClient.create(database.migrated()));
    }

    private static Returns returns(JdbcClient jdbc) {
        return new Returns(
                new ReturnStore(jdbc),
                new DecisionStore(jdbc),
                new ReturnStepStore(jdbc),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
