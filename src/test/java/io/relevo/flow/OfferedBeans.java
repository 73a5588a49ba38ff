package io.relevo.flow;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What Java offers to diagrams, found on the class path without starting anything. */
final class OfferedBeans {

    private OfferedBeans() {}

    /** By bean name. */
    static Map<String, Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(OfferedToDiagrams.class));
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        return scanner.findCandidateComponents("io.relevo.flow").stream()
                .collect(toMap(
                        bean -> names.generateBeanName(bean, registry),
                        bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
    }
}
