package org.mainstay.certificate.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: each character is written in the first that has it, and of a font only
 * those that were written go into the document. The big ones are read only when something needs
 * them. Pictures among letters, such as emoji, are left out. To be closed after the document is
 * saved.
 */
final class Fonts implements Closeable {

    private static final List<String> FILES =
            List.of(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
                    "/certificate/DroidSansFallbackFull.ttf",
                    "/certificate/NanumGothicCoding.ttf");

    /** In place of a letter that no font has: a broken box would say less. */
    private static final String UNKNOWN = "?";

    private static final float UNITS = 1000;

    private final PDDocument document;
    private final List<Loaded> loaded = new ArrayList<>();

    Fonts(PDDocument document) throws IOException {
        this.document = document;
        load();
    }

    private Loaded load() throws IOException {
        try (var bytes = Fonts.class.getResourceAsStream(FILES.get(loaded.size()))) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            var next =
                    new Loaded(
                            font,
                            font.getUnicodeCmapLookup(),
                            PDType0Font.load(document, font, true));
            loaded.add(next);
            return next;
        }
    }

    /** How wide a line is, in points. */
    float width(String line, float size) throws IOException {
        var width = 0f;
        for (var run : runs(line)) {
            width += run.font.getStringWidth(run.text.toString());
        }
        return width / UNITS * size;
    }

    /** Writes a line. */
    void write(PDPageContentStream page, String line, float size, float x, float y)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (var run : runs(line)) {
            page.setFont(run.font, size);
            page.showText(run.text.toString());
        }
        page.endText();
    }

    private List<Run> runs(String line) throws IOException {
        var runs = new ArrayList<Run>();
        for (var at = 0; at < line.length(); ) {
            var character = line.codePointAt(at);
            at += Character.charCount(character);
            var font = font(character);
            if (font != null) {
                append(runs, font, Character.toString(character));
            } else if (!picture(character)) {
                append(runs, loaded.get(0).written, UNKNOWN);
            }
        }
        return runs;
    }

    /** Whether it is an emoji or a part of one: its colour, the joint between two. */
    private static boolean picture(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static void append(List<Run> runs, PDFont font, String text) {
        if (runs.isEmpty() || runs.get(runs.size() - 1).font != font) {
            runs.add(new Run(font, new StringBuilder()));
        }
        runs.get(runs.size() - 1).text.append(text);
    }

    /** Null if none has the character. */
    private PDFont font(int character) throws IOException {
        for (var font : loaded) {
            if (font.has(character)) {
                return font.written;
            }
        }
        while (loaded.size() < FILES.size()) {
            var next = load();
            if (next.has(character)) {
                return next.written;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (var font : loaded) {
            font.read.close();
        }
    }

    private record Loaded(TrueTypeFont read, CmapLookup characters, PDFont written) {

        boolean has(int character) {
            return characters.getGlyphId(character) > 0;
        }
    }

    private record Run(PDFont font, StringBuilder text) {}
}
