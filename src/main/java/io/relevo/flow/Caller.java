package io.relevo.flow;

import java.util.Set;

/** Who asks: a user id and the groups they are in. */
public record Caller(String userId, Set<String> groups) {

    public boolean in(String group) {
        return groups.contains(group);
    }
}
