package io.relevo.desk;

import io.relevo.flow.Caller;
import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.Worklist;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks: what there is to do, and doing it. */
@RestController
@RequestMapping("/api/worklist")
class WorkController {

    private final Worklist worklist;
    private final WorkScreens screens;
    private final CaseFiles files;

    WorkController(Worklist worklist, WorkScreens screens, CaseFiles files) {
        this.worklist = worklist;
        this.screens = screens;
        this.files = files;
    }

    @GetMapping
    WorkSlice<WorkTask> list(
            Caller caller,
            @RequestParam(required = false) String queue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        WorkSlice.check(page, size);
        return WorkSlice.of(files.tasks(worklist.list(caller, queue, mine, page, size)), size);
    }

    /** The cards of one screenful of tasks; ids the caller may not see are left out. */
    @GetMapping("/cards")
    List<WorkCard> cards(Caller caller, @RequestParam List<String> ids) {
        if (ids.size() > WorkSlice.LARGEST) {
            throw Problem.badInput("page.wrong", String.valueOf(WorkSlice.LARGEST));
        }
        return files.cards(worklist.find(caller, ids));
    }

    @GetMapping("/{taskId}")
    WorkScreen screen(Caller caller, @PathVariable String taskId) {
        return worklist.find(caller, taskId)
                .flatMap(item -> screens.of(caller, item))
                .orElseThrow(() -> Problem.notFound("task.gone"));
    }

    @PostMapping("/{taskId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(Caller caller, @PathVariable String taskId) {
        worklist.claim(caller, taskId);
    }

    @PostMapping("/{taskId}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(Caller caller, @PathVariable String taskId) {
        worklist.unclaim(caller, taskId);
    }

    @PostMapping("/{taskId}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Caller caller, @PathVariable String taskId, @RequestBody Click click) {
        worklist.complete(caller, taskId, click.completion());
    }

    /** What the composer sends; see {@link Completion} for what each field means. */
    record Click(
            String outcome,
            String reply,
            String note,
            String reason,
            Instant resumeAt,
            String requestId,
            String lastEntrySeen) {

        Completion completion() {
            return new Completion(known(outcome), reply, note, reason, resumeAt, requestId, lastEntrySeen);
        }

        private static Outcome known(String code) {
            return Arrays.stream(Outcome.values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.badInput("outcome.unknown", String.valueOf(code), codes()));
        }

        private static String codes() {
            return Arrays.stream(Outcome.values()).map(Outcome::code).collect(Collectors.joining(", "));
        }
    }
}
