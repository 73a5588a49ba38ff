package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What would have become of recorded decisions under a candidate. Money is the value of the lines, in the currency of the
 * catalogue's money facts; it is not what a shop would lose.
 *
 * @param candidate the release's id
 * @param released the id of the one it is to replace
 * @param againstRecorded from what was decided then to what the candidate decides
 * @param againstReleased from what the released one decides today to what the candidate decides
 * @param againstReleasedHere the same, without decisions about returns from before Relevo
 * @param legalFloorViolations the candidate itself says that the law applies, and does not approve: there must be none
 * @param legalFloorLost the released one says that the law applies, the candidate does not, and does not approve
 * @param missing facts the candidate needs, with the number of decisions that do not have them and go to a person
 * @param rows rows that matched, or whose matches changed
 * @param cells cells that are not what they were
 */
public record BacktestReport(
        String candidate,
        String released,
        int decisions,
        Comparison againstRecorded,
        Comparison againstReleased,
        Comparison againstReleasedHere,
        Some legalFloorViolations,
        Some legalFloorLost,
        Reproduced reproduced,
        Map<String, Integer> missing,
        List<RowChange> rows,
        List<CellChange> cells,
        SpotCheck spotCheck,
        BigDecimal seconds) {

    /** Reports of before do not have them apart. */
    public BacktestReport {
        againstReleasedHere = againstReleasedHere == null ? againstReleased : againstReleasedHere;
    }

    /** @param examples ids, the first few */
    public record Some(int decisions, BigDecimal money, List<String> examples) {}

    /**
     * @param flows those that are not empty, also where from and to are the same
     * @param moneyAtRisk decided less cautiously than before
     * @param moneyHeld decided more cautiously than before
     * @param goodCustomersRefused recurring, at most one return in five orders, approved before and refused now
     */
    public record Comparison(List<Flow> flows, Some moneyAtRisk, Some moneyHeld, Some goodCustomersRefused) {}

    public record Flow(Outcome from, Outcome to, Some some) {}

    /**
     * Whether the released one still decides what it decided.
     *
     * @param decisions recorded under its id
     * @param share 1 if there are none
     * @param different decided otherwise now
     * @param missing facts that keep it from deciding again, with the number of decisions
     */
    public record Reproduced(int decisions, BigDecimal share, Some different, Map<String, Integer> missing) {}

    /**
     * @param before decisions it matched under the released one
     * @param after decisions it matches under the candidate
     * @param outcomesChanged decisions it matches under only one of the two, and whose outcome differs
     */
    public record RowChange(String table, String row, int before, int after, Some outcomesChanged) {}

    /**
     * @param answersChanged decisions for which the cell says something else; for what a row gives, those it matches
     * @param outcomesChanged those of them whose outcome differs
     */
    public record CellChange(
            String table,
            String row,
            String column,
            String before,
            String after,
            Some answersChanged,
            Some outcomesChanged) {}

    /**
     * Random cases, recorded ones first, judged by replay and by the engines.
     *
     * @param differences none, or the report is worth nothing
     * @param examples facts of cases that differ
     */
    public record SpotCheck(int cases, int differences, List<String> examples) {}
}
