package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where running instances stand and which jobs and due dates they have, for many at once: four statements however many.
 * By SQL, because the engine's queries know one instance at a time.
 */
@Component
class ArmedTimers {

    private static final String ROOTS =
            "select id_, business_key_ from act_ru_execution where id_ = root_proc_inst_id_";

    private final JdbcClient jdbc;

    ArmedTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An instance that nobody called, with those it called.
     *
     * @param number null for an instance that belongs to no case
     */
    record Root(String id, CaseNumber number, List<Spot> spots, List<Job> jobs, List<DatedTask> tasks) {}

    /** An execution; suspended ones are left out. */
    record Spot(
            String id,
            String parent,
            String instance,
            String root,
            String definition,
            String activity,
            boolean entered) {}

    /** A job, due or not. */
    record Job(
            String id,
            String execution,
            String instance,
            String definition,
            String declaration,
            boolean timer,
            Instant due,
            int retries,
            Instant lockedUntil) {}

    record DatedTask(String id, String instance, String definition, String key, Instant due) {}

    private record Key(String id, String businessKey) {}

    /** By id, so that a run meets every instance that was there when it began. */
    List<Root> after(String rootId, int limit) {
        return with(jdbc.sql(ROOTS + " and id_ > :after order by id_ fetch first " + limit + " rows only")
                .param("after", rootId)
                .query((row, index) -> new Key(row.getString(1), row.getString(2)))
                .list());
    }

    List<Root> of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : with(jdbc.sql(ROOTS + " and business_key_ in (:numbers) order by id_")
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::toString).toList())
                        .query((row, index) -> new Key(row.getString(1), row.getString(2)))
                        .list());
    }

    /** The instance as it is now, or none if it ended. */
    List<Root> again(Root root) {
        return with(jdbc.sql(ROOTS + " and id_ = :id")
                .param("id", root.id())
                .query((row, index) -> new Key(row.getString(1), row.getString(2)))
                .list());
    }

    private List<Root> with(List<Key> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        List<Spot> spots = spots(roots.stream().map(Key::id).toList());
        Map<String, String> rootOf =
                spots.stream().collect(Collectors.toMap(Spot::instance, Spot::root, (one, same) -> one));
        List<String> instances = List.copyOf(rootOf.keySet());
        var spotsOf = grouped(spots, Spot::root);
        var jobsOf = grouped(instances.isEmpty() ? List.of() : jobs(instances), job -> rootOf.get(job.instance()));
        var tasksOf = grouped(instances.isEmpty() ? List.of() : tasks(instances), task -> rootOf.get(task.instance()));
        return roots.stream()
                .map(root -> new Root(
                        root.id(),
                        CaseNumber.findIn(root.businessKey()).orElse(null),
                        spotsOf.getOrDefault(root.id(), List.of()),
                        jobsOf.getOrDefault(root.id(), List.of()),
                        tasksOf.getOrDefault(root.id(), List.of())))
                .toList();
    }

    private List<Spot> spots(List<String> roots) {
        // Only the execution of an instance itself knows its root.
        return jdbc.sql("select e.id_, e.parent_id_, e.proc_inst_id_, i.root_proc_inst_id_, e.proc_def_id_, e.act_id_,"
                        + " e.act_inst_id_ from act_ru_execution i join act_ru_execution e on e.proc_inst_id_ = i.id_"
                        + " where i.root_proc_inst_id_ in (:roots)"
                        + " and e.suspension_state_ = 1 and e.is_event_scope_ = false")
                .param("roots", roots)
                .query((row, index) -> new Spot(
                        row.getString("id_"),
                        row.getString("parent_id_"),
                        row.getString("proc_inst_id_"),
                        row.getString("root_proc_inst_id_"),
                        row.getString("proc_def_id_"),
                        row.getString("act_id_"),
                        row.getString("act_inst_id_") != null))
                .list();
    }

    private List<Job> jobs(List<String> instances) {
        return jdbc.sql(
                        "select id_, type_, execution_id_, process_instance_id_, process_def_id_, job_def_id_, duedate_,"
                                + " retries_, lock_exp_time_ from act_ru_job where process_instance_id_ in (:instances)")
                .param("instances", instances)
                .query((row, index) -> new Job(
                        row.getString("id_"),
                        row.getString("execution_id_"),
                        row.getString("process_instance_id_"),
                        row.getString("process_def_id_"),
                        row.getString("job_def_id_"),
                        "timer".equals(row.getString("type_")),
                        instant(row, "duedate_"),
                        row.getInt("retries_"),
                        instant(row, "lock_exp_time_")))
                .list();
    }

    private List<DatedTask> tasks(List<String> instances) {
        return jdbc.sql("select id_, proc_inst_id_, proc_def_id_, task_def_key_, due_date_ from act_ru_task"
                        + " where proc_inst_id_ in (:instances)")
                .param("instances", instances)
                .query((row, index) -> new DatedTask(
                        row.getString("id_"),
                        row.getString("proc_inst_id_"),
                        row.getString("proc_def_id_"),
                        row.getString("task_def_key_"),
                        instant(row, "due_date_")))
                .list();
    }

    /** The engine's columns have no zone and are in UTC. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }
}
