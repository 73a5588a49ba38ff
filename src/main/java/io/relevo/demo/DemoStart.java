package io.relevo.demo;

import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills the demo before it opens, then says on the console where to go; not for a command that only reads from it. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class DemoStart implements ApplicationRunner {

    private final DemoStaff staff;
    private final DemoShop shop;
    private final DemoCases cases;
    private final DemoReturns returns;
    private final MessageSource texts;
    private final Environment environment;

    DemoStart(
            DemoStaff staff,
            DemoShop shop,
            DemoCases cases,
            DemoReturns returns,
            MessageSource texts,
            Environment environment) {
        this.staff = staff;
        this.shop = shop;
        this.cases = cases;
        this.returns = returns;
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.hire();
        shop.open();
        cases.tell();
        returns.ask();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        System.out.println(welcome(Locale.getDefault()));
    }

    String welcome(Locale locale) {
        Object[] ports = {
            environment.getProperty("local.server.port", "8080"),
            environment.getProperty("relevo.demo.smtp-port", "3025"),
            environment.getProperty("relevo.demo.imap-port", "3143")
        };
        return texts.getMessage("demo.welcome", ports, locale);
    }
}
