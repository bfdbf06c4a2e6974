package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.model.ValueType;

/** The names that classes and what they are made of get in C. */
final class CNames extends CNameProvider {
    /** Of each name, the class. */
    Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        methodNames.forEach((method, name) -> owners.put(name, method.getClassName()));
        staticFieldNames.forEach((field, name) -> owners.put(name, field.getClassName()));
        for (Map<String, String> names : new Map[] {classNames, classInitializerNames, classClassNames}) {
            names.forEach((type, name) -> owners.put(name, type));
        }
        classSystemInitializerNames.forEach((type, name) -> put(owners, type, name));
        classInstanceNames.forEach((type, name) -> put(owners, type, name));
        supertypeNames.forEach((type, name) -> put(owners, type, name));
        return owners;
    }

    /** An array's class belongs to that of its elements. */
    private static void put(Map<String, String> owners, ValueType type, String name) {
        ValueType element = type;
        while (element instanceof ValueType.Array array) {
            element = array.getItemType();
        }
        if (element instanceof ValueType.Object object) {
            owners.put(name, object.getClassName());
        }
    }
}
