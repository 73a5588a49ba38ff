package io.relevo.returns;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays out the workbook: labels and names locked above, cells to fill in below, the values a column takes to choose. */
class PointsForm {

    private static final int LABELS = 0;
    private static final int NAMES = 1;
    private static final int FIRST = 2;
    private static final int LAST = FIRST + PointsTable.MAX_ROWS - 1;
    private static final int WIDTH = 18 * 256;
    private static final int NOTE_WIDTH = 50 * 256;

    private final XSSFWorkbook workbook;
    private final Catalogue catalogue;
    private final ResourceBundle texts;
    private final List<String> columns = PointsTemplate.header();
    private final XSSFSheet sheet;
    private final XSSFSheet choices;

    PointsForm(XSSFWorkbook workbook, Catalogue catalogue, Locale locale) {
        this.workbook = workbook;
        this.catalogue = catalogue;
        this.texts = ResourceBundle.getBundle("messages/returns", locale);
        this.sheet = workbook.createSheet(PointsWorkbook.SHEET);
        this.choices = workbook.createSheet("values");
        workbook.setSheetVisibility(workbook.getSheetIndex(choices), SheetVisibility.HIDDEN);
    }

    void fill(PointsTable table) {
        header();
        for (int i = 0; i < table.rows().size(); i++) {
            XSSFRow row = sheet.createRow(FIRST + i);
            List<String> cells = PointsCsv.cells(table.rows().get(i));
            for (int c = 0; c < cells.size(); c++) {
                XSSFCell cell = row.createCell(c);
                cell.setCellStyle(sheet.getColumnStyle(c));
                cell.setCellValue(cells.get(c));
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            offer(c, allowed(columns.get(c)));
        }
        sheet.createFreezePane(1, FIRST);
        protect();
    }

    private void header() {
        CellStyle locked = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        locked.setFont(bold);
        locked.setWrapText(true);
        locked.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        locked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        // As text, or the spreadsheet makes a date of a range.
        CellStyle open = workbook.createCellStyle();
        open.setDataFormat(workbook.createDataFormat().getFormat("@"));
        open.setLocked(false);
        XSSFRow labels = sheet.createRow(LABELS);
        XSSFRow names = sheet.createRow(NAMES);
        for (int c = 0; c < columns.size(); c++) {
            sheet.setDefaultColumnStyle(c, open);
            sheet.setColumnWidth(c, columns.get(c).equals(PointsTemplate.NOTE) ? NOTE_WIDTH : WIDTH);
            write(labels.createCell(c), label(columns.get(c)), locked);
            write(names.createCell(c), columns.get(c), locked);
        }
    }

    private static void write(XSSFCell cell, String text, CellStyle style) {
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private String label(String column) {
        return catalogue
                .find(column)
                .map(fact -> fact.labels().get(texts.getLocale().getLanguage()))
                .orElseGet(() -> texts.getString("returns.column." + column));
    }

    private List<String> allowed(String column) {
        return PointsTemplate.column(column)
                .map(PointsColumn::type)
                .map(type -> switch (type) {
                    case TEXT -> catalogue.find(column).map(Fact::values).orElse(List.of());
                    case BOOLEAN -> List.of("true", "false");
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }

    /** From a sheet of their own, since a list inside the rule ends at 255 characters. Several may be typed. */
    private void offer(int column, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            XSSFRow row = choices.getRow(i) == null ? choices.createRow(i) : choices.getRow(i);
            row.createCell(column).setCellValue(values.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint("values!$" + letters + "$1:$" + letters + "$" + values.size()),
                new CellRangeAddressList(FIRST, LAST, column, column));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    /** Against slips of the hand, so without a password; rows may come and go. */
    private void protect() {
        sheet.protectSheet("");
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }
}
