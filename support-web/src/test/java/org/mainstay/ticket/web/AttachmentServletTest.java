package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentServletTest {

    @Test
    void nameTravelsInAsciiAndInUtf8() {
        assertThat(AttachmentServlet.disposition(false, "日志 \"1\".log"))
                .isEqualTo(
                        "attachment; filename=\"__ _1_.log\";"
                                + " filename*=UTF-8''%E6%97%A5%E5%BF%97%20%221%22.log");
    }

    @Test
    void nameCanNotAddAHeader() {
        assertThat(AttachmentServlet.disposition(false, "a\r\nSet-Cookie: b"))
                .doesNotContain("\r", "\n");
    }
}
