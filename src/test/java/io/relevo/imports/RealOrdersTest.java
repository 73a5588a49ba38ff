package io.relevo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.relevo.RelevoTest;
import io.relevo.commands.CsvFile;
import io.relevo.flow.Releases;
import io.relevo.flow.ReturnFacts;
import io.relevo.returns.Backtest;
import io.relevo.returns.BacktestReport;
import io.relevo.returns.Decisions;
import io.relevo.returns.Judge;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nine months of a real shop: {@code mvn test -Dtest=RealOrdersTest -Drelevo.corpus=FOLDER}, with the unpacked orders and
 * the matched returns in {@code FOLDER/orders}. Skipped where they are not.
 */
@RelevoTest
class RealOrdersTest {

    private static final String ASSUMED =
            "reason=changed-mind,condition=unopened,photos=0,category=home,finalSale=false,segment=standard,"
                    + "deliveredOn=orderedOn+2";

    @Autowired
    private Decisions decisions;

    @Autowired
    private ReturnFacts facts;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from returns_decisions where mode = 'IMPORTED'").update();
    }

    @Test
    void goToAPersonAsLongAsNobodyTellsWhyAndWhatCameBack() {
        ImportReport report = imported(Assumptions.NONE);

        assertThat(report.orders().rows()).isEqualTo(320_705);
        assertThat(report.returns().rows()).isEqualTo(4_457);
        // each row is a line, was added to one, or is refused
        assertThat(report.recorded() + report.returns().merged() + refusedReturns(report))
                .isEqualTo(4_457);
        assertThat(report.byOutcome()).isEqualTo(Map.of("MANUAL_REVIEW", 4_382));
        assertThat(report.missingFacts()).containsEntry("reason", 4_382).doesNotContainKey("ordersCount");
    }

    @Test
    void areDecidedAndReproducedOnceTheRestIsAssumed() {
        ImportReport report = imported(Assumptions.read(ASSUMED));

        assertThat(report.missingFacts()).doesNotContainKey("reason");
        assertThat(decisions.assumed()).isEqualTo(4_382);
        assertThat(report.byOutcome().get("MANUAL_REVIEW")).isLessThan(report.recorded() / 10);
        try (Judge same = Judge.of(releases.active().release())) {
            BacktestReport backtest =
                    new Backtest(same, same).run(decisions.history((done, all) -> true), (done, all) -> true);
            assertThat(backtest.decisions()).isGreaterThanOrEqualTo(4_382);
            assertThat(backtest.reproduced().share()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(backtest.spotCheck().differences()).isZero();
        }
    }

    private static int refusedReturns(ImportReport report) {
        return report.refused().stream()
                .filter(refused -> refused.file().equals("returns"))
                .mapToInt(ImportReport.Refused::count)
                .sum();
    }

    private ImportReport imported(Assumptions assumptions) {
        var source = new Source(
                file("online-retail-until-2011-08-31.csv", "--orders"),
                file("online-retail-returns-matched.csv", "--returns"),
                "online-retail",
                rows -> {});
        return source.into(decisions, facts, releases.active(), assumptions, false, returns -> {});
    }

    private static CsvFile file(String name, String option) {
        Path file = Path.of(System.getProperty("relevo.corpus", ""))
                .resolve("orders")
                .resolve(name);
        assumeThat(file)
                .as("skipped: unpack %s into FOLDER/orders and name the folder by -Drelevo.corpus=FOLDER", name)
                .matches(Files::isRegularFile);
        return new CsvFile(file, option);
    }
}
