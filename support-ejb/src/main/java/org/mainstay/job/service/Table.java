package org.mainstay.job.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of any length, written row by row: what was written takes no memory. */
public interface Table extends Closeable {

    /**
     * @param cells texts, instants, or null for an empty one
     */
    void row(List<?> cells) throws IOException;

    /**
     * Comma-separated values as RFC 4180 has them, with the mark by which spreadsheets know UTF-8.
     * A text that a spreadsheet would take for a formula gets an apostrophe in front.
     *
     * @param zone in which times are written
     */
    static Table csv(OutputStream out, ZoneId zone) throws IOException {
        return new Csv(out, zone);
    }

    /**
     * A workbook of one sheet, as spreadsheets store it.
     *
     * @param zone in which times are written
     */
    static Table xlsx(OutputStream out, ZoneId zone) {
        return new Xlsx(out, zone);
    }

    /** Comma-separated values. */
    final class Csv implements Table {

        private static final String BYTE_ORDER_MARK = "\uFEFF";
        private static final String LINE_END = "\r\n";

        /** What makes a formula of a text, in either width. */
        private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

        private final Writer out;
        private final ZoneId zone;

        private Csv(OutputStream out, ZoneId zone) throws IOException {
            this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.zone = zone;
            this.out.write(BYTE_ORDER_MARK);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "" : ",");
                out.write(quoted(text(cells.get(i))));
            }
            out.write(LINE_END);
        }

        private String text(Object cell) {
            if (cell instanceof Instant instant) {
                return TIME.format(instant.atZone(zone));
            }
            var text = cell == null ? "" : cell.toString();
            return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        private static String quoted(String text) {
            var plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A workbook. Texts stand in the rows: a list of all of them would have to be kept. */
    final class Xlsx implements Table {

        private static final int ROWS_IN_MEMORY = 500;
        private static final String TIME = "yyyy-mm-dd hh:mm:ss";

        private final Workbook book;
        private final Worksheet sheet;
        private final ZoneId zone;
        private int row;

        private Xlsx(OutputStream out, ZoneId zone) {
            this.book = new Workbook(out, "Mainstay", null);
            this.sheet = book.newWorksheet("Mainstay");
            this.zone = zone;
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Instant instant) {
                    sheet.value(row, i, instant.atZone(zone).toLocalDateTime());
                    sheet.style(row, i).format(TIME).set();
                } else if (cells.get(i) instanceof Number number) {
                    sheet.value(row, i, number);
                } else if (cells.get(i) != null) {
                    sheet.inlineString(row, i, cells.get(i).toString());
                }
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            book.close();
        }
    }
}
