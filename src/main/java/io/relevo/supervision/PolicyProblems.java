package io.relevo.supervision;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** All that is wrong with a table at once, as an RFC 9457 problem. Other refusals are the desk's to word. */
@RestControllerAdvice(assignableTypes = PoliciesController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PolicyProblems {

    @ExceptionHandler
    ProblemDetail faulty(FaultyPolicy faulty) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.join(" ", faulty.faults()));
        problem.setProperty("key", "policy.wrong");
        problem.setProperty("faults", faulty.faults());
        return problem;
    }
}
