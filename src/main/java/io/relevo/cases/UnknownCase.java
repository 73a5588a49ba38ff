package io.relevo.cases;

/** There is no such case. */
public class UnknownCase extends RuntimeException {

    private final transient CaseNumber number;

    UnknownCase(CaseNumber number) {
        super("there is no case " + number);
        this.number = number;
    }

    public CaseNumber number() {
        return number;
    }
}
