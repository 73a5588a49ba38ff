package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.relevo.TestDatabase;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.ReplyTokens;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IntakeWiringTest {

    private final DataSource dataSource = TestDatabase.H2.migrated();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Module.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(ObjectMapper.class)
            .withBean(JdbcClient.class, () -> JdbcClient.create(dataSource))
            .withBean(
                    TransactionTemplate.class,
                    () -> new TransactionTemplate(new DataSourceTransactionManager(dataSource)))
            .withBean(Cases.class, () -> Mockito.mock(Cases.class))
            .withBean(Conversation.class, () -> Mockito.mock(Conversation.class))
            .withBean(ReplyTokens.class, () -> Mockito.mock(ReplyTokens.class))
            .withBean(Shop.class, () -> Mockito.mock(Shop.class));

    @Test
    void standsWithoutAMailbox() {
        application.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(MessagesApi.class);
            assertThat(context.getBean(MailDoor.class).isRunning()).isFalse();
            assertThat(context.getBean(MailSettings.class).poll()).isEqualTo(Duration.ofSeconds(5));
        });
    }

    @Test
    void opensTheMailboxesOfTheSettings() {
        application
                .withPropertyValues(
                        "relevo.mail.poll=2s",
                        "relevo.mail.mailboxes[0].address=soporte@tienda.example",
                        "relevo.mail.mailboxes[0].host=127.0.0.1",
                        "relevo.mail.mailboxes[0].port=1",
                        "relevo.mail.mailboxes[0].password=secreto",
                        "relevo.mail.mailboxes[0].queue=returns")
                .run(context -> {
                    assertThat(context.getBean(MailDoor.class).isRunning()).isTrue();
                    MailSettings settings = context.getBean(MailSettings.class);
                    assertThat(settings.poll()).isEqualTo(Duration.ofSeconds(2));
                    assertThat(settings.mailbox("Soporte@tienda.example").queue())
                            .isEqualTo("returns");
                    assertThat(settings.isOurs("soporte+x@tienda.example")).isTrue();
                    assertThat(settings.toString()).doesNotContain("secreto");
                });
    }

    @Configuration
    @ComponentScan(
            basePackageClasses = MailDoor.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Module {}
}
