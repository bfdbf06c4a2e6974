package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teavm.common.Graph;
import org.teavm.common.LoopGraph;

/** In one process with the other tests of this module, which compile: the correction is that of {@link Translator}. */
class LoopNestingTest {
    @BeforeAll
    static void loadCompiler() throws ClassNotFoundException {
        Class.forName(Translator.class.getName());
    }

    /** Heads are 1, 2 and 3. Block 3 leaves two loops, as to a handler, and that way comes first; block 4 leaves one. */
    @Test
    void aLoopKeepsTheLoopAroundItWhenOneOfItsBlocksLeavesBoth() {
        LoopGraph loops = new LoopGraph(graph(new int[][] {{1}, {2}, {3}, {6, 4}, {3, 5}, {2, 6}, {1, 7}, {}}));
        assertEquals(3, loops.loopAt(4).getHead());
        assertEquals(2, loops.loopAt(4).getParent().getHead());
        assertEquals(1, loops.loopAt(4).getParent().getParent().getHead());
        assertEquals(2, loops.loopAt(2).getHead(), "the block before the innermost loop is in the middle one");
    }

    private static Graph graph(int[][] successors) {
        return (Graph) Proxy.newProxyInstance(Graph.class.getClassLoader(), new Class<?>[] {Graph.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "size" -> successors.length;
                case "outgoingEdges" -> successors[(int) arguments[0]].clone();
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
