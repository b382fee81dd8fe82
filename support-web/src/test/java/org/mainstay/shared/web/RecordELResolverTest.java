package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    /** Something with a component. */
    public record Thing(String name) {}

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context =
            new ELContext() {
                @Override
                public ELResolver getELResolver() {
                    return resolver;
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
}
