package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.flow.ReturnScenes;
import io.relevo.returns.Returns;
import io.relevo.shop.Order;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** {@code POST /api/returns} as the shop's own pages call it for a customer the portal let in. */
@RelevoTest
class CustomersApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    ReturnScenes scenes;

    @Autowired
    Returns returns;

    @Autowired
    Clock clock;

    @Test
    void takesAReturnOfTheCustomersOwnOrder() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        web.perform(asking(order, order, "does-not-fit").with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.returnNumber").value(startsWith("D-")))
                .andExpect(jsonPath("$.outcome").value("APPROVE_ON_SCAN"))
                .andExpect(jsonPath("$.reasons").value(hasItem("WITHIN_POLICY")))
                .andExpect(jsonPath("$.explanation").value(hasItem("Cumple nuestras condiciones de devolución.")))
                .andExpect(jsonPath("$.page").value(startsWith("/portal/returns/")));
        assertThat(returns.ofOrder(order.id())).hasSize(1);
    }

    @Test
    void knowsNoDifferenceBetweenAnothersOrderAndNone() throws Exception {
        Order mine = scenes.bought("ropa", "1800", 12);
        Order theirs = scenes.bought("ropa", "1800", 12);

        String another = answer(asking(mine, theirs, "does-not-fit").with(csrf()), 404);
        String none = answer(
                visiting(mine)
                        .content(
                                "{\"order\":\"NO-SUCH\",\"items\":[{\"line\":1,\"quantity\":1}],\"reason\":\"does-not-fit\"}")
                        .with(csrf()),
                404);

        assertThat(another).isEqualTo(none);
        assertThat(returns.ofOrder(theirs.id())).isEmpty();
    }

    @Test
    void takesNothingWithoutToken() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        answer(asking(order, order, "does-not-fit"), 403);

        assertThat(returns.ofOrder(order.id())).isEmpty();
    }

    @Test
    void isClosedToStrangers() throws Exception {
        web.perform(post("/api/returns")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void saysWhatIsWrongInWords() throws Exception {
        Order order = scenes.bought("ropa", "1800", 12);

        assertThat(answer(asking(order, order, "gossip").with(csrf()), 422)).contains("Elige por qué lo devuelves");
        assertThat(answer(visiting(order).content("{").with(csrf()), 400)).contains("No se entiende");
        assertThat(answer(visiting(order).content("null").with(csrf()), 400)).contains("No se entiende");
    }

    private String answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder asking(Order visitor, Order order, String reason) {
        return visiting(visitor)
                .content(
                        "{\"order\":\"%s\",\"items\":[{\"line\":1,\"quantity\":1}],\"reason\":\"%s\",\"condition\":\"opened\"}"
                                .formatted(order.id(), reason));
    }

    private MockHttpServletRequestBuilder visiting(Order order) {
        var session = new MockHttpSession();
        session.setAttribute(
                Visit.class.getName(),
                new Visit(order.customerId(), clock.instant().plus(Duration.ofHours(1))));
        return post("/api/returns").session(session).contentType(MediaType.APPLICATION_JSON);
    }
}
