package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class NodeNumberTest {

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty("tsid.node");
    }

    @Test
    void aNodesNumberReachesTheMakerOfIds() {
        prepare(new MockEnvironment().withProperty("relevo.node", "7"));

        assertThat(System.getProperty("tsid.node")).isEqualTo("7");
    }

    @Test
    void withoutOneItStaysRandom() {
        prepare(new MockEnvironment());

        assertThat(System.getProperty("tsid.node")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1024"})
    void aNumberOutOfRangeIsNamed(String number) {
        assertThatThrownBy(() -> prepare(new MockEnvironment().withProperty("relevo.node", number)))
                .hasMessageContaining("relevo.node is " + number);
    }

    private static void prepare(MockEnvironment environment) {
        new NodeNumber()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
