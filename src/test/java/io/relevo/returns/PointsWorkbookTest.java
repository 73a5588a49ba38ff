package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The points table on its way through a spreadsheet program. */
class PointsWorkbookTest {

    private static final int FIRST = 2;

    private final PointsTable shipped = PointsTable.read(Samples.file(Release.POINTS_FILE), CATALOGUE);

    @Test
    void comesBackAsItWent() {
        for (Locale locale : List.of(new Locale("es"), Locale.ENGLISH)) {
            assertThat(PointsTable.read(shipped.workbook(CATALOGUE, locale), CATALOGUE))
                    .isEqualTo(shipped);
        }
    }

    @Test
    void isReadyToBeFilledIn() throws IOException {
        try (var workbook = open(shipped.workbook(CATALOGUE, new Locale("es")))) {
            var sheet = workbook.getSheet(PointsWorkbook.SHEET);

            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("País de entrega");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet.getRow(FIRST), "returns90d").getCellStyle().getLocked())
                    .isFalse();
            assertThat(cell(sheet.getRow(FIRST), "returns90d").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getDataValidations())
                    .extracting(list -> list.getValidationConstraint().getFormula1())
                    .anyMatch(formula -> formula.contains("values!$G$1:$G$19"));
            assertThat(sheet.getColumnStyle(3).getLocked()).as("rows to come").isFalse();
        }
    }

    @Test
    void takesTheKeptValueAndNotHowItIsShown() {
        byte[] changed = change(row -> {
            Cell points = cell(row, "points");
            var money = points.getSheet().getWorkbook().createCellStyle();
            money.setDataFormat(
                    points.getSheet().getWorkbook().createDataFormat().getFormat("0.00 \"EUR\""));
            points.setCellStyle(money);
            points.setCellValue(20.0);
            cell(row, "recurring").setCellValue(true);
        });

        PointsRow first = PointsTable.read(changed, CATALOGUE).rows().get(0);

        assertThat(first.points()).isEqualTo(20);
        assertThat(first.conditions()).containsEntry("recurring", new Condition.Is(true));
    }

    @Test
    void refusesFormulasDatesAndErrors() {
        byte[] changed = change(row -> {
            cell(row, "points").setCellFormula("1+1");
            Cell range = cell(row, "returns90d");
            var date = row.getSheet().getWorkbook().createCellStyle();
            date.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat("d-mmm"));
            range.setCellStyle(date);
            range.setCellValue(45_787);
            cell(row, "category").setCellErrorValue(FormulaError.NA.getCode());
        });

        assertThat(findings(changed))
                .extracting(Finding::code, Finding::row, Finding::sheetRow)
                .containsExactlyInAnyOrder(
                        tuple("points.formula", "RR-1", 3),
                        tuple("points.date", "RR-1", 3),
                        tuple("points.error", "RR-1", 3));
    }

    @Test
    void noticesARowThatWasEmptied() {
        byte[] changed = change(row -> row.getSheet().removeRow(row.getSheet().getRow(FIRST + 1)));

        assertThat(findings(changed)).extracting(Finding::code).containsExactly("points.blank-row");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        assertThat(findings(zip("hello.txt", 10))).extracting(Finding::code).containsExactly("points.unreadable");
        assertThat(findings(zip("xl/worksheets/sheet1.xml", 9_000_000)))
                .as("a bomb is small until it is unpacked")
                .extracting(Finding::code)
                .containsExactly("points.too-big");
        assertThat(findings(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .extracting(Finding::code)
                .containsExactly("points.old-excel");
        assertThat(findings("PK\3\4 and no more".getBytes(StandardCharsets.US_ASCII)))
                .hasSize(1);
    }

    private byte[] change(Consumer<Row> first) {
        try (var workbook = open(shipped.workbook(CATALOGUE, Locale.ENGLISH));
                var out = new ByteArrayOutputStream()) {
            first.accept(workbook.getSheet(PointsWorkbook.SHEET).getRow(FIRST));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(Row row, String column) {
        return row.getCell(PointsTemplate.header().indexOf(column));
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }

    private static List<Finding> findings(byte[] file) {
        return catchThrowableOfType(UnusableRelease.class, () -> PointsTable.read(file, CATALOGUE))
                .findings();
    }
}
