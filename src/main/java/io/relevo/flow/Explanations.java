package io.relevo.flow;

import static java.util.stream.Collectors.groupingBy;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Explanation;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import io.relevo.returns.ReturnNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why the lines of a return were decided as they were, by the release that decided. */
@Component
public class Explanations {

    private final Decisions decisions;
    private final Releases releases;
    private final ExplanationWords words;

    Explanations(Decisions decisions, Releases releases, ExplanationWords words) {
        this.decisions = decisions;
        this.releases = releases;
        this.words = words;
    }

    /** By line of the order; what is no longer known of an old release stays empty. Costs a second for a retired one. */
    public List<ExplainedLine> of(ReturnNumber number, Locale language) {
        List<ExplainedLine> lines = new ArrayList<>();
        decisions.ofReturn(number.toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .collect(groupingBy(Decision::release))
                .forEach((release, decided) -> lines.addAll(explained(release, decided, language)));
        return lines.stream().sorted(Comparator.comparing(ExplainedLine::line)).toList();
    }

    private List<ExplainedLine> explained(String release, List<Decision> decided, Locale language) {
        Optional<Judge> active = active().filter(judge -> judge.release().id().equals(release));
        if (active.isPresent()) {
            return explained(active.get(), decided, language);
        }
        Optional<Release> retired = releases.find(release);
        if (retired.isEmpty()) {
            Catalogue catalogue = Catalogue.read(Release.shipped().catalogue().bytes());
            return decided.stream()
                    .map(decision -> words.of(decision, Optional.empty(), catalogue, language))
                    .toList();
        }
        try (Judge judge = Judge.of(retired.get())) {
            return explained(judge, decided, language);
        }
    }

    private List<ExplainedLine> explained(Judge judge, List<Decision> decided, Locale language) {
        return decided.stream()
                .map(decision -> words.of(
                        decision, Optional.of(Explanation.of(judge, decision.facts())), judge.catalogue(), language))
                .toList();
    }

    private Optional<Judge> active() {
        try {
            return Optional.of(releases.active());
        } catch (IllegalStateException noRelease) {
            return Optional.empty();
        }
    }
}
