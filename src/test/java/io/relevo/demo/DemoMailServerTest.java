package io.relevo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoMailServerTest {

    private static final String SUPPORT = "soporte@tienda.example";

    private int smtp;
    private int imap;
    private DemoMailServer server;

    @BeforeEach
    void start() throws IOException {
        smtp = freePort();
        imap = freePort();
        server = new DemoMailServer(smtp, imap);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void keepsTheBytesOfAMailAsTheyCame() throws Exception {
        byte[] mail =
                "Subject: \u00d3\u00ca\u00bc\u00fe\r\nContent-Type: ;;=\r\nno colon here\r\n\r\nb\u00f6dy\u0000\r\n..dots\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        send("ana@correo.example", SUPPORT, mail);

        assertThat(new String(onlyMailOf(SUPPORT), StandardCharsets.ISO_8859_1))
                .endsWith(new String(mail, StandardCharsets.ISO_8859_1).replace("..dots", ".dots"));
    }

    @Test
    void deliversPlusAddressesToTheirMailbox() throws Exception {
        send("ana@correo.example", "Soporte+r-10042.abc@Tienda.example", "Subject: Re\r\n\r\nhi\r\n".getBytes());

        assertThat(new String(onlyMailOf(SUPPORT))).contains("Subject: Re");
    }

    @Test
    void takesABounceWithItsEmptyReturnPath() throws Exception {
        send("", SUPPORT, "Subject: Undelivered\r\n\r\nsorry\r\n".getBytes());

        assertThat(new String(onlyMailOf(SUPPORT))).startsWith("Return-Path: <>");
    }

    @Test
    void opensAMailboxForWhoeverGetsMail() throws Exception {
        send(SUPPORT, "sofia@correo.example", "Subject: Hola\r\n\r\nhi\r\n".getBytes());

        assertThat(new String(onlyMailOf("sofia@correo.example"))).contains("Subject: Hola");
    }

    @Test
    void saysWhichPortIsTakenAndHowToMove() {
        assertThatThrownBy(() -> new DemoMailServer(smtp, imap).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(String.valueOf(smtp))
                .hasMessageContaining("--relevo.demo.smtp-port");
        assertThat(server.isRunning()).isTrue();
    }

    private void send(String from, String to, byte[] mail) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtp);
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = socket.getOutputStream();
            assertThat(answers.readLine()).startsWith("220");
            for (String command :
                    new String[] {"HELO test", "MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"}) {
                out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(answers.readLine()).as(command).startsWith(command.equals("DATA") ? "354" : "250");
            }
            out.write(mail);
            out.write("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answers.readLine()).startsWith("250");
        }
    }

    private byte[] onlyMailOf(String mailbox) throws Exception {
        var session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", imap, mailbox, "anything");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                Message[] mails = inbox.getMessages();
                assertThat(mails).hasSize(1);
                var bytes = new ByteArrayOutputStream();
                mails[0].writeTo(bytes);
                return bytes.toByteArray();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
