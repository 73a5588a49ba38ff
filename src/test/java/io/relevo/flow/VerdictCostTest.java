package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.Statements;
import io.relevo.shop.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a verdict asks of the database: the customer waits for it. */
@RelevoTest
class VerdictCostTest {

    private static final int MOST = 51;

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private Statements statements;

    @Test
    void aVerdictCostsAFewStatements() {
        scenes.sendBack(scenes.bought("ropa", "1800", 12), "does-not-fit", "opened");
        Order order = scenes.bought("ropa", "1800", 12);

        assertThat(statements.during(() -> scenes.sendBack(order, "does-not-fit", "opened")))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void noneIsForEachEarlierReturn() {
        Order order = scenes.bought("ropa", "1800", 12);
        scenes.sendBack(order, "does-not-fit", "opened");
        int second = statements.during(() -> scenes.sendBack(order, "does-not-fit", "opened"));

        assertThat(statements.during(() -> scenes.sendBack(order, "does-not-fit", "opened")))
                .isEqualTo(second);
    }
}
