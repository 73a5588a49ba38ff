package io.relevo.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestsTest {

    private static final Instant NOW = Instant.parse("2025-03-03T15:00:00.123Z");
    private static final Instant DUE = NOW.plus(Duration.ofHours(48));

    private static Requests requests(TestDatabase database) {
        return requests(JdbcClient.create(database.migrated()));
    }

    private static Requests requests(JdbcClient jdbc) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var directory = new Directory(new DirectoryStore(jdbc), clock);
        return new Requests(directory, new RequestStore(jdbc, directory), clock);
    }

    private static Request ask(Requests requests, String party, boolean blocking) {
        return requests.open(
                "R-10042", party, "¿Dónde está la guía 77?", blocking, Duration.ofHours(48), DUE, "agente1");
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheAreasAndThirdPartiesItShipsWith(TestDatabase database) {
        assertThat(requests(database).parties())
                .extracting(Party::code)
                .containsExactly(
                        "administration",
                        "carrier-norte",
                        "carrier-rapida",
                        "logistics",
                        "payments-pagalo",
                        "product-quality",
                        "stores");
        assertThat(requests(database).party("carrier-rapida"))
                .hasValue(new Party(
                        "carrier-rapida",
                        Party.Kind.THIRD_PARTY,
                        "Paquetería Rápida",
                        "Paquetería Rápida",
                        "carrier@rapida.example",
                        "es",
                        "carrier"));
    }

    @ParameterizedTest
    @EnumSource
    void findsAQuestionAsItWasAsked(TestDatabase database) {
        var requests = requests(database);

        Request asked = ask(requests, "carrier-rapida", true);
        requests.attach(asked.id(), "instance-1");

        Request found = requests.find(asked.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("flowId").isEqualTo(asked);
        assertThat(found.flowId()).isEqualTo("instance-1");
        assertThat(found.askedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnUnknownPartyAndNamesThoseThereAre(TestDatabase database) {
        var requests = requests(database);

        assertThatThrownBy(() -> ask(requests, "carrier-sur", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'carrier-sur'")
                .hasMessageContaining("carrier-norte");
    }

    @ParameterizedTest
    @EnumSource
    void takesAnAnswerOnce(TestDatabase database) {
        var requests = requests(database);
        Request asked = ask(requests, "logistics", true);

        assertThat(requests.answer(asked.id(), "en camino", "logistica1")).isTrue();
        assertThat(requests.answer(asked.id(), "perdido", "logistica2")).isFalse();
        assertThat(requests.withdraw(asked.id(), "agente1")).isFalse();

        Request found = requests.find(asked.id()).orElseThrow();
        assertThat(found.status()).isEqualTo(Request.Status.ANSWERED);
        assertThat(found.answer()).isEqualTo("en camino");
        assertThat(found.answeredBy()).isEqualTo("logistica1");
        assertThat(found.settledAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void takesNoAnswerOnceItIsWithdrawn(TestDatabase database) {
        var requests = requests(database);
        Request asked = ask(requests, "logistics", true);

        assertThat(requests.withdraw(asked.id(), "agente1")).isTrue();

        assertThat(requests.answer(asked.id(), "en camino", "logistica1")).isFalse();
        assertThat(requests.find(asked.id()).orElseThrow().status()).isEqualTo(Request.Status.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoAnswersAtOnceExactlyOneCounts(TestDatabase database) throws Exception {
        var requests = requests(database);
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 20; i++) {
            String id = ask(requests, "logistics", true).id();
            Callable<Boolean> answer = () -> {
                barrier.await();
                return requests.answer(id, "sí", "logistica1");
            };

            var first = threads.submit(answer);
            var second = threads.submit(answer);

            assertThat(first.get() ^ second.get()).isTrue();
        }
        threads.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatIsOpenAndWhatBlocks(TestDatabase database) {
        var requests = requests(database);
        Request answered = ask(requests, "logistics", true);
        Request blocking = ask(requests, "carrier-norte", true);
        Request other = ask(requests, "stores", false);
        requests.open("R-20000", "stores", "¿?", true, Duration.ofHours(1), DUE, "agente1");
        requests.answer(answered.id(), "sí", "logistica1");

        assertThat(requests.of("R-10042"))
                .extracting(Request::id)
                .containsExactlyInAnyOrder(answered.id(), blocking.id(), other.id());
        assertThat(requests.openOf("R-10042"))
                .extracting(Request::id)
                .containsExactlyInAnyOrder(blocking.id(), other.id());
        assertThat(requests.openBlocking("R-10042")).extracting(Request::id).containsExactly(blocking.id());
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatEachPartyIsAskedNow(TestDatabase database) {
        var requests = requests(database);
        ask(requests, "stores", false);
        ask(requests, "stores", true);
        Request answered = ask(requests, "logistics", true);
        requests.answer(answered.id(), "sí", "logistica1");

        assertThat(requests.openByParty()).containsExactly(Map.entry("stores", 2));
        assertThat(requests.wasAsked("logistics")).isTrue();
        assertThat(requests.wasAsked("administration")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void seesAtOnceWhatAnotherNodeSaved(TestDatabase database) {
        var jdbc = JdbcClient.create(database.migrated());
        var requests = requests(jdbc);
        var changed = new Party("stores", Party.Kind.AREA, "Locales", "Shops", null, "es", "shop");
        requests.parties();

        new DirectoryStore(jdbc).save(changed);

        assertThat(requests.latestParties()).contains(changed);
    }

    @ParameterizedTest
    @EnumSource
    void addsAndChangesAParty(TestDatabase database) {
        var requests = requests(database);
        var added = new Party("carrier-sur", Party.Kind.THIRD_PARTY, "Sur", "South", "a@sur.example", "es", "carrier");
        var changed =
                new Party("carrier-sur", Party.Kind.THIRD_PARTY, "Sur", "South", "b@sur.example", "en", "carrier");
        requests.parties();

        requests.saveParty(added);
        assertThat(requests.party("carrier-sur")).hasValue(added);
        requests.saveParty(changed);

        assertThat(requests.party("carrier-sur")).hasValue(changed);
        assertThat(requests.parties()).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAThirdPartyWithoutAnAddress(TestDatabase database) {
        var nowhere = new Party("carrier-sur", Party.Kind.THIRD_PARTY, "Sur", "South", null, "es", "carrier");

        assertThatThrownBy(() -> requests(database).saveParty(nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address");
    }
}
