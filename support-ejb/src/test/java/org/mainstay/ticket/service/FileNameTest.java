package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.ticket.model.Attachment;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "hs_err.log, hs_err.log",
        "../../etc/passwd, passwd",
        "'C:\\Users\\ann\\dump.txt', dump.txt",
        "/etc/shadow, shadow",
        ".., file",
        "., file",
        ".htaccess, htaccess",
        "'  spaced name.txt ', spaced name.txt",
        "日志 2026.txt, 日志 2026.txt",
        "'a<b>c|d:e*f?g\"h.txt', abcdefgh.txt"
    })
    void theLastPartOfThePathStaysWithoutWhatIsDangerous(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void nothingBecomesAName() {
        assertThat(FileName.clean(null)).isEqualTo("file");
        assertThat(FileName.clean("")).isEqualTo("file");
        assertThat(FileName.clean("logs/")).isEqualTo("file");
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(FileName.clean("a\u0000b\r\nc.txt")).isEqualTo("abc.txt");
        assertThat(FileName.clean("report\u200b.txt")).isEqualTo("report.txt");
        assertThat(FileName.clean("a\ud800b.txt")).isEqualTo("ab.txt");
    }

    @Test
    void aNameThatIsReadBackwardsIsSeenAsItIs() {
        // Shown as "photo_exe.jpg" where direction marks are obeyed.
        assertThatThrownBy(() -> FileName.clean("photo_\u202egpj.exe"))
                .isInstanceOf(FileTypeException.class);
        assertThat(FileName.clean("photo_\u202egpj.txt")).isEqualTo("photo_gpj.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup.exe",
                "SETUP.EXE",
                "a.txt.bat",
                "x.scr ",
                "run.cmd\u0000",
                "x.l\u200bnk"
            })
    void programsAreRefused(String sent) {
        assertThatThrownBy(() -> FileName.clean(sent)).isInstanceOf(FileTypeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe.", "setup.exe..", "setup.exe ."})
    void programsAreRefusedThoughWindowsDropsTheirLastDots(String sent) {
        assertThatThrownBy(() -> FileName.clean(sent)).isInstanceOf(FileTypeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul.txt", "Com1.log", "LPT9", "aux.tar.gz"})
    void namesOfDevicesAreNotKept(String sent) {
        assertThat(FileName.clean(sent)).isEqualTo("_" + sent);
    }

    @Test
    void aLongNameKeepsItsExtension() {
        var name = FileName.clean("x".repeat(500) + ".tar");

        assertThat(name).hasSize(Attachment.FILE_NAME_MAXLENGTH).endsWith("x.tar");
    }

    @Test
    void noCharacterIsCutInHalf() {
        var name = FileName.clean("x" + "🐘".repeat(200) + ".txt");

        assertThat(name).hasSizeLessThanOrEqualTo(Attachment.FILE_NAME_MAXLENGTH).endsWith(".txt");
        assertThat(name.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain",
        "'TEXT/HTML; charset=utf-8', text/html",
        "nonsense, application/octet-stream",
        "'text/html\r\nX-Evil: 1', application/octet-stream",
        "'', application/octet-stream"
    })
    void typesAreTypesOrGeneric(String sent, String kept) {
        assertThat(FileName.cleanType(sent)).isEqualTo(kept);
    }

    @Test
    void anAbsentTypeIsGeneric() {
        assertThat(FileName.cleanType(null)).isEqualTo("application/octet-stream");
    }
}
