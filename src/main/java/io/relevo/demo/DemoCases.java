package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.shop.Customer;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A handful of cases, each brought to its state by the doors people use. A case that was told once is not told again. */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Cases cases;
    private final Conversation conversation;
    private final Shop shop;
    private final DemoWork work;
    private final DemoFiles files;
    private final Clock clock;

    DemoCases(Cases cases, Conversation conversation, Shop shop, DemoWork work, DemoFiles files, Clock clock) {
        this.cases = cases;
        this.conversation = conversation;
        this.shop = shop;
        this.work = work;
        this.files = files;
        this.clock = clock;
    }

    void tell() {
        for (Story story : files.read("cases", new TypeReference<List<Story>>() {})) {
            if (conversation.caseOfMessage(List.of(story.messageId())).isEmpty()) {
                tell(story);
            }
        }
    }

    private void tell(Story story) {
        CaseNumber number = cases.open(message(story)).number();
        try {
            story.steps().forEach(step -> work.take(number, step));
        } catch (RuntimeException refused) {
            // One case in another state than intended is no reason not to start.
            LOG.warn("The demo's case {} ({}) stays where it is: {}", number, story.id(), refused.toString());
        }
    }

    private IncomingMessage message(Story story) {
        Optional<Customer> customer = shop.customerByEmail(story.from());
        Instant now = clock.instant();
        boolean called = story.channel().equals(Channel.PHONE.code());
        return IncomingMessage.through(Channel.of(story.channel()), now)
                .from(story.from(), customer.map(Customer::name).orElse(null))
                .phone(called ? customer.map(Customer::phone).orElse(null) : null)
                .saying(story.subject(), story.text())
                .messageId(story.messageId())
                .into(null, story.queue())
                .about(story.reason(), story.order())
                .in(story.language() == null ? "es" : story.language())
                .loggedBy(called ? story.agent() : null)
                .callBackAt(
                        story.callBackInHours() == null ? null : now.plus(Duration.ofHours(story.callBackInHours())))
                .done();
    }

    /** @param callBackInHours for a call-back request, else null */
    record Story(
            String id,
            String channel,
            String from,
            String subject,
            String text,
            String reason,
            String order,
            String queue,
            String language,
            String agent,
            Integer callBackInHours,
            List<DemoWork.Step> steps) {

        String messageId() {
            return "<" + id + "@demo.relevo.example>";
        }
    }
}
