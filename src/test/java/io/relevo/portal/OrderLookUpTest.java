package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.flow.ReturnScenes;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RelevoTest
class OrderLookUpTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    MockMvc web;

    @Autowired
    ReturnScenes scenes;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String connection = "10.8.0." + COUNTER.incrementAndGet();
    private Order order;
    private String mail;

    @BeforeEach
    void anOrder() {
        order = scenes.bought("ropa", "1800", 12);
        mail = shop.customer(order.customerId()).orElseThrow().email();
    }

    @Test
    void opensTheOrdersToWhoeverReadsTheirMail() throws Exception {
        String ticket = ask(order.id(), " " + mail.toUpperCase());

        MockHttpSession browser =
                session(redeem(ticket, code()).andExpect(redirectedUrl("/portal/order?number=" + order.id())));

        web.perform(get("/portal/order").param("number", order.id()).session(browser))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Artículo")));
        web.perform(get("/portal/orders").session(browser))
                .andExpect(content().string(containsString("Pedido " + order.id())));
    }

    @Test
    void answersAlikeWhetherOrNotThereIsSuchAnOrder() throws Exception {
        String known = askFor(order.id(), mail).getRedirectedUrl().replaceFirst("=.*", "");
        String unknown = askFor("no-such-order", mail).getRedirectedUrl().replaceFirst("=.*", "");
        String somebodyElses =
                askFor(order.id(), "other" + mail).getRedirectedUrl().replaceFirst("=.*", "");

        assertThat(List.of(unknown, somebodyElses)).containsOnly(known);
    }

    @Test
    void refusesCodesAlikeWhetherOrNotThereIsSuchAnOrder() throws Exception {
        String known = ask(order.id(), mail);
        String right = code();
        String unknown = ask("no-such-order", mail);

        String refusal = page(redeem(known, "x" + wrong(right)), known);
        assertThat(page(redeem(unknown, wrong(right)), unknown)).isEqualTo(refusal);
        for (int i = 0; i < OrderCodes.TRIES; i++) {
            assertThat(page(redeem(known, wrong(right)), known)).isEqualTo(refusal);
            assertThat(page(redeem(unknown, wrong(right)), unknown)).isEqualTo(refusal);
        }
    }

    @Test
    void writesToAStrangerOnlyThatThereIsNothing() throws Exception {
        ask(order.id(), "stranger" + mail);

        assertThat(lastMail("stranger" + mail))
                .contains("no encontramos")
                .doesNotContain(order.id())
                .doesNotContainPattern("\\d{6}");
    }

    @Test
    void keepsNoCodeReadable() throws Exception {
        String ticket = ask(order.id(), mail);

        assertThat(jdbc.sql("select * from portal_codes").query().listOfRows().toString())
                .doesNotContain(ticket, Seals.hash(code()));
    }

    @Test
    void takesACodeOnce() throws Exception {
        String ticket = ask(order.id(), mail);
        String code = code();
        redeem(ticket, code).andExpect(status().isFound());

        redeem(ticket, code).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void takesACodeForTenMinutes() throws Exception {
        String ticket = ask(order.id(), mail);
        clock.advance(OrderCodes.VALID);

        redeem(ticket, code()).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void takesTheRightCodeAfterFourWrongOnes() throws Exception {
        String ticket = ask(order.id(), mail);
        for (int i = 0; i < OrderCodes.TRIES - 1; i++) {
            redeem(ticket, wrong(code()));
        }

        redeem(ticket, code()).andExpect(status().isFound());
    }

    @Test
    void takesNotEvenTheRightCodeAfterFiveWrongOnes() throws Exception {
        String ticket = ask(order.id(), mail);
        for (int i = 0; i < OrderCodes.TRIES; i++) {
            redeem(ticket, wrong(code()));
        }

        redeem(ticket, code()).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void takesNoCodeWithAnotherTicket() throws Exception {
        ask(order.id(), mail);
        String code = code();
        String other = ask("no-such-order", mail);

        redeem(other, code).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void mailsFiveCodesAnHourToOneAddress() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask(order.id(), mail);
        }

        web.perform(lookUp(order.id(), mail).with(request -> {
                    request.setRemoteAddr("10.9.9.9");
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Espera una hora")));
    }

    @Test
    void mailsThirtyCodesAnHourForOneConnection() throws Exception {
        for (int i = 0; i < 30; i++) {
            ask(order.id(), "c" + i + mail);
        }

        web.perform(lookUp(order.id(), mail)).andExpect(status().isTooManyRequests());
    }

    @Test
    void saysWhatIsWrongWithAnAddress() throws Exception {
        web.perform(lookUp(order.id(), "nope"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Escribe tu correo completo")));
    }

    @Test
    void showsNobodyElsesOrder() throws Exception {
        Order foreign = scenes.bought("hogar", "900", 12);
        MockHttpSession browser = visit();

        for (String path : List.of("/portal/order", "/portal/order/return")) {
            web.perform(get(path).param("number", foreign.id()).session(browser))
                    .andExpect(status().isNotFound());
            web.perform(get(path).param("number", "no-such-order").session(browser))
                    .andExpect(status().isNotFound());
        }
        web.perform(post("/portal/order/return")
                        .param("number", foreign.id())
                        .session(browser)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/portal/orders").session(browser))
                .andExpect(content().string(not(containsString(foreign.id() + "<"))));
    }

    @Test
    void asksAgainWhoOneIsAfterTwoHours() throws Exception {
        MockHttpSession browser = visit();
        clock.advance(Duration.ofHours(2));

        web.perform(get("/portal/order").param("number", order.id()).session(browser))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("dinos primero quién eres")));
    }

    @Test
    void endsWhenTheCustomerLeaves() throws Exception {
        MockHttpSession browser = visit();
        web.perform(post("/portal/leave").session(browser).with(csrf())).andExpect(redirectedUrl("/portal/orders"));

        web.perform(get("/portal/order").param("number", order.id()).session(browser))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void isNoLoginToAnythingElse() throws Exception {
        MockHttpSession browser = visit();

        web.perform(get("/api/cases").session(browser)).andExpect(status().isUnauthorized());
        web.perform(get("/desk").accept(MediaType.TEXT_HTML).session(browser))
                .andExpect(redirectedUrl("http://localhost/login"));
    }

    @Test
    void worthlessMakesASessionPlantedBefore() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        String before = planted.getId();
        String ticket = ask(order.id(), mail);

        web.perform(code(ticket, code()).session(planted));

        assertThat(planted.getId()).isNotEqualTo(before);
    }

    @Test
    void opensNoPageByALinkWithoutASecret() throws Exception {
        web.perform(get("/portal/link")
                        .param("order", order.id())
                        .param("expires", "9999999999")
                        .param("signature", ""))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("Ese enlace ya no sirve")));
    }

    private MockHttpSession visit() throws Exception {
        return session(redeem(ask(order.id(), mail), code()));
    }

    private static MockHttpSession session(ResultActions result) {
        return (MockHttpSession) result.andReturn().getRequest().getSession();
    }

    private String ask(String number, String address) throws Exception {
        return askFor(number, address).getRedirectedUrl().replaceFirst(".*=", "");
    }

    private MockHttpServletResponse askFor(String number, String address) throws Exception {
        MvcResult result = web.perform(lookUp(number, address))
                .andExpect(status().isFound())
                .andReturn();
        return result.getResponse();
    }

    private MockHttpServletRequestBuilder lookUp(String number, String address) {
        return post("/portal/orders")
                .param("number", number)
                .param("email", address)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(connection);
                    return request;
                });
    }

    private ResultActions redeem(String ticket, String code) throws Exception {
        return web.perform(code(ticket, code));
    }

    private static MockHttpServletRequestBuilder code(String ticket, String code) {
        return post("/portal/code").param("ticket", ticket).param("code", code).with(csrf());
    }

    private static String page(ResultActions result, String ticket) throws Exception {
        return result.andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace(ticket, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String code() {
        return lastMail(mail).replaceFirst("(?s).*?(\\d{6}).*", "$1");
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : '9') + code.substring(1);
    }

    private String lastMail(String address) {
        return jdbc.sql(
                        "select body from messaging_outbound where recipient = :to and kind = 'code' order by created_at desc, id desc")
                .param("to", address)
                .query(String.class)
                .list()
                .get(0);
    }
}
