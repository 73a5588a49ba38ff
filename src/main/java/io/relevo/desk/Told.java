package io.relevo.desk;

import io.relevo.flow.ReturnEvent;
import io.relevo.flow.ReturnNews;
import io.relevo.returns.ReturnState;
import java.util.Arrays;
import java.util.List;

/** What a person may tell about a return on its page. */
record Told(Choice choice, String note) {

    enum Choice {
        SCANNED("scanned", ReturnEvent.SCANNED, true),
        RECEIVED("received", ReturnEvent.RECEIVED, true),
        PASSED("inspected-passed", ReturnEvent.INSPECTED, true),
        FAILED("inspected-failed", ReturnEvent.INSPECTED, false),
        REFUNDED("refunded", ReturnEvent.REFUNDED, true);

        private final String code;
        private final ReturnEvent event;
        private final boolean passed;

        Choice(String code, ReturnEvent event, boolean passed) {
            this.code = code;
            this.event = event;
            this.passed = passed;
        }

        public String code() {
            return code;
        }
    }

    /** What can come next: a later step includes the earlier ones, as somebody may have forgotten to tell them. */
    static List<Choice> after(ReturnState state) {
        return switch (state) {
            case AWAITING_PARCEL -> List.of(Choice.SCANNED, Choice.RECEIVED, Choice.PASSED, Choice.FAILED);
            case IN_TRANSIT -> List.of(Choice.RECEIVED, Choice.PASSED, Choice.FAILED);
            case RECEIVED -> List.of(Choice.PASSED, Choice.FAILED);
            case REFUNDING -> List.of(Choice.REFUNDED);
            default -> List.of();
        };
    }

    /** @throws Problem if nothing was chosen, or an inspection failed and nobody says why */
    static Told of(String code, String note) {
        Choice choice = Arrays.stream(Choice.values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("return.nothing-chosen"));
        String words = ReturnForm.shortEnough("note", ReturnForm.blankIsNone(note), ReturnController.LONGEST_NOTE);
        if (choice == Choice.FAILED && words == null) {
            throw Problem.badInput("return.inspection-unexplained");
        }
        return new Told(choice, words == null ? null : words.strip());
    }

    ReturnNews by(String user) {
        return new ReturnNews(choice.event, choice.passed, user, note);
    }
}
