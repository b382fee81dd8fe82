package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void givesTheNameInBothFormsAndLetsNothingEscape() {
        assertThat(Download.disposition("日志 \"x\"; a=b\r\n*%41.txt"))
                .isEqualTo(
                        "attachment; filename=\"__ _x_; a=b__*_41.txt\";"
                                + " filename*=UTF-8''%E6%97%A5%E5%BF%97%20%22x%22%3B%20a%3Db%0D%0A%2A%2541.txt");
    }
}
