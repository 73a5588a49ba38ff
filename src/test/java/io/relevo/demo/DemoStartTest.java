package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class DemoStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void saysInTenLinesWhereToGoAndHowToWrite(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/demo");
        texts.setDefaultEncoding("UTF-8");
        var environment = new MockEnvironment()
                .withProperty("local.server.port", "8181")
                .withProperty("relevo.demo.smtp-port", "3825")
                .withProperty("relevo.demo.imap-port", "3943");

        String welcome = new DemoStart(null, null, null, null, texts, environment).welcome(new Locale(language));

        assertThat(welcome.strip().lines()).hasSize(10);
        assertThat(welcome)
                .contains("http://localhost:8181/", "smtp://127.0.0.1:3825", "imap://127.0.0.1:3943", "agente1")
                .contains("printf 'From:")
                .doesNotContain("{", "''");
    }
}
