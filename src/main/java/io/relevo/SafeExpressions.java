package io.relevo;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Evaluates the expressions of diagrams, tables and stored filters, and lets them reach what is offered, the case's
 * variables and what {@link Reachable} lists. The engine's own would run any program for whoever may deploy a model or
 * save a filter: {@code ${''.getClass().forName('java.lang.Runtime')…}}.
 */
class SafeExpressions extends JuelExpressionManager {

    private final Offered offered;

    SafeExpressions(Offered offered) {
        this.offered = offered;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (Reachable.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new ReadOnlyResolvers();
        // Before the variables: people set those, and must not be able to stand in for a part of ours.
        resolvers.add(new OfferedNames(offered));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new SafeMembers(offered));
        return resolvers;
    }

    private static class ReadOnlyResolvers extends CompositeELResolver {

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("An expression must not assign '" + property + "'; write a variable in a step");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            context.setPropertyResolved(true);
            return true;
        }
    }
}
