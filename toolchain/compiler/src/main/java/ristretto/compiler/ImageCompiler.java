package ristretto.compiler;

import java.nio.file.Path;

/**
 * Compiles a whole program ahead of time: the application, the libraries that it reaches and the platform beneath them,
 * to one image. An implementation is found as a {@linkplain java.util.ServiceLoader service}.
 */
public interface ImageCompiler {
    /**
     * {@code compile(request, progress)} makes the image and tells {@code progress} of the steps on the way. The same
     * request gives the same bytes.
     *
     * @return the image, in the request's work directory
     * @throws CompilationFailure if the program cannot be included; it speaks of the user's source lines
     */
    Path compile(ImageRequest request, Progress progress) throws CompilationFailure;

    /**
     * {@code expect(workDirectory)} says that an image of a request with this work directory is going to be asked for, of a program that has changed
     * since the last one. What can be done before the program is known may begin.
     */
    default void expect(Path workDirectory) { }
}
