package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.CalendarFault;
import io.relevo.sla.Holidays;
import io.relevo.sla.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Texts whose keys are put together. */
class CalendarTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages/calendars", new Locale("es"));

    @Test
    void everyFaultHasASentence() {
        assertThat(texts.keySet())
                .containsAll(Arrays.stream(CalendarFault.Kind.values())
                        .map(kind -> "calendars.fault." + kind.code())
                        .toList());
    }

    @Test
    void everyMetricHasAName() {
        assertThat(texts.keySet())
                .containsAll(Arrays.stream(Metric.values())
                        .map(metric -> "calendars.metric." + metric.code())
                        .toList());
    }

    @Test
    void everyCountryHasANameAndAWarning() {
        assertThat(texts.keySet())
                .containsAll(Holidays.COUNTRIES.stream()
                        .flatMap(code -> List.of("calendars.country." + code, "calendars.holidays." + code).stream())
                        .toList());
    }
}
