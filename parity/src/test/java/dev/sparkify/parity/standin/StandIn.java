package dev.sparkify.parity.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a {@link RedshiftStandIn} to each test that asks for one: one for each class, on an engine that all share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StandIn.Resolver.class)
public @interface StandIn {
    /** Keeps the engine until all tests have run, and each stand-in until those of its class have; the stores close them. */
    final class Resolver implements ParameterResolver {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StandIn.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RedshiftStandIn.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var engine = context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent("engine", key -> StandInEngine.start(), StandInEngine.class);
            return ofClass(context)
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(context.getRequiredTestClass(), key -> engine.open(), RedshiftStandIn.class);
        }

        private static ExtensionContext ofClass(ExtensionContext context) {
            return context.getTestMethod().isEmpty()
                    ? context
                    : context.getParent().map(Resolver::ofClass).orElse(context);
        }
    }
}
