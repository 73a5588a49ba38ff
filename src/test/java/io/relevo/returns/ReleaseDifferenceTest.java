package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.returns.ReleaseDifference.Cell;
import io.relevo.returns.ReleaseDifference.Kind;
import io.relevo.returns.ReleaseDifference.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseDifferenceTest {

    private static final Release SHIPPED = Release.shipped();
    private static final String POINTS = new String(SHIPPED.points().bytes(), StandardCharsets.UTF_8);

    @Test
    void isNoneBetweenTheSame() {
        ReleaseDifference difference = ReleaseDifference.between(SHIPPED, with(POINTS, Samples.graph()));

        assertThat(difference.none()).isTrue();
    }

    @Test
    void namesTheCellsOfAChangedRow() {
        Release candidate = with(POINTS.replace("MANY_RETURNS,20", "MANY_RETURNS,25"), Samples.graph());

        assertThat(ReleaseDifference.between(SHIPPED, candidate).rows())
                .containsExactly(
                        new Row(Release.POINTS_FILE, "RR-1", Kind.CHANGED, List.of(new Cell("points", "20", "25"))));
    }

    @Test
    void saysWhatAnEmptiedCellAskedFor() {
        Release candidate =
                with(POINTS.replace(",5..9,", ",,").replace("RR-1,Several", "RR-1,Several"), Samples.graph());

        assertThatThrownBy(() -> ReleaseDifference.between(SHIPPED, candidate))
                .as("a row needs a condition")
                .isInstanceOf(UnusableRelease.class);
        Release wider = with(POINTS.replace("5..,,0.6..", "5..,,"), Samples.graph());
        assertThat(ReleaseDifference.between(SHIPPED, wider).rows())
                .flatExtracting(Row::cells)
                .contains(new Cell("returnRate", "0.6..", ""));
    }

    @Test
    void tellsRowsThatCameAndWent() {
        String without = POINTS.replaceAll("(?m)^RR-7,.*\n", "");
        Release candidate = with(
                without
                        + without.lines()
                                .toList()
                                .get(1)
                                .replace("RR-1,", "RR-77,")
                                .replace("5..9", "4..4") + "\n",
                Samples.graph());

        assertThat(ReleaseDifference.between(SHIPPED, candidate).rows())
                .extracting(Row::row, Row::kind)
                .containsExactly(tuple("RR-7", Kind.REMOVED), tuple("RR-77", Kind.ADDED));
    }

    @Test
    void comparesTheGraphCellByCell() {
        String graph = Samples.graph(Samples.graph(), "Rule_ReturnDecision_Used", "\"DENY\"", "\"STORE_CREDIT\"");

        assertThat(ReleaseDifference.between(SHIPPED, with(POINTS, graph)).rows())
                .containsExactly(new Row(
                        "return-decision",
                        "Rule_ReturnDecision_Used",
                        Kind.CHANGED,
                        List.of(new Cell("outcome", "\"DENY\"", "\"STORE_CREDIT\""))));
    }

    @Test
    void noticesAnotherOrderWhereTheFirstDecides() {
        String graph = Samples.graph();
        int first = graph.indexOf("<rule id=\"Rule_ReturnDecision_FloorCheap\">");
        int second = graph.indexOf("<rule id=\"Rule_ReturnDecision_Floor\">");
        int third = graph.indexOf("<rule id=\"Rule_ReturnDecision_VipNotEligible\">");
        String turned = graph.substring(0, first)
                + graph.substring(second, third)
                + graph.substring(first, second)
                + graph.substring(third);

        ReleaseDifference difference = ReleaseDifference.between(SHIPPED, with(POINTS, turned));

        assertThat(difference.rows()).isEmpty();
        assertThat(difference.reordered()).containsExactly("return-decision");
        assertThat(difference.none()).isFalse();
    }

    @Test
    void anotherOrderOfPointsIsNoDifference() {
        var lines = new ArrayList<>(POINTS.lines().toList());
        Collections.swap(lines, 1, 2);

        assertThat(ReleaseDifference.between(SHIPPED, with(String.join("\n", lines) + "\n", Samples.graph()))
                        .none())
                .isTrue();
    }

    private static Release with(String points, String graph) {
        return Release.of(
                "candidate",
                points.getBytes(StandardCharsets.UTF_8),
                graph.getBytes(StandardCharsets.UTF_8),
                SHIPPED.catalogue().bytes());
    }
}
