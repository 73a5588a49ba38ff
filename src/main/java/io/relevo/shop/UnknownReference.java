package io.relevo.shop;

/** Something named another thing that the shop has not told us about yet. */
public class UnknownReference extends RuntimeException {

    private final String field;
    private final String id;

    UnknownReference(String field, String id) {
        super("unknown " + field + " '" + id + "'");
        this.field = field;
        this.id = id;
    }

    /** {@code customer} or {@code order}. */
    public String field() {
        return field;
    }

    public String id() {
        return id;
    }
}
