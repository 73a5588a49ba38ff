package io.relevo.supervision;

import io.relevo.staff.RosterRefusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a shift or an absence, as RFC 9457 problems. Before the desk's, which know any bad value. */
@RestControllerAdvice(assignableTypes = ShiftsController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RosterProblems {

    private final RosterTexts texts;

    RosterProblems(RosterTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(RosterRefusal refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case UNKNOWN_AGENT -> HttpStatus.NOT_FOUND;
                    case UNKNOWN_REASON -> HttpStatus.BAD_REQUEST;
                    case OVERLAP, VALIDITY_BACKWARDS, ABSENCE_BACKWARDS, DATE_FAR -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        return problem(status, RosterTexts.key(refusal.kind()), texts.sentence(refusal));
    }

    @ExceptionHandler
    ProblemDetail refused(FormRefusal refusal) {
        return problem(
                refusal.key().startsWith("unknown") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                refusal.key(),
                texts.sentence(refusal.key(), refusal.arguments()));
    }

    private static ProblemDetail problem(HttpStatus status, String key, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("key", "shifts." + key);
        return problem;
    }
}
