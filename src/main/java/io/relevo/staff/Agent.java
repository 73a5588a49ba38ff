package io.relevo.staff;

/**
 * A person who works here.
 *
 * @param userId as they log in
 * @param email null for the first administrator until somebody adds one
 * @param role the group: {@code level-one}, {@code level-two}, {@code back-office-<area>}, {@code supervisor}, {@code process-owner}, {@code risk-analyst}, {@code integration}, {@code admin}
 * @param lead the user id they report to, or null
 */
public record Agent(
        String userId,
        String name,
        String email,
        String language,
        String team,
        String role,
        String lead,
        boolean active) {}
