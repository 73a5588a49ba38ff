package io.relevo.cases;

/**
 * Which cases are asked for. Each of the first four may be null: then it doesn't narrow the list.
 *
 * @param email of the customer, compared without case
 * @param page from 0
 */
public record CaseSearch(String email, CaseState state, String level, String reason, int page, int size) {}
