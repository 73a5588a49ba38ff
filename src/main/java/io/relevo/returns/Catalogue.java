package io.relevo.returns;

import static io.relevo.returns.FactProblem.Kind.MISSING;
import static io.relevo.returns.FactProblem.Kind.NOT_ALLOWED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fact a return may be judged by: {@code decision-tables/return-facts.json}. */
public final class Catalogue {

    private final int version;
    private final Map<String, Fact> facts;

    private Catalogue(int version, Map<String, Fact> facts) {
        this.version = version;
        this.facts = facts;
    }

    /** @throws UnusableRelease naming every fact that is wrong or must not be one */
    public static Catalogue read(byte[] json) {
        CatalogueFile file = CatalogueFile.read(json);
        var facts = new LinkedHashMap<String, Fact>();
        file.facts().forEach(fact -> facts.put(fact.name(), fact));
        return new Catalogue(file.version(), Collections.unmodifiableMap(facts));
    }

    public int version() {
        return version;
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Fact get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The catalogue has no fact " + name));
    }

    /** What keeps the facts from being judged; facts the catalogue doesn't name change nothing and are left alone. */
    public List<FactProblem> problems(Facts found) {
        List<FactProblem> problems = new ArrayList<>();
        facts.values().forEach(fact -> fact.problem(found).ifPresent(problems::add));
        for (int i = 0; i < found.pastReturns().size(); i++) {
            PastReturn past = found.pastReturns().get(i);
            inList("pastReturns[" + i + "].reason", "reason", past.reason(), problems);
            inList("pastReturns[" + i + "].category", "category", past.category(), problems);
            present("pastReturns[" + i + "].value", past.value(), problems);
        }
        for (int i = 0; i < found.orderLines().size(); i++) {
            OrderLine line = found.orderLines().get(i);
            inList("orderLines[" + i + "].category", "category", line.category(), problems);
            present("orderLines[" + i + "].price", line.price(), problems);
        }
        return List.copyOf(problems);
    }

    private void inList(String place, String fact, String content, List<FactProblem> problems) {
        if (present(place, content, problems)
                && facts.containsKey(fact)
                && !facts.get(fact).values().contains(content)) {
            problems.add(new FactProblem(NOT_ALLOWED, place, content));
        }
    }

    private static boolean present(String place, Object content, List<FactProblem> problems) {
        if (content == null) {
            problems.add(new FactProblem(MISSING, place, null));
        }
        return content != null;
    }
}
