package io.relevo.flow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that diagrams may name in expressions; the engine reaches no other. The class and its methods are public. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfferedToDiagrams {

    /** The name diagrams use, where it isn't the class's. */
    @AliasFor(annotation = Component.class)
    String value() default "";
}
