package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemLineTest {

    @Test
    void readsBackKeyAndArguments() {
        Entry entry = entry(EntryKind.SYSTEM, SystemLine.write("deadline.notified", "level-time", 75, "ana"));

        assertThat(SystemLine.isOne(entry)).isTrue();
        assertThat(SystemLine.of(entry))
                .isEqualTo(new SystemLine("deadline.notified", List.of("level-time", "75", "ana")));
    }

    @Test
    void keepsEmptyAndMissingArgumentsInTheirPlaces() {
        Entry entry = entry(EntryKind.SYSTEM, SystemLine.write("key", "", null, ""));

        assertThat(SystemLine.of(entry).arguments()).containsExactly("", "null", "");
    }

    @Test
    void anArgumentCantForgeAnother() {
        Entry entry = entry(EntryKind.SYSTEM, SystemLine.write("key", "one\u001ftwo"));

        assertThat(SystemLine.of(entry).arguments()).containsExactly("one two");
    }

    @Test
    void aMailIsNone() {
        assertThat(SystemLine.isOne(entry(EntryKind.SYSTEM, "Recibimos tu mensaje.")))
                .isFalse();
        assertThat(SystemLine.isOne(entry(EntryKind.SYSTEM, ""))).isFalse();
    }

    @Test
    void whatACustomerWritesIsNone() {
        assertThat(SystemLine.isOne(entry(EntryKind.CUSTOMER_MESSAGE, SystemLine.write("deadline.moved-up"))))
                .isFalse();
    }

    private static Entry entry(EntryKind kind, String text) {
        return new Entry(
                "0JV3C9R6XAH2K",
                new CaseNumber(10_001),
                kind,
                null,
                "relevo",
                Instant.EPOCH,
                text,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of());
    }
}
