package ristretto.differential;

import java.util.ArrayList;
import java.util.List;

/** The variables that a place of a generated method sees. */
final class Scope {
    private final List<Variable> variables = new ArrayList<>();
    private int names;
    private int lambdas;

    /**
     * @param assignable whether statements may change it
     * @param capturable whether the body of a lambda may name it
     */
    record Variable(String name, String type, boolean assignable, boolean capturable) { }

    void clear() {
        variables.clear();
        names = 0;
    }

    String freshName(String prefix) {
        return prefix + names++;
    }

    void add(String name, String type) {
        variables.add(new Variable(name, type, true, false));
    }

    /** A field. */
    void addShared(String name, String type) {
        variables.add(new Variable(name, type, true, true));
    }

    void addFinal(String name, String type) {
        variables.add(new Variable(name, type, false, true));
    }

    void addCounter(String name) {
        variables.add(new Variable(name, "int", false, false));
    }

    int mark() {
        return variables.size();
    }

    void leaveTo(int mark) {
        while (variables.size() > mark) {
            variables.removeLast();
        }
    }

    /** Until {@link #leaveLambda} only what a lambda may capture can be named. */
    void enterLambda() {
        lambdas++;
    }

    void leaveLambda() {
        lambdas--;
    }

    List<Variable> ofType(String type) {
        return variables.stream().filter(variable -> variable.type.equals(type) && (lambdas == 0 || variable.capturable)).toList();
    }

    List<Variable> assignable() {
        return variables.stream().filter(Variable::assignable).toList();
    }
}
