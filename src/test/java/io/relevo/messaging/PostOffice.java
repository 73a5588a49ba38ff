package io.relevo.messaging;

import io.relevo.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The module wired by hand on a database of its own and a mail server at a port. */
class PostOffice {

    final TestClock clock = new TestClock();
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final CountingDataSource dataSource;
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    volatile boolean databaseIsAway;
    final OutboundStore store;
    final MailServer server;
    final Sender sender;
    final SenderThread thread;
    final Outbox outbox;

    PostOffice(TestDatabase database, int smtpPort) {
        dataSource = new CountingDataSource(database.migrated());
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource)) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (databaseIsAway) {
                    throw new CannotCreateTransactionException("the database is away");
                }
                return super.execute(action);
            }
        };
        store = new OutboundStore(jdbc);
        server = server(smtpPort);
        sender = senderHeardBy(events::add);
        thread = new SenderThread(sender, server, Duration.ofHours(1), Duration.ofMillis(1));
        outbox = new Outbox(store, thread, clock);
    }

    interface Listener {
        void hear(Object event);
    }

    /** Another sender on the same database, such as another node's. */
    Sender senderHeardBy(Listener listener) {
        var settlement = new Settlement(store, transactions, listener::hear, clock);
        return new Sender(store, server, settlement, transactions, clock);
    }

    private MailServer server(int port) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("mailSender", settings);
        return new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class), "Tienda Ñandú", clock);
    }

    /** All that was announced as sent. */
    List<MailSent.Mail> sent() {
        return events.stream()
                .filter(MailSent.class::isInstance)
                .flatMap(event -> ((MailSent) event).mails().stream())
                .toList();
    }

    Map<String, Object> row(String key) {
        return jdbc.sql(
                        "select status, attempts, last_error, next_at, sent_at from messaging_outbound where mail_key = ?")
                .param(key)
                .query()
                .singleRow();
    }

    String status(String key) {
        return (String) row(key).get("status");
    }

    static Envelope reply(String key) {
        return mail(key, "reply", "ana@cliente.example", false);
    }

    static Envelope acknowledgement(String key, String to) {
        return mail(key, "acknowledgement", to, true);
    }

    static Envelope mail(String key, String kind, String to, boolean automatic) {
        return new Envelope(
                key,
                "R-10042",
                kind,
                "soporte@tienda.example",
                to,
                "Re: ¿Dónde está mi piñata? 🪅 [R-10042]",
                "Hola, Ñoño:\n\nYa va en camino. 🚚\n.\nfin",
                "<" + key + ".r-10042.abc@tienda.example>",
                "<suyo@cliente.example>",
                "soporte+r-10042.abc@tienda.example",
                automatic);
    }
}
