package org.mainstay.settings;

/** Thrown at start-up when a setting has a value that can't be used; the message names the key. */
public class InvalidSettingException extends RuntimeException {

    private InvalidSettingException(String message) {
        super(message);
    }

    /** The value does not have the form the setting asks for. */
    static InvalidSettingException malformed(Setting setting, String value) {
        var shown = setting.secret() ? "" : ", but is \"" + value + "\"";
        return of(setting, "must be " + setting.constraint() + shown);
    }

    /** The value contradicts another setting or the machine it runs on. */
    static InvalidSettingException of(Setting setting, String problem) {
        return new InvalidSettingException(
                setting.key()
                        + " (environment: "
                        + setting.environmentVariable()
                        + ") "
                        + problem
                        + ".");
    }
}
