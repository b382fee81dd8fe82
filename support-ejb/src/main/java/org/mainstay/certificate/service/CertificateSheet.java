package org.mainstay.certificate.service;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.shared.service.Dates;

/**
 * Draws certificates as PDF, one sheet of A4 each, with a QR code that leads to the page where
 * anybody can check them. Lengths are points, from the lower left corner.
 */
@ApplicationScoped
class CertificateSheet {

    private static final String BUNDLE = "certificate.sheet";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final PDRectangle SHEET =
            new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final Color INK = new Color(0x1b1f27);
    private static final Color GREY = new Color(0x5a6272);
    private static final Color ACCENT = new Color(0x4f46e5);

    private static final float LEFT = 90;
    private static final float RIGHT = 752;
    private static final float BOTTOM = 78;
    private static final float BAND = 18;
    private static final float CODE = 104;
    private static final float COLUMN = 150;

    private static final float BRAND_SIZE = 15;
    private static final float TITLE_SIZE = 40;
    private static final float TEXT_SIZE = 13;
    private static final float HOLDER_SIZE = 32;
    private static final float COURSE_SIZE = 22;
    private static final float SMALL_SIZE = 9;
    private static final float SIZE_MIN = 8;
    private static final int COURSE_LINES = 3;
    private static final float LINE = 1.3f;

    @Inject ProductDirectory products;
    @Inject PublicUrl url;

    /** The sheet in the holder's language. */
    byte[] draw(Certificate certificate) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            var locale = certificate.person().locale();
            var page = new PDPage(SHEET);
            document.addPage(page);
            describe(document, certificate, locale);
            try (var content = new PDPageContentStream(document, page)) {
                new Drawing(content, fonts, locale).draw(certificate);
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void describe(PDDocument document, Certificate certificate, Locale locale) {
        document.getDocumentInformation()
                .setTitle(certificate.title() + " – " + certificate.holder());
        document.getDocumentInformation().setCreator("Mainstay");
        var catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(locale.toLanguageTag());
        var preferences = new PDViewerPreferences(catalogue.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
    }

    /** One sheet being drawn. */
    private final class Drawing {

        private final PDPageContentStream page;
        private final Fonts fonts;
        private final Locale locale;
        private final ResourceBundle words;

        private Drawing(PDPageContentStream page, Fonts fonts, Locale locale) {
            this.page = page;
            this.fonts = fonts;
            this.locale = locale;
            this.words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        }

        private void draw(Certificate certificate) throws IOException {
            page.setNonStrokingColor(ACCENT);
            page.addRect(0, 0, BAND, SHEET.getHeight());
            page.fill();
            write("Mainstay", BRAND_SIZE, ACCENT, LEFT, 510);
            write(words.getString("title"), TITLE_SIZE, INK, LEFT, 444);
            write(words.getString("certifies"), TEXT_SIZE, GREY, LEFT, 404);
            fit(certificate.holder(), HOLDER_SIZE, 362);
            write(words.getString("completed"), TEXT_SIZE, GREY, LEFT, 328);
            var under = course(certificate.title(), 298);
            var product = product(certificate);
            if (product != null) {
                write(product, TEXT_SIZE, GREY, LEFT, under);
            }
            var address = url.page("/certificates/" + certificate.number());
            fact(0, "issued", date(certificate.issuedOn()));
            fact(1, "expires", date(certificate.expiresOn()));
            fact(2, "number", certificate.number());
            write(
                    new MessageFormat(words.getString("check"), locale)
                            .format(new Object[] {address}),
                    SMALL_SIZE,
                    GREY,
                    LEFT,
                    BOTTOM);
            code(address);
        }

        private void write(String text, float size, Color color, float x, float y)
                throws IOException {
            page.setNonStrokingColor(color);
            fonts.write(page, text, size, x, y);
        }

        /** A line, as large as it fits. */
        private void fit(String text, float size, float y) throws IOException {
            var width = fonts.width(text, size);
            var room = RIGHT - LEFT;
            write(text, width <= room ? size : size * room / width, INK, LEFT, y);
        }

        /** The title in a few lines; where the next one goes. */
        private float course(String title, float y) throws IOException {
            var size = COURSE_SIZE;
            var lines = lines(title, size);
            while (lines.size() > COURSE_LINES && size > SIZE_MIN) {
                size--;
                lines = lines(title, size);
            }
            var at = y;
            for (var line : lines) {
                write(line, size, INK, LEFT, at);
                at -= size * LINE;
            }
            return at;
        }

        private List<String> lines(String text, float size) throws IOException {
            var lines = new ArrayList<String>();
            var breaks = BreakIterator.getLineInstance(locale);
            breaks.setText(text);
            var begin = 0;
            var end = 0;
            for (var next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
                if (end > begin
                        && fonts.width(text.substring(begin, next).strip(), size) > RIGHT - LEFT) {
                    lines.add(text.substring(begin, end).strip());
                    begin = end;
                }
                end = next;
            }
            lines.add(text.substring(begin).strip());
            return lines;
        }

        private void fact(int column, String what, String value) throws IOException {
            var x = LEFT + column * COLUMN;
            write(words.getString(what), SMALL_SIZE, GREY, x, BOTTOM + 50);
            write(value, TEXT_SIZE, INK, x, BOTTOM + 32);
        }

        private String date(LocalDate date) {
            return date == null ? words.getString("never") : Dates.day(locale, date);
        }

        private void code(String address) throws IOException {
            var matrix = matrix(address);
            var module = CODE / matrix.getWidth();
            page.setNonStrokingColor(INK);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        page.addRect(
                                RIGHT - CODE + column * module,
                                BOTTOM + CODE - (row + 1) * module,
                                module,
                                module);
                    }
                }
            }
            // All at once: single squares would show seams.
            page.fill();
        }
    }

    /** Product and major version; null for none in particular. */
    private String product(Certificate certificate) {
        var version = certificate.majorVersion();
        return products.find(certificate.product())
                .map(product -> version == null ? product.name() : product.name() + " " + version)
                .orElse(null);
    }

    private static ByteMatrix matrix(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("Too long for a QR code: " + address, e);
        }
    }
}
