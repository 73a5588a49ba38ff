package io.relevo.cases;

/**
 * What to look for; a null matches everything.
 *
 * @param page from 0
 * @param size how many a page holds; one more is returned when there are more
 */
public record CaseSearch(String email, CaseState state, String level, String reason, int page, int size) {}
