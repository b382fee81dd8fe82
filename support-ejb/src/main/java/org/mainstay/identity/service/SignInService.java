package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.RetryLaterException;

/** Checks who somebody says they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInService {

    private static final Logger LOG = Logger.getLogger(SignInService.class.getName());

    @Inject PersonRepository people;
    @Inject Passwords passwords;
    @Inject ThrottleService throttles;

    /**
     * The person with this address and password, if they may sign in. Takes equally long whether or
     * not there is such an account.
     *
     * @throws RetryLaterException if there were too many failures for the account or from the
     *     visitor's address
     */
    @Requires(Permission.ANYBODY)
    public Optional<Long> check(String email, String password, @NotNull @Valid Visitor visitor) {
        if (email == null
                || password == null
                || password.length() > Person.PASSWORD_MAXLENGTH
                || email.length() > Person.EMAIL_MAXLENGTH) {
            return Optional.empty();
        }
        var attempt = count(email, visitor);
        var person = people.findByEmail(email);
        var matches = passwords.matches(password, person.map(Person::passwordHash).orElse(null));
        var result = person.filter(found -> matches && found.maySignIn());
        result.ifPresent(found -> throttles.succeeded(attempt));
        LOG.log(
                Level.INFO,
                "Sign-in of {0}: {1}",
                new Object[] {
                    person.map(Object::toString).orElse("an unknown address"),
                    result.isPresent() ? "accepted" : "refused"
                });
        return result.map(Person::id);
    }

    private ThrottleService.Attempt count(String email, Visitor visitor) {
        for (var rows = 2; rows > 0; rows--) {
            try {
                return throttles.count(email, visitor);
            } catch (ConflictException e) {
                // Another attempt has stored the first count of this address or account; the
                // repeat finds it.
                LOG.log(Level.FINE, "Counted at the same time as another attempt", e);
            }
        }
        return throttles.count(email, visitor);
    }
}
