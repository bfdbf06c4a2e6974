package ristretto.differential;

import ristretto.differential.cases.Arithmetic;
import ristretto.differential.cases.Arrays;
import ristretto.differential.cases.Classes;
import ristretto.differential.cases.Collections;
import ristretto.differential.cases.ControlFlow;
import ristretto.differential.cases.Conversions;
import ristretto.differential.cases.Exceptions;
import ristretto.differential.cases.Formatting;
import ristretto.differential.cases.Functions;
import ristretto.differential.cases.Handlers;
import ristretto.differential.cases.Initialization;
import ristretto.differential.cases.MathFunctions;
import ristretto.differential.cases.NumbersAsText;
import ristretto.differential.cases.Order;
import ristretto.differential.cases.Overflow;
import ristretto.differential.cases.References;
import ristretto.differential.cases.Strings;
import ristretto.differential.cases.Threads;
import ristretto.differential.cases.Unicode;

/** Runs every case, on whatever it is compiled for. */
public final class AllCases {
    private AllCases() { }

    public static void main(String[] arguments) {
        Cases cases = new Cases();
        Arithmetic.addTo(cases);
        Conversions.addTo(cases);
        Arrays.addTo(cases);
        Order.addTo(cases);
        ControlFlow.addTo(cases);
        Exceptions.addTo(cases);
        Handlers.addTo(cases);
        Initialization.addTo(cases);
        Classes.addTo(cases);
        Functions.addTo(cases);
        Strings.addTo(cases);
        Unicode.addTo(cases);
        NumbersAsText.addTo(cases);
        Formatting.addTo(cases);
        MathFunctions.addTo(cases);
        Collections.addTo(cases);
        References.addTo(cases);
        Threads.addTo(cases);
        Overflow.addTo(cases);
        cases.run();
    }
}
