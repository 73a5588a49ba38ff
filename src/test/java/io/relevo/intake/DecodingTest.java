package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final Decoding decoding = new Decoding();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?UTF-8?Q?=C2=BFD=C3=B3nde_est=C3=A1_mi_pedido=3F?= | ¿Dónde está mi pedido?
            =?utf-8?B?8J+Yoe+4jyBub3Ig?= =?utf-8?B?YcOxbw==?= | 😡️ nor año
            =?ISO-8859-1?Q?a=F1o_=80_euro?= | año € euro
            =?x-unknown?Q?hola?= | hola
            =?UTF-8?Q?broken | =?UTF-8?Q?broken
            niño sin codificar 🎉 | niño sin codificar 🎉
            """)
    void readsSubjects(String field, String expected) {
        assertThat(decode("Subject: " + field, "", "x").subject()).isEqualTo(expected);
    }

    @Test
    void readsQuotedPrintableWhoseLastLineBreakTheServerCut() {
        byte[] raw = IntakeFixture.mail(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
                "",
                "ma=C3=B1ana=0A=");

        assertThat(decode(raw).text().strip()).isEqualTo("mañana");
    }

    @Test
    void leavesNoControlCharacterInASubject() {
        String subject =
                decode("Subject: =?utf-8?Q?x=0D=0ABcc=3A_v=40e=00?=", "", "x").subject();

        assertThat(subject).isEqualTo("x Bcc: v@e");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "iso-8859-1, windows-1252",
        "latin1, windows-1252",
        "us-ascii, UTF-8",
        "x-no-such-charset, UTF-8",
        "x-no-such-charset, windows-1252",
        "utf-8, windows-1252",
        "'\"UTF-8\"', UTF-8"
    })
    void readsTheBodyWhateverCharsetIsClaimed(String claimed, String real) {
        byte[] head = IntakeFixture.mail("Content-Type: text/plain; charset=" + claimed, "", "");
        byte[] body = "El niño pagó 20 € en “Ñandú”".getBytes(Charset.forName(real));

        assertThat(decode(join(head, body)).text()).isEqualTo("El niño pagó 20 € en “Ñandú”");
    }

    @Test
    void keepsNothingPostgresCannotStore() {
        assertThat(decode("", "a\u0000b\u0007c").text()).isEqualTo("abc");
    }

    @Test
    void prefersThePlainVersionAndKeepsTheHtmlHarmless() {
        DecodedMail mail = decode(
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Hola 🎉",
                "--b",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<p onclick=x()>Hola <img src=https://t.example/p.gif><script>x</script>"
                        + "<a href='javascript:x'>a</a><svg onload=x></svg></p>",
                "--b--");

        assertThat(mail.text()).isEqualTo("Hola 🎉");
        assertThat(mail.html()).contains("<p>Hola").doesNotContain("img", "script", "onclick", "svg");
    }

    @Test
    void turnsHtmlIntoParagraphsLinksAndQuotes() {
        DecodedMail mail = decode(
                "Content-Type: text/html; charset=utf-8",
                "",
                "<style>p{}</style><p>Buenos   días,</p><p>vean <a href=\"https://x.example/1\">esto</a><br>urge</p>"
                        + "<ul><li>uno</li><li>dos</li></ul><blockquote>lo de ayer</blockquote>");

        assertThat(mail.text())
                .isEqualTo("Buenos días,\n\nvean esto <https://x.example/1>\nurge\n\n- uno\n- dos\n>\n> lo de ayer");
    }

    @Test
    void joinsFlowedLines() {
        DecodedMail mail = decode(
                "Content-Type: text/plain; charset=utf-8; format=flowed",
                "",
                "Esta línea sigue ",
                "aquí.",
                "> cita ",
                "> larga",
                "-- ",
                "Ana");

        assertThat(mail.text()).isEqualTo("Esta línea sigue aquí.\n> cita larga\n-- \nAna");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd | passwd
            C:\\\\x\\\\evil.exe | evil.exe
            CON.txt | _CON.txt
            =?utf-8?Q?factura_a=C3=B1o.pdf?= | factura año.pdf
            foto\u202Egpj.exe | foto_gpj.exe
            """)
    void givesAttachmentsSafeNames(String sent, String expected) {
        DecodedMail mail = decode(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "",
                "x",
                "--b",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename=\"" + sent + "\"",
                "",
                "data",
                "--b--");

        assertThat(mail.attachments()).extracting(NewAttachment::name).containsExactly(expected);
    }

    @Test
    void readsNamesInTheStyleOfRfc2231() {
        DecodedMail mail = decode(
                "Content-Type: application/pdf",
                "Content-Disposition: attachment; filename*=UTF-8''a%C3%B1o%20nuevo.pdf",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getEncoder().encodeToString("pdf".getBytes(StandardCharsets.UTF_8)));

        assertThat(mail.attachments().get(0).name()).isEqualTo("año nuevo.pdf");
        assertThat(mail.attachments().get(0).content()).asString().isEqualTo("pdf");
    }

    @Test
    void attachesAForwardedMailUnopened() {
        DecodedMail mail = decode(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "",
                "miren",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Subject: inner",
                "Content-Type: multipart/mixed; boundary=c",
                "",
                "--c",
                "",
                "inner text",
                "--c--",
                "--b--");

        assertThat(mail.text()).isEqualTo("miren");
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.mediaType()).isEqualTo("message/rfc822");
            assertThat(attachment.content()).asString().contains("inner text");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: Sat, 1 Jan 2050 00:00:00 +0000",
                "Date: Wed, 19 Jun 1996 18:12:02 +0200",
                "Date: no date at all",
                "X-No-Date: true"
            })
    void takesTheTimeOfReceiptForADateNobodyCanBelieve(String header) {
        assertThat(decode(header, "", "x").at()).isEqualTo(NOW);
    }

    @Test
    void takesTheSendersDateOtherwise() {
        assertThat(decode("Date: Mon, 2 Mar 2026 08:59:00 -0600", "", "x").at())
                .isEqualTo(Instant.parse("2026-03-02T14:59:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            From: =?utf-8?Q?Mar=C3=ADa_Pe=C3=B1a?= <Maria@Correo.example> | maria@correo.example | María Peña
            From: maria@correo.example (María) | maria@correo.example | María
            From: "Peña, María" <maria@correo.example> | maria@correo.example | Peña, María
            From: sin direccion | - | sin direccion
            From: "a@b.c" <real@correo.example> | real@correo.example | a@b.c
            Return-Path: <sobre@correo.example> | sobre@correo.example | -
            X-Nobody: 1 | - | -
            """)
    void saysWhoWrote(String header, String address, String name) {
        DecodedMail mail = decode(header, "", "x");

        assertThat(mail.from()).isEqualTo(address);
        assertThat(mail.name()).isEqualTo(name);
    }

    @Test
    void keepsAVeryLongTextWholeAsAFile() {
        DecodedMail mail = decode("Subject: x", "", "palabra ".repeat(100_000));

        assertThat(mail.text()).hasSize(200_000);
        assertThat(mail.attachments()).extracting(NewAttachment::name).containsExactly("message.txt");
    }

    @Test
    void refusesMoreHeadersThanAnybodyNeeds() {
        String[] lines = new String[1_100];
        Arrays.fill(lines, "X-A: b");

        assertThatThrownBy(() -> decode(lines)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void refusesMoreThanAHundredParts() {
        String part = "--b\r\n\r\nx\r\n";
        byte[] raw = ("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(150))
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> decode(raw)).hasMessage("too-many-parts: 100");
    }

    @Test
    void refusesADeepNestWithinSeconds() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        long start = System.nanoTime();

        assertThatThrownBy(() -> decode(raw.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMessage.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private DecodedMail decode(String... lines) {
        return decode(IntakeFixture.mail(lines));
    }

    private DecodedMail decode(byte[] raw) {
        return decoding.decode(raw, NOW);
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
