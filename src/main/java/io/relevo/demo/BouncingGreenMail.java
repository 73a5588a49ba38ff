package io.relevo.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/** GreenMail that takes bounces: it answers {@code MAIL FROM:<>} with 250, but then refuses every recipient. */
class BouncingGreenMail extends GreenMail {

    BouncingGreenMail(ServerSetup... setups) {
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        Map<String, AbstractServer> services = super.createServices(setups, managers);
        services.computeIfPresent(ServerSetup.PROTOCOL_SMTP, (name, smtp) -> new Smtp(smtp.getServerSetup(), managers));
        return services;
    }

    private static class Smtp extends SmtpServer {

        Smtp(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket socket) {
            return new SmtpHandler(new Commands(), managers.getSmtpManager(), socket);
        }
    }

    private static class Commands extends SmtpCommandRegistry {

        @Override
        public SmtpCommand getCommand(String name) {
            return "MAIL".equalsIgnoreCase(name) ? new Mail() : super.getCommand(name);
        }
    }

    private static class Mail extends MailCommand {

        private static final Pattern NULL_SENDER = Pattern.compile("MAIL FROM:\\s*<\\s*>.*", Pattern.CASE_INSENSITIVE);

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            super.execute(connection, state, manager, line);
            if (NULL_SENDER.matcher(line).matches()) {
                state.getMessage().setReturnPath(new MailAddress(""));
            }
        }
    }
}
