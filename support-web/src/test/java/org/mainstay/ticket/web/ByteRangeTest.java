package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,             0, 100, false",
                "bytes=0-,      0, 100, true",
                "bytes=0-9,     0,  10, true",
                "bytes=10-19,  10,  10, true",
                "bytes=90-200, 90,  10, true",
                "bytes=-5,     95,   5, true",
                "bytes=-500,    0, 100, true",
                "bytes=100-,  100,   0, true",
                "bytes=9-3,     0, 100, false",
                "bytes=-,       0, 100, false",
                "'bytes=0-1,5-6', 0, 100, false",
                "lines=0-1,     0, 100, false"
            })
    void thePartOfAHundredBytes(String header, long first, long length, boolean part) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(first, length, part));
    }
}
