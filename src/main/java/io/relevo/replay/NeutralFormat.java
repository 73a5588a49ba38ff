package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Owner;
import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code case,at,state,owner} in the words of semantics.md §1. */
class NeutralFormat implements LogFormat {

    private static final Pattern LEVEL = Pattern.compile("L[1-9]\\d?");
    private static final Pattern AREA = Pattern.compile("BO:\\S+");
    private static final Pattern VENDOR = Pattern.compile("3P:\\S+");

    @Override
    public List<String> columns() {
        return List.of("case", "at", "state", "owner");
    }

    @Override
    public Step step(CsvRow row) {
        CaseState state = state(row.required("state"));
        Owner owner = owner(state, row.optional("owner"));
        String level = LEVEL.matcher(owner.code()).matches() ? owner.code() : null;
        return new Step(row.row(), row.required("case"), When.iso(row.required("at")), state, owner, level, null);
    }

    private static CaseState state(String word) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedRow.of(
                        "replay.refused.state",
                        word,
                        Arrays.stream(CaseState.values()).map(CaseState::name).collect(Collectors.joining(", "))));
    }

    /** The table of semantics.md §1 says who can own a case in which state. */
    private static Owner owner(CaseState state, String word) {
        return switch (state) {
            // whoever is named solved it; from then on nobody owns it
            case SOLVED, CLOSED -> Owner.NOBODY;
            case PENDING_CUSTOMER, SCHEDULED -> {
                if (!word.isEmpty() && !word.equals(Owner.CUSTOMER.code())) {
                    throw RefusedRow.of("replay.refused.owner", state, word, "customer");
                }
                yield Owner.CUSTOMER;
            }
            case ON_HOLD -> one(state, word, VENDOR, AREA, "3P:<vendor>, BO:<area>");
            case NEW, OPEN -> one(state, word, LEVEL, AREA, "L1, L2, L3, BO:<area>");
        };
    }

    private static Owner one(CaseState state, String word, Pattern either, Pattern or, String known) {
        if (either.matcher(word).matches() || or.matcher(word).matches()) {
            return new Owner(word);
        }
        throw RefusedRow.of("replay.refused.owner", state, word, known);
    }
}
