package org.mainstay.certificate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;
import static org.mainstay.harness.TestDesk.TRAINER;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.shared.service.UnprocessableException;

/** What a certificate on paper says, and who can print it. */
class CertificateSheetTest {

    private static final int DPI = 110;

    private static byte[] sheet(TestDesk desk, String email, String number) {
        return desk.as(email, () -> desk.get(CertificateQueries.class).sheet(number));
    }

    private static void rename(TestDesk desk, String email, String first, String last) {
        desk.database()
                .inTransaction(
                        entities ->
                                entities.find(Person.class, desk.id(email)).rename(first, last));
    }

    private static String text(PDDocument document) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }

    private static String code(PDDocument document) throws IOException, ReaderException {
        var image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        var width = image.getWidth();
        var height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new HybridBinarizer(new RGBLuminanceSource(width, height, pixels));
        return new QRCodeReader().decode(new BinaryBitmap(bitmap)).getText();
    }

    @OnBothDatabases
    void namesHolderAndCourseAndLeadsToWhereItCanBeChecked(TestDatabase database)
            throws IOException, ReaderException {
        var desk = new TestDesk(database, "support.public.url", "https://desk.example/support");
        rename(desk, CUSTOMER, "Łukasz", "Øster-Dvořák");
        var key = CertificateServiceTest.course(desk, Period.ofYears(2));
        var number = CertificateServiceTest.complete(desk, CUSTOMER, key);

        try (var document = Loader.loadPDF(sheet(desk, CUSTOMER, number))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(text(document))
                    .contains("Łukasz Øster-Dvořák", "Operate HDFS", "Product hadoop 3", number)
                    .contains("https://desk.example/support/certificates/" + number);
            assertThat(code(document))
                    .isEqualTo("https://desk.example/support/certificates/" + number);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @OnBothDatabases
    void hasEveryCharacterOfChineseNamesAndOnlyThose(TestDatabase database) throws IOException {
        var desk = new TestDesk(database);
        rename(desk, OTHER_CUSTOMER, "䶮", "龑喆");
        var key = CertificateServiceTest.course(desk, null);
        var number = CertificateServiceTest.complete(desk, OTHER_CUSTOMER, key);

        var bytes = sheet(desk, OTHER_CUSTOMER, number);
        assertThat(bytes).hasSizeLessThan(100_000);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(text(document)).contains("龑喆䶮", "兹证明", "长期有效").doesNotContain("?");
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @OnBothDatabases
    void hasKoreanNamesAndLeavesEmojiOut(TestDatabase database) throws IOException {
        var desk = new TestDesk(database);
        rename(desk, AGENT, "지수", "김 👩🏽‍💻");
        var key = CertificateServiceTest.course(desk, null);
        var number = CertificateServiceTest.complete(desk, AGENT, key);

        try (var document = Loader.loadPDF(sheet(desk, AGENT, number))) {
            assertThat(text(document)).contains("지수 김").doesNotContain("?");
        }
    }

    @OnBothDatabases
    void longTitlesAndUnknownCharactersStayOnTheSheet(TestDatabase database) throws IOException {
        var desk = new TestDesk(database);
        rename(desk, AGENT, "W".repeat(60), "ഹലോ");
        var key = CertificateServiceTest.course(desk, null);
        var number = CertificateServiceTest.complete(desk, AGENT, key);
        desk.database()
                .execute("update certificate set course_title = '" + "很长的标题".repeat(40) + "'");

        try (var document = Loader.loadPDF(sheet(desk, AGENT, number))) {
            assertThat(text(document)).contains("WW", "?").containsPattern("很\\s*长");
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @OnBothDatabases
    void isForItsHolderAndThoseWhoTrainOrLeadThem(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = CertificateServiceTest.course(desk, null);
        var number = CertificateServiceTest.complete(desk, AGENT, key);
        var queries = desk.get(CertificateQueries.class);

        assertThat(sheet(desk, TRAINER, number)).startsWith('%', 'P', 'D', 'F');
        assertThat(sheet(desk, LEAD, number)).isNotEmpty();
        assertThatThrownBy(() -> sheet(desk, SECOND_AGENT, number))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.asVisitor(() -> queries.sheet(number)))
                .isInstanceOf(NotSignedInException.class);
        assertThat(desk.asVisitor(() -> queries.printable(number))).isFalse();
        assertThat(desk.as(AGENT, () -> queries.printable(number))).isTrue();

        desk.as(TRAINER, () -> desk.get(CertificateService.class).revoke(number, "Mistake"));
        assertThat(desk.as(AGENT, () -> queries.printable(number))).isFalse();
        assertThatThrownBy(() -> sheet(desk, AGENT, number))
                .isInstanceOf(UnprocessableException.class);
    }
}
