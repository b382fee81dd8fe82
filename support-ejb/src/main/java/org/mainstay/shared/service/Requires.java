package org.mainstay.shared.service;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a service method: the caller needs the permission.
 *
 * <p>Every public method of a service has this or {@code @PermitAll}; a test holds it so.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** The permission needed. */
    @Nonbinding
    Permission value() default Permission.SYSTEM;
}
