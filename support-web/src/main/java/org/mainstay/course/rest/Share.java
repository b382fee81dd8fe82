package org.mainstay.course.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a whole: in the API from 0 to 1, in the application in percent. */
final class Share {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Share() {}

    /**
     * @param percent null for none
     */
    static Double of(Integer percent) {
        return percent == null ? null : percent / WHOLE.doubleValue();
    }

    /**
     * @param share from 0 to 1, or in percent above 1
     */
    static int percent(BigDecimal share) {
        var percent = share.compareTo(BigDecimal.ONE) > 0 ? share : share.multiply(WHOLE);
        return percent.setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
