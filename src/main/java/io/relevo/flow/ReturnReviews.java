package io.relevo.flow;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.relevo.returns.ReturnNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open reviews of returns, such as a list of tasks shows them. */
@Component
public class ReturnReviews {

    private final TaskService tasks;
    private final RuntimeService runtime;

    ReturnReviews(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * @param step id of the task in the diagram
     * @param dueAt or null
     */
    public record Review(String taskId, String step, ReturnNumber number, Instant createdAt, Instant dueAt) {}

    /** Those of these tasks that are reviews of returns. */
    public List<Review> find(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> found = tasks.createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .processDefinitionKey(ReturnCounter.PROCESS)
                .list();
        Map<String, String> numbers =
                numbers(found.stream().map(Task::getProcessInstanceId).collect(toSet()));
        return found.stream()
                .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                .map(task -> new Review(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        ReturnNumber.parse(numbers.get(task.getProcessInstanceId())),
                        task.getCreateTime().toInstant(),
                        instant(task.getDueDate())))
                .toList();
    }

    private Map<String, String> numbers(Set<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
