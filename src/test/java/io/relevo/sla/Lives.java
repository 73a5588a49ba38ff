package io.relevo.sla;

import io.relevo.sla.Happening.What;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Whatever can happen to a case within some days, around the change of Berlin's clocks. */
class Lives implements ArbitrarySupplier<Lives.Life> {

    /** @param happenings after it was opened with a message at {@code opened} */
    record Life(String opened, List<Happening> happenings) {

        Story story() {
            Story story = Story.opened(opened, "");
            happenings.forEach(happening -> happening.to(story));
            return story;
        }
    }

    @Override
    public Arbitrary<Life> get() {
        return Combinators.combine(
                        Arbitraries.of("2026-03-27T07:00", "2026-03-28T16:00", "2026-03-29T01:00"),
                        happening().list().ofMaxSize(40))
                .as(Life::new);
    }

    private static Arbitrary<Happening> happening() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3, 180),
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 6),
                        targets())
                .as(Happening::new)
                .injectDuplicates(0.05);
    }

    private static Arbitrary<String> targets() {
        Arbitrary<String> calendar = Arbitraries.of("shop", "office", "night", "always");
        return Arbitraries.of(Metric.class).set().ofMaxSize(6).flatMap(metrics -> Combinators.combine(metrics.stream()
                        .map(metric -> Combinators.combine(
                                        Arbitraries.integers().between(1, 900), calendar)
                                .as((minutes, name) -> metric.code() + "=PT" + minutes + "M@" + name))
                        .toList())
                .as(each -> String.join(";", each)));
    }
}
