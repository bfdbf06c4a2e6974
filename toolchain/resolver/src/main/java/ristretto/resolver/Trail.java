package ristretto.resolver;

import java.util.ArrayList;
import java.util.List;

/** How the resolver got to where it is: from the appliance through what each thing needs. */
record Trail(String appliance, List<Step> steps) {
    /** @param implementation the binary name of what was chosen, empty while it is being looked for */
    record Step(Need need, String implementation) { }

    Trail(String appliance) {
        this(appliance, List.of());
    }

    Trail needs(Need need, String implementation) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(need, implementation));
        return new Trail(appliance, longer);
    }

    /** Whether this instance of a class is being made already. */
    boolean contains(Need need, String implementation) {
        return steps.stream().anyMatch(step -> step.implementation().equals(implementation) && step.need().name().equals(need.name()));
    }

    /** Whether any instance of a class is being made. */
    boolean mentions(String implementation) {
        return steps.stream().anyMatch(step -> step.implementation().equals(implementation));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(appliance);
        for (Step step : steps) {
            text.append(" needs ").append(step.need());
            if (!step.implementation().isEmpty() && !step.implementation().equals(step.need().type())) {
                text.append(" (").append(Names.simple(step.implementation())).append(')');
            }
        }
        return text.toString();
    }
}
