package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnEvent;
import io.relevo.flow.WantedReturn;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.Returns;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A handful of returns, each judged by the tables and brought to its state by the doors people use; told once an order. */
@Component
@Profile("demo")
class DemoReturns {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReturns.class);

    private final ReturnCounter counter;
    private final Returns returns;
    private final DemoFiles files;

    DemoReturns(ReturnCounter counter, Returns returns, DemoFiles files) {
        this.counter = counter;
        this.returns = returns;
        this.files = files;
    }

    void ask() {
        files.read("returns", new TypeReference<List<Wish>>() {}).stream()
                .filter(wish -> returns.ofOrder(wish.order()).isEmpty())
                .forEach(this::ask);
    }

    private void ask(Wish wish) {
        try {
            ReturnNumber number = counter.request(new WantedReturn(wish.order(), List.of(wish.item()), null))
                    .number();
            wish.news().forEach(event -> counter.happened(number, ReturnEvent.of(event), null));
        } catch (RuntimeException refused) {
            // The tables may judge it otherwise by now, so that its news are not awaited.
            LOG.warn("The demo's return of order {} stays where it is: {}", wish.order(), refused.toString());
        }
    }

    /** @param news what carrier and shop told since, as {@link ReturnEvent#of} reads it */
    record Wish(String order, int line, String reason, String condition, String comment, List<String> news) {

        ReturnLine item() {
            return new ReturnLine(line, 1, reason, condition, comment, List.of(), null, null, null);
        }
    }
}
