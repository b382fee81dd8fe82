package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileSenderTest {

    @Test
    void nameTravelsInAsciiAndInUtf8() {
        assertThat(FileSender.disposition(false, "日志 \"1\".log"))
                .isEqualTo(
                        "attachment; filename=\"__ _1_.log\";"
                                + " filename*=UTF-8''%E6%97%A5%E5%BF%97%20%221%22.log");
    }

    @Test
    void nameCanNotAddAHeader() {
        assertThat(FileSender.disposition(false, "a\r\nSet-Cookie: b")).doesNotContain("\r", "\n");
    }
}
