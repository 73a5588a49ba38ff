package io.relevo.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told; what nothing was told about, it takes. */
class ScriptedSmtp implements AutoCloseable {

    private static final String CUT = "cut";

    private final ServerSocket socket;
    private final Deque<String> atRecipient = new ConcurrentLinkedDeque<>();
    private final Deque<String> atEndOfData = new ConcurrentLinkedDeque<>();
    private final Deque<String> inMidData = new ConcurrentLinkedDeque<>();
    private volatile Runnable whileTaking = () -> {};
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedSmtp answersRecipientWith(String reply) {
        atRecipient.add(reply);
        return this;
    }

    ScriptedSmtp answersDataWith(String reply) {
        atEndOfData.add(reply);
        return this;
    }

    /** Takes the mail and is gone before it says so. */
    ScriptedSmtp diesAfterData() {
        atEndOfData.add(CUT);
        return this;
    }

    /** Is gone when the first line of data comes. */
    ScriptedSmtp diesInData() {
        inMidData.add(CUT);
        return this;
    }

    /** What happens elsewhere while the server takes its time for each mail. */
    ScriptedSmtp whileTaking(Runnable elsewhere) {
        whileTaking = elsewhere;
        return this;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next client
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            if (line.startsWith("RCPT")) {
                say(out, next(atRecipient));
            } else if (line.equals("DATA")) {
                if (!inMidData.isEmpty()) {
                    inMidData.poll();
                    return;
                }
                say(out, "354 go on");
                String mail = data(in);
                String reply = next(atEndOfData);
                if (reply.equals(CUT)) {
                    taken.add(mail);
                    return;
                }
                whileTaking.run();
                if (reply.startsWith("250")) {
                    taken.add(mail);
                }
                say(out, reply);
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String next(Deque<String> script) {
        String told = script.poll();
        return told == null ? "250 ok" : told;
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
