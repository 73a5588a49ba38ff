package io.relevo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** PostgreSQL keeps no NUL in a text and fails at one. Nobody writes it on purpose, so it is left out of what comes in. */
@Component
class NulFreeInput implements Converter<String, String> {

    /** A parameter of a request, or a field of a form. */
    @Override
    public String convert(String text) {
        return text.replace("\0", "");
    }

    @JsonComponent
    static class InJson extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            return text == null ? null : text.replace("\0", "");
        }
    }
}
