package io.relevo.parties;

/**
 * Somebody we ask: an area of the house or a company outside.
 *
 * @param code such as {@code logistics} or {@code carrier-rapida}
 * @param email where a third party gets its requests; null for an area, whose people have Tasklist
 * @param calendar name of the business calendar its clock runs in
 */
public record Party(
        String code, Kind kind, String nameEs, String nameEn, String email, String language, String calendar) {

    public enum Kind {
        AREA,
        THIRD_PARTY
    }

    public String name(String inLanguage) {
        return "en".equals(inLanguage) ? nameEn : nameEs;
    }
}
