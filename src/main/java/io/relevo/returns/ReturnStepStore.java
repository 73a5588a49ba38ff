package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code returns_steps}. */
@Component
class ReturnStepStore {

    private final JdbcClient jdbc;

    ReturnStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReturnNumber number, ReturnStep step) {
        insert(number, step, "");
    }

    /** Unless it is in this state already. One statement: it is part of every verdict. */
    void insertIfNews(ReturnNumber number, ReturnStep step) {
        insert(number, step, " and state <> :step");
    }

    private void insert(ReturnNumber number, ReturnStep step, String unless) {
        jdbc.sql("""
                insert into returns_steps (id, return_number, step, told_by, remark, at)
                select cast(:id as varchar(13)), number, cast(:step as varchar(30)), cast(:by as varchar(255)),
                    cast(:note as varchar(1000)), cast(:at as timestamp(3) with time zone)
                from returns_requests where number = :number""" + unless)
                .param("id", TSID.Factory.getTsid().toString())
                .param("number", number.value())
                .param("step", step.what().name())
                .param("by", step.by(), Types.VARCHAR)
                .param("note", step.note(), Types.VARCHAR)
                .param("at", at(step.at()))
                .update();
    }

    /** In the order they happened. */
    List<ReturnStep> of(ReturnNumber number) {
        return jdbc.sql("select * from returns_steps where return_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> new ReturnStep(
                        ReturnStep.What.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("told_by"),
                        row.getString("remark")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
