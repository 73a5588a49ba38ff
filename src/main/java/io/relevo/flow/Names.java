package io.relevo.flow;

import java.util.ResourceBundle;

/** Names stored in the engine: one set for all, in Spanish. */
final class Names {

    private Names() {}

    static ResourceBundle tasklist() {
        return ResourceBundle.getBundle("flow.tasklist");
    }
}
