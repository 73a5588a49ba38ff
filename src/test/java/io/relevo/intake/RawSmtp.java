package io.relevo.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;

/** Hands mails to a server byte by byte, however broken they are; a mail library would mend them first. */
class RawSmtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;
    private final OutputStream out;

    RawSmtp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        out = socket.getOutputStream();
        expect("220");
        say("HELO corpus.example", "250");
    }

    /** @param from the envelope's sender; empty for a bounce */
    void send(String from, String to, byte[] raw) throws IOException {
        say("MAIL FROM:<" + from + ">", "250");
        say("RCPT TO:<" + to + ">", "250");
        say("DATA", "354");
        String lines = new String(raw, ISO_8859_1).replaceAll("\r?\n", "\r\n").replaceAll("(?m)^\\.", "..");
        out.write(lines.getBytes(ISO_8859_1));
        say(lines.endsWith("\n") ? "." : "\r\n.", "250");
    }

    private void say(String line, String expected) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
        expect(expected);
    }

    private void expect(String code) throws IOException {
        String answer = answers.readLine();
        while (answer != null && answer.startsWith("-", 3)) {
            answer = answers.readLine();
        }
        if (answer == null || !answer.startsWith(code)) {
            throw new IOException("expected " + code + ", the server said: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        say("QUIT", "221");
        socket.close();
    }
}
