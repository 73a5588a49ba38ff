package io.relevo.supervision;

import io.relevo.sla.CalendarFault;
import io.relevo.sla.CalendarFault.Kind;
import io.relevo.sla.CalendarRefused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a calendar, for programs: each fault with its key and row. */
@RestControllerAdvice(assignableTypes = CalendarApi.class)
class CalendarProblems {

    private final CalendarFaultTexts texts;

    CalendarProblems(CalendarFaultTexts texts) {
        this.texts = texts;
    }

    record Fault(String key, String part, Integer row, String detail) {}

    @ExceptionHandler
    ProblemDetail refused(CalendarRefused refused) {
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault(
                        key(fault), fault.part().name().toLowerCase(Locale.ROOT), fault.row(), texts.sentence(fault)))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status(refused), faults.stream().map(Fault::detail).collect(Collectors.joining(" ")));
        problem.setProperty("key", faults.get(0).key());
        problem.setProperty("faults", faults);
        return problem;
    }

    private static String key(CalendarFault fault) {
        return "calendar." + fault.kind().code();
    }

    private static HttpStatus status(CalendarRefused refused) {
        if (refused.isFor(Kind.NAME_UNKNOWN)) {
            return HttpStatus.NOT_FOUND;
        }
        return refused.isFor(Kind.CHANGED_MEANWHILE) || refused.isFor(Kind.NAME_TAKEN)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
