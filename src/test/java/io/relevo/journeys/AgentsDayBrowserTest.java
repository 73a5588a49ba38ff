package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;

/** What agents and a customer see of one day, in a real browser, with real mail. */
@BrowserJourney
@DirtiesContext
class AgentsDayBrowserTest {

    @Value("${server.port}")
    int port;

    @Value("${relevo.demo.smtp-port}")
    int smtpPort;

    @Value("${relevo.demo.imap-port}")
    int imapPort;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aMailIsAnsweredEscalatedAndSolvedAndTheCustomerConfirms() {
        String subject = "Mi cafetera llegó rota";
        var sofia = new CustomerMailbox("sofia.ramirez@correo.example", smtpPort, imapPort);
        sofia.writes("soporte@tienda.example", subject, "Hola, la cafetera del pedido 100202 llegó rota.");

        Tasklist ana = Tasklist.of(browser, "agente1");
        assertThat(ana.lists())
                .contains("Mis casos", "Nivel 1", "Por vencer", "Vencidos")
                .doesNotContain("Nivel 2", "Áreas");
        assertThat(ana.card("Nivel 1", subject)).contains("Sofía Ramírez Luna", "Calidad del producto");
        CaseTab file = ana.open("Nivel 1", subject);
        assertThat(file.header()).contains("Nuevo", "Nivel 1", "Sofía Ramírez Luna", "100202");
        assertThat(file.conversation()).contains("la cafetera del pedido 100202 llegó rota");
        file.take();
        browser.photograph("agent-took-the-case");

        file.press("Responder y esperar al cliente");
        file.says("Escribe el texto antes de enviar.");
        file.write("Hola, Sofía: ¿nos mandas una foto?").pressAndLeave("Responder y esperar al cliente");
        sofia.replies(sofia.receives("¿nos mandas una foto?"), "Va la foto: se ve la grieta.");

        assertThat(ana.card("Mis casos", subject)).contains("nuevo mensaje");
        file = ana.open("Mis casos", subject);
        assertThat(file.header()).contains("Abierto");
        assertThat(file.conversation())
                .containsSubsequence("enviado", "¿nos mandas una foto?", "Va la foto: se ve la grieta.");
        browser.photograph("customer-replied");
        file.escalate("Requiere autorización", "Cambio por garantía; la foto lo muestra.");
        ana.logOut();

        Tasklist esteban = Tasklist.of(browser, "experto1");
        file = esteban.open("Nivel 2", subject).take();
        assertThat(file.header()).contains("Nivel 2");
        assertThat(file.conversation()).contains("Cambio por garantía; la foto lo muestra.");
        browser.photograph("level-two");
        file.write("Te mandamos otra hoy mismo.").pressAndLeave("Responder y resolver");
        esteban.logOut();

        browser.open(link(sofia.receives("Te mandamos otra hoy mismo.").text()));
        browser.photograph("customer-is-asked");
        browser.click(By.xpath("//button[contains(.,'Sí, gracias')]"));
        assertThat(browser.text(By.tagName("main"))).contains("Este caso ya está cerrado");
        assertThat(browser.scriptErrors()).isEmpty();
    }

    @Test
    void anAreaAnswersAndTheAgentWhoWaitedGoesOn() {
        String subject = "Mi paquete nunca llegó";
        Tasklist esteban = Tasklist.of(browser, "experto1");
        CaseTab file = esteban.open("Mis casos", subject);
        file.ask("Logística", "¿Queda otro en bodega?");
        file.says("Pregunta enviada. El caso sigue contigo.");
        assertThat(file.requests()).contains("Logística", "¿Queda otro en bodega?", "bloquea la solución");
        file.write("Va otro.").press("Responder y resolver");
        file.says("El caso no se puede resolver mientras esté abierta la solicitud");
        file.holdFor("Logística");
        esteban.logOut();

        Tasklist lucia = Tasklist.of(browser, "logistica1");
        file = lucia.open("Áreas", subject).take();
        assertThat(file.question()).contains("¿Queda otro en bodega?");
        browser.photograph("area-answers");
        file.answer("Quedan tres.");
        lucia.logOut();

        file = Tasklist.of(browser, "experto1").open("Mis casos", subject);
        assertThat(file.header()).contains("Abierto");
        assertThat(file.conversation())
                .contains("Lucía Rojas", "Quedan tres.")
                .as("what was typed to solve with is not sent by putting on hold")
                .doesNotContain("Va otro.");
        browser.photograph("area-answered");
        assertThat(browser.scriptErrors()).isEmpty();
    }

    @Test
    void aReturnIsAskedForInTheCaseAndTheWarehouseSaysWhatCameBack() {
        String subject = "Devolución de chaqueta";
        Tasklist ana = Tasklist.of(browser, "agente1");
        CaseTab file = ana.open("Nivel 1", subject);
        file.returnOne("Tenis para correr", "No me queda", "Sin abrir", "Me quedan chicos");
        file.says("Cumple nuestras condiciones de devolución.");
        assertThat(file.returns()).contains("Espera el paquete", "de este caso", "Tenis para correr");
        assertThat(file.conversation()).contains("Se pidió la devolución D-");
        browser.photograph("return-from-a-case");
        String number = file.firstReturn();
        ana.logOut();

        Tasklist.of(browser, "logistica1");
        browser.open("/desk/returns?q=" + number);
        browser.click(By.id("scanned"));
        browser.click(By.xpath("//button[normalize-space(.)='Anotar']"));
        assertThat(browser.text(By.cssSelector(".story"))).contains("La paquetería tiene el paquete (Lucía Rojas)");
        browser.photograph("return-told");
        assertThat(browser.scriptErrors()).isEmpty();
    }

    private static String link(String mail) {
        return mail.lines()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> word.contains("/portal/cases/"))
                .findFirst()
                .orElseThrow();
    }
}
