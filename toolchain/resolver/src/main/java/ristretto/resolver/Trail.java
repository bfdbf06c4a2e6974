package ristretto.resolver;

import java.util.ArrayList;
import java.util.List;

/** How the resolver got to where it is: from the appliance through what each thing needs. */
record Trail(String appliance, List<Step> steps) {
    /** @param implementation the binary name of what was chosen, empty while it is being looked for */
    record Step(String signature, String implementation) { }

    Trail(String appliance) {
        this(appliance, List.of());
    }

    Trail needs(String signature, String implementation) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(signature, implementation));
        return new Trail(appliance, longer);
    }

    boolean contains(String implementation) {
        return steps.stream().anyMatch(step -> step.implementation().equals(implementation));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(appliance);
        for (Step step : steps) {
            text.append(" needs ").append(Names.simple(step.signature()));
            if (!step.implementation().isEmpty() && !step.implementation().equals(step.signature())) {
                text.append(" (").append(Names.simple(step.implementation())).append(')');
            }
        }
        return text.toString();
    }
}
