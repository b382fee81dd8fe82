package org.mainstay.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Locale;
import java.util.Map;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.InvalidInputException;

/** Hashes and checks passwords. */
@ApplicationScoped
public class Passwords {

    /** OWASP Password Storage Cheat Sheet, 2023: 210,000 iterations of PBKDF2-HMAC-SHA512. */
    private static final Map<String, String> COST =
            Map.of(
                    "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                    "Pbkdf2PasswordHash.Iterations", "210000",
                    "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                    "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject Pbkdf2PasswordHash pbkdf2;

    private String nobodys;

    @PostConstruct
    void initialize() {
        pbkdf2.initialize(COST);
        nobodys = hash(Secret.random());
    }

    /** A new hash of the password, salted. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /**
     * Whether the password is the person's. Takes as long when there is no such person, so that the
     * time tells nothing.
     *
     * @param stored null if there is no such person or they have no password
     */
    boolean matches(String password, String stored) {
        var matches = pbkdf2.verify(password.toCharArray(), stored == null ? nobodys : stored);
        return matches && stored != null;
    }

    /**
     * @throws InvalidInputException if the password says too much about its owner
     */
    void checkStrength(String password, String email) {
        var name = email.substring(0, Math.max(0, email.indexOf('@')));
        var lower = password.toLowerCase(Locale.ROOT);
        var monotonous = password.codePoints().distinct().count() < 5;
        if (monotonous || lower.contains(Person.normalised(email)) || lower.equals(name)) {
            throw new InvalidInputException("identity.weak_password", "password");
        }
    }
}
