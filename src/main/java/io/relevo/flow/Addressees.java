package io.relevo.flow;

import io.relevo.parties.Party;
import io.relevo.parties.PartyFault;
import io.relevo.parties.PartyFault.Kind;
import io.relevo.parties.PartyRefused;
import io.relevo.parties.Requests;
import io.relevo.sla.Calendars;
import io.relevo.staff.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom one can ask: the party in {@code parties_*} and, for an area, the engine's group with its rights, saved together.
 * Requests that run keep the calendar their ledger names.
 */
@Component
public class Addressees {

    private final Requests requests;
    private final Calendars calendars;
    private final Staff staff;
    private final Visibility visibility;
    private final TransactionTemplate transaction;

    Addressees(
            Requests requests,
            Calendars calendars,
            Staff staff,
            Visibility visibility,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.calendars = calendars;
        this.staff = staff;
        this.visibility = visibility;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws PartyRefused with everything that is wrong, also if its code is taken */
    public void add(Party party) {
        try {
            transaction.executeWithoutResult(running -> {
                List<PartyFault> faults = faults(party);
                if (present(party).isPresent()) {
                    faults.add(taken(party));
                }
                save(party, faults);
            });
        } catch (DuplicateKeyException overtaken) {
            throw new PartyRefused(party.code(), List.of(taken(party)));
        }
    }

    /**
     * Changes the party with this code. Its kind stays once somebody asked it or has the area's role: ledgers and tasks
     * name it by both.
     *
     * @throws PartyRefused with everything that is wrong, also if there is none
     */
    public void change(Party party) {
        transaction.executeWithoutResult(running -> {
            List<PartyFault> faults = faults(party);
            Optional<Party> present = present(party);
            if (present.isEmpty()) {
                faults.add(new PartyFault("code", Kind.CODE_UNKNOWN, party.code()));
            } else if (party.kind() != null && party.kind() != present.get().kind() && isInUse(present.get())) {
                faults.add(new PartyFault("kind", Kind.KIND_FIXED, null));
            }
            save(party, faults);
        });
    }

    /** True if a party's kind can't be changed any more. */
    public boolean isInUse(Party party) {
        return requests.wasAsked(party.code())
                || staff.all().stream()
                        .anyMatch(agent -> RequestFile.group(party.code()).equals(agent.role()));
    }

    private void save(Party party, List<PartyFault> faults) {
        if (!faults.isEmpty()) {
            throw new PartyRefused(party.code(), faults);
        }
        requests.saveParty(party);
        if (party.kind() == Party.Kind.AREA) {
            visibility.admit(RequestFile.group(party.code()), party.nameEs());
        }
    }

    private List<PartyFault> faults(Party party) {
        var faults = new ArrayList<>(requests.faults(party));
        boolean named = faults.stream().noneMatch(fault -> fault.kind() == Kind.CALENDAR_UNKNOWN);
        if (named && !calendars.names().contains(party.calendar())) {
            faults.add(new PartyFault("calendar", Kind.CALENDAR_UNKNOWN, party.calendar()));
        }
        return faults;
    }

    private Optional<Party> present(Party party) {
        return requests.latestParties().stream()
                .filter(known -> known.code().equals(party.code()))
                .findFirst();
    }

    private static PartyFault taken(Party party) {
        return new PartyFault("code", Kind.CODE_TAKEN, party.code());
    }
}
