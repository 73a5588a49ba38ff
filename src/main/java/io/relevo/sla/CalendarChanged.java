package io.relevo.sla;

/**
 * A calendar was saved. Announced after its commit, when {@link Calendars} gives the new hours; whoever hears it must
 * not count on hearing it, for the application may stop in between.
 */
public record CalendarChanged(String name) {}
