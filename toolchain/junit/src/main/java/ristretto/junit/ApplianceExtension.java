package ristretto.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the appliance when the first test of a class asks for its client, and ends it after the last. */
final class ApplianceExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ApplianceExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ApplianceClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE).getOrComputeIfAbsent(type, each -> new Started(start(each)), Started.class).client;
    }

    private static RunningAppliance start(Class<?> type) {
        ApplianceTest test = type.getAnnotation(ApplianceTest.class);
        Path project = Path.of(test.project()).toAbsolutePath().normalize();
        Place place = Place.of(test.on());
        return place == Place.SIMULATOR ? SimulatedAppliance.start(project, test) : ProcessAppliance.start(project, place, test);
    }

    /** Closed with the store. */
    private record Started(RunningAppliance appliance, ApplianceClient client) implements AutoCloseable {
        Started(RunningAppliance appliance) {
            this(appliance, new ApplianceClient(appliance));
        }

        @Override
        public void close() {
            appliance.close();
        }
    }
}
