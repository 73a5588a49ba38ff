package io.relevo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.commands.Commands;
import io.relevo.commands.Doorless;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong on the command line, or in the first row, is told before anything is started. */
class ImportReturnsCommandTest {

    @TempDir
    Path folder;

    private int code;
    private String said;

    @Test
    void explainsItself() {
        run("--help");

        assertThat(code).isZero();
        assertThat(said).contains("--orders", "--assume", "online-retail", PastFiles.RETURNS.substring(0, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "--returns r.csv, --orders",
        "--orders o.csv, --returns",
        "--orders o.csv --returns r.csv --format sap, sap",
        "--orders o.csv --returns r.csv --assume reason, reason",
        "'--orders o.csv --returns r.csv --assume photos=0,photos=1', photos",
        "--orders o.csv --returns r.csv --on-record double, double",
        "--orders o.csv --returns r.csv --fast, --fast"
    })
    void namesTheWordItDoesNotUnderstand(String line, String word) {
        run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(said).contains(word);
    }

    @Test
    void namesTheFileThatIsNotThereAndTheColumnThatIsMissing() {
        var files = new PastFiles(folder);
        Path orders = files.written("orders.csv", PastFiles.ORDERS.replace("sku,", "") + "\n");
        Path returns = files.written("returns.csv", PastFiles.RETURNS + "\n");

        run("--orders", folder.resolve("nix.csv").toString(), "--returns", returns.toString());
        assertThat(code).isEqualTo(1);
        assertThat(said).contains("nix.csv", "--orders");

        run("--orders", orders.toString(), "--returns", returns.toString());
        assertThat(code).isEqualTo(1);
        assertThat(said).contains("orders.csv", "sku", "neutral");
    }

    private void run(String... options) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            var words = new String[options.length + 1];
            words[0] = "import-returns";
            System.arraycopy(options, 0, words, 1, options.length);
            var command = new ImportReturnsCommand(new Doorless(() -> {
                throw new IllegalStateException("nothing is to be started");
            }));
            code = new Commands(Map.of("import-returns", command)).run(words);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        said = heard.toString(StandardCharsets.UTF_8);
    }
}
