package ristretto.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import ristretto.configuration.Binding;
import ristretto.configuration.Description;
import ristretto.configuration.EmbeddedFiles;
import ristretto.configuration.Key;
import ristretto.resolver.Names;
import ristretto.resolver.Need;
import ristretto.resolver.Pin;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

/** Notes down what a description says. */
final class Describing implements Description {
    private final Class<?> appliance;
    private final Map<String, Key<?>> declared = new TreeMap<>();
    private final Map<String, String> given;
    private final Path projectDirectory;
    private final Path workingDirectory;
    private final String unikernel;
    private final Map<String, String> unikernels = new LinkedHashMap<>();
    private String main = "";
    private String mainOrigin = "";
    private final Map<Need, ristretto.resolver.Binding> bindings = new LinkedHashMap<>();
    private final Map<String, Path> embedded = new LinkedHashMap<>();
    private final Map<String, Described.Entry> entries = new LinkedHashMap<>();
    private final List<String> indexes = new ArrayList<>();
    private final Map<String, Pin> pins = new LinkedHashMap<>();

    /** @param unikernel which of the appliance's unikernels to take down; empty for the first */
    Describing(Class<?> appliance, String unikernel, Map<String, String> given, Path projectDirectory, Path workingDirectory)
            throws BuildFailure, IllegalAccessException {
        this.appliance = appliance;
        this.unikernel = unikernel;
        this.given = given;
        this.projectDirectory = projectDirectory;
        this.workingDirectory = workingDirectory;
        for (Field field : appliance.getDeclaredFields()) {
            if (field.getType() == Key.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Key<?> key = (Key<?>) field.get(null);
                if (declared.put(key.name(), key) != null) {
                    throw new BuildFailure(BuildFailure.Kind.APPLIANCE, appliance.getSimpleName() + " has two keys of the name '"
                            + key.name() + "'");
                }
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

    Described finish() throws BuildFailure {
        if (!unikernel.isEmpty() && !unikernels.containsKey(unikernel)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, unknownUnikernel());
        }
        if (main.isEmpty()) {
            String who = unikernels.isEmpty() ? appliance.getSimpleName() : "unikernel '" + chosen() + "'";
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(unikernels.getOrDefault(chosen(), ""),
                    who + " does not say what it runs: call it.runs(YourMainClass.class)")), null);
        }
        List<Described.KeyValue> keys = new ArrayList<>();
        for (Key<?> key : declared.values()) {
            keys.add(new Described.KeyValue(key.name(), key.documentation(), key.kind(), text(key), key.parse(text(key))));
        }
        String name = Names.kebabCase(appliance.getSimpleName()).substring(1);
        return new Described(unikernels.isEmpty() ? name : name + "-" + chosen(), List.copyOf(unikernels.keySet()), main, mainOrigin, bindings,
                embedded, entries, keys, indexes, pins);
    }

    /** The unikernel that is taken down. */
    private String chosen() {
        return unikernel.isEmpty() && !unikernels.isEmpty() ? unikernels.keySet().iterator().next() : unikernel;
    }

    private String unknownUnikernel() {
        if (unikernels.isEmpty()) {
            return appliance.getSimpleName() + " is one unikernel: leave '--unikernel " + unikernel + "' out";
        }
        try {
            Nearest.require("unikernel", unikernel, unikernels.keySet().toArray(String[]::new));
            return "";
        } catch (WrongArgument unknown) {
            return unknown.getMessage();
        }
    }

    @Override
    public Description runs(Class<? extends Runnable> main) {
        if (!mainOrigin.isEmpty()) {
            throw new IllegalArgumentException("it runs " + Names.simple(this.main) + " already (" + mainOrigin + "), and can run only one class");
        }
        Instantiable.require(main);
        this.main = main.getName();
        this.mainOrigin = origin();
        return this;
    }

    @Override
    public Description unikernel(String name, Consumer<Description> content) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("the name of a unikernel is in kebab-case, not '" + name + "'");
        }
        if (unikernels.containsKey(name)) {
            throw new IllegalArgumentException("there is a unikernel '" + name + "' already (" + unikernels.get(name) + ")");
        }
        unikernels.put(name, origin());
        if (name.equals(chosen())) {
            if (!mainOrigin.isEmpty()) {
                throw new IllegalArgumentException("it runs " + Names.simple(main) + " outside of its unikernels (" + mainOrigin
                        + "): say within each what it runs");
            }
            content.accept(this);
        }
        return this;
    }

    @Override
    public <S> Description with(Class<S> signature, Class<? extends S> implementation) {
        return with(signature, "", implementation);
    }

    @Override
    public <S> Description with(Class<S> signature, String name, Class<? extends S> implementation) {
        Instantiable.require(implementation);
        bind(Need.named(signature.getName(), name), new ristretto.resolver.Binding.ToClass(implementation.getName(), origin()));
        return this;
    }

    private void bind(Need need, ristretto.resolver.Binding binding) {
        ristretto.resolver.Binding earlier = bindings.putIfAbsent(need, binding);
        if (earlier != null) {
            throw new IllegalArgumentException(need + " is bound already (" + earlier.origin() + ")");
        }
    }

    @Override
    public <S> Description with(Class<S> signature, Binding<? extends S> binding) {
        switch (binding) {
            case EmbeddedFiles(Key<Path> directory) -> {
                bind(Need.of(signature.getName()), new ristretto.resolver.Binding.ToSupply(directory.name(), origin()));
                embedded.put(directory.name(), key(directory));
            }
        }
        return this;
    }

    @Override
    public Description preset(String path, Object value) {
        return set(path, new Described.Entry(value.toString(), false, origin()));
    }

    @Override
    public Description constant(String path, Object value) {
        return set(path, new Described.Entry(value.toString(), true, origin()));
    }

    private Description set(String path, Described.Entry entry) {
        Described.Entry earlier = entries.putIfAbsent(path, entry);
        if (earlier != null) {
            throw new IllegalArgumentException("'" + path + "' is set already, to " + earlier.text() + " (" + earlier.origin() + ")");
        }
        return this;
    }

    @Override
    public Description packagesFrom(String index) {
        if (!indexes.contains(index)) {
            indexes.add(index);
        }
        return this;
    }

    @Override
    public Description pin(String packageName, String version) {
        Pin.check(packageName, version);
        Pin earlier = pins.putIfAbsent(packageName, new Pin(version, origin()));
        if (earlier != null) {
            throw new IllegalArgumentException(packageName + " is held at version " + earlier.version() + " already (" + earlier.origin() + ")");
        }
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
