package io.relevo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.relevo.cases.SystemLine;
import io.relevo.parties.Requests;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class CaseEntryTextsTest {

    private final Requests requests = mock();
    private final CaseEntryTexts texts = new CaseEntryTexts(requests, new CaseTabTexts());
    private final CasePeople people = new CasePeople(Map.of("agente1", "Ana López", "lider1", "Luis Paz"));

    @BeforeEach
    void knowLogistics() {
        when(requests.party("logistics")).thenReturn(Optional.of(DeskSamples.LOGISTICS));
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | outcome.escalate          | agente1 needs-expertise           | Ana López escaló el caso. Motivo: Requiere conocimiento especializado.
            en | outcome.escalate          | agente1 needs-expertise           | Ana López escalated the case. Reason: Needs special knowledge.
            es | outcome.send-back         | agente1 data-missing              | Ana López devolvió el caso. Motivo: Faltan datos.
            en | request.reminded          | logistics                         | Logistics was reminded of the request.
            es | request.overdue           | logistics                         | La solicitud a Logística venció sin respuesta.
            es | deadline.notified         | level-time 75 agente1,_lider1     | Plazo «Tiempo en el nivel» al 75 %: se avisó a Ana López, Luis Paz.
            en | deadline.nobody-to-notify | first-reply 100 lead              | Deadline "First reply" at 100 %: there was nobody to notify (the agent's lead).
            en | deadline.handed-to-lead   | lider1                            | Because of its deadline the case went to Luis Paz.
            en | outcome.escalate          | agente9 written_by_hand           | agente9 escalated the case. Reason: written by hand.
            """)
    void saysInWordsWhatIsStoredAsCodes(String language, String key, String arguments, String sentence) {
        LocaleContextHolder.setLocale(new Locale(language));
        List<String> codes = List.of(arguments.split(" ")).stream()
                .map(code -> code.replace('_', ' '))
                .toList();

        assertThat(texts.sentence(new SystemLine(key, codes), people)).isEqualTo(sentence);
    }

    @Test
    void takesAnAddressForNothingButAnAddress() {
        LocaleContextHolder.setLocale(new Locale("es"));

        assertThat(texts.sentence(new SystemLine("intake.unknown-sender", List.of("agente1@{0}.example")), people))
                .isEqualTo("Quien escribe no participaba en el caso: agente1@{0}.example.");
    }
}
