package io.relevo;

import io.relevo.flow.OfferedToDiagrams;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.springframework.boot.test.context.TestComponent;

/** A bean as the flow offers them; it remembers what it was told. */
@OfferedToDiagrams
@TestComponent
public class OfferedForTest {

    final List<String> told = new ArrayList<>();

    public String tell(String text) {
        told.add(text);
        return "told " + text;
    }

    /** One of each kind of value that a method of ours could return. */
    public Object some(String kind) {
        return switch (kind) {
            case "list" -> new ArrayList<>(List.of(7));
            case "map" -> new HashMap<>(Map.of("a", "b"));
            case "number" -> 5;
            case "flag" -> true;
            case "enum" -> DayOfWeek.MONDAY;
            case "instant" -> Instant.EPOCH;
            case "json" -> Spin.JSON("{\"a\":\"b\"}");
            case "verdict" -> new Verdict("APPROVE");
            case "thread" -> Thread.currentThread();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    public record Verdict(String outcome) {}
}
