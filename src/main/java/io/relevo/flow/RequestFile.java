package io.relevo.flow;

import io.relevo.cases.Cases;
import io.relevo.cases.Owner;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a request's diagram may ask about it. */
@OfferedToDiagrams
public class RequestFile {

    private final Requests requests;
    private final Cases cases;

    RequestFile(Requests requests, Cases cases) {
        this.requests = requests;
        this.cases = cases;
    }

    /** The group of the area's people. */
    public String group(DelegateExecution execution) {
        return group(of(execution).party().code());
    }

    public Date due(DelegateExecution execution) {
        return Date.from(of(execution).dueAt());
    }

    /** As urgent as its case. */
    public int priority(DelegateExecution execution) {
        return cases.lock(Level.caseOf(execution)).priority();
    }

    Request of(DelegateExecution execution) {
        String id = CaseVariables.REQUEST_ID.get(execution);
        return requests.find(id).orElseThrow(() -> new IllegalStateException("there is no request " + id));
    }

    /** Empty where the execution is about the case itself. */
    Optional<Request> ifAny(DelegateExecution execution) {
        return Level.isLevel(Level.processOf(execution.getProcessDefinitionId()))
                ? Optional.empty()
                : Optional.ofNullable(CaseVariables.REQUEST_ID.get(execution)).flatMap(requests::find);
    }

    static String group(String area) {
        return "back-office-" + area;
    }

    /** Who owns a case that is on hold for this request. */
    static Owner owner(Request request) {
        String code = request.party().code();
        return request.party().kind() == Party.Kind.AREA ? Owner.backOffice(code) : Owner.thirdParty(code);
    }
}
