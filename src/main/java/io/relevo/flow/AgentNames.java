package io.relevo.flow;

import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What agents are called under their replies. Names change rarely, so they are looked up once in ten minutes. */
@Component
class AgentNames {

    private static final Duration KEEP = Duration.ofMinutes(10);

    private record Known(String name, long readAt) {}

    private final Staff staff;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AgentNames(Staff staff) {
        this.staff = staff;
    }

    /** The user id for somebody who is no agent. */
    String of(String userId) {
        return known.compute(
                        userId,
                        (id, before) -> before != null && System.nanoTime() - before.readAt < KEEP.toNanos()
                                ? before
                                : new Known(staff.find(id).map(Agent::name).orElse(id), System.nanoTime()))
                .name;
    }
}
