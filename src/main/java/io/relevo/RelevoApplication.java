package io.relevo;

import io.relevo.bench.Commands;
import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class RelevoApplication {

    public static void main(String[] args) {
        // The engine keeps its timers in zone-less columns: in any other zone they move by an hour twice a year.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Commands.named(args)) {
            System.exit(Commands.run(args, RelevoApplication::application));
        }
        application().run(args);
    }

    private static SpringApplication application() {
        var application = new SpringApplication(RelevoApplication.class);
        application.addListeners(new NodeNumber());
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
