package ristretto.corrections;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Methods of {@code ArrayList} that are missing or differ: those that call others while they go through the list. */
public final class ArrayListCorrections {
    private ArrayListCorrections() { }

    public static void forEach(ArrayList<Object> list, Consumer<Object> action) {
        Objects.requireNonNull(action);
        int modifications = AbstractListCorrections.modifications(list);
        for (int i = 0; i < size(list) && modifications == AbstractListCorrections.modifications(list); i++) {
            action.accept(array(list)[i]);
        }
        checkUnmodified(list, modifications);
    }

    public static void replaceAll(ArrayList<Object> list, UnaryOperator<Object> operator) {
        Objects.requireNonNull(operator);
        int modifications = AbstractListCorrections.modifications(list);
        for (int i = 0; i < size(list) && modifications == AbstractListCorrections.modifications(list); i++) {
            array(list)[i] = operator.apply(array(list)[i]);
        }
        checkUnmodified(list, modifications);
    }

    /** Nothing is removed before all elements have been judged. */
    public static boolean removeIf(ArrayList<Object> list, Predicate<Object> condition) {
        Objects.requireNonNull(condition);
        int modifications = AbstractListCorrections.modifications(list);
        Object[] elements = array(list);
        int size = size(list);
        boolean[] removed = new boolean[size];
        for (int i = 0; i < size; i++) {
            removed[i] = condition.test(elements[i]);
        }
        checkUnmodified(list, modifications);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!removed[i]) {
                elements[kept++] = elements[i];
            }
        }
        list.subList(kept, size).clear();
        return kept < size;
    }

    public static void sort(ArrayList<Object> list, Comparator<Object> order) {
        int modifications = AbstractListCorrections.modifications(list);
        java.util.Arrays.sort(array(list), 0, size(list), order);
        checkUnmodified(list, modifications);
        modCount(list, modifications + 1);
    }

    private static void checkUnmodified(ArrayList<?> list, int modifications) {
        if (modifications != AbstractListCorrections.modifications(list)) {
            throw new ConcurrentModificationException();
        }
    }

    /** The fields. */
    private static native Object[] array(ArrayList<?> list);

    private static native int size(ArrayList<?> list);

    private static native void modCount(ArrayList<?> list, int count);
}
