package io.relevo.cases;

/** Who did it and by what cause (semantics.md §1). {@code id} is a user id for people, the thing's name otherwise. */
public record Actor(Cause cause, String id) {

    /** What set a change going. */
    public enum Cause {
        USER,
        CUSTOMER,
        TIMER,
        RULE,
        MESSAGE,
        API
    }

    public static Actor user(String userId) {
        return new Actor(Cause.USER, userId);
    }

    public static Actor customer() {
        return new Actor(Cause.CUSTOMER, "customer");
    }

    public static Actor timer(String name) {
        return new Actor(Cause.TIMER, name);
    }

    public static Actor rule(String name) {
        return new Actor(Cause.RULE, name);
    }

    public static Actor message(String channel) {
        return new Actor(Cause.MESSAGE, channel);
    }

    public static Actor thirdParty(String party) {
        return new Actor(Cause.MESSAGE, party);
    }
}
