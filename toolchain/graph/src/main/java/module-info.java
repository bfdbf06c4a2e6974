/** Drawing graphs in layers. */
module ristretto.graph {
    exports ristretto.graph;
}
