package io.relevo;

import io.relevo.flow.OfferedToDiagrams;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * The names a diagram, a table or a filter may use for something of ours.
 *
 * @param names the names offered
 * @param lookup from a name to the object; asked when an expression is evaluated, never before, because beans need the
 *     engine and so the engine must not need beans
 * @param type from a name to the object's class, without making the object
 * @param owner is this object one of those offered?
 * @param hides is this the name of a part of the application that is not offered?
 */
public record Offered(
        Set<String> names,
        Function<String, Object> lookup,
        Function<String, Class<?>> type,
        Predicate<Object> owner,
        Predicate<String> hides) {

    /** The beans marked {@link OfferedToDiagrams}. */
    static Offered beansOf(ConfigurableListableBeanFactory beans) {
        Set<String> names = Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> beans.findAnnotationOnBean(name, OfferedToDiagrams.class, false) != null)
                .collect(Collectors.toUnmodifiableSet());
        return new Offered(
                names,
                beans::getBean,
                name -> ClassUtils.getUserClass(beans.getType(name, false)),
                object -> AnnotationUtils.findAnnotation(object.getClass(), OfferedToDiagrams.class) != null,
                name -> beans.containsBean(name) && !names.contains(name));
    }

    /** These objects under these names; for an engine without Spring, as in a process test. */
    public static Offered objects(Map<String, ?> objects) {
        return new Offered(
                objects.keySet(),
                objects::get,
                name -> ClassUtils.getUserClass(objects.get(name)),
                object -> objects.values().stream().anyMatch(each -> each == object),
                name -> false);
    }
}
