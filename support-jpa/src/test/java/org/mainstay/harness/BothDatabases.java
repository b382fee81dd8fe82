package org.mainstay.harness;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test once per database. */
class BothDatabases implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        return Stream.of(
                new Run("H2", TestDatabase::h2), new Run("PostgreSQL", TestDatabase::postgres));
    }

    private record Run(String name, Supplier<TestDatabase> database)
            implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Parameter(database));
        }
    }

    private static final class Parameter implements ParameterResolver, AfterEachCallback {

        private final Supplier<TestDatabase> source;
        private TestDatabase database;

        Parameter(Supplier<TestDatabase> source) {
            this.source = source;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            if (database == null) {
                database = source.get();
            }
            return database;
        }

        @Override
        public void afterEach(ExtensionContext test) {
            if (database != null) {
                database.close();
            }
        }
    }
}
