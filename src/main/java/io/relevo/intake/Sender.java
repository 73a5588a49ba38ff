package io.relevo.intake;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who wrote, as the mail claims. {@code address} is lower case, or null where there is none to answer to; {@code name}
 * may be null.
 */
record Sender(String address, String name) {

    private static final String ATOM = "[^\\s<>\"(),;:\\\\@\\p{Cntrl}]";
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "{1,64}@" + ATOM + "{1,255}");
    private static final int NAME_LENGTH = 200;

    /** From, else Sender, else the envelope's sender: an answer must go somewhere. Reply-To is nobody's identity. */
    static Sender of(Headers headers) {
        Stream<String> fields =
                Stream.of("From", "Sender", "Return-Path").flatMap(name -> headers.first(name).stream());
        Optional<String> name =
                headers.first("From").map(Sender::read).map(Sender::name).filter(n -> !n.isBlank());
        return fields.map(Sender::read)
                .filter(sender -> sender.address() != null)
                .findFirst()
                .map(sender -> new Sender(sender.address(), sender.name() == null ? name.orElse(null) : sender.name()))
                .orElseGet(() -> new Sender(null, name.orElse(null)));
    }

    static Sender read(String field) {
        try {
            for (InternetAddress address : InternetAddress.parseHeader(field, false)) {
                if (!address.isGroup() && isAddress(address.getAddress())) {
                    String name = address.getPersonal();
                    return new Sender(
                            address.getAddress().toLowerCase(Locale.ROOT),
                            name == null || name.isBlank() ? null : HeaderText.decode(name, NAME_LENGTH));
                }
            }
        } catch (AddressException | RuntimeException broken) {
            // Falls through to what can be found in the text.
        }
        Matcher found = ADDRESS.matcher(field);
        return found.find()
                ? new Sender(found.group().toLowerCase(Locale.ROOT), null)
                : new Sender(null, HeaderText.decode(field, NAME_LENGTH));
    }

    static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }
}
