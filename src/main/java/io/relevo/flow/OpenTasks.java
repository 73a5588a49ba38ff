package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Reads the engine's open tasks as {@link WorkItem}s. */
@Component
class OpenTasks {

    private static final Set<String> SEE_EVERYTHING = Set.of("supervisor", "admin");

    private static final int REMEMBERED_INSTANCES = 20_000;

    private final Map<String, String> caseOfInstance = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED_INSTANCES;
        }
    });
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Requests requests;
    private final Outcomes outcomes;

    OpenTasks(TaskService tasks, RuntimeService runtime, Requests requests, Outcomes outcomes) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.requests = requests;
        this.outcomes = outcomes;
    }

    List<WorkItem> list(Caller caller, String queue, boolean mine, int page, int size) {
        TaskQuery query = visibleTo(caller);
        if (mine) {
            query.taskAssignee(caller.userId());
        }
        if (queue != null && !queue.isBlank()) {
            query.taskCandidateGroup(queue).includeAssignedTasks();
        }
        return items(query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(page * size, size + 1));
    }

    List<WorkItem> find(Caller caller, Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : items(visibleTo(caller)
                        .taskIdIn(taskIds.toArray(String[]::new))
                        .list());
    }

    Optional<WorkItem> find(Caller caller, String taskId) {
        return find(caller, List.of(taskId)).stream().findFirst();
    }

    List<WorkItem> ofCase(CaseNumber number) {
        return items(tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .list());
    }

    private TaskQuery visibleTo(Caller caller) {
        // Returns are reviewed by a form in Tasklist; they belong to no case.
        TaskQuery query = tasks.createTaskQuery().taskDefinitionKeyNotIn(ReturnCounter.REVIEWS);
        if (caller.groups().stream().anyMatch(SEE_EVERYTHING::contains)) {
            return query;
        }
        return query.or()
                .taskCandidateGroupIn(List.copyOf(caller.groups()))
                .includeAssignedTasks()
                .taskAssignee(caller.userId())
                .endOr();
    }

    private List<WorkItem> items(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases =
                casesOf(found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return found.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> item(task, CaseNumber.parse(cases.get(task.getProcessInstanceId()))))
                .toList();
    }

    /** An instance keeps its case for life, so whoever lists, claims and completes a task asks for it once. */
    private Map<String, String> casesOf(Set<String> instances) {
        Map<String, String> cases = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String instance : instances) {
            String known = caseOfInstance.get(instance);
            if (known == null) {
                unknown.add(instance);
            } else {
                cases.put(instance, known);
            }
        }
        if (!unknown.isEmpty()) {
            runtime.createProcessInstanceQuery().processInstanceIds(unknown).list().stream()
                    .filter(instance ->
                            CaseNumber.findIn(instance.getBusinessKey()).isPresent())
                    .forEach(instance -> cases.put(instance.getId(), instance.getBusinessKey()));
            caseOfInstance.putAll(cases);
        }
        return cases;
    }

    private WorkItem item(Task task, CaseNumber number) {
        String process = Level.processOf(task.getProcessDefinitionId());
        Optional<Request> request =
                Level.isLevel(process) ? Optional.empty() : requests.ofFlow(task.getProcessInstanceId());
        return new WorkItem(
                task.getId(),
                process,
                number,
                request.map(Request::id).orElse(null),
                task.getName(),
                request.map(asked -> RequestFile.group(asked.party().code())).orElse(process),
                task.getPriority(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                outcomes.of(task));
    }
}
