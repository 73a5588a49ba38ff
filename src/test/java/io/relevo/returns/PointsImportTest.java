package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What analysts do to a table, and what they are told. */
class PointsImportTest {

    private static final String HEADER = "row,note,category,lineValue,returns90d,recurring,reasonCode,points\n";
    private static final String ROW = "RR-1,Often,,,5..,,MANY_RETURNS,20\n";

    @Test
    void theShippedTableIsInItsCanonicalForm() {
        byte[] file = Samples.file(Release.POINTS_FILE);

        assertThat(new String(PointsTable.read(file, CATALOGUE).csv(), StandardCharsets.UTF_8))
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatSpreadsheetsMakeOfCsv() {
        PointsTable plain = read(HEADER + ROW);

        assertThat(read("\uFEFF" + HEADER + ROW)).isEqualTo(plain);
        assertThat(read((HEADER + ROW).replace(',', ';'))).isEqualTo(plain);
        assertThat(read((HEADER + ROW).replace(',', '\t'))).isEqualTo(plain);
        assertThat(read((HEADER + ROW).replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(read(HEADER + ROW + ",,,,,,,\n\n")).isEqualTo(plain);
        assertThat(read("Row,Note,Category,,,,,\n" + HEADER + ROW)).isEqualTo(plain);
        assertThat(read("row,points,reasonCode,returns90d\nRR-1,20,MANY_RETURNS,5..\n")
                        .rows()
                        .get(0)
                        .conditions())
                .isEqualTo(plain.rows().get(0).conditions());
    }

    @Test
    void understandsHowPeopleWrite() {
        PointsRow row = read(HEADER
                        + "RR-7,\"Dos, juntos\",\"Phones ; electronics,phones\",100.50 .. 200,..3,SÍ,A1,+7\n")
                .rows()
                .get(0);

        assertThat(PointsCsv.cells(row))
                .contains("Dos, juntos", "electronics, phones", "100.5..200", "..3", "true", "7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "range           | lineValue | RR-1,,,100-200,,,A1,5",
                "range           | lineValue | RR-1,,,100,,,A1,5",
                "range           | lineValue | RR-1,,,>30,,,A1,5",
                "range           | lineValue | RR-1,,,'12,5..',,,A1,5",
                "range           | lineValue | RR-1,,,..,,,A1,5",
                "range           | lineValue | RR-1,,,30 days,,,A1,5",
                "range           | lineValue | RR-1,,,1e3..,,,A1,5",
                "range-backwards | lineValue | RR-1,,,200..100,,,A1,5",
                "outside         | lineValue | RR-1,,,-1..5,,,A1,5",
                "whole           | returns90d| RR-1,,,,1.5..,,A1,5",
                "choice          | category  | RR-1,,ELECTRONCS,,,,A1,5",
                "choice          | category  | RR-1,,'fashion, trousers',,,,A1,5",
                "choice          | category  | RR-1,,',',,,,A1,5",
                "yes-or-no       | recurring | RR-1,,,,,maybe,A1,5",
                "no-points       | points    | RR-1,,,,5..,,A1,",
                "points          | points    | RR-1,,,,5..,,A1,ten",
                "points          | points    | RR-1,,,,5..,,A1,0",
                "points          | points    | RR-1,,,,5..,,A1,1001",
                "points          | points    | RR-1,,,,5..,,A1,2.5",
                "reason-code     | reasonCode| RR-1,,,,5..,,many returns,5",
                "reason-code     | reasonCode| RR-1,,,,5..,,,5",
                "row             | row       | Row 1,,,,5..,,A1,5",
                "row             | row       | ,,,,5..,,A1,5",
                "row             | row       | RR-01,,,,5..,,A1,5",
                "note            | note      | RR-1,@SUM(A1),,,5..,,A1,5",
                "formula         | returns90d| RR-1,,,,=B2,,A1,5",
                "formula         | points    | RR-1,,,,5..,,A1,=1+1",
            })
    void placesACellThatIsWrong(String code, String column, String line) {
        List<Finding> findings = findings(HEADER + line.replace('\'', '"') + "\n");

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("points." + code);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.sheetRow()).isEqualTo(2);
        assertThat(spanish(finding)).contains("fila 2 de la hoja", column).doesNotContain("{");
    }

    @Test
    void tellsEverythingAtOnce() {
        List<Finding> findings = findings(HEADER
                + "RR-1,,,100-200,,,A1,ten\n"
                + ",,,,,,,\n"
                + "RR-1,,,,,maybe,A1,5\n"
                + "RR-3,,,,,,A1,5\n"
                + "RR-4,,,,5..,,A1,5,left over\n");

        assertThat(findings)
                .extracting(Finding::code, Finding::sheetRow)
                .containsExactly(
                        tuple("points.range", 2),
                        tuple("points.points", 2),
                        tuple("points.blank-row", 3),
                        tuple("points.double-row", 4),
                        tuple("points.yes-or-no", 4),
                        tuple("points.no-condition", 5),
                        tuple("points.stray-cell", 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-column | row,returnz90d,reasonCode,points",
                "double-column  | row,returns90d,returns90d,reasonCode,points",
                "missing-column | row,returns90d,reasonCode",
                "no-header      | id,returns90d,reasonCode,points",
            })
    void wantsTheColumnsItKnows(String code, String header) {
        assertThat(findings(header + "\n")).extracting(Finding::code).containsExactly("points." + code);
    }

    @Test
    void saysWhichColumnARenamedOneWas() {
        assertThat(findings(HEADER.replace("returns90d", "Devoluciones") + "RR-1,,,,5..,,A1,5\n"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details().get(0)).contains("returns90d"));
    }

    @Test
    void knowsWhatIsNoTable() {
        assertThat(codes("%PDF-1.7\n%\u00e2\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("points.no-table");
        assertThat(codes(new byte[] {'G', 'I', 'F', 0, 1, 2})).containsExactly("points.no-table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsWhatSpreadsheetsCallUnicodeText(String charset) {
        byte[] file = ("\uFEFF" + HEADER + "RR-1,,,,5..,,A1,5\n").getBytes(Charset.forName(charset));

        assertThat(PointsTable.read(file, Samples.CATALOGUE).rows()).hasSize(1);
    }

    private static List<String> codes(byte[] file) {
        try {
            PointsTable.read(file, Samples.CATALOGUE);
            return List.of();
        } catch (UnusableRelease refused) {
            return refused.findings().stream().map(Finding::code).toList();
        }
    }

    @Test
    void refusesTooMuch() {
        String rows = IntStream.rangeClosed(1, PointsTable.MAX_ROWS + 1)
                .mapToObj(row -> "RR-" + row + ",,,,5..,,A1,5\n")
                .collect(Collectors.joining());

        assertThat(findings(HEADER + rows)).extracting(Finding::code).containsExactly("points.too-many-rows");
        assertThat(findings(HEADER + ROW + " ".repeat(PointsTable.MAX_BYTES)))
                .extracting(Finding::code)
                .containsExactly("points.too-big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "row,\"reasonCode,points\nRR-1", "row\n\"a\"b,c\n"})
    void refusesWhatIsNoTable(String file) {
        assertThat(findings(file)).hasSize(1);
    }

    @Test
    void asksForUtf8() {
        byte[] latin = (HEADER + ROW.replace("Often", "Año")).getBytes(Charset.forName("windows-1252"));

        assertThat(catchThrowableOfType(UnusableRelease.class, () -> PointsTable.read(latin, CATALOGUE))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("points.encoding");
    }

    private static String spanish(Finding finding) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/returns");
        texts.setDefaultEncoding("UTF-8");
        return texts.getMessage("returns." + finding.code(), finding.arguments(), new Locale("es"));
    }

    private static PointsTable read(String csv) {
        return PointsTable.read(csv.getBytes(StandardCharsets.UTF_8), CATALOGUE);
    }

    private static List<Finding> findings(String csv) {
        return catchThrowableOfType(UnusableRelease.class, () -> read(csv)).findings();
    }
}
