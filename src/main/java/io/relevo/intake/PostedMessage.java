package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Channel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The body of {@code POST /api/messages}, exactly as in the contract. */
record PostedMessage(
        String channel,
        String externalId,
        String from,
        String name,
        String subject,
        String text,
        String caseNumber,
        String order,
        Instant receivedAt) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final int TEXT_LENGTH = 200_000;

    /** What is wrong, by field, each with what to do; empty when all is well. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        checkChannel(problems);
        checkLine(problems, "externalId", externalId, 190, true);
        checkLine(problems, "from", from, 320, !Channel.PHONE.code().equals(channel));
        checkLine(problems, "name", name, 200, false);
        checkLine(problems, "subject", subject, 500, false);
        checkLine(problems, "order", order, 64, false);
        checkText(problems);
        checkCaseNumber(problems);
        return problems;
    }

    private void checkChannel(Map<String, String> problems) {
        if (channel == null || channel.isBlank()) {
            problems.put("channel", "is missing; use one such as 'chat'");
            return;
        }
        try {
            Channel.of(channel);
        } catch (IllegalArgumentException unknown) {
            problems.put("channel", unknown.getMessage());
        }
    }

    private void checkCaseNumber(Map<String, String> problems) {
        try {
            if (caseNumber != null) {
                CaseNumber.parse(caseNumber);
            }
        } catch (IllegalArgumentException wrong) {
            problems.put("caseNumber", wrong.getMessage());
        }
    }

    private void checkText(Map<String, String> problems) {
        if ((text == null || text.isBlank()) && (subject == null || subject.isBlank())) {
            problems.put("text", "is missing; say what the customer wrote");
        } else if (text != null && text.length() > TEXT_LENGTH) {
            problems.put("text", "is longer than " + TEXT_LENGTH + " characters; shorten it");
        }
    }

    private static void checkLine(
            Map<String, String> problems, String name, String line, int longest, boolean required) {
        if (line == null || line.isBlank()) {
            if (required) {
                problems.put(name, "is missing; it must not be blank");
            }
        } else if (line.length() > longest) {
            problems.put(name, "is longer than " + longest + " characters; shorten it");
        } else if (CONTROLS.matcher(line).find()) {
            problems.put(name, "holds a line break or control character; send one plain line");
        }
    }
}
