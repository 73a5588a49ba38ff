package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Channel;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** What is wrong with a field: a key of the bundle {@code intake} and its arguments. */
    record Wrong(String key, Object... arguments) {}

    /** What is wrong, by field; empty when all is well. */
    Map<String, Wrong> problems() {
        Map<String, Wrong> problems = new LinkedHashMap<>();
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

    private void checkChannel(Map<String, Wrong> problems) {
        if (channel == null || channel.isBlank()) {
            problems.put("channel", new Wrong("intake.post.channel-missing", channels()));
            return;
        }
        try {
            Channel.of(channel);
        } catch (IllegalArgumentException unknown) {
            problems.put("channel", new Wrong("intake.post.channel-unknown", channel, channels()));
        }
    }

    private void checkCaseNumber(Map<String, Wrong> problems) {
        try {
            if (caseNumber != null) {
                CaseNumber.parse(caseNumber);
            }
        } catch (IllegalArgumentException wrong) {
            problems.put("caseNumber", new Wrong("intake.post.case-number-wrong", caseNumber));
        }
    }

    private void checkText(Map<String, Wrong> problems) {
        if ((text == null || text.isBlank()) && (subject == null || subject.isBlank())) {
            problems.put("text", new Wrong("intake.post.text-missing"));
        } else if (text != null && text.length() > TEXT_LENGTH) {
            problems.put("text", new Wrong("intake.post.too-long", TEXT_LENGTH));
        }
    }

    private static void checkLine(
            Map<String, Wrong> problems, String name, String line, int longest, boolean required) {
        if (line == null || line.isBlank()) {
            if (required) {
                problems.put(name, new Wrong("intake.post.missing"));
            }
        } else if (line.length() > longest) {
            problems.put(name, new Wrong("intake.post.too-long", longest));
        } else if (CONTROLS.matcher(line).find()) {
            problems.put(name, new Wrong("intake.post.not-one-line"));
        }
    }

    private static String channels() {
        return Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));
    }
}
