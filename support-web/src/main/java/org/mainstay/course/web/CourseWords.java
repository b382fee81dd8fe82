package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.mainstay.shared.web.ActiveTexts;

/** How long something takes or lasts, and which language it is in, in words. */
@Named
@RequestScoped
public class CourseWords {

    private static final int HOUR = 60;
    private static final int YEAR = 12;

    /** Each language in its own words, as readers look for it. */
    private static final Map<String, String> LANGUAGES = Map.of("en", "English", "zh-CN", "中文");

    @Inject ActiveTexts texts;

    /** Minutes, from an hour on with the hours; empty for 0. */
    public String length(long minutes) {
        if (minutes == 0) {
            return "";
        }
        if (minutes < HOUR) {
            return texts.get("course.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? texts.get("course.hours", minutes / HOUR)
                : texts.get("course.hours_minutes", minutes / HOUR, minutes % HOUR);
    }

    /** How long a certificate is valid. */
    public String validity(Period period) {
        if (period == null) {
            return texts.get("course.validity.none");
        }
        var months = period.toTotalMonths();
        if (months == 0 || period.getDays() > 0) {
            return texts.get("course.validity.days", months * 30 + period.getDays());
        }
        return months % YEAR == 0
                ? texts.get("course.validity.years", months / YEAR)
                : texts.get("course.validity.months", months);
    }

    /** What a language is called by those who speak it. */
    public String language(String tag) {
        return LANGUAGES.getOrDefault(tag, Locale.forLanguageTag(tag).getDisplayName());
    }
}
