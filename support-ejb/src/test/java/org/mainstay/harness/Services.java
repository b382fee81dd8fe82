package org.mainstay.harness;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.mainstay.shared.service.PermissionInterceptor;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.TicketService;

/**
 * The part of a container that services need: injection of single instances, observers, validation
 * of arguments, and the permission interceptor on every method that asks for it.
 */
final class Services {

    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
    private static final List<Class<?>> CLASSES = classes();
    private static final List<Method> OBSERVERS = observers();

    private final Map<Class<?>, Object> instances = new HashMap<>();
    private final Object persistenceContext;

    Services(Object persistenceContext) {
        this.persistenceContext = persistenceContext;
    }

    <T> Services with(Class<T> type, T instance) {
        instances.put(type, instance);
        return this;
    }

    <T> T get(Class<T> type) {
        if (!instances.containsKey(type)) {
            if (type.isInterface()) {
                throw new IllegalStateException("No stand-in for " + type);
            }
            var guarded =
                    Stream.of(type.getMethods())
                            .anyMatch(method -> method.isAnnotationPresent(Requires.class));
            var target = instantiate(type);
            instances.put(type, guarded ? guarded(type, target) : target);
            inject(target);
        }
        return type.cast(instances.get(type));
    }

    private static <T> T instantiate(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inject(Object target) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    set(target, field, persistenceContext);
                } else if (field.isAnnotationPresent(Inject.class)) {
                    set(target, field, value(field));
                }
            }
        }
        for (var method : target.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                call(target, method);
            }
        }
    }

    private Object value(Field field) {
        if (field.getType() == Event.class) {
            return event(argument(field));
        }
        return field.getType() == Instance.class
                ? instance((Class<?>) argument(field))
                : get(field.getType());
    }

    private static Type argument(Field field) {
        return ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    private Object instance(Class<?> type) {
        return Proxy.newProxyInstance(
                Services.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> {
                    var beans =
                            CLASSES.stream()
                                    .filter(bean -> type != bean && type.isAssignableFrom(bean))
                                    .<Object>map(this::get)
                                    .toList();
                    return switch (method.getName()) {
                        case "iterator" -> beans.iterator();
                        case "stream" -> beans.stream();
                        case "forEach" -> {
                            beans.forEach(consumer(arguments[0]));
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Object> consumer(Object argument) {
        return (Consumer<Object>) argument;
    }

    private Object event(Object type) {
        return Proxy.newProxyInstance(
                Services.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    for (var observer : OBSERVERS) {
                        if (observer.getParameterTypes()[0] == type) {
                            call(get(observer.getDeclaringClass()), observer, arguments);
                        }
                    }
                    return null;
                });
    }

    private static List<Method> observers() {
        return CLASSES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(Services::observes)
                .toList();
    }

    private static List<Class<?>> classes() {
        try {
            var classes =
                    Path.of(
                            TicketService.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (var files = Files.walk(classes)) {
                return files.map(classes::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                        .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                        .sorted()
                        .<Class<?>>map(Services::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Services.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean observes(Method method) {
        return method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class);
    }

    private <T> T guarded(Class<T> type, T target) {
        var interceptor = get(PermissionInterceptor.class);
        return instantiate(
                new ByteBuddy()
                        .subclass(type)
                        .method(ElementMatchers.isAnnotatedWith(Requires.class))
                        .intercept(
                                InvocationHandlerAdapter.of(
                                        (proxy, method, arguments) ->
                                                guard(
                                                        interceptor,
                                                        new Call(target, method, arguments))))
                        .make()
                        .load(type.getClassLoader())
                        .getLoaded()
                        .asSubclass(type));
    }

    private static Object guard(PermissionInterceptor interceptor, Call call)
            throws ReflectiveOperationException {
        var violations =
                VALIDATOR
                        .forExecutables()
                        .validateParameters(call.target(), call.method(), call.getParameters());
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return call(
                interceptor,
                PermissionInterceptor.class.getDeclaredMethod("guard", InvocationContext.class),
                call);
    }

    private static void set(Object target, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(target, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Call(Object target, Method method, Object[] arguments)
            implements InvocationContext {

        @Override
        public Object getTarget() {
            return target;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return arguments == null ? new Object[0] : arguments;
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return call(target, method, getParameters());
        }
    }
}
