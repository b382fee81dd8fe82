package org.mainstay.shared.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one seam every service method goes through: first the permission, then the work, then the
 * database, so that its refusals become sentences instead of a bare failure at commit.
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {

    private static final String UNIQUE_VIOLATION = "23505";

    @Inject CurrentActor current;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        current.require(call.getMethod().getAnnotation(Requires.class).value());
        try {
            var result = call.proceed();
            if (entities.isJoinedToTransaction()) {
                entities.flush();
            }
            return result;
        } catch (OptimisticLockException e) {
            throw ConflictException.stale();
        } catch (PersistenceException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(PersistenceException failure) {
        var sql =
                Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .findFirst();
        var state = sql.map(SQLException::getSQLState);
        return state.equals(Optional.of(UNIQUE_VIOLATION))
                ? new ConflictException("already_exists", null)
                : failure;
    }
}
