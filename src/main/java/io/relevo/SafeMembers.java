package io.relevo;

import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** Reads properties and calls methods of objects, where {@link Reachable} allows it. */
class SafeMembers extends BeanELResolver {

    private final Offered offered;

    SafeMembers(Offered offered) {
        super(true);
        this.offered = offered;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property, false);
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method, true);
        return super.invoke(context, base, method, types, arguments);
    }

    private void check(Object base, Object member, boolean call) {
        if (base != null && !Reachable.of(base, String.valueOf(member), call, offered)) {
            throw new ELException("Not allowed in an expression: '" + member + "' of a "
                    + base.getClass().getSimpleName() + "; use one of " + offered.names() + " or a variable");
        }
    }
}
