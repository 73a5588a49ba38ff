package io.relevo.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * SMTP and IMAP in this process, on the loopback only. Whoever gets mail has a mailbox: log in by IMAP with the address
 * and any password. Mail is kept in memory. A command that only reads from the demo goes without.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class DemoMailServer implements SmartLifecycle {

    /** Before the mail doors, which come last, and therefore stopped after them. */
    static final int PHASE = -1000;

    private final int smtpPort;
    private final int imapPort;
    private GreenMail server;

    DemoMailServer(
            @Value("${relevo.demo.smtp-port:3025}") int smtpPort,
            @Value("${relevo.demo.imap-port:3143}") int imapPort) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    @Override
    public void start() {
        // Otherwise GreenMail decodes header bytes as UTF-8 and loses those in any other charset.
        System.setProperty("mail.mime.allowutf8", "false");
        server = new BouncingGreenMail(loopback(smtpPort, "smtp"), loopback(imapPort, "imap"));
        try {
            server.start();
        } catch (IllegalStateException taken) {
            server.stop();
            throw new IllegalStateException(
                    "The demo's mail server needs the ports " + smtpPort + " and " + imapPort
                            + ", and one of them is taken; choose others with --relevo.demo.smtp-port and"
                            + " --relevo.demo.imap-port",
                    taken);
        }
        server.getUserManager().setAuthRequired(false);
        server.getUserManager().setMessageDeliveryHandler(new PlusAddresses(server.getUserManager()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server != null && server.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private static ServerSetup loopback(int port, String protocol) {
        return new ServerSetup(port, "127.0.0.1", protocol);
    }
}
