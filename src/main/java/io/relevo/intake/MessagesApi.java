package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.intake.PostedMessage.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
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
    private final MessageSource texts = texts();

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
                .orElseThrow(() -> refusal(HttpStatus.SERVICE_UNAVAILABLE, new Wrong("intake.post.later"), Map.of()));
    }

    private void refuseIfWrong(PostedMessage message) {
        Map<String, Wrong> problems = message.problems();
        if (!problems.isEmpty()) {
            throw refusal(HttpStatus.BAD_REQUEST, new Wrong("intake.post.wrong", problems.size()), problems);
        }
        if (message.caseNumber() != null
                && cases.find(CaseNumber.parse(message.caseNumber())).isEmpty()) {
            throw refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    new Wrong("intake.post.case-unknown", message.caseNumber()),
                    Map.of("caseNumber", new Wrong("intake.post.names-no-case")));
        }
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException broken) {
        String reason = broken.getMostSpecificCause().getMessage();
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                sentence(new Wrong(
                        "intake.post.unreadable",
                        reason == null ? "" : reason.lines().findFirst().orElse(""))));
    }

    private ErrorResponseException refusal(HttpStatus status, Wrong wrong, Map<String, Wrong> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(wrong));
        if (!errors.isEmpty()) {
            Map<String, String> worded = new LinkedHashMap<>();
            errors.forEach((field, what) -> worded.put(field, sentence(what)));
            problem.setProperty("errors", worded);
        }
        return new ErrorResponseException(status, problem, null);
    }

    private String sentence(Wrong wrong) {
        return texts.getMessage(wrong.key(), wrong.arguments(), LocaleContextHolder.getLocale());
    }

    private static MessageSource texts() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/intake");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setDefaultLocale(new Locale("es"));
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }
}
