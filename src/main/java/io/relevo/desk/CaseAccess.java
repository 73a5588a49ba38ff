package io.relevo.desk;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import io.relevo.flow.Caller;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who may look into which case, in one place: levels, supervisors and administrators into all, a back-office area into
 * those that asked it something. What one may not see does not exist (404).
 */
@Component
class CaseAccess {

    private static final String BACK_OFFICE = "back-office-";

    private final Cases cases;
    private final Requests requests;

    CaseAccess(Cases cases, Requests requests) {
        this.cases = cases;
        this.requests = requests;
    }

    SupportCase readable(Caller caller, String number) {
        CaseNumber parsed = parsed(number);
        return cases.find(parsed)
                .filter(found -> mayRead(caller, found.number()))
                .orElseThrow(() -> Problem.notFound("case.unknown", parsed.toString()));
    }

    Request readableRequest(Caller caller, String requestId) {
        return requests.find(requestId)
                .filter(found -> mayReadAll(caller) || isOfAreaOf(caller, found))
                .orElseThrow(() -> Problem.notFound("request.unknown", requestId));
    }

    /** Whoever reads the request may answer it; so may the integration that carries third parties' answers. */
    Request answerableRequest(Caller caller, String requestId) {
        return caller.in("integration")
                ? requests.find(requestId).orElseThrow(() -> Problem.notFound("request.unknown", requestId))
                : readableRequest(caller, requestId);
    }

    void requireMayReadAll(Caller caller) {
        if (!mayReadAll(caller)) {
            throw new Problem(HttpStatus.FORBIDDEN, "cases.not-for-you");
        }
    }

    private static CaseNumber parsed(String number) {
        try {
            return CaseNumber.parse(number);
        } catch (IllegalArgumentException noNumber) {
            throw Problem.badInput("case.number-wrong", number);
        }
    }

    boolean mayRead(Caller caller, CaseNumber number) {
        return mayReadAll(caller) || wasAsked(caller, number);
    }

    private boolean wasAsked(Caller caller, CaseNumber number) {
        return requests.of(number.toString()).stream().anyMatch(request -> isOfAreaOf(caller, request));
    }

    private static boolean mayReadAll(Caller caller) {
        return caller.in("supervisor")
                || caller.in("admin")
                || caller.groups().stream().anyMatch(group -> group.startsWith("level-"));
    }

    private static boolean isOfAreaOf(Caller caller, Request request) {
        return caller.in(BACK_OFFICE + request.party().code());
    }
}
