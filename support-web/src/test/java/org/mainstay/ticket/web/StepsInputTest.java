package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepsInputTest {

    @Test
    void eachLineIsAnItemWhateverStandsBeforeIt() {
        assertThat(StepsInput.split("- [ ] Read the log\r\n\n  * Try it\n[x] Answer\n-5 degrees"))
                .containsExactly("Read the log", "Try it", "Answer", "-5 degrees");
        assertThat(StepsInput.split(null)).isEmpty();
    }
}
