package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyBundleSpeaksSpanishUnlessAskedForAnotherLanguageItKnows() throws IOException {
        var wording = new Wording().messageSource();

        assertThat(wording.getMessage("wording.test.greeting", null, Locale.ENGLISH))
                .isEqualTo("Good day");
        assertThat(wording.getMessage("wording.test.greeting", null, Locale.forLanguageTag("es-CL")))
                .isEqualTo("Buen día");
        assertThat(wording.getMessage("wording.test.greeting", null, Locale.FRENCH))
                .isEqualTo("Buen día");
    }
}
