package io.relevo;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a transaction again that lost a race, be it a method's or a template's. The case's lock orders those who write to
 * a case, but the engine touches its own rows without it: the job executor takes up a timer that a customer's message is
 * about to cancel, Tasklist claims a task. The message must not be lost for that.
 */
class PatientTransactions extends TransactionTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(PatientTransactions.class);
    private static final int TRIES = 3;

    PatientTransactions(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return super.execute(action);
        }
        for (int tried = 1; ; tried++) {
            try {
                return super.execute(action);
            } catch (ProcessEngineException | ConcurrencyFailureException | NullPointerException lost) {
                // the engine stumbles over a row that vanished between two of its statements
                if (tried == TRIES) {
                    throw lost;
                }
                LOG.debug("Tried {} times, now once more", tried, lost);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Everywhere {

        @Bean
        PatientTransactions patientTransactions(PlatformTransactionManager transactions) {
            return new PatientTransactions(transactions);
        }

        /** Outside Spring's own advice, which joins the transaction this one begins. */
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor patience(BeanFactory beans) {
            var advisor = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class), (MethodInterceptor)
                            call -> beans.getBean(PatientTransactions.class).execute(status -> proceed(call)));
            advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
            return advisor;
        }

        private static Object proceed(MethodInvocation call) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
