package io.relevo.returns;

import io.relevo.returns.Sheet.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The points table as a spreadsheet: handed out ready to be filled in, taken back by its typed values. */
class PointsWorkbook {

    static final String SHEET = "points";

    /** What 1 MB of a kept table unpacks to at most; more is a bomb. */
    private static final long MAX_UNPACKED = 8_000_000;

    private static final int MAX_PARTS = 200;

    private final Catalogue catalogue;
    private final Locale locale;

    PointsWorkbook(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** A zip file, which a CSV never begins as; the old binary format too, to say what to do about it. */
    static boolean recognises(byte[] file) {
        return file.length > 3 && (file[0] == 'P' && file[1] == 'K' || (file[0] & 0xFF) == 0xD0);
    }

    /** @throws UnusableRelease if it is no workbook */
    static Sheet read(byte[] file) {
        if ((file[0] & 0xFF) == 0xD0) {
            throw refused("points.old-excel");
        }
        if (unpacksTooBig(file)) {
            throw refused("points.too-big", String.valueOf(PointsTable.MAX_BYTES / 1_000));
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet(SHEET) == null ? workbook.getSheetAt(0) : workbook.getSheet(SHEET);
            List<Sheet.Row> rows = new ArrayList<>();
            for (int i = 0; i <= Math.min(sheet.getLastRowNum(), 2 * PointsTable.MAX_ROWS); i++) {
                rows.add(new Sheet.Row(i + 1, cells(sheet.getRow(i))));
            }
            return new Sheet(rows);
        } catch (IOException | RuntimeException e) {
            throw refused("points.unreadable", String.valueOf(e.getMessage()));
        }
    }

    byte[] write(PointsTable table) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new PointsForm(workbook, catalogue, locale).fill(table);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sheet.Cell> cells(Row row) {
        List<Sheet.Cell> cells = new ArrayList<>();
        int count = row == null ? 0 : Math.min(row.getLastCellNum(), PointsImport.MAX_COLUMNS);
        for (int i = 0; i < count; i++) {
            cells.add(cell(row.getCell(i)));
        }
        return cells;
    }

    /** By the value kept and never by how it is shown, so that no number format changes what is meant. */
    private static Sheet.Cell cell(Cell cell) {
        if (cell == null) {
            return Sheet.Cell.EMPTY;
        }
        return switch (cell.getCellType()) {
            case STRING -> Sheet.Cell.of(cell.getStringCellValue());
            case BOOLEAN -> Sheet.Cell.of(String.valueOf(cell.getBooleanCellValue()));
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? new Sheet.Cell(Kind.DATE, cell.toString())
                        : Sheet.Cell.of(new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()))
                                .toPlainString());
            case FORMULA -> new Sheet.Cell(Kind.FORMULA, '=' + cell.getCellFormula());
            case ERROR -> new Sheet.Cell(Kind.ERROR, cell.toString());
            case BLANK, _NONE -> Sheet.Cell.EMPTY;
        };
    }

    private static boolean unpacksTooBig(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            byte[] buffer = new byte[8_192];
            long unpacked = 0;
            int parts = 0;
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED || parts > MAX_PARTS) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw refused("points.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static UnusableRelease refused(String code, String... details) {
        return new UnusableRelease(List.of(Finding.of(code, PointsImport.NAME, details)));
    }
}
