package ristretto.differential;

import ristretto.differential.cases.Arithmetic;
import ristretto.differential.cases.Arrays;
import ristretto.differential.cases.Atomics;
import ristretto.differential.cases.BlockingQueues;
import ristretto.differential.cases.Classes;
import ristretto.differential.cases.Collections;
import ristretto.differential.cases.Completions;
import ristretto.differential.cases.ControlFlow;
import ristretto.differential.cases.Conversions;
import ristretto.differential.cases.Dates;
import ristretto.differential.cases.Decimals;
import ristretto.differential.cases.Exceptions;
import ristretto.differential.cases.Formatting;
import ristretto.differential.cases.Functions;
import ristretto.differential.cases.Handlers;
import ristretto.differential.cases.Initialization;
import ristretto.differential.cases.Iterations;
import ristretto.differential.cases.Locks;
import ristretto.differential.cases.MathFunctions;
import ristretto.differential.cases.Messages;
import ristretto.differential.cases.Nulls;
import ristretto.differential.cases.NumbersAsText;
import ristretto.differential.cases.Order;
import ristretto.differential.cases.Overflow;
import ristretto.differential.cases.Patterns;
import ristretto.differential.cases.Pipelines;
import ristretto.differential.cases.Pools;
import ristretto.differential.cases.RareWays;
import ristretto.differential.cases.References;
import ristretto.differential.cases.Scanning;
import ristretto.differential.cases.SharedMaps;
import ristretto.differential.cases.Strings;
import ristretto.differential.cases.Synchronizers;
import ristretto.differential.cases.Texts;
import ristretto.differential.cases.ThreadKinds;
import ristretto.differential.cases.Threads;
import ristretto.differential.cases.Traces;
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
        RareWays.addTo(cases);
        Traces.addTo(cases);
        Messages.addTo(cases);
        Nulls.addTo(cases);
        Initialization.addTo(cases);
        Classes.addTo(cases);
        Patterns.addTo(cases);
        Functions.addTo(cases);
        Pipelines.addTo(cases);
        Strings.addTo(cases);
        Texts.addTo(cases);
        Scanning.addTo(cases);
        Unicode.addTo(cases);
        NumbersAsText.addTo(cases);
        Decimals.addTo(cases);
        Dates.addTo(cases);
        Formatting.addTo(cases);
        MathFunctions.addTo(cases);
        Collections.addTo(cases);
        Iterations.addTo(cases);
        References.addTo(cases);
        Threads.addTo(cases);
        ThreadKinds.addTo(cases);
        Locks.addTo(cases);
        Synchronizers.addTo(cases);
        BlockingQueues.addTo(cases);
        Pools.addTo(cases);
        Completions.addTo(cases);
        SharedMaps.addTo(cases);
        Atomics.addTo(cases);
        Overflow.addTo(cases);
        cases.run();
    }
}
