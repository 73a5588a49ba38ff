package io.relevo.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The texts we send, in Spanish and English, filled with the customer's data. A missing value falls back; a placeholder
 * is never printed. An owner may keep own copies of the files {@code mail_es.properties} and {@code mail_en.properties}
 * in the folder {@code relevo.mail.texts}.
 */
@Component
public class Templates {

    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    private final MailTexts spanish;
    private final MailTexts english;
    private final String shop;

    Templates(
            ResourceLoader files,
            @Value("${relevo.mail.texts:classpath:/messages/}") String folder,
            @Value("${relevo.shop.name:}") String shop) {
        String slashed = folder.endsWith("/") ? folder : folder + "/";
        this.spanish = new MailTexts(files.getResource(slashed + "mail_es.properties"));
        this.english = new MailTexts(files.getResource(slashed + "mail_en.properties"));
        this.shop = shop;
        if (!spanish.names().equals(english.names())) {
            throw new IllegalStateException("The mail texts differ: Spanish has " + spanish.names() + ", English has "
                    + english.names() + "; each needs the same names");
        }
    }

    /**
     * @param name such as {@code acknowledgement}; see {@link #names}
     * @param language {@code en…} for English; anything else, also null, is Spanish
     * @param values by placeholder, put in literally; null and blank count as missing; {@code shop} is known; of
     *     {@code subject} answer prefixes and the case's tag are taken off
     * @throws IllegalArgumentException if there is no such text, naming those there are
     */
    public Text render(String name, String language, Map<String, String> values) {
        var known = new HashMap<>(values);
        known.putIfAbsent("shop", shop);
        known.computeIfPresent("subject", (key, subject) -> SubjectLine.bare(subject));
        return texts(language).render(name, known);
    }

    public Set<String> names() {
        return Set.copyOf(spanish.names());
    }

    /** A date and time as people of the language write it, for values such as {@code due}. */
    public static String moment(Instant instant, ZoneId zone, String language) {
        Locale locale = isEnglish(language) ? Locale.US : MEXICO;
        var local = instant.atZone(zone);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(local);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(local);
        // newer JDKs put a narrow space before PM
        return date + ", " + time.replace('\u202f', ' ');
    }

    private MailTexts texts(String language) {
        return isEnglish(language) ? english : spanish;
    }

    private static boolean isEnglish(String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    public record Text(String subject, String body) {}
}
