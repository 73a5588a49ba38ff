package io.relevo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** PostgreSQL keeps no NUL in a text and fails at one. Nobody writes it on purpose, so it is left out of what comes in. */
@ControllerAdvice
class NulFreeInput {

    @InitBinder
    void parameters(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

            @Override
            public void setAsText(String text) {
                setValue(text == null ? null : withoutNul(text));
            }
        });
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    @JsonComponent
    static class Texts extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            return text == null ? null : withoutNul(text);
        }
    }
}
