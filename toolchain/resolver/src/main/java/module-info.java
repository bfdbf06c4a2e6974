/** Which packages there are, and which of them an appliance is made of. */
module ristretto.resolver {
    requires maven.artifact;
    requires org.ow2.sat4j.core;
    requires org.ow2.sat4j.pb;

    exports ristretto.resolver;
}
