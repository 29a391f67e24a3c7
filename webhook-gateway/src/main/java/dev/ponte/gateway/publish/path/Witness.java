package dev.ponte.gateway.publish.path;

/** Is told what happens on the path, for metrics and logs. Called in the path's turn: be quick. */
public interface Witness {

    void switched(Path from, Path to);

    /** A delivery is safe, so long after it came. */
    void stored(Store store, long nanos);
}
