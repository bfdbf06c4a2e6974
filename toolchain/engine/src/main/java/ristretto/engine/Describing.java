package ristretto.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ristretto.configuration.Binding;
import ristretto.configuration.Description;
import ristretto.configuration.EmbeddedFiles;
import ristretto.configuration.Key;
import ristretto.resolver.Names;
import ristretto.resolver.Need;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

/** Notes down what a description says. */
final class Describing implements Description {
    private final Class<?> appliance;
    private final Map<String, Key<?>> declared = new TreeMap<>();
    private final Map<String, String> given;
    private final Path projectDirectory;
    private final Path workingDirectory;
    private String main = "";
    private final Map<Need, ristretto.resolver.Binding> bindings = new LinkedHashMap<>();
    private final Map<String, Path> embedded = new LinkedHashMap<>();
    private final Map<String, Described.Entry> entries = new LinkedHashMap<>();

    Describing(Class<?> appliance, Map<String, String> given, Path projectDirectory, Path workingDirectory)
            throws BuildFailure, IllegalAccessException {
        this.appliance = appliance;
        this.given = given;
        this.projectDirectory = projectDirectory;
        this.workingDirectory = workingDirectory;
        for (Field field : appliance.getDeclaredFields()) {
            if (field.getType() == Key.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Key<?> key = (Key<?>) field.get(null);
                declared.put(key.name(), key);
            }
        }
        checkGiven();
    }

    private void checkGiven() throws BuildFailure {
        try {
            for (Map.Entry<String, String> each : given.entrySet()) {
                Nearest.require("key", each.getKey(), declared.keySet().toArray(String[]::new));
                declared.get(each.getKey()).parse(each.getValue());
            }
        } catch (WrongArgument unknown) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, unknown.getMessage() + " (of " + appliance.getSimpleName() + ")");
        } catch (IllegalArgumentException wrong) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, wrong.getMessage());
        }
    }

    Described finish() {
        if (main.isEmpty()) {
            throw new IllegalStateException(appliance.getSimpleName() + " does not say what it runs: call it.runs(YourMainClass.class)");
        }
        List<Described.KeyValue> keys = new ArrayList<>();
        for (Key<?> key : declared.values()) {
            keys.add(new Described.KeyValue(key.name(), key.documentation(), key.kind(), text(key), key.parse(text(key))));
        }
        return new Described(Names.kebabCase(appliance.getSimpleName()).substring(1), main, bindings, embedded, entries, keys);
    }

    @Override
    public Description runs(Class<? extends Runnable> main) {
        this.main = main.getName();
        return this;
    }

    @Override
    public <S> Description with(Class<S> signature, Class<? extends S> implementation) {
        bindings.put(Need.of(signature.getName()), new ristretto.resolver.Binding.ToClass(implementation.getName(), origin()));
        return this;
    }

    @Override
    public <S> Description with(Class<S> signature, Binding<? extends S> binding) {
        switch (binding) {
            case EmbeddedFiles(Key<Path> directory) -> {
                bindings.put(Need.of(signature.getName()), new ristretto.resolver.Binding.ToSupply(directory.name(), origin()));
                embedded.put(directory.name(), key(directory));
            }
        }
        return this;
    }

    @Override
    public Description preset(String path, Object value) {
        entries.put(path, new Described.Entry(value.toString(), false, origin()));
        return this;
    }

    @Override
    public Description constant(String path, Object value) {
        entries.put(path, new Described.Entry(value.toString(), true, origin()));
        return this;
    }

    @Override
    public <T> T key(Key<T> key) {
        declared.putIfAbsent(key.name(), key);
        T value = key.parse(text(key));
        if (value instanceof Path path) {
            Path base = given.containsKey(key.name()) ? workingDirectory : projectDirectory;
            @SuppressWarnings("unchecked")
            T absolute = (T) base.resolve(path).normalize();
            return absolute;
        }
        return value;
    }

    private String text(Key<?> key) {
        String text = given.get(key.name());
        return text != null ? text : key.otherwise().orElseThrow(() -> new IllegalArgumentException(
                "key '" + key.name() + "' has no default: give it with --key " + key.name() + "=…"));
    }

    /** The line of the description that is being run. */
    private String origin() {
        return StackWalker.getInstance().walk(frames -> frames.filter(frame -> frame.getClassName().equals(appliance.getName()))
                .findFirst().map(frame -> frame.getFileName() + ":" + frame.getLineNumber())).orElse("the description");
    }
}
