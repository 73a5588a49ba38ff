package io.relevo.desk;

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
        return takesCalls() || groups.stream().anyMatch(group -> group.startsWith("back-office-"));
    }

    public boolean takesCalls() {
        return in("level-one") || in("level-two");
    }

    public boolean supervises() {
        return in("supervisor");
    }

    public boolean ownsProcesses() {
        return in("process-owner");
    }

    public boolean analysesRisk() {
        return in("risk-analyst");
    }

    public boolean integrates() {
        return in("integration");
    }

    public boolean administers() {
        return in("admin");
    }

    private boolean in(String group) {
        return groups.contains(group);
    }
}
