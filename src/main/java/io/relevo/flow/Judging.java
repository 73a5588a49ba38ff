package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Facts;
import io.relevo.returns.Judge;
import io.relevo.returns.Outcome;
import io.relevo.returns.PointsRow;
import io.relevo.returns.Release;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.returns.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges each line of a return by the active release and keeps every decision with all its facts. */
@Component
class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final String NO_RELEASE = "none";

    private final Releases releases;
    private final ReturnFacts facts;
    private final Decisions decisions;
    private final Returns returns;

    Judging(Releases releases, ReturnFacts facts, Decisions decisions, Returns returns) {
        this.releases = releases;
        this.facts = facts;
        this.decisions = decisions;
        this.returns = returns;
    }

    /** What customers may say, and what facts are called. */
    Catalogue catalogue() {
        try {
            return releases.active().catalogue();
        } catch (IllegalStateException noRelease) {
            return Catalogue.read(Release.shipped().catalogue().bytes());
        }
    }

    /** The analysts' words for a row of the active points, or null. */
    String note(String row) {
        try {
            return releases.active().points().rows().stream()
                    .filter(one -> one.id().equals(row))
                    .findFirst()
                    .map(PointsRow::note)
                    .orElse(null);
        } catch (IllegalStateException noRelease) {
            return null;
        }
    }

    /** What was decided about a line holds: it isn't judged once more. */
    Outcome judge(ReturnRequest request) {
        List<Outcome> outcomes = new ArrayList<>();
        request.lines().stream()
                .filter(line -> line.decisionId() != null)
                .forEach(line -> outcomes.add(
                        decisions.find(line.decisionId()).orElseThrow().outcome()));
        List<ReturnLine> open = request.lines().stream()
                .filter(line -> line.decisionId() == null)
                .toList();
        Map<Integer, Facts> known = open.isEmpty() ? Map.of() : facts.of(request, catalogue());
        open.forEach(line -> {
            Facts lines = known.get(line.line());
            Judged judged = judged(lines);
            Decision decision = decisions.record(
                    request.number().toString(),
                    line.line(),
                    judged.release(),
                    Decision.Mode.LIVE,
                    lines,
                    judged.verdict());
            returns.decided(request.number(), line.line(), decision.id());
            outcomes.add(judged.verdict().outcome());
        });
        Outcome outcome = Outcome.ofReturn(outcomes);
        returns.decided(request.number(), outcome);
        return outcome;
    }

    private record Judged(String release, Verdict verdict) {}

    private Judged judged(Facts lines) {
        try {
            Judge judge = releases.active();
            return new Judged(judge.release().id(), judge.judge(lines));
        } catch (IllegalStateException noRelease) {
            LOG.error("A return goes to a person: {}", noRelease.getMessage());
            Verdict verdict = new Verdict(
                    Outcome.MANUAL_REVIEW,
                    List.of(Judge.UNAVAILABLE),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    noRelease.getMessage(),
                    0);
            return new Judged(NO_RELEASE, verdict);
        }
    }
}
