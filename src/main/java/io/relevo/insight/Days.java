package io.relevo.insight;

import io.relevo.sla.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Cuts stretches at the shop's midnights. */
@Component
class Days {

    private record Part(LocalDate day, String owner) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : owner.compareTo(other.owner);
        }
    }

    private final Calendars calendars;
    private final ZoneId zone;

    Days(Calendars calendars, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    /** The ended stretches, one share per day and owner. */
    List<DayShare> of(List<Stretch> stretches) {
        Map<Part, DayShare> shares = new TreeMap<>();
        for (Stretch stretch : stretches) {
            if (!stretch.runs()) {
                cut(stretch.owner(), stretch.calendar(), stretch.from(), stretch.to())
                        .forEach(share -> shares.merge(new Part(share.day(), share.owner()), share, DayShare::plus));
            }
        }
        return List.copyOf(shares.values());
    }

    List<DayShare> cut(String owner, String calendar, Instant from, Instant to) {
        List<DayShare> shares = new ArrayList<>();
        Instant start = from;
        while (start.isBefore(to)) {
            LocalDate day = day(start);
            Instant midnight = begin(day.plusDays(1));
            Instant end = midnight.isBefore(to) ? midnight : to;
            shares.add(
                    new DayShare(day, owner, end.toEpochMilli() - start.toEpochMilli(), working(calendar, start, end)));
            start = end;
        }
        return shares;
    }

    /** @param calendar null for real time */
    long working(String calendar, Instant from, Instant to) {
        return calendar == null
                ? to.toEpochMilli() - from.toEpochMilli()
                : calendars.named(calendar).elapsed(from, to).toMillis();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    ZoneId zone() {
        return zone;
    }
}
