package choir;

/** A signature of this project. */
public interface Voice {
    void sing(String text);
}
