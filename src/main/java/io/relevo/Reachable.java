package io.relevo;

import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;
import org.springframework.util.ClassUtils;

/**
 * What an expression may touch, by name; everything else is refused. One list for the check of a deployment, which knows
 * the names only, and for the evaluation, which knows the objects. A list names methods; {@code getX} or {@code isX} in it
 * allows to read the property {@code x} too.
 */
final class Reachable {

    static final Set<String> FUNCTIONS = words("now dateTime currentUser currentUserGroups JSON");

    private static final Set<String> NEVER =
            words("class getClass classLoader getClassLoader forName declaringClass getDeclaringClass"
                    + " processEngine getProcessEngine processEngineServices getProcessEngineServices");

    private static final Set<String> OF_EXECUTION_OR_TASK =
            words("getId getName getVariable getVariableLocal hasVariable hasVariableLocal setVariable setVariableLocal"
                    + " getBusinessKey getProcessBusinessKey getProcessInstanceId getProcessDefinitionId"
                    + " getCurrentActivityId getCurrentActivityName getActivityInstanceId getEventName"
                    + " getSuperExecution getExecution getTaskDefinitionKey getAssignee getPriority getDueDate"
                    + " getFollowUpDate getCreateTime");

    private static final Set<String> OF_VALUES =
            words("toString equals compareTo length isEmpty isBlank contains startsWith endsWith equalsIgnoreCase"
                    + " toLowerCase toUpperCase trim strip substring indexOf lastIndexOf charAt replace concat"
                    + " intValue longValue doubleValue booleanValue add subtract multiply negate abs signum"
                    + " name ordinal");

    private static final Set<String> OF_COLLECTIONS = words("size isEmpty contains containsAll indexOf get getOrDefault"
            + " containsKey containsValue keySet values equals toString");

    private static final Set<String> OF_JSON =
            words("prop hasProp elements fieldNames contains indexOf value stringValue numberValue boolValue"
                    + " isNull isArray isObject isString isNumber isBoolean isValue toString");

    private static final Pattern OF_TIMES =
            Pattern.compile("(plus|minus|with|is|to|at|get|before|after|compareTo|truncatedTo|equals).*");

    private static final ClassValue<Set<String>> OWN_METHODS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .map(Method::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private Reachable() {}

    static boolean never(String member) {
        return NEVER.contains(member);
    }

    static boolean ofExecutionOrTask(String member, boolean call) {
        return allowed(member, call, OF_EXECUTION_OR_TASK::contains);
    }

    /** Of an offered object: its class's own public methods, not those that every object or a proxy has. */
    static boolean ofOffered(Class<?> type, String member, boolean call) {
        return allowed(member, call, OWN_METHODS.get(type)::contains);
    }

    /** May this method of this object be called, or this property be read? */
    static boolean of(Object base, String member, boolean call, Offered offered) {
        if (base instanceof DelegateExecution || base instanceof DelegateTask) {
            return ofExecutionOrTask(member, call);
        }
        if (offered.owner().test(base)) {
            return ofOffered(ClassUtils.getUserClass(base), member, call);
        }
        if (base instanceof CharSequence || base instanceof Number || base instanceof Boolean || base instanceof Enum) {
            return allowed(member, call, OF_VALUES::contains);
        }
        if (base instanceof Collection || base instanceof Map) {
            return allowed(member, call, OF_COLLECTIONS::contains);
        }
        if (isTime(base)) {
            return allowed(member, call, name -> OF_TIMES.matcher(name).matches());
        }
        return base instanceof SpinJsonNode && allowed(member, call, OF_JSON::contains) || isOurRecord(base, member);
    }

    private static boolean isTime(Object base) {
        return base instanceof Date
                || base instanceof DateTime
                || base.getClass().getPackageName().equals("java.time")
                        && (base instanceof Temporal || base instanceof TemporalAmount);
    }

    private static boolean isOurRecord(Object base, String member) {
        return base instanceof Record
                && (base.getClass().getPackageName() + ".").startsWith("io.relevo.")
                && Stream.of(base.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(member));
    }

    private static boolean allowed(String member, boolean call, Predicate<String> methods) {
        if (member.isEmpty() || never(member)) {
            return false;
        }
        if (call) {
            return methods.test(member);
        }
        String capital = Character.toUpperCase(member.charAt(0)) + member.substring(1);
        return methods.test("get" + capital) || methods.test("is" + capital);
    }

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }
}
