package io.relevo.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who looks at a page, and what they may be offered there; the templates ask it. What they may do is decided elsewhere. */
record Visitor(String userId, Set<String> groups) {

    private static final String PREFIX = "ROLE_";

    static Visitor of(Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return new Visitor(null, Set.of());
        }
        return new Visitor(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(authority -> authority.getAuthority())
                        .filter(authority -> authority.startsWith(PREFIX))
                        .map(authority -> authority.substring(PREFIX.length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean known() {
        return userId != null;
    }

    /** Lives in Tasklist: an agent of a level or of an area. */
    public boolean worksCases() {
        return takesCalls() || worksInAnArea();
    }

    /** Tells what became of a return. */
    public boolean handlesParcels() {
        return worksInAnArea() || in("level-two") || in("supervisor") || in("admin") || in("integration");
    }

    /** Writes down what a customer says against a refusal. */
    public boolean speaksForCustomers() {
        return takesCalls() || in("supervisor") || in("admin");
    }

    /** Reads what is known about a customer, and why it was decided so. */
    public boolean seesRisk() {
        return speaksForCustomers() || in("risk-analyst");
    }

    /** May open the workshop of the return tables. */
    public boolean judgesTables() {
        return in("risk-analyst") || in("process-owner") || in("admin");
    }

    private boolean worksInAnArea() {
        return groups.stream().anyMatch(group -> group.startsWith("back-office-"));
    }

    public boolean takesCalls() {
        return in("level-one") || in("level-two");
    }

    /** Publishes diagrams or tables from Camunda Modeler. */
    public boolean models() {
        return in("process-owner") || in("risk-analyst");
    }

    public List<Place> places() {
        return Place.of(this);
    }

    private boolean in(String group) {
        return groups.contains(group);
    }
}
