package io.relevo.desk;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.relevo.flow.Refused;
import io.relevo.flow.TooLate;
import io.relevo.returns.InvalidReturn;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals of the JSON API into RFC 9457 problems that say what is wrong and what to do. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail tooLate(TooLate refusal) {
        return problem(HttpStatus.CONFLICT, refusal.key(), refusal.arguments());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refusal) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, refusal.key(), refusal.arguments());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidReturn invalid) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, invalid.key(), invalid.arguments());
    }

    @ExceptionHandler
    ProblemDetail problem(Problem problem) {
        return problem(problem.status(), problem.key(), problem.arguments());
    }

    /** The doors name the wrong value and the right ones in the message. */
    @ExceptionHandler
    ProblemDetail badValue(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = unreadable.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? problem(HttpStatus.BAD_REQUEST, "body.field", field(mapping), mapping.getOriginalMessage())
                : problem(HttpStatus.BAD_REQUEST, "body.unreadable");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name =
                mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "parameter";
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "parameter.wrong", mismatch.getValue(), name, expected(mismatch));
        return handleExceptionInternal(mismatch, problem, headers, status, request);
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String expected(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type == null) {
            return "?";
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                : type.getSimpleName();
    }

    private ProblemDetail problem(HttpStatus status, String key, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.sentence(key, arguments));
        problem.setProperty("key", key);
        return problem;
    }
}
