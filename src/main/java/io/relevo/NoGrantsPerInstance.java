package io.relevo;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Rights are granted per process definition here, never on one instance: so the engine need not look for such grants
 * whenever an instance ends. Somebody who grants one by hand in Admin leaves a row behind that grants nothing any more.
 */
class NoGrantsPerInstance extends AuthorizationManager {

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new NoGrantsPerInstance();
        }
    }
}
