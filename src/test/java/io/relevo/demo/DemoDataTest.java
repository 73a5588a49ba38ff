package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.relevo.cases.Channel;
import io.relevo.flow.Outcome;
import io.relevo.shop.Customer;
import io.relevo.staff.Agent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final Set<String> NO_OUTCOME = Set.of("claim", "note", "ask");

    private final DemoFiles files =
            new DemoFiles(JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private final List<Agent> staff = files.read("staff", new TypeReference<>() {});
    private final DemoShop.Stock stock = files.read("shop", new TypeReference<>() {});
    private final List<DemoCases.Story> stories = files.read("cases", new TypeReference<>() {});

    @Test
    void hiresExactlyThePeopleOfTheContract() {
        assertThat(staff)
                .extracting(Agent::userId)
                .containsExactlyInAnyOrder(
                        "agente1",
                        "agente2",
                        "experto1",
                        "logistica1",
                        "administracion1",
                        "supervisor1",
                        "dueno1",
                        "riesgo1",
                        "riesgo2",
                        "tienda",
                        "admin");
    }

    @Test
    void hiresLeadsBeforeThoseWhoReportToThem() {
        for (int i = 0; i < staff.size(); i++) {
            String lead = staff.get(i).lead();
            if (lead != null) {
                assertThat(staff.subList(0, i)).extracting(Agent::userId).contains(lead);
            }
        }
    }

    @Test
    void sellsOnlyToItsCustomers() {
        assertThat(stock.customers()).hasSize(12);
        assertThat(stock.orders()).hasSize(25);
        assertThat(stock.orders())
                .extracting(DemoShop.Sold::customer)
                .isSubsetOf(stock.customers().stream().map(Customer::id).toList());
        assertThat(stock.orders()).extracting(DemoShop.Sold::id).doesNotHaveDuplicates();
        assertThat(stock.orders())
                .allSatisfy(
                        order -> assertThat(order.at(Instant.EPOCH).orderedAt()).isBefore(Instant.EPOCH));
    }

    @Test
    void tellsCasesOfKnownCustomersAndTheirOrders() {
        Set<String> addresses = stock.customers().stream().map(Customer::email).collect(Collectors.toSet());
        Set<String> sold = stock.orders().stream()
                .map(order -> order.id() + address(order.customer()))
                .collect(Collectors.toSet());

        assertThat(stories).extracting(DemoCases.Story::id).doesNotHaveDuplicates();
        assertThat(stories).allSatisfy(story -> {
            assertThat(addresses).contains(story.from());
            assertThat(Channel.of(story.channel())).isNotNull();
            if (story.order() != null) {
                assertThat(sold).contains(story.order() + story.from());
            }
        });
    }

    @Test
    void letsAgentsDoOnlyWhatTheyCan() {
        Set<String> people = staff.stream().map(Agent::userId).collect(Collectors.toSet());

        assertThat(stories)
                .flatExtracting(DemoCases.Story::steps)
                .hasOnlyElementsOfType(DemoWork.Step.class)
                .allSatisfy(element -> {
                    var step = (DemoWork.Step) element;
                    assertThat(people).contains(step.by());
                    if (!NO_OUTCOME.contains(step.does())) {
                        assertThat(Outcome.of(step.does())).isNotNull();
                    }
                });
    }

    private String address(String customerId) {
        return stock.customers().stream()
                .filter(customer -> customer.id().equals(customerId))
                .map(Customer::email)
                .findFirst()
                .orElseThrow();
    }
}
