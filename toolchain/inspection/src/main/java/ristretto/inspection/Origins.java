package ristretto.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a compiler knows of a program that its linker does not.
 *
 * @param methods the methods that the program may call, without their sizes
 * @param lines of each line of source, the number of the method that it is in
 * @param symbols of each name of C that stands for a class, or for a part of one, the class
 * @param variables of each function and variable that is written in C, the file
 * @param libraries of each class, its library
 * @param sources of each file of C and assembly, by its name, its library
 * @param shares of tables that are shared, by their names in C: the weight that each class has in them, of all
 */
public record Origins(List<Method> methods, Map<SourceLine, Integer> lines, Map<String, String> symbols, Map<String, String> variables,
        Map<String, Library> libraries, Map<String, Library> sources, Map<String, Map<String, Long>> shares) {
    Library library(String type) {
        return libraries.getOrDefault(type, Library.SHARED);
    }

    Optional<Library> source(String file) {
        return Optional.ofNullable(sources.get(file));
    }
}
