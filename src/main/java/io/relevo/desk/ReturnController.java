package io.relevo.desk;

import io.relevo.cases.CaseNumber;
import io.relevo.flow.Caller;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnEvent;
import io.relevo.flow.ReturnNews;
import io.relevo.flow.WantedReturn;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Returns: asked for by agents and by the shop's system, which also tells how they go on. */
@RestController
@RequestMapping("/api/returns")
class ReturnController {

    static final int LONGEST_APPEAL = 2_000;
    static final int LONGEST_NOTE = 1_000;

    private final ReturnCounter counter;
    private final Returns returns;
    private final Decisions decisions;
    private final CaseAccess access;
    private final CaseReturns beside;
    private final ReturnTelling telling;

    ReturnController(
            ReturnCounter counter,
            Returns returns,
            Decisions decisions,
            CaseAccess access,
            CaseReturns beside,
            ReturnTelling telling) {
        this.counter = counter;
        this.returns = returns;
        this.decisions = decisions;
        this.access = access;
        this.beside = beside;
        this.telling = telling;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReturnAnswer ask(Caller caller, @RequestBody ReturnForm form) {
        CaseNumber number = form.caseNumber() == null
                ? null
                : access.readable(caller, form.caseNumber()).number();
        return answer(counter.request(
                new WantedReturn(CaseController.required("order", form.order()), form.lines(), number)));
    }

    @GetMapping
    WorkSlice<ReturnAnswer> list(
            @RequestParam ReturnState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        WorkSlice.check(page, size);
        return WorkSlice.of(
                returns.inState(state, page, size).stream().map(this::answer).toList(), size);
    }

    /** What the customer of a case could send back. */
    @GetMapping("/offers")
    ReturnOffers offers(Caller caller, @RequestParam String caseNumber) {
        return beside.offers(access.readable(caller, caseNumber));
    }

    /** The cards of one screenful of tasks; those that are no reviews of returns are left out. */
    @GetMapping("/reviews")
    List<ReturnCard> reviews(@RequestParam List<String> ids) {
        if (ids.size() > WorkSlice.LARGEST) {
            throw Problem.badInput("page.wrong", String.valueOf(WorkSlice.LARGEST));
        }
        return beside.cards(ids);
    }

    @GetMapping("/{number}")
    ReturnAnswer one(@PathVariable String number) {
        return answer(returns.find(parsed(number)).orElseThrow(() -> Problem.notFound("return.unknown", number)));
    }

    @PostMapping("/{number}/events")
    ReturnAnswer happened(Caller caller, @PathVariable String number, @RequestBody News news) {
        known(number);
        return answer(counter.happened(parsed(number), news.by(caller.userId())));
    }

    @PostMapping("/{number}/appeal")
    ReturnAnswer appeal(@PathVariable String number, @RequestBody Appeal appeal) {
        known(number);
        String text = CaseController.required("text", appeal.text());
        return answer(counter.appeal(parsed(number), ReturnForm.shortEnough("text", text, LONGEST_APPEAL)));
    }

    private void known(String number) {
        returns.find(parsed(number)).orElseThrow(() -> Problem.notFound("return.unknown", number));
    }

    private ReturnAnswer answer(ReturnRequest request) {
        List<Decision> live = decisions.ofReturn(request.number().toString()).stream()
                .filter(decision -> decision.mode() == Decision.Mode.LIVE)
                .toList();
        return ReturnAnswer.of(request, live, returns.splitFrom(request.number()), telling);
    }

    private static ReturnNumber parsed(String number) {
        try {
            return ReturnNumber.parse(number);
        } catch (IllegalArgumentException noNumber) {
            throw Problem.badInput("return.number-wrong", number);
        }
    }

    /**
     * @param result of an inspection: {@code passed} or {@code failed}
     * @param note or null
     */
    record News(String event, String result, String note) {

        ReturnNews by(String user) {
            ReturnEvent happened = ReturnEvent.of(CaseController.required("event", event));
            return new ReturnNews(
                    happened,
                    happened == ReturnEvent.INSPECTED && passed(),
                    user,
                    ReturnForm.shortEnough("note", ReturnForm.blankIsNone(note), LONGEST_NOTE));
        }

        private boolean passed() {
            return switch (result == null ? "" : result) {
                case "passed" -> true;
                case "failed" -> false;
                default -> throw Problem.badInput("return.result-wrong");
            };
        }
    }

    record Appeal(String text) {}
}
