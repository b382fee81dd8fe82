package org.mainstay.ticket.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.ticket.model.Attachment;

/** Makes names and types that a client sends safe to keep and to give back. */
public final class FileName {

    /** Programs that a double click would run; nobody needs to send one to a support desk. */
    private static final Set<String> REFUSED =
            Set.of(
                    "exe", "com", "scr", "pif", "msi", "msp", "bat", "cmd", "vbs", "vbe", "jse",
                    "wsf", "wsh", "hta", "lnk", "reg", "cpl", "jnlp");

    /** Names that Windows keeps for devices, whatever follows the dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /**
     * The last part of the name without control and direction characters, at most {@value
     * Attachment#FILE_NAME_MAXLENGTH} long.
     *
     * @throws FileTypeException if files of that kind are refused
     */
    public static String clean(String sent) {
        var name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Cc control, Cf direction marks and other invisible ones, Cs lone surrogates, separators.
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>|:*?]", "").strip();
        // Windows drops dots and blanks at the end, and so would show another extension.
        name = name.replaceAll("^\\.+|[\\s.]+$", "");
        if (name.isEmpty()) {
            name = "file";
        }
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        var extension = extension(name);
        if (REFUSED.contains(extension)) {
            throw new FileTypeException(extension);
        }
        if (name.length() > Attachment.FILE_NAME_MAXLENGTH) {
            var tail = extension.isEmpty() || extension.length() > 20 ? "" : "." + extension;
            var stem = name.substring(0, Attachment.FILE_NAME_MAXLENGTH - tail.length());
            name =
                    (Character.isHighSurrogate(stem.charAt(stem.length() - 1))
                                    ? stem.substring(0, stem.length() - 1)
                                    : stem)
                            + tail;
        }
        return name;
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The type without parameters, or a generic one if it is none. */
    public static String cleanType(String sent) {
        var type = sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
                ? type
                : "application/octet-stream";
    }
}
