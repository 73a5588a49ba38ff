package io.relevo.cases;

/** The one party that owns a case at an instant, written as in semantics.md §1: {@code L1}, {@code BO:logistics}, {@code 3P:carrier}, {@code customer}, {@code nobody}. */
public record Owner(String code) {

    public static final Owner CUSTOMER = new Owner("customer");
    public static final Owner NOBODY = new Owner("nobody");

    public static Owner level(String level) {
        return new Owner(level);
    }

    public static Owner backOffice(String area) {
        return new Owner("BO:" + area);
    }

    public static Owner thirdParty(String vendor) {
        return new Owner("3P:" + vendor);
    }

    @Override
    public String toString() {
        return code;
    }
}
