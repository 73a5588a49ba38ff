package io.relevo;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Hands {@code relevo.node} (0 to 1023, one number per node that shares a database) to the maker of ids before the
 * first id is made. Without it the node's number is random, which is right for a single node.
 */
class NodeNumber implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int NODES = 1024;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Integer node = event.getEnvironment().getProperty("relevo.node", Integer.class);
        if (node == null) {
            return;
        }
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException(
                    "relevo.node is " + node + "; give each node of the same database its own number from 0 to 1023");
        }
        System.setProperty("tsid.node", node.toString());
    }
}
