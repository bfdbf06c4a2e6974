package ristretto.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JvmArgumentsTest {
    @Test
    void theLastOfTwoValuesCounts() {
        JvmArguments arguments = new JvmArguments(new String[] {"a/b=1", "c=x=y", "a/b=2", "d"});
        assertEquals(Optional.of("2"), arguments.find("a/b"));
        assertEquals(Optional.of("x=y"), arguments.find("c"));
        assertEquals(Optional.of("true"), arguments.find("d"));
        assertEquals(Optional.empty(), arguments.find("e"));
        assertEquals(List.of("a/b", "c", "d"), arguments.names());
    }
}
