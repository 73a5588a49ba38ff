package io.relevo.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Targets as text for a ledger's line: {@code first-reply=PT30M@shop;level-time=PT4H@shop}. Those of one request have
 * its id before them: {@code 0H3… third-party-time=PT48H@carrier}.
 */
public final class Targets {

    private Targets() {}

    public static String write(List<Target> targets) {
        return targets.stream().map(Targets::write).collect(Collectors.joining(";"));
    }

    /** New targets of a request that is under way. */
    public static String write(String request, List<Target> targets) {
        return request + " " + write(targets);
    }

    /** Id of the request that the targets are for, or null for the case's own. */
    public static String requestOf(String text) {
        String before = text == null ? "" : text.strip().split("=", 2)[0];
        int blank = before.strip().indexOf(' ');
        return blank < 0 ? null : before.substring(0, blank);
    }

    /**
     * The calendar may be left out. Null or blank is no targets. The request they are for is {@link #requestOf}.
     *
     * @throws IllegalArgumentException naming the part that can't be read
     */
    public static List<Target> parse(String text) {
        var targets = new ArrayList<Target>();
        if (text == null || text.isBlank()) {
            return targets;
        }
        String request = requestOf(text);
        String list = request == null ? text : text.strip().substring(request.length());
        var seen = EnumSet.noneOf(Metric.class);
        for (String part : list.split(";")) {
            Target target = parseOne(part.strip());
            if (!seen.add(target.metric())) {
                throw new IllegalArgumentException(
                        "targets '" + text + "' give " + target.metric().code() + " twice; leave one");
            }
            targets.add(target);
        }
        return targets;
    }

    /**
     * A length of working time as ISO 8601 text, such as {@code PT30M} or {@code PT16H}.
     *
     * @throws IllegalArgumentException for anything else; also for days, which are ambiguous in working time
     */
    public static Duration working(String text) {
        if (text != null && text.toUpperCase(Locale.ROOT).matches("[^T]*\\dD.*")) {
            throw new IllegalArgumentException("'" + text
                    + "' counts in days, and a day of working time is ambiguous; write hours, such as PT12H");
        }
        try {
            return Duration.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no length of time; write hours, minutes, seconds, such as PT1H30M", e);
        }
    }

    private static String write(Target target) {
        if (target.calendar().matches(".*[;=@].*")) {
            throw new IllegalArgumentException(
                    "calendar '" + target.calendar() + "' can't stand in a target: its name contains ; = or @");
        }
        return target.metric().code() + "=" + target.working() + "@" + target.calendar();
    }

    private static Target parseOne(String text) {
        int is = text.indexOf('=');
        if (is < 0) {
            throw new IllegalArgumentException("target '" + text
                    + "' can't be read; write metric=duration@calendar, such as first-reply=PT30M@shop");
        }
        int at = text.indexOf('@', is);
        return new Target(
                Metric.of(text.substring(0, is).strip()),
                working(text.substring(is + 1, at < 0 ? text.length() : at).strip()),
                at < 0 ? null : text.substring(at + 1));
    }
}
