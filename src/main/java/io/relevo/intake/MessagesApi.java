package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/messages}: a message from any channel, accepted once however often it is sent. */
@RestController
class MessagesApi {

    private final Originals originals;
    private final Processing processing;
    private final ReceivedPost posts;
    private final Cases cases;

    MessagesApi(Originals originals, Processing processing, ReceivedPost posts, Cases cases) {
        this.originals = originals;
        this.processing = processing;
        this.posts = posts;
        this.cases = cases;
    }

    /** The contract's answer. */
    record Accepted(String caseNumber, String entryId) {}

    @PostMapping("/api/messages")
    ResponseEntity<Accepted> post(@RequestBody PostedMessage message) {
        refuseIfWrong(message);
        byte[] raw = posts.write(message);
        Originals.Kept kept = originals.keep(new Arrival(
                Original.Door.HTTP,
                message.channel(),
                message.externalId(),
                Fingerprint.ofText(message.channel() + '\n' + message.externalId()),
                raw,
                true,
                null));
        byte[] stored = kept.first() ? raw : originals.raw(kept.original().id());
        return processing
                .process(kept.original(), stored, true)
                .map(filed -> ResponseEntity.status(kept.first() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(new Accepted(String.valueOf(filed.number()), filed.entryId())))
                .orElseThrow(() -> refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The message is stored and will be worked on shortly. Send it again to learn its case number.",
                        Map.of()));
    }

    private void refuseIfWrong(PostedMessage message) {
        Map<String, String> problems = message.problems();
        if (!problems.isEmpty()) {
            throw refusal(
                    HttpStatus.BAD_REQUEST,
                    "The message has " + problems.size() + " problem(s); see 'errors'.",
                    problems);
        }
        if (message.caseNumber() != null
                && cases.find(CaseNumber.parse(message.caseNumber())).isEmpty()) {
            throw refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "There is no case " + message.caseNumber() + ". Leave 'caseNumber' out to open a new one.",
                    Map.of("caseNumber", "names no case"));
        }
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException broken) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The body is not the JSON object of the contract; times look like 2026-01-31T18:00:00Z. "
                        + broken.getMostSpecificCause()
                                .getMessage()
                                .lines()
                                .findFirst()
                                .orElse(""));
    }

    private static ErrorResponseException refusal(HttpStatus status, String detail, Map<String, String> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return new ErrorResponseException(status, problem, null);
    }
}
