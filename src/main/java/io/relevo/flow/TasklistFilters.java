package io.relevo.flow;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists on the left of Tasklist. Each is created once and then belongs to the administrators; a property marks it,
 * so that it may be renamed. A card's content comes from the desk's plugin, not from variables.
 */
@Component
class TasklistFilters {

    static final String MARK = "relevo";

    private static final String NOW = "${now()}";
    private static final String IN_TWO_HOURS = "${dateTime().plusHours(2).toDate()}";

    private record Shipped(String mark, String color, UnaryOperator<TaskQuery> query, Predicate<String> group) {}

    private static final Predicate<String> SUPERVISOR = Roles.SUPERVISOR::equals;
    private static final Predicate<String> LEVELS = SUPERVISOR.or(Roles.LEVELS::contains);
    private static final Predicate<String> EVERY_AGENT = LEVELS.or(Roles::isArea);

    private static final List<Shipped> SHIPPED = List.of(
            new Shipped("mine", "#3b6fb6", tasks -> tasks.taskAssigneeExpression("${currentUser()}"), EVERY_AGENT),
            new Shipped(
                    "level-one",
                    "#4a7d4a",
                    tasks -> tasks.taskCandidateGroup(Roles.LEVEL_ONE),
                    SUPERVISOR.or(Roles.LEVEL_ONE::equals)),
            new Shipped(
                    "level-two",
                    "#6a5aa0",
                    tasks -> tasks.taskCandidateGroup(Roles.LEVEL_TWO),
                    SUPERVISOR.or(Roles.LEVEL_TWO::equals)),
            new Shipped(
                    "returns",
                    "#a0522d",
                    tasks -> tasks.processDefinitionKey(ReturnCounter.PROCESS),
                    SUPERVISOR.or(Roles.LEVEL_TWO::equals)),
            new Shipped(
                    "areas", "#7a6a4a", tasks -> tasks.processDefinitionKey(Visibility.AREA_REQUEST), Roles::isArea),
            new Shipped(
                    "due-soon",
                    "#c77d0a",
                    tasks -> tasks.dueAfterExpression(NOW).dueBeforeExpression(IN_TWO_HOURS),
                    EVERY_AGENT),
            new Shipped("overdue", "#b5152b", tasks -> tasks.dueBeforeExpression(NOW), EVERY_AGENT));

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final ResourceBundle names = Names.tasklist();

    TasklistFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Lets the group read the lists it works with, creating them if they are missing. */
    void show(String group) {
        List<Shipped> wanted =
                SHIPPED.stream().filter(shipped -> shipped.group().test(group)).toList();
        if (!wanted.isEmpty()) {
            Map<Object, String> ids = stored();
            wanted.forEach(shipped ->
                    grants.allow(group, FILTER, ids.computeIfAbsent(shipped.mark(), mark -> create(shipped)), READ));
        }
    }

    private Map<Object, String> stored() {
        Map<Object, String> ids = new LinkedHashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            Object mark = filter.getProperties() == null
                    ? null
                    : filter.getProperties().get(MARK);
            if (mark != null) {
                ids.putIfAbsent(mark, filter.getId());
            }
        }
        return ids;
    }

    private String create(Shipped shipped) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(MARK, shipped.mark());
        properties.put("description", names.getString("filter." + shipped.mark() + ".description"));
        properties.put("color", shipped.color());
        properties.put("priority", SHIPPED.indexOf(shipped));
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        Filter filter = filters.newTaskFilter(names.getString("filter." + shipped.mark()));
        filter.setQuery(shipped.query()
                .apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(properties);
        return filters.saveFilter(filter).getId();
    }
}
