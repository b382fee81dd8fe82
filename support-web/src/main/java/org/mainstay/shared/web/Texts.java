package org.mainstay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** All texts of pages and API, gathered from the bundles of the features. */
@ApplicationScoped
public class Texts {

    /** The features that have a bundle in {@code i18n/}. */
    public static final List<String> BUNDLES =
            List.of(
                    "shared",
                    "identity",
                    "ticket",
                    "release",
                    "resource",
                    "sla",
                    "macro",
                    "dashboard",
                    "problem",
                    "document",
                    "course",
                    "certificate",
                    "workshop",
                    "search",
                    "mail",
                    "operation",
                    "job",
                    "organisation",
                    "team",
                    "product",
                    "webhook",
                    "history",
                    "notification",
                    "error",
                    "rest",
                    "live");

    private static final System.Logger LOG = System.getLogger(Texts.class.getName());

    private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();

    /**
     * The text of a key.
     *
     * @param locale any; what is not Chinese is answered in English
     * @param params fill in {@code {0}}…, days in words; without any the text is taken as it stands
     * @return the key itself between question marks if there is no such text
     */
    public String get(Locale locale, String key, Object... params) {
        var known = ActiveLocale.supported(locale).orElse(Locale.ENGLISH);
        var text = texts.computeIfAbsent(known, Texts::load).get(key);
        if (text == null) {
            LOG.log(System.Logger.Level.WARNING, "No text for {0}", key);
            return "???" + key + "???";
        }
        return params.length == 0
                ? text
                : new MessageFormat(text, known).format(worded(known, params));
    }

    private Object[] worded(Locale locale, Object... params) {
        return Arrays.stream(params)
                .map(param -> param instanceof LocalDate day ? day(locale, day) : param)
                .toArray();
    }

    /** A day, with its year. */
    public String day(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofPattern(get(locale, "times.pattern.other"), locale).format(day);
    }

    /** Whether there is a text for the key. */
    public boolean has(Locale locale, String key) {
        var known = ActiveLocale.supported(locale).orElse(Locale.ENGLISH);
        return texts.computeIfAbsent(known, Texts::load).containsKey(key);
    }

    private static Map<String, String> load(Locale locale) {
        var suffix = locale.getLanguage().equals("zh") ? "_zh_CN" : "";
        var all = new HashMap<String, String>();
        for (var bundle : BUNDLES) {
            var read = read("/i18n/" + bundle + suffix + ".properties");
            read.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return Map.copyOf(all);
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
