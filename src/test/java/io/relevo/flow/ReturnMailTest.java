package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.cases.Entry;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the customer of a return reads in their mailbox. */
@RelevoTest
class ReturnMailTest {

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private ReturnCounter counter;

    @Autowired
    private ReturnLinks links;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Conversation conversation;

    @Test
    void everyMailLeadsToThePageOfTheReturn() {
        ReturnRequest inspected = scenes.approvedAfterInspection();
        scenes.happened(inspected, ReturnEvent.RECEIVED);
        scenes.happened(inspected, ReturnEvent.INSPECTED);
        scenes.happened(inspected, ReturnEvent.REFUNDED);
        ReturnRequest reviewed = scenes.forAPerson();
        scenes.reviewed(reviewed, "experto1", "DENY", "Está usado");
        scenes.appeal(reviewed);
        scenes.reviewed(reviewed, "experto2", "DENY", "Se ve en la foto");

        assertThat(scenes.kindsOfMail(inspected)).containsExactly("return-label", "return-received", "return-refunded");
        assertThat(scenes.kindsOfMail(reviewed))
                .containsExactly("return-in-review", "return-refused", "return-appealed", "return-refusal-stands");
        for (ReturnRequest request : List.of(inspected, reviewed)) {
            assertThat(scenes.kindsOfMail(request)).allSatisfy(kind -> assertThat(scenes.bodyOfMail(request, kind))
                    .contains("/portal/returns/" + links.token(request.number())));
        }
    }

    @Test
    void whoWasRefusedLearnsWhatAReplyDoes() {
        assertThat(scenes.bodyOfMail(scenes.refused(), "return-refused"))
                .contains("Dinos por qué en esta página")
                .contains("Si respondes a este correo, lo lee una persona");
    }

    @Test
    void theLinkStaysOutOfTheCaseFile() {
        CaseNumber number = driver.mail("Quiero devolver", "Me quedó chica.");
        ReturnRequest request = scenes.sendBack(scenes.bought("ropa", "1800", 12), "does-not-fit", "opened", number);

        assertThat(conversation.of(number).stream().map(Entry::text))
                .noneMatch(text -> text != null && text.contains(links.token(request.number())))
                .anyMatch(text -> text != null && text.contains("Imprime tu etiqueta: …"));
    }

    @Test
    void noAnswerIsKeptBackHoweverManyReturnsSomebodyAsksForInAnHour() {
        for (int i = 0; i < 3; i++) {
            Order order = scenes.boughtInFinalSale("ropa", "1800");
            for (int piece = 0; piece < 3; piece++) {
                assertThat(scenes.kindsOfMail(scenes.sendBack(order, "changed-mind", "opened")))
                        .containsExactly("return-refused");
            }
            for (int piece = 0; piece < 3; piece++) {
                assertThat(scenes.kindsOfMail(scenes.sendBack(order, "changed-mind", "opened")))
                        .containsExactly("return-refused");
            }
        }
    }

    @Test
    void whatIsRefusedBesideAcceptedLinesIsToldApart() {
        ReturnRequest request = scenes.sendBackAll(scenes.boughtWithOneLineInFinalSale());

        assertThat(scenes.bodyOfMail(request, "return-label")).contains("Artículos: 1 × Artículo 1\n");
        assertThat(scenes.bodyOfMail(scenes.splitFrom(request), "return-refused"))
                .contains("Artículos: 1 × Artículo 2\n");
    }

    @Test
    void whoAskedInEnglishIsWrittenInEnglish() {
        Order order = scenes.bought("ropa", "1800", 12);
        var line = new ReturnLine(1, 1, "does-not-fit", "opened", null, List.of(), null, null, null);

        ReturnRequest request = counter.request(new WantedReturn(order.id(), List.of(line), null, "en"));

        assertThat(scenes.bodyOfMail(request, "return-label")).contains("We approved your return.");
    }
}
