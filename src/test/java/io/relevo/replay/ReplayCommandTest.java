package io.relevo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {

    @TempDir
    Path folder;

    private Replaying replaying;

    @BeforeEach
    void prepare() {
        replaying = new Replaying(folder);
    }

    @Test
    void explainsItself() {
        replaying.run("--help");

        assertThat(replaying.code).isZero();
        assertThat(replaying.said).contains("--log", "--format", "servicenow", "case,at,state,owner");
    }

    @ParameterizedTest
    @CsvSource({
        "--format neutral, --log",
        "--log, --log",
        "--log x.csv --format xes, xes",
        "--log x.csv --server.port=1, --server.port=1",
        "--log x.csv --fast, --fast"
    })
    void namesTheWordItDoesNotUnderstand(String line, String word) {
        replaying.run(line.split(" "));

        assertThat(replaying.code).isEqualTo(2);
        assertThat(replaying.said).contains(word);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        replaying.run("--log=" + folder.resolve("nothing.csv"));
        assertThat(replaying.code).isEqualTo(1);
        assertThat(replaying.said).contains("nothing.csv", "--log");

        replaying.run("--log=" + folder);
        assertThat(replaying.code).isEqualTo(1);
        assertThat(replaying.said).contains(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | case, at, state, owner",
                "case;at;state;owner                   | case, at, state, owner",
                "number,incident_state,sys_updated_at  | case, at, state, owner",
                "case,at,status,owner                  | state"
            })
    void saysWhichColumnsItMisses(String header, String missing) {
        assertThat(replaying.of("neutral", header)).isNull();
        assertThat(replaying.code).isEqualTo(1);
        assertThat(replaying.said).contains(missing).contains("--format");
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Path file =
                Files.write(folder.resolve("log.csv.xz"), new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 1, '"', 2});

        replaying.run("--log", file.toString());

        assertThat(replaying.code).isEqualTo(1);
        assertThat(replaying.said).contains("log.csv.xz");
    }
}
