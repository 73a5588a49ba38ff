package io.relevo.supervision;

import io.relevo.parties.PartyFault;
import io.relevo.parties.PartyFault.Kind;
import io.relevo.parties.PartyRefused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a party, as RFC 9457 problems. Before the desk's, which know any bad value. */
@RestControllerAdvice(assignableTypes = PartyApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PartyProblems {

    private final MessageSource texts;

    PartyProblems(MessageSource texts) {
        this.texts = texts;
    }

    record Fault(String key, String field, String detail) {}

    /** The key of its sentence. */
    static String text(PartyFault fault) {
        return "parties.wrong." + fault.kind().code();
    }

    @ExceptionHandler
    ProblemDetail refused(PartyRefused refused) {
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault("party." + fault.kind().code(), fault.field(), sentence(fault)))
                .toList();
        boolean taken = refused.faults().stream().anyMatch(fault -> fault.kind() == Kind.CODE_TAKEN);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                taken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY,
                faults.stream().map(Fault::detail).collect(Collectors.joining(" ")));
        problem.setProperty("key", faults.get(0).key());
        problem.setProperty("faults", faults);
        return problem;
    }

    private String sentence(PartyFault fault) {
        return texts.getMessage(text(fault), new Object[] {fault.argument()}, LocaleContextHolder.getLocale());
    }
}
