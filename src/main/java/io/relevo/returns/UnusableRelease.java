package io.relevo.returns;

import java.util.List;

/** The tables can't be judged by; says everything that is wrong with them, not only the first. */
public class UnusableRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnusableRelease(List<Finding> findings) {
        super(String.valueOf(findings));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
