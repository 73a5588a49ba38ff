package io.relevo.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The demo as {@code mvn spring-boot:run} starts it, but in memory and on free ports. */
class DemoShop implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1",
                "server.port=" + freePort(),
                "relevo.demo.smtp-port=" + freePort(),
                "relevo.demo.imap-port=" + freePort());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
