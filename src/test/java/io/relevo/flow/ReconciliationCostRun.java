package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.OnPostgres;
import io.relevo.RelevoTest;
import io.relevo.Statements;
import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it costs to look at 10,000 open cases on PostgreSQL, and to mend a thousand of them.
 * {@code mvn test -Dtest=ReconciliationCostRun -Drelevo.figures=required}
 */
@RelevoTest
@OnPostgres
@EnabledIfSystemProperty(
        named = "relevo.figures",
        matches = "required",
        disabledReason = "takes a while; run it with -Drelevo.figures=required")
class ReconciliationCostRun {

    private static final int CASES = 10_000;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private TimerReconciliation reconciliation;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void looksAtTenThousandOpenCases() {
        copies(driver.mail("¿Dónde está mi pedido?", "No llega."));

        for (int round = 0; round < 3; round++) {
            measure("nothing wrong", 0);
        }
        assertThat(jdbc.sql("delete from act_ru_job where execution_id_ like '%~1___'")
                        .update())
                .isEqualTo(1000);
        measure("1,000 timers lost", 1000);
    }

    private void measure(String what, int restored) {
        long start = System.nanoTime();
        int sent = statements.during(() -> {
            Reconciliation report = reconciliation.run("figures", Actor.user("bench"));
            assertThat(report.cases()).isEqualTo(CASES + 1);
            assertThat(report.restored()).isEqualTo(restored);
            assertThat(report.moved() + report.failed()).isZero();
        });
        System.out.printf(
                "reconciliation of %d cases, %s: %d statements, %.1f s%n",
                CASES + 1, what, sent, (System.nanoTime() - start) / 1e9);
    }

    /** Row by row what one case has, under other ids. */
    private void copies(CaseNumber original) {
        String instances = "(select id_ from act_ru_execution where business_key_ = '" + original + "')";
        copy("cases", "number = " + original.value(), Map.of("number", "100000 + g", "public_token", "'copy~' || g"));
        copy("cases_ledger", "case_number = " + original.value(), Map.of("case_number", "100000 + g"));
        Map<String, String> ids = List.of(
                        "id_",
                        "root_proc_inst_id_",
                        "proc_inst_id_",
                        "parent_id_",
                        "super_exec_",
                        "execution_id_",
                        "process_instance_id_")
                .stream()
                .collect(Collectors.toMap(column -> column, column -> column + " || '~' || g"));
        ids.put("business_key_", "case when business_key_ is not null then 'R-' || (100000 + g) end");
        copy("act_ru_execution", "proc_inst_id_ in " + instances, ids);
        copy("act_ru_task", "proc_inst_id_ in " + instances, ids);
        copy("act_ru_job", "process_instance_id_ in " + instances, ids);
        jdbc.sql("analyze").update();
    }

    private void copy(String table, String which, Map<String, String> changed) {
        List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_name = ?"
                        + " and table_schema = 'public'")
                .param(table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                        + ", generate_series(1, " + CASES + ") g where " + which)
                .update();
    }
}
