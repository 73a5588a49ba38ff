package io.relevo.bench;

import java.nio.charset.StandardCharsets;

/** What one customer of the bench writes, as raw mail. */
record FlowMails(String run, long n) {

    static final String MAILBOX = "soporte@tienda.example";
    static final String QUESTION = "¿Nos mandas una foto de la etiqueta, por favor?";
    static final String ANSWER = "Tu paquete ya salió del almacén y llega mañana antes de las seis.";

    String address() {
        return "cliente-" + n + "@" + run + ".example";
    }

    String key(String which) {
        return run + "-" + n + "-" + which;
    }

    byte[] first() {
        return mail(
                MAILBOX,
                "Consulta " + n,
                "",
                "Buenas tardes:\r\n\r\nHace una semana compré una lámpara y quisiera saber cómo va.\r\n"
                        + "¿Me pueden decir algo?\r\n\r\nSaludos\r\n");
    }

    byte[] replyTo(CustomerPost.Mail mail) {
        return mail(
                mail.answerTo(),
                "Re: Consulta " + n,
                "In-Reply-To: " + mail.messageId() + "\r\nReferences: " + mail.messageId() + "\r\n",
                "Aquí la tienen, se lee bien el número.\r\n\r\n> "
                        + mail.text().strip().replaceAll("\\R", "\r\n> ") + "\r\n");
    }

    private byte[] mail(String to, String subject, String thread, String text) {
        String raw = "From: Cliente " + n + " <" + address() + ">\r\nTo: " + to + "\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + key(thread.isEmpty() ? "first" : "reply") + "@" + run + ".example>\r\n" + thread
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text;
        return raw.getBytes(StandardCharsets.UTF_8);
    }
}
