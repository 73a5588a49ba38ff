package io.relevo.shop;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which field is wrong and how to write it right (RFC 9457; {@code errors} lists all of them at once). */
@Order(0)
@RestControllerAdvice(assignableTypes = SyncController.class)
class SyncProblems {

    private final MessageSource texts;

    SyncProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        return problem(
                HttpStatus.BAD_REQUEST,
                invalid.getFieldErrors().stream()
                        .map(error -> new FieldProblem(
                                "eachLineOnce".equals(error.getField()) ? "lines" : error.getField(),
                                error.getDefaultMessage()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, List.of(new FieldProblem(path(mapping), text("shop.format"))));
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text("shop.json"));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownReference unknown) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(new FieldProblem(unknown.field(), text("shop.unknown." + unknown.field(), unknown.id()))));
    }

    private static ProblemDetail problem(HttpStatus status, List<FieldProblem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                errors.stream()
                        .map(error -> error.field() + ": " + error.message())
                        .collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    record FieldProblem(String field, String message) {}
}
