package io.relevo.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MessagingWiringTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(AutoConfigurations.of(
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    MailSenderAutoConfiguration.class))
            .withBean(DataSource.class, TestDatabase.H2::migrated)
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(
                    OutboundStore.class,
                    MailServer.class,
                    Settlement.class,
                    Sender.class,
                    SenderThread.class,
                    Outbox.class,
                    Templates.class);

    @Test
    void sendsWithTheServerOfSpringMailAndNeverWaitsForItWithoutEnd() {
        application
                .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=1")
                .run(context -> {
                    assertThat(context.getBean(SenderThread.class).isRunning()).isTrue();
                    assertThat(context.getBean(JavaMailSenderImpl.class)
                                    .getSession()
                                    .getProperties())
                            .containsEntry("mail.smtp.connectiontimeout", "10000")
                            .containsEntry("mail.smtp.timeout", "30000");
                });
    }

    @Test
    void keepsMailAndSendsNoneWithoutAServer() {
        application.run(context -> {
            assertThat(context.getBean(SenderThread.class).isRunning()).isFalse();
            assertThat(context.getBean(Outbox.class).put(PostOffice.reply("a"))).isTrue();
        });
    }
}
