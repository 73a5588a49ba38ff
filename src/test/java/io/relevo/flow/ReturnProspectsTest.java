package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.returns.Returns;
import io.relevo.shop.Order;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the shipped tables let a customer know beforehand. */
@RelevoTest
class ReturnProspectsTest {

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private ReturnProspects prospects;

    @Autowired
    private Returns returns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void withinTheWindowEverythingIsPossibleUntilItsLastDay() {
        ReturnProspects.Prospect prospect = prospect(scenes.bought("ropa", "1800", 12));

        assertThat(prospect.refusals()).isEmpty();
        assertThat(prospect.reasons()).contains("changed-mind", "defective");
        assertThat(prospect.lastDay()).isEqualTo(today().plusDays(18));
    }

    @Test
    void afterItTheLastDayIsKnownAndTheReasonsThatAreLeft() {
        ReturnProspects.Prospect prospect = prospect(scenes.bought("ropa", "1800", 40));

        assertThat(prospect.refusals()).containsExactly("OUT_OF_WINDOW");
        assertThat(prospect.lastDay()).isEqualTo(today().minusDays(10));
        assertThat(prospect.reasons())
                .contains("defective", "wrong-item")
                .doesNotContain("changed-mind", "does-not-fit");
    }

    @Test
    void whatWasNeverReturnableHasNoLastDay() {
        ReturnProspects.Prospect prospect = prospect(scenes.bought("digital", "300", 40));

        assertThat(prospect.refusals()).contains("NOT_RETURNABLE");
        assertThat(prospect.lastDay()).isNull();
    }

    @Test
    void anArticleOfHygieneIsPossibleUnopened() {
        assertThat(prospect(scenes.bought("belleza", "459", 4)).refusals()).isEmpty();
    }

    @Test
    void askingRecordsNothing() {
        Order order = scenes.bought("ropa", "1800", 40);
        long before = decisions();

        prospects.of(order);

        assertThat(decisions()).isEqualTo(before);
        assertThat(returns.ofOrder(order.id())).isEmpty();
    }

    private long decisions() {
        return jdbc.sql("select count(*) from returns_decisions")
                .query(Long.class)
                .single();
    }

    private ReturnProspects.Prospect prospect(Order order) {
        return prospects.of(order).get(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Mexico_City"));
    }
}
