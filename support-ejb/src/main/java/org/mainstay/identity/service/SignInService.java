package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Checks who somebody says they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInService {

    private static final Logger LOG = Logger.getLogger(SignInService.class.getName());

    @Inject PersonRepository people;
    @Inject Passwords passwords;

    /**
     * The person with this address and password, if they may sign in. Takes equally long in every
     * case.
     */
    @Requires(Permission.ANYBODY)
    public Optional<Long> check(String email, String password) {
        if (email == null
                || password == null
                || password.length() > Person.PASSWORD_MAXLENGTH
                || email.length() > Person.EMAIL_MAXLENGTH) {
            return Optional.empty();
        }
        var person = people.findByEmail(email);
        var matches = passwords.matches(password, person.map(Person::passwordHash).orElse(null));
        var result = person.filter(found -> matches && found.maySignIn());
        LOG.log(
                Level.INFO,
                "Sign-in of {0}: {1}",
                new Object[] {
                    person.map(Object::toString).orElse("an unknown address"),
                    result.isPresent() ? "accepted" : "refused"
                });
        return result.map(Person::id);
    }
}
