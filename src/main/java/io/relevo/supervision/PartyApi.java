package io.relevo.supervision;

import io.relevo.flow.Addressees;
import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Areas and third parties for programs. */
@RestController
@RequestMapping("/api/parties")
class PartyApi {

    private final Requests requests;
    private final Addressees addressees;

    PartyApi(Requests requests, Addressees addressees) {
        this.requests = requests;
        this.addressees = addressees;
    }

    record Listing(List<Listed> items) {}

    record Listed(
            String code,
            Party.Kind kind,
            String nameEs,
            String nameEn,
            String email,
            String language,
            String calendar,
            int openRequests) {}

    record Definition(Party.Kind kind, String nameEs, String nameEn, String email, String language, String calendar) {

        Party named(String code) {
            String written = kind == null ? null : kind.name();
            return new PartyForm(code, written, nameEs, nameEn, email, language, calendar).toParty();
        }
    }

    @GetMapping
    Listing list() {
        Map<String, Integer> open = requests.openByParty();
        return new Listing(requests.latestParties().stream()
                .map(party -> listed(party, open))
                .toList());
    }

    /** 201 for a new one. */
    @PutMapping("/{code}")
    ResponseEntity<Listed> save(@PathVariable String code, @RequestBody Definition definition) {
        Party party = definition.named(code);
        boolean isNew = requests.party(code).isEmpty();
        if (isNew) {
            addressees.add(party);
        } else {
            addressees.change(party);
        }
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(listed(party, requests.openByParty()));
    }

    private static Listed listed(Party party, Map<String, Integer> open) {
        return new Listed(
                party.code(),
                party.kind(),
                party.nameEs(),
                party.nameEn(),
                party.email(),
                party.language(),
                party.calendar(),
                open.getOrDefault(party.code(), 0));
    }
}
