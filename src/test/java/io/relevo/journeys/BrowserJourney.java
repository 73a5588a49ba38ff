package io.relevo.journeys;

import io.relevo.RelevoApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole demo, running for real, and a browser to visit it with. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@SpringBootTest(
        classes = RelevoApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        // It warns that it knows no protocol of its own for so new a browser; we use none.
        properties = "logging.level.org.openqa.selenium=error")
@ContextConfiguration(initializers = DemoShop.class)
@ActiveProfiles("demo")
@interface BrowserJourney {}
