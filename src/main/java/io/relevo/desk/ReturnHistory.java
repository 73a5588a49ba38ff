package io.relevo.desk;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnStep;
import io.relevo.returns.Returns;
import io.relevo.staff.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of a return: what was decided by tables and people, and what was told, in that order. */
@Component
class ReturnHistory {

    private final Returns returns;
    private final Decisions decisions;
    private final Staff staff;
    private final ReturnTelling telling;
    private final DeskWords words;

    ReturnHistory(Returns returns, Decisions decisions, Staff staff, ReturnTelling telling, DeskWords words) {
        this.returns = returns;
        this.decisions = decisions;
        this.staff = staff;
        this.telling = telling;
        this.words = words;
    }

    private record Happened(Instant at, String what, String by, String note) {}

    List<ReturnScreen.Step> of(ReturnRequest request) {
        CasePeople people = CasePeople.of(staff);
        Stream<Happened> asked =
                Stream.of(new Happened(request.requestedAt(), words.text("desk.returns.step.REQUESTED"), null, null));
        List<Decision> live = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
        Stream<Happened> judged = live.stream().map(this::judged);
        Stream<Happened> overridden = live.stream()
                .map(Decision::override)
                .filter(override -> override != null)
                .distinct()
                .map(this::overridden);
        Stream<Happened> told = returns.steps(request.number()).stream().map(this::told);
        return Stream.of(asked, judged, overridden, told)
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Happened::at))
                .map(one ->
                        new ReturnScreen.Step(words.instant(one.at()), one.what(), people.name(one.by()), one.note()))
                .distinct()
                .toList();
    }

    private Happened judged(Decision decision) {
        return new Happened(
                decision.decidedAt(),
                words.text(
                        "desk.returns.step.judged",
                        telling.outcome(decision.verdict().outcome())),
                null,
                null);
    }

    private Happened overridden(Decision.Override override) {
        return new Happened(
                override.at(),
                words.text("desk.returns.step.overridden", telling.outcome(override.outcome())),
                override.by(),
                override.reason());
    }

    private Happened told(ReturnStep step) {
        return new Happened(step.at(), words.text("desk.returns.step." + step.what()), step.by(), step.note());
    }
}
