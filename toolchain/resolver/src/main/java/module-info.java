/** Which packages there are, and which of them an appliance is made of. */
module ristretto.resolver {
    exports ristretto.resolver;
}
