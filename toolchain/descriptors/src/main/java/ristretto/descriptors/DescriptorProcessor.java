package ristretto.descriptors;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes the {@link Descriptor} of the package that is being compiled. What the resolver would refuse later is an error of
 * the compilation, at the line that is wrong.
 */
@SupportedAnnotationTypes({"ristretto.signatures.Provides", "ristretto.signatures.Version"})
public final class DescriptorProcessor extends AbstractProcessor {
    private final List<Descriptor.Declared> signatures = new ArrayList<>();
    private final List<Descriptor.Offered> implementations = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Declared declared = new Declared(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                try {
                    add(declared, (TypeElement) element, annotation.getQualifiedName().contentEquals(Declared.PROVIDES));
                } catch (WrongDeclaration wrong) {
                    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, wrong.getMessage(), wrong.element());
                }
            }
        }
        if (round.processingOver() && !(signatures.isEmpty() && implementations.isEmpty()) && !round.errorRaised()) {
            write(new Descriptor(Descriptor.FORMAT, signatures, implementations));
        }
        return false;
    }

    private void add(Declared declared, TypeElement type, boolean provides) throws WrongDeclaration {
        if (provides) {
            implementations.add(declared.offered(type));
        } else {
            signatures.add(declared.signature(type));
        }
    }

    private void write(Descriptor descriptor) {
        try (Writer file = processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", Descriptor.PATH).openWriter()) {
            file.write(DescriptorText.of(descriptor));
        } catch (IOException failure) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "the descriptor of the package cannot be written: "
                    + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        }
    }
}
