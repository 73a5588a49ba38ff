package io.relevo.journeys;

import io.relevo.cases.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's tables as they are, on both databases. */
@TestComponent
public class EngineTables {

    private static final List<String> WITH_INSTANCES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_variable",
            "act_ru_incident",
            "act_ru_ext_task");

    private final JdbcClient jdbc;

    EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables that still hold a row of one of the case's instances. */
    public List<String> runtimeRowsOf(CaseNumber number) {
        return WITH_INSTANCES.stream()
                .filter(table ->
                        rows(table, table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_", number) > 0)
                .toList();
    }

    private int rows(String table, String column, CaseNumber number) {
        return jdbc.sql("select count(*) from " + table + " where " + column
                        + " in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)")
                .param(number.toString())
                .query(Integer.class)
                .single();
    }

    /** Executions of the case that nobody works on, nothing wakes and no child goes on for. */
    public List<String> deadEndsOf(CaseNumber number) {
        return jdbc.sql("""
                        select coalesce(e.act_id_, e.id_) from act_ru_execution e
                        where e.proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)
                          and not exists (select 1 from act_ru_execution c
                                          where c.parent_id_ = e.id_ or c.super_exec_ = e.id_)
                          and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
                          and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)
                          and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_ and j.retries_ > 0)""").param(number.toString()).query(String.class).list();
    }

    public int incidents() {
        return jdbc.sql("select count(*) from act_ru_incident")
                .query(Integer.class)
                .single();
    }

    /** Every column of the engine's runtime, history and byte tables in which some row holds the text, in any case. */
    public List<String> columnsThatContain(String text) {
        var found = new TreeSet<String>();
        tables().forEach(table -> jdbc.sql("select * from " + table).query((ResultSet row) -> {
            do {
                columnsOf(row).stream()
                        .filter(column -> contains(row, column, text))
                        .forEach(column -> found.add(table + "." + column));
            } while (row.next());
        }));
        return List.copyOf(found);
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where lower(table_name) like 'act\\_ru\\_%' escape '\\'
                           or lower(table_name) like 'act\\_hi\\_%' escape '\\'
                           or lower(table_name) = 'act_ge_bytearray'""").query(String.class).list();
    }

    private static List<String> columnsOf(ResultSet row) {
        try {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean contains(ResultSet row, String column, String text) {
        try {
            Object kept = row.getObject(column);
            String read = kept instanceof byte[] || kept instanceof java.sql.Blob
                    ? new String(row.getBytes(column), StandardCharsets.UTF_8)
                    : row.getString(column);
            return read != null && read.toLowerCase().contains(text.toLowerCase());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
