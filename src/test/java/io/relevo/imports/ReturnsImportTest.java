package io.relevo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.RelevoTest;
import io.relevo.commands.Misuse;
import io.relevo.flow.Releases;
import io.relevo.flow.ReturnFacts;
import io.relevo.flow.ReturnScenes;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Facts;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop's past, in the files it gives us. */
@RelevoTest
class ReturnsImportTest {

    private static final String JACKET =
            "O-1,K-1,2024-03-01T10:00:00-06:00,2024-03-04T10:00:00-06:00,1,J1,ropa,2,900,false,MX,MXN,standard,2021-01-01";
    private static final String LAMP =
            "O-2,K-1,2024-04-01T10:00:00-06:00,2024-04-03T10:00:00-06:00,1,L1,hogar,1,500,false,MX,MXN,standard,2021-01-01";
    private static final String LATER =
            "O-3,K-1,2024-06-01T10:00:00-06:00,2024-06-03T10:00:00-06:00,1,L1,hogar,1,500,false,MX,MXN,standard,2021-01-01";
    private static final String BACK_JACKET = "R-1,O-1,2024-03-10T10:00:00-06:00,1,1,does-not-fit,unopened,0";
    private static final String BACK_LAMP = "R-2,O-2,2024-04-10T10:00:00-06:00,1,1,changed-mind,unopened,0";
    private static final String BACK_LATER = "R-3,O-3,2024-06-05T10:00:00-06:00,1,1,changed-mind,unopened,0";

    @TempDir
    Path folder;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ReturnFacts facts;

    @Autowired
    private Releases releases;

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private JdbcClient jdbc;

    private PastFiles files;

    @BeforeEach
    void prepare() {
        files = new PastFiles(folder);
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from returns_decisions where mode = 'IMPORTED'").update();
    }

    @Test
    void judgesEachReturnByWhatWasKnownWhenItWasAskedFor() {
        ImportReport report =
                imported(lines(LATER, LAMP, JACKET), lines(BACK_LATER, BACK_LAMP, BACK_JACKET), Assumptions.NONE);

        assertThat(report.recorded()).isEqualTo(3);
        assertThat(report.byOutcome()).doesNotContainKey("MANUAL_REVIEW");
        Decision second = decisionOn("R-2");
        assertThat(second.decidedAt()).isEqualTo(Instant.parse("2024-04-10T16:00:00Z"));
        assertThat(second.mode()).isEqualTo(Decision.Mode.IMPORTED);
        assertThat(second.facts().single())
                .containsEntry("ordersCount", 2L)
                .containsEntry("returnsCount", 1L)
                .containsEntry("returns90d", 1L)
                .containsEntry("recurring", true)
                .containsEntry("sameReasonReturns180d", 0L)
                .containsEntry("daysSinceDelivery", 7L)
                .containsEntry("category", "home");
        assertThat(second.facts().pastReturns()).singleElement().satisfies(past -> {
            assertThat(past.daysAgo()).isEqualTo(31);
            assertThat(past.category()).isEqualTo("fashion");
        });
        assertThat(decisionOn("R-1").facts().single())
                .containsEntry("returnsCount", 0L)
                .containsEntry("recurring", false);
        assertThat(decisionOn("R-3").facts().single())
                .containsEntry("returnsCount", 2L)
                .containsEntry("sameReasonReturns180d", 1L);
    }

    @Test
    void findsTheFactsALiveReturnIsJudgedBy() {
        Order bought = scenes.bought("ropa", "1800", 6);
        ReturnRequest live = scenes.sendBack(bought, "does-not-fit", "unopened");
        Facts then = scenes.decision(live).facts();
        Order.Line line = bought.lines().get(0);

        imported(
                String.join(
                        ",",
                        bought.id(),
                        bought.customerId(),
                        bought.orderedAt().toString(),
                        bought.deliveredAt().toString(),
                        "" + line.line(),
                        line.sku(),
                        line.category(),
                        "" + line.quantity(),
                        line.price().toPlainString(),
                        "" + line.finalSale(),
                        "MX",
                        bought.currency(),
                        "standard",
                        "2023-01-10"),
                String.join(
                        ",",
                        "R-9",
                        bought.id(),
                        live.requestedAt().toString(),
                        "" + line.line(),
                        "" + live.lines().get(0).quantity(),
                        live.lines().get(0).reason(),
                        live.lines().get(0).condition(),
                        "" + live.lines().get(0).photos().size()),
                Assumptions.NONE);

        Map<String, Object> known = new HashMap<>(then.single());
        known.keySet().removeAll(Set.of("disputes", "otherCustomersAtAddress", "otherReturnersAtAddress"));
        assertThat(decisionOn("R-9").facts().single()).isEqualTo(known);
        assertThat(decisionOn("R-9").facts().orderLines()).isEqualTo(then.orderLines());
    }

    @Test
    void leavesToAPersonWhatNobodyTold() {
        ImportReport report = imported(
                "O-1,,2024-03-01T10:00:00-06:00,,1,J1,,2,900,,,,,",
                "R-1,O-1,2024-03-10T10:00:00-06:00,1,1,,,",
                Assumptions.NONE);

        assertThat(report.byOutcome()).isEqualTo(Map.of("MANUAL_REVIEW", 1));
        assertThat(report.byReason()).isEqualTo(Map.of("FACT_MISSING", 1));
        assertThat(report.missingFacts())
                .containsKeys("reason", "condition", "photos", "category", "finalSale", "hygiene", "warrantyMonths")
                .containsKeys("delivered", "country", "currency", "lineValue", "segment", "returnsCount")
                .doesNotContainKeys("quantity", "orderedOn", "requestedOn");
        assertThat(report.orders().guests()).isEqualTo(1);
    }

    @Test
    void saysWhichFactsWereAssumed() {
        Assumptions assumptions =
                Assumptions.read("reason=changed-mind,condition=unopened,photos=0,deliveredOn=orderedOn+3,disputes=2");

        ImportReport report = imported(
                lines("O-1,K-1,2024-03-01T10:00:00-06:00,,1,J1,ropa,2,900,false,MX,MXN,standard,2021-01-01", LAMP),
                lines("R-1,O-1,2024-03-10T10:00:00-06:00,1,1,,opened,", BACK_LAMP),
                assumptions);

        Decision decision = decisionOn("R-1");
        assertThat(decision.verdict().problems()).isEmpty();
        assertThat(decision.facts().single())
                .containsEntry("reason", "changed-mind")
                .containsEntry("condition", "opened")
                .containsEntry("daysSinceDelivery", 6L);
        assertThat(decision.assumed())
                .containsExactlyInAnyOrder(
                        "businessDaysSinceDelivery",
                        "daysSinceDelivery",
                        "delivered",
                        "deliveredOn",
                        "disputes",
                        "photos",
                        "reason",
                        "sameReasonReturns180d");
        assertThat(report.assumedFacts()).containsEntry("reason", 1).containsEntry("disputes", 2);
        // the lamp's own reason is told; how often it was the reason before rests on the jacket's
        assertThat(decisionOn("R-2").assumed()).containsExactlyInAnyOrder("disputes", "sameReasonReturns180d");
    }

    @Test
    void takesAParcelForUndeliveredThatArrivedAfterTheQuestion() {
        imported(JACKET.replace("2024-03-04", "2024-03-20"), BACK_JACKET, Assumptions.NONE);

        assertThat(decisionOn("R-1").facts().single())
                .containsEntry("delivered", false)
                .doesNotContainKey("daysSinceDelivery");
    }

    @Test
    void doublesNothingWhenItIsRunAgain() {
        imported(JACKET, BACK_JACKET, Assumptions.NONE);
        Decision first = decisionOn("R-1");

        ImportReport again = imported(lines(JACKET, LAMP), lines(BACK_JACKET, BACK_LAMP), Assumptions.NONE);

        assertThat(again.alreadyOnRecord()).isEqualTo(1);
        assertThat(again.recorded()).isEqualTo(1);
        assertThat(decisionOn("R-1")).isEqualTo(first);
        assertThat(decisionOn("R-2").facts().single()).containsEntry("returnsCount", 1L);
    }

    @Test
    void judgesAnewWhatIsToBeReplaced() {
        imported(JACKET, BACK_JACKET.replace("does-not-fit", ""), Assumptions.NONE);

        ImportReport report = files.neutral(JACKET, BACK_JACKET)
                .into(decisions, facts, releases.active(), Assumptions.NONE, true, returns -> {});

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.alreadyOnRecord()).isZero();
        assertThat(decisionOn("R-1").verdict().outcome()).isNotEqualTo(Outcome.MANUAL_REVIEW);
    }

    @Test
    void isReproducedByABacktest() {
        imported(lines(JACKET, LAMP, LATER), lines(BACK_JACKET, BACK_LAMP, BACK_LATER), Assumptions.NONE);

        decisions
                .decided(null, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"), 0, 9)
                .stream()
                .forEach(decision -> assertThat(
                                releases.active().judge(decision.facts()).outcome())
                        .isEqualTo(decision.verdict().outcome()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R-1,O-9,2024-03-10T10:00:00-06:00,1,1,,,              | O-9",
                "R-1,O-1,2024-03-10T10:00:00-06:00,7,1,,,              | O-1",
                "R-1,O-1,2024-03-10T10:00:00-06:00,1,3,,,              | 3",
                "R-1,O-1,2024-02-10T10:00:00-06:00,1,1,,,              | O-1",
                "R-1,O-1,10/03/2024,1,1,,,                             | 10/03/2024",
                "R-1,O-1,2024-03-10T10:00:00-06:00,1,0,,,              | 0",
                "R-1,O-1,2024-03-10T10:00:00-06:00,1,1,regret,,        | regret",
                "R-1,O-1,2024-03-10T10:00:00-06:00,1,1,,soaked,        | soaked",
                "D-10001,O-1,2024-03-10T10:00:00-06:00,1,1,,,          | D-10001",
                "R-1,O-1,2024-03-10T10:00:00-06:00,,1,,,               | sku",
                ",O-1,2024-03-10T10:00:00-06:00,1,1,,,                 | return"
            })
    void refusesAReturnWithItsRowAndReason(String row, String word) {
        ImportReport report = imported(JACKET, lines(row, BACK_JACKET.replace("R-1", "R-5")), Assumptions.NONE);

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("returns");
            assertThat(refused.rows()).containsExactly(2);
            assertThat(refused.reason()).contains(word);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O-1,K-2,2024-03-01T10:00:00-06:00,,2,X,,1,9,,,,,    | O-1",
                "O-1,K-1,2024-03-01T10:00:00-06:00,,1,X,,1,9,,,,,    | 1",
                "O-1,K-1,2024-03-01T10:00:00-06:00,,2,X,,-1,9,,,,,   | -1",
                "O-1,K-1,2024-03-01T10:00:00-06:00,,2,X,,1,-9,,,,,   | -9",
                "O-1,K-1,2024-03-01T10:00:00-06:00,,2,X,,1,,,,,,     | price",
                "O-1,K-1,2024-03-01,,2,X,,1,9,,,,,                   | 2024-03-01",
                "O-1,K-1,0224-03-01T10:00:00-06:00,,2,X,,1,9,,,,,    | 0224",
                "O-1,K-1,2024-03-01T10:00:00-06:00,,2,X,,1,9,,México,,, | México"
            })
    void refusesALineOfAnOrderWithItsRowAndReason(String row, String word) {
        ImportReport report = imported(lines(JACKET, row), BACK_JACKET, Assumptions.NONE);

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("orders");
            assertThat(refused.rows()).containsExactly(3);
            assertThat(refused.reason()).contains(word);
        });
    }

    @Test
    void givesBackNoMorePiecesThanWereBought() {
        ImportReport report = imported(
                JACKET,
                lines(BACK_JACKET, "R-2" + BACK_JACKET.substring(3), "R-3" + BACK_JACKET.substring(3)),
                Assumptions.NONE);

        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refused -> assertThat(refused.rows())
                .containsExactly(4));
    }

    @Test
    void addsUpTheRowsOfOneLine() {
        ImportReport report = imported(JACKET, lines(BACK_JACKET, BACK_JACKET), Assumptions.NONE);

        assertThat(report.returns().merged()).isEqualTo(1);
        assertThat(decisionOn("R-1").facts().single()).containsEntry("quantity", 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=red | colour",
                "reason=regret | changed-mind",
                "photos=many | photos",
                "photos=-1 | photos",
                "finalSale=no | finalSale",
                "deliveredOn=2024-01-01 | orderedOn+3"
            })
    void refusesWhatTheCatalogueDoesNotAllow(String assumed, String word) {
        Assumptions assumptions = Assumptions.read(assumed);

        assertThatThrownBy(() -> imported(JACKET, BACK_JACKET, assumptions))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(word);
        assertThat(decisions.imported()).isZero();
    }

    @Test
    void readsCreditNotesOfTheOnlineShop() {
        String orders = """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,17850.0,United Kingdom
                536366,22633,WARMER,1,2010-12-02 09:00:00,1.85,,EIRE
                536367,84879,ORNAMENT,-3,2010-12-02 09:00:00,0.0,,United Kingdom
                C536379,85123A,HOLDER,-2,2010-12-03 10:00:00,2.55,17850.0,United Kingdom
                """;
        String returns = """
                CustomerID,StockCode,SaleInvoice,SaleDate,SaleQty,SaleUnitPrice,CreditInvoice,CreditDate,CreditQty
                17850.0,85123A,536365,2010-12-01 08:26:00,6,2.55,C536379,2010-12-03 10:00:00,2
                17850.0,POST,536365,2010-12-01 08:26:00,1,18.0,C536379,2010-12-03 10:00:00,1
                """;

        ImportReport report = files.source("online-retail", orders, returns)
                .into(decisions, facts, releases.active(), Assumptions.NONE, false, done -> {});

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.orders().guests()).isEqualTo(1);
        assertThat(report.refusedRows()).isEqualTo(4);
        assertThat(decisionOn("C536379/536365").facts().single())
                .containsEntry("country", "GB")
                .containsEntry("currency", "GBP")
                .containsEntry("quantity", 2L)
                .containsEntry("ordersCount", 1L);
    }

    private ImportReport imported(String orders, String returns, Assumptions assumptions) {
        return files.neutral(orders, returns).into(decisions, facts, releases.active(), assumptions, false, done -> {});
    }

    private Decision decisionOn(String number) {
        List<Decision> found = decisions.ofReturn(number);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String lines(String... rows) {
        return String.join("\n", rows);
    }
}
