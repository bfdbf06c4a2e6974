package ristretto.engine;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.resolver.Names;
import ristretto.resolver.SettingsRecord;
import ristretto.settings.Values;

/**
 * Makes the records of settings while building, with the values that they will have at boot, so that what a library would
 * refuse then is refused now, with the place that says it. Records for which only defaults hold are left alone.
 */
final class SettingsTrial implements AutoCloseable {
    private final Map<String, Described.Entry> entries;
    private final Map<String, String> arguments;
    private final URLClassLoader loader;

    /**
     * @param classPath of the appliance
     * @param entries what description and file say
     */
    SettingsTrial(List<Path> classPath, Map<String, Described.Entry> entries, Map<String, String> arguments) throws MalformedURLException {
        this.entries = entries;
        this.arguments = arguments;
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        this.loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** @throws BuildFailure if a value is not of its type, or the library refuses it */
    void check(List<SettingsRecord> records) throws BuildFailure {
        for (SettingsRecord record : records) {
            if (record.values().stream().anyMatch(value -> given(value.path()))) {
                check(record);
            }
        }
    }

    private boolean given(String path) {
        return entries.containsKey(path) || arguments.containsKey(path);
    }

    private void check(SettingsRecord record) throws BuildFailure {
        Object[] components = new Object[record.values().size()];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            SettingsRecord.Value value = record.values().get(i);
            Optional<String> text = text(value);
            if (text.isPresent()) {
                Object component = parse(value, text.get());
                components[i] = value.optional() ? Optional.of(component) : component;
            } else {
                components[i] = Optional.empty();
                complete &= value.optional();
            }
        }
        if (complete) {
            construct(record, components);
        }
    }

    private Optional<String> text(SettingsRecord.Value value) {
        if (arguments.containsKey(value.path())) {
            return Optional.of(arguments.get(value.path()));
        }
        if (entries.containsKey(value.path())) {
            return Optional.of(entries.get(value.path()).text());
        }
        boolean text = value.type().equals("java.lang.String") && !value.optional();
        return value.otherwise().isEmpty() && !text ? Optional.empty() : Optional.of(value.otherwise());
    }

    private Object parse(SettingsRecord.Value value, String text) throws BuildFailure {
        Optional<String> origin = origin(value.path());
        if (origin.isPresent() && !arguments.containsKey(value.path())) {
            SettingsSource.check(value, text, origin.get());
        }
        try {
            return switch (value.type()) {
                case "int", "java.lang.Integer" -> Integer.valueOf(text);
                case "long", "java.lang.Long" -> Long.valueOf(text);
                case "boolean", "java.lang.Boolean" -> Values.parseFlag(text);
                case "java.lang.String" -> text;
                default -> parser(value.type()).invoke(text);
            };
        } catch (NumberFormatException notNumber) {
            throw wrong(value.path(), "not a number, or too large: '" + text + "'");
        } catch (IllegalArgumentException refused) {
            throw wrong(value.path(), refused.getMessage());
        } catch (Throwable failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, "'" + value.path() + "' is of type " + Names.simple(value.type())
                    + ", which must have a public static method parse(String)", failure);
        }
    }

    private MethodHandle parser(String type) throws ReflectiveOperationException {
        Class<?> loaded = loader.loadClass(type);
        return MethodHandles.publicLookup().findStatic(loaded, "parse", MethodType.methodType(loaded, String.class));
    }

    private Optional<String> origin(String path) {
        return Optional.ofNullable(entries.get(path)).map(Described.Entry::origin);
    }

    private BuildFailure wrong(String path, String message) {
        if (arguments.containsKey(path)) {
            return new BuildFailure(BuildFailure.Kind.REQUEST, "argument '" + path + "': " + message);
        }
        return new BuildFailure(BuildFailure.Kind.APPLIANCE,
                List.of(SettingsCheck.at(origin(path).orElse("the default"), "'" + path + "': " + message)), null);
    }

    private void construct(SettingsRecord record, Object[] components) throws BuildFailure {
        try {
            Class<?> type = loader.loadClass(record.type());
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            constructor.newInstance(components);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                throw refused(record, refused);
            }
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, Names.simple(record.type()) + " fails: " + thrown.getCause(), thrown);
        } catch (ReflectiveOperationException failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, Names.simple(record.type()) + " cannot be made: " + failure, failure);
        }
    }

    /** The library's own words; they name the value, and the place is where one of its record was given. */
    private BuildFailure refused(SettingsRecord record, IllegalArgumentException refused) {
        List<String> given = record.values().stream().map(SettingsRecord.Value::path).filter(this::given).toList();
        String named = given.stream().filter(refused.getMessage()::contains).findFirst().orElse(given.getFirst());
        if (arguments.containsKey(named)) {
            return new BuildFailure(BuildFailure.Kind.REQUEST, refused.getMessage());
        }
        return new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(entries.get(named).origin(), refused.getMessage())), refused);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
