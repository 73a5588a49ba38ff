package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.IncomingMessage.Draft;
import io.relevo.shop.Customer;
import io.relevo.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the customer is told without anybody's doing, and when the agent's task is due. */
@RelevoTest
class CustomerMailTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Shop shop;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Test
    void aCallBackIsDueWhenTheCustomerWantsIt() {
        Instant soon = now().plus(Duration.ofMinutes(20));

        CaseNumber number = calls(soon, "laura@cliente.example");

        assertThat(driver.task(number).dueAt()).isEqualTo(soon);
    }

    @Test
    void aCallBackPromisedForLaterIsNotDueBefore() {
        Instant nextWeek = now().plus(Duration.ofDays(7));

        CaseNumber number = calls(nextWeek, "laura@cliente.example");

        assertThat(driver.task(number).dueAt()).isEqualTo(nextWeek);
    }

    @Test
    void aCallBackIsDueOnlyUntilTheCustomerWasAnswered() {
        CaseNumber number = calls(now().plus(Duration.ofDays(7)), "laura@cliente.example");
        driver.waitForCustomer(number);

        driver.customerWrites(number, "Gracias por llamar. ¿Y la factura?");

        assertThat(driver.task(number).dueAt()).isBefore(now().plus(Duration.ofDays(1)));
    }

    @Test
    void aCallBackIsConfirmedWithItsTimeAndNumber() {
        CaseNumber number = calls(Instant.parse("2040-03-05T18:30:00Z"), "lau@cliente.example");

        assertThat(driver.kindsOfMail(number)).containsExactly("call-back");
        assertThat(bodyOfMail(number))
                .contains("5 de marzo de 2040")
                .contains("12:30")
                .contains("+52 55 1234 5678");
    }

    @Test
    void aCallerWithoutAnAddressGetsNoMail() {
        assertThat(driver.kindsOfMail(calls(now().plus(Duration.ofHours(1)), null)))
                .isEmpty();
    }

    @Test
    void aCallAnAgentLoggedIsNotAcknowledged() {
        assertThat(driver.kindsOfMail(calls(null, "laura@cliente.example"))).isEmpty();
    }

    @Test
    void greetsACustomerOfTheShopByName() {
        shop.save(new Customer(
                "C-greeted",
                "greeted@cliente.example",
                "Marina Soto",
                null,
                "MX",
                LocalDate.parse("2024-01-01"),
                "standard"));

        assertThat(bodyOfMail(mailFrom("greeted@cliente.example", "Ofertas en http://mal.example")))
                .contains("Hola, Marina Soto:");
    }

    @Test
    void neverPrintsTheNameAStrangerGave() {
        assertThat(bodyOfMail(mailFrom("stranger@cliente.example", "Ofertas en http://mal.example")))
                .contains("Hola, buen día:")
                .doesNotContain("mal.example");
    }

    @Test
    void sendsNothingAutomaticToAnAddressThatBounced() {
        CaseNumber number = mailFrom("gone@cliente.example", "Iris");
        bounce(number, "gone@cliente.example");

        CaseNumber next = mailFrom("gone@cliente.example", "Iris");

        assertThat(driver.kindsOfMail(next)).isEmpty();
    }

    @Test
    void anAgentMayStillWriteToAnAddressThatBounced() {
        CaseNumber number = mailFrom("gone2@cliente.example", "Iris");
        bounce(number, "gone2@cliente.example");

        driver.solve(number);

        assertThat(driver.kindsOfMail(number)).containsExactly("acknowledgement", "solved");
    }

    @Test
    void aMereThankYouToAClosedCaseOpensNoOther() {
        CaseNumber number = mailFrom("thanks@cliente.example", "Iris");
        driver.solve(number);
        cases.confirm(number);

        Cases.Received received = cases.receive(
                number, TestMessages.mail("thanks@cliente.example", "Re: Hola", "¡Gracias!", null, false));

        assertThat(received.number()).isEqualTo(number);
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
        assertThat(driver.root(number)).isNull();
    }

    private CaseNumber calls(Instant callBackAt, String address) {
        Draft call = IncomingMessage.through(Channel.PHONE, TestTime.START)
                .from(address, "Laura")
                .phone("+52 55 1234 5678")
                .saying("Llamada", "Prefiere que le llamemos.")
                .about(callBackAt == null ? "other" : "call-back", null)
                .loggedBy("agente1")
                .callBackAt(callBackAt);
        return cases.open(call.done()).number();
    }

    private CaseNumber mailFrom(String address, String name) {
        return cases.open(IncomingMessage.through(Channel.MAIL, TestTime.START)
                        .from(address, name)
                        .saying("Hola", "¿Me ayudan?")
                        .into("soporte@tienda.example", "support")
                        .done())
                .number();
    }

    private void bounce(CaseNumber number, String address) {
        String acknowledgement = conversation.of(number).stream()
                .filter(entry -> entry.delivery() != null)
                .findFirst()
                .orElseThrow()
                .messageId();
        assertThat(conversation.bounced(acknowledgement, address, "550 no such user"))
                .isTrue();
    }

    private String bodyOfMail(CaseNumber number) {
        return jdbc.sql("select body from messaging_outbound where reference = ?")
                .param(number.toString())
                .query((row, index) -> row.getString(1))
                .single();
    }

    private Instant now() {
        return clock.instant();
    }
}
