package io.relevo.desk;

import io.relevo.cases.CaseSearch;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.flow.Caller;
import io.relevo.flow.Worklist;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The case files, and what can be added to them without ending a task. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final Pattern TIME_ONLY = Pattern.compile("PT(?=\\d)(\\d{1,4}H)?(\\d{1,6}M)?(\\d{1,8}S)?");

    private final Cases cases;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Worklist worklist;

    CaseController(Cases cases, CaseAccess access, CaseFiles files, Worklist worklist) {
        this.cases = cases;
        this.access = access;
        this.files = files;
        this.worklist = worklist;
    }

    @GetMapping
    WorkSlice<CaseSummary> search(
            Caller caller,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) CaseState state,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String reason,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireMayReadAll(caller);
        WorkSlice.check(page, size);
        var found = cases.search(new CaseSearch(email, state, level, reason, page, size));
        return WorkSlice.of(found.stream().map(CaseSummary::of).toList(), size);
    }

    @GetMapping("/{number}")
    CaseDetail detail(Caller caller, @PathVariable String number) {
        return files.detail(access.readable(caller, number));
    }

    @PostMapping("/{number}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Noted note(Caller caller, @PathVariable String number, @RequestBody Note note) {
        var file = access.readable(caller, number);
        return new Noted(worklist.note(caller, file.number(), required("text", note.text())));
    }

    @PostMapping("/{number}/requests")
    @ResponseStatus(HttpStatus.CREATED)
    RequestLine ask(Caller caller, @PathVariable String number, @RequestBody Question question) {
        var file = access.readable(caller, number);
        var asked = worklist.ask(
                caller,
                file.number(),
                required("party", question.party()),
                required("text", question.text()),
                question.blocking(),
                workingTime(question.dueIn()));
        return files.line(asked);
    }

    @PostMapping("/{number}/entries/{entryId}/needs-reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void needsReply(
            Caller caller,
            @PathVariable String number,
            @PathVariable String entryId,
            @RequestBody Judgement judgement) {
        var file = access.readable(caller, number);
        if (judgement.needsReply() == null) {
            throw Problem.badInput("field.missing", "needsReply");
        }
        worklist.needsReply(caller, file.number(), entryId, judgement.needsReply());
    }

    static String required(String field, String text) {
        if (text == null || text.isBlank()) {
            throw Problem.badInput("field.missing", field);
        }
        return text;
    }

    /** A "day" is ambiguous in working time (semantics.md §2), so {@code P1D} is refused rather than taken for 24 hours. */
    private static Duration workingTime(String iso) {
        if (iso == null || iso.isBlank()) {
            return null;
        }
        Duration parsed = TIME_ONLY.matcher(iso).matches() ? Duration.parse(iso) : Duration.ZERO;
        if (parsed.isZero()) {
            throw Problem.badInput("duration.wrong", "dueIn", iso);
        }
        return parsed;
    }

    record Note(String text) {}

    record Noted(String entryId) {}

    record Question(String party, String text, boolean blocking, String dueIn) {}

    record Judgement(Boolean needsReply) {}
}
