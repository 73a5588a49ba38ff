package io.relevo.workshop;

import io.relevo.returns.Judge;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The releases asked about last, compiled: a second is long for somebody who looks at one decision after another. */
@Component
class KeptJudges implements DisposableBean {

    private static final int MOST = 4;

    private final LiveRelease live;

    /** By release, the one asked last at the end. */
    private final Map<String, Judge> judges = new LinkedHashMap<>(MOST, 0.75f, true);

    KeptJudges(LiveRelease live) {
        this.live = live;
    }

    /**
     * One question at a time: none is closed while it answers.
     *
     * @throws NotYet if there is no such release
     */
    synchronized <T> T ask(String release, Function<Judge, T> question) {
        Judge judge = judges.get(release);
        if (judge == null) {
            judge = Judge.of(live.find(release));
            judges.put(release, judge);
            forgetEldest();
        }
        return question.apply(judge);
    }

    private void forgetEldest() {
        if (judges.size() > MOST) {
            String eldest = judges.keySet().iterator().next();
            judges.remove(eldest).close();
        }
    }

    @Override
    public synchronized void destroy() {
        judges.values().forEach(Judge::close);
        judges.clear();
    }
}
