package org.mainstay.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what pages ask most, before the resolvers of the platform do.
 *
 * <p>Components of records, which EL reads as properties by itself from 6.0 on. And, since a list
 * asks them thousands of times and the platform searches each time anew: beans by their names,
 * calls of methods, addresses of resources. What is remembered never changes while the application
 * runs; whatever is not plain is left to the platform, so nothing means something else here.
 */
public class PageELResolver extends ELResolver {

    private final Map<Class<?>, Map<String, MethodHandle>> components = new ConcurrentHashMap<>();
    private final Map<Call, Optional<Method>> methods = new ConcurrentHashMap<>();
    private final Map<String, Function<FacesContext, Object>> names = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();

    private record Call(Class<?> type, String method, int parameters) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (property == null) {
            return null;
        }
        if (base == null) {
            return named(context, property.toString());
        }
        if (base instanceof Record) {
            return component(context, base, property.toString());
        }
        if (base instanceof ResourceHandler) {
            return resource(context, property.toString());
        }
        return null;
    }

    private Object named(ELContext context, String name) {
        var faces = FacesContext.getCurrentInstance();
        var value = names.computeIfAbsent(name, key -> source(faces, key)).apply(faces);
        if (value != null) {
            context.setPropertyResolved(null, name);
        }
        return value;
    }

    /** Beans by their proxies, which stand for the bean of each request. */
    private static Function<FacesContext, Object> source(FacesContext faces, String name) {
        var manager = CDI.current().getBeanManager();
        Bean<?> bean = manager.resolve(manager.getBeans(name));
        if (bean != null) {
            return bean(manager, bean);
        }
        if (faces.getApplication().getResourceBundle(faces, name) != null) {
            return now -> now.getApplication().getResourceBundle(now, name);
        }
        return now -> now.getExternalContext().getRequestMap().get(name);
    }

    private static Function<FacesContext, Object> bean(BeanManager manager, Bean<?> bean) {
        if (!manager.isNormalScope(bean.getScope())) {
            return now -> null;
        }
        var proxy =
                manager.getReference(
                        bean, bean.getBeanClass(), manager.createCreationalContext(bean));
        return now -> proxy;
    }

    private Object component(ELContext context, Object base, String name) {
        var accessor =
                components.computeIfAbsent(base.getClass(), PageELResolver::components).get(name);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, name);
        try {
            return accessor.invoke(base);
        } catch (Throwable e) {
            throw new ELException(e);
        }
    }

    private static Map<String, MethodHandle> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, PageELResolver::handle));
    }

    private static MethodHandle handle(RecordComponent component) {
        try {
            return MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private Object resource(ELContext context, String name) {
        var faces = FacesContext.getCurrentInstance();
        if (!faces.isProjectStage(ProjectStage.Production)) {
            return null;
        }
        var address = addresses.computeIfAbsent(name, key -> address(faces, key)).orElse(null);
        if (address != null) {
            context.setPropertyResolved(true);
        }
        return address;
    }

    /**
     * @param name such as {@code library:file}
     */
    private static Optional<String> address(FacesContext faces, String name) {
        var parts = name.split(":");
        return parts.length == 2
                ? Optional.ofNullable(
                                faces.getApplication()
                                        .getResourceHandler()
                                        .createResource(parts[1], parts[0]))
                        .map(Resource::getRequestPath)
                : Optional.empty();
    }

    @Override
    public Object invoke(
            ELContext context, Object base, Object method, Class<?>[] types, Object[] given) {
        if (base == null || method == null || types != null) {
            return null;
        }
        var count = given == null ? 0 : given.length;
        var call = new Call(base.getClass(), method.toString(), count);
        var found = methods.computeIfAbsent(call, PageELResolver::only).orElse(null);
        if (found == null) {
            return null;
        }
        var wanted = found.getParameterTypes();
        var parameters = new Object[count];
        for (int i = 0; i < count; i++) {
            parameters[i] =
                    wanted[i].isInstance(given[i])
                            ? given[i]
                            : context.convertToType(given[i], wanted[i]);
        }
        context.setPropertyResolved(base, method);
        try {
            return found.invoke(base, parameters);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** The method that is meant, if there can be no doubt and it may be called. */
    private static Optional<Method> only(Call call) {
        var fitting =
                Stream.of(call.type().getMethods())
                        .filter(method -> method.getName().equals(call.method()))
                        .filter(method -> method.getParameterCount() == call.parameters())
                        .filter(method -> !method.isBridge() && !method.isVarArgs())
                        .toList();
        return fitting.size() == 1 ? callable(call.type(), fitting.get(0)) : Optional.empty();
    }

    /** The method as a public type declares it: what implements a list often isn't public. */
    private static Optional<Method> callable(Class<?> type, Method method) {
        return Stream.concat(Stream.of(method.getDeclaringClass()), ancestors(type))
                .filter(owner -> Modifier.isPublic(owner.getModifiers()))
                .filter(owner -> owner.getModule().isExported(owner.getPackageName()))
                .flatMap(owner -> declared(owner, method).stream())
                .findFirst();
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type.getInterfaces())
                                .flatMap(each -> Stream.concat(Stream.of(each), ancestors(each))),
                        ancestors(type.getSuperclass()));
    }

    private static Optional<Method> declared(Class<?> owner, Method method) {
        return Stream.of(owner.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName()))
                .filter(
                        other ->
                                Arrays.equals(
                                        other.getParameterTypes(), method.getParameterTypes()))
                .filter(other -> !other.isBridge())
                .findFirst();
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException();
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
