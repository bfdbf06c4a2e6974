package ristretto.compiler;

import java.util.List;
import java.util.function.Supplier;
import org.teavm.ast.AsyncMethodNode;
import org.teavm.ast.BlockStatement;
import org.teavm.ast.BreakStatement;
import org.teavm.ast.ContinueStatement;
import org.teavm.ast.RecursiveVisitor;
import org.teavm.ast.Statement;
import org.teavm.ast.TryCatchStatement;
import org.teavm.cache.AstCacheEntry;
import org.teavm.cache.CacheStatus;
import org.teavm.cache.MethodNodeCache;
import org.teavm.model.MethodReference;

/**
 * TeaVM compiles a try statement that contains nothing but another one together with it, and then does not protect the
 * inner handler's body by the outer handlers. An empty statement keeps the two apart, unless the handler only jumps away.
 * The place for this is where a decompiled method would be cached, just before C is made of it.
 */
final class TrySeparation implements MethodNodeCache {
    @Override
    public AstCacheEntry get(MethodReference method, CacheStatus status) {
        return null;
    }

    @Override
    public void store(MethodReference method, AstCacheEntry entry, Supplier<String[]> dependencies) {
        entry.method.getBody().acceptVisitor(new RecursiveVisitor() {
            @Override
            public void visit(TryCatchStatement statement) {
                super.visit(statement);
                separate(statement.getProtectedBody());
            }
        });
    }

    private static void separate(List<Statement> body) {
        if (body.size() == 1 && body.getFirst() instanceof TryCatchStatement inner && !isJump(inner.getHandler())) {
            body.addFirst(new BlockStatement());
        }
    }

    private static boolean isJump(List<Statement> handler) {
        return handler.size() == 1 && (handler.getFirst() instanceof BreakStatement || handler.getFirst() instanceof ContinueStatement);
    }

    @Override
    public AsyncMethodNode getAsync(MethodReference method, CacheStatus status) {
        return null;
    }

    @Override
    public void storeAsync(MethodReference method, AsyncMethodNode node, Supplier<String[]> dependencies) { }
}
