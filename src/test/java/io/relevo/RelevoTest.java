package io.relevo;

import io.relevo.flow.CaseDriver;
import io.relevo.flow.ReturnScenes;
import io.relevo.flow.UnusableTables;
import io.relevo.journeys.EngineTables;
import io.relevo.journeys.JobRunner;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application in one context that all such tests share: in-memory H2, a clock the test moves, no job
 * executor, no doors. A test fires due jobs itself ({@link TestTime}) and sends due mail itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = RelevoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ExtendWith(TestTime.EngineTime.class)
@Import({
    TestTime.class,
    CaseDriver.class,
    ReturnScenes.class,
    EngineTables.class,
    JobRunner.class,
    Statements.class,
    UnusableTables.class
})
public @interface RelevoTest {}
