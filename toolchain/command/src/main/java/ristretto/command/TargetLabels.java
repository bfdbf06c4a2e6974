package ristretto.command;

import java.util.Iterator;
import picocli.CommandLine;
import ristretto.engine.Target;

/** Reads and lists targets. */
final class TargetLabels implements Iterable<String>, CommandLine.ITypeConverter<Target> {
    @Override
    public Iterator<String> iterator() {
        return Target.labels().iterator();
    }

    @Override
    public Target convert(String label) {
        return Target.find(label).orElseThrow(() -> new CommandLine.TypeConversionException(
                "there is no target '" + label + "'; there are " + String.join(", ", Target.labels())));
    }
}
