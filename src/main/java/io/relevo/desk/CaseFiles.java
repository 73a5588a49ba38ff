package io.relevo.desk;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Entry;
import io.relevo.cases.EntryKind;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.SupportCase;
import io.relevo.flow.CaseClocks;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.staff.Staff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a case file together from those who keep its parts. */
@Component
class CaseFiles {

    private final Cases cases;
    private final Conversation conversation;
    private final Ledger ledger;
    private final CaseClocks clocks;
    private final Worklist worklist;
    private final Requests requests;
    private final Staff staff;
    private final CaseEntryTexts texts;

    CaseFiles(
            Cases cases,
            Conversation conversation,
            Ledger ledger,
            CaseClocks clocks,
            Worklist worklist,
            Requests requests,
            Staff staff,
            CaseEntryTexts texts) {
        this.cases = cases;
        this.conversation = conversation;
        this.ledger = ledger;
        this.clocks = clocks;
        this.worklist = worklist;
        this.requests = requests;
        this.staff = staff;
        this.texts = texts;
    }

    CaseDetail detail(SupportCase file) {
        CasePeople people = CasePeople.of(staff);
        List<LedgerEvent> events = ledger.events(file.number());
        return CaseDetail.of(
                file,
                file.customerEmail() != null && conversation.isUnreachable(file.customerEmail()),
                conversation.of(file.number()).stream()
                        .map(entry -> CaseEntry.of(entry, author(entry, file, people), texts, people))
                        .toList(),
                clocks.of(events).stream()
                        .map(clock -> CaseClock.of(clock, events))
                        .toList(),
                CaseOwnership.of(Ledger.segments(events), clocks.owned(events)),
                worklist.ofCase(file.number()).stream()
                        .map(item -> WorkTask.of(item, file, people))
                        .toList(),
                requestsOf(file, people));
    }

    List<WorkTask> tasks(List<WorkItem> items) {
        CasePeople people = CasePeople.of(staff);
        var files = filesOf(items);
        return items.stream()
                .map(item -> WorkTask.of(item, files.get(item.caseNumber()), people))
                .toList();
    }

    List<WorkCard> cards(Collection<WorkItem> items) {
        var files = filesOf(items);
        var awaiting = conversation.awaitingReply(files.keySet());
        return items.stream()
                .filter(item -> files.containsKey(item.caseNumber()))
                .map(item -> WorkCard.of(item, files.get(item.caseNumber()), awaiting.contains(item.caseNumber())))
                .toList();
    }

    RequestLine line(Request request) {
        return RequestLine.of(request, LocaleContextHolder.getLocale().getLanguage(), CasePeople.of(staff));
    }

    private Map<CaseNumber, SupportCase> filesOf(Collection<WorkItem> items) {
        var numbers = items.stream().map(WorkItem::caseNumber).distinct().toList();
        return cases.findAll(numbers);
    }

    private List<RequestLine> requestsOf(SupportCase file, CasePeople people) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return requests.of(file.number().toString()).stream()
                .map(request -> RequestLine.of(request, language, people))
                .toList();
    }

    private static String author(Entry entry, SupportCase file, CasePeople people) {
        boolean byCustomer = entry.kind() == EntryKind.CUSTOMER_MESSAGE && file.customerName() != null;
        return byCustomer ? file.customerName() : people.name(entry.author());
    }
}
