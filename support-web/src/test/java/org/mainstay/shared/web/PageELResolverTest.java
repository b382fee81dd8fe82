package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageELResolverTest {

    /** Something with a component. */
    public record Thing(String name) {

        public String times(int count) {
            return name.repeat(count);
        }

        public String refuse() {
            throw new IllegalStateException(name);
        }
    }

    private final PageELResolver resolver = new PageELResolver();

    @SuppressWarnings("unchecked")
    private final ELContext context =
            new ELContext() {
                @Override
                public ELResolver getELResolver() {
                    return resolver;
                }

                /** As the platform would, which is not here, between numbers. */
                @Override
                public <T> T convertToType(Object value, Class<T> type) {
                    assertThat(type).isEqualTo(int.class);
                    return (T) Integer.valueOf(((Number) value).intValue());
                }

                @Override
                public FunctionMapper getFunctionMapper() {
                    return null;
                }

                @Override
                public VariableMapper getVariableMapper() {
                    return null;
                }
            };

    @Test
    void readsAComponent() {
        assertThat(resolver.getValue(context, new Thing("a"), "name")).isEqualTo("a");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesOtherPropertiesToOthers() {
        assertThat(resolver.getValue(context, new Thing("a"), "size")).isNull();
        assertThat(resolver.getValue(context, "text", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void callsTheOnlyMethodOfThatName() {
        assertThat(call(new Thing("a"), "times", 3L)).isEqualTo("aaa");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void callsWhatAnUnknownClassImplementsOfAKnownOne() {
        assertThat(call(List.of("a"), "contains", "a")).isEqualTo(true);
        assertThat(call(Map.of("a", 1), "containsKey", "b")).isEqualTo(false);
    }

    @Test
    void leavesWhatIsNotPlainToOthers() {
        assertThat(call(new StringBuilder("a"), "append", "b")).isNull();
        assertThat(call("a", "format", "b")).isNull();
        assertThat(call(new Thing("a"), "missing")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void passesARefusalOn() {
        assertThatThrownBy(() -> call(new Thing("a"), "refuse"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private Object call(Object base, String method, Object... parameters) {
        return resolver.invoke(context, base, method, null, parameters);
    }
}
