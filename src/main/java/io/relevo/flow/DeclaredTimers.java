package io.relevo.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.stereotype.Component;

/**
 * Which timers each diagram declares, and where an execution must stand for one to be armed. Read from the engine's
 * parsed definitions, so that it holds for an owner's diagram as for ours.
 */
@Component
class DeclaredTimers {

    private static final Pattern CALL =
            Pattern.compile("\\s*[$#]\\{\\s*(\\w+\\.\\w+)\\(\\s*execution\\s*\\)\\s*\\}\\s*");

    /**
     * One timer of a diagram.
     *
     * @param declaration the engine's job definition, which each of its jobs names
     * @param scope the activity within which it is armed, or the definition's id for the whole process
     * @param question what it asks for its instant, such as {@code deadlines.cycle}; empty for anything else
     * @param rests after it fired its scope goes on without it, so its absence alone proves nothing
     */
    record DeclaredTimer(String declaration, String activity, String scope, String question, boolean rests) {}

    /** The timers of one definition. */
    static final class Diagram {

        private final Map<String, List<DeclaredTimer>> inside = new HashMap<>();
        private final Map<String, List<DeclaredTimer>> around = new HashMap<>();
        private final Map<String, String> questions = new HashMap<>();
        private final Map<String, String> taskQuestions = new HashMap<>();

        /** @param entered false for an execution that is only about to enter its activity */
        List<DeclaredTimer> armedAt(String activity, boolean entered) {
            return (entered ? inside : around).getOrDefault(activity, List.of());
        }

        /** What a timer's jobs ask for their instant. */
        String question(String declaration) {
            return questions.getOrDefault(declaration, "");
        }

        /** What a task asks for its due date. */
        String taskQuestion(String task) {
            return taskQuestions.getOrDefault(task, "");
        }
    }

    private final Map<String, Diagram> known = new ConcurrentHashMap<>();
    private final CommandExecutor commands;

    DeclaredTimers(ProcessEngineConfiguration engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine).getCommandExecutorTxRequired();
    }

    Diagram of(String definitionId) {
        Diagram diagram = known.get(definitionId);
        if (diagram == null) {
            diagram = read(commands.execute(context -> context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId)));
            known.put(definitionId, diagram);
        }
        return diagram;
    }

    private static Diagram read(ProcessDefinitionEntity definition) {
        var diagram = new Diagram();
        definition.getTaskDefinitions().forEach((key, task) -> {
            if (task.getDueDateExpression() != null) {
                diagram.taskQuestions.put(
                        key, question(task.getDueDateExpression().getExpressionText()));
            }
        });
        timers(definition).forEach(timer -> diagram.questions.put(timer.declaration(), timer.question()));
        read(definition, List.of(), diagram);
        return diagram;
    }

    private static void read(ScopeImpl scope, List<DeclaredTimer> around, Diagram diagram) {
        List<DeclaredTimer> within = with(around, timers(scope));
        for (ActivityImpl activity : scope.getActivities()) {
            List<DeclaredTimer> outside = interrupts(activity) ? around : within;
            List<DeclaredTimer> own = timers(activity);
            own.forEach(timer -> diagram.questions.put(timer.declaration(), timer.question()));
            diagram.around.put(activity.getId(), outside);
            diagram.inside.put(activity.getId(), with(outside, own));
            read(activity, outside, diagram);
        }
    }

    /** An interrupting event subprocess ends every other timer of the scope it interrupts. */
    private static boolean interrupts(ActivityImpl activity) {
        return activity.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
    }

    private static List<DeclaredTimer> timers(ScopeImpl scope) {
        return TimerDeclarationImpl.getDeclarationsForScope(scope).values().stream()
                .map(timer -> new DeclaredTimer(
                        timer.getJobDefinitionId(),
                        timer.getActivityId(),
                        scope.getId(),
                        question(instant(timer)),
                        rests(timer)))
                .toList();
    }

    private static boolean rests(TimerDeclarationImpl timer) {
        boolean ends = timer.isInterruptingTimer()
                || timer.getJobHandlerType().equals(TimerCatchIntermediateEventJobHandler.TYPE);
        boolean cycle = timer.getJobConfiguration().startsWith(TimerDeclarationType.CYCLE + ":");
        return !ends && !(cycle && !instant(timer).matches("R\\d+/.*"));
    }

    /** The engine keeps it as {@code Cycle: ${…}}. */
    private static String instant(TimerDeclarationImpl timer) {
        String configuration = timer.getJobConfiguration();
        return configuration.substring(configuration.indexOf(':') + 1).strip();
    }

    private static String question(String expression) {
        Matcher call = CALL.matcher(expression);
        return call.matches() ? call.group(1) : "";
    }

    private static List<DeclaredTimer> with(List<DeclaredTimer> some, List<DeclaredTimer> more) {
        if (more.isEmpty()) {
            return some;
        }
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    static Set<String> questionsOf(Diagram diagram) {
        return Set.copyOf(diagram.questions.values());
    }
}
