package ristretto.inspection;

/** The colours of a treemap: one for each kind of library, lighter for what is inside; on light ground, and on dark for those who prefer it. */
final class TreemapStyle {
    static final String CSS = """
        svg { --ground: #ffffff; --ink: #1c2430; --faint: #5b6675; --edge: #ffffff; }
        .application { --outer: #b7dfc3; --inner: #d3eedb; --line: #6fb385; }
        .library { --outer: #b5d2f0; --inner: #d6e6f8; --line: #6d9fd3; }
        .classes { --outer: #d6c6ee; --inner: #e7dcf7; --line: #a386d0; }
        .floor { --outer: #f3c9ae; --inner: #f9e0d0; --line: #d98f5f; }
        .shared { --outer: #d5d9df; --inner: #e8ebef; --line: #a0a8b3; }
        @media (prefers-color-scheme: dark) {
          svg { --ground: #12161c; --ink: #e8edf4; --faint: #9aa6b5; --edge: #12161c; }
          .application { --outer: #1f4d30; --inner: #2b6641; --line: #173a24; }
          .library { --outer: #1d3f66; --inner: #285485; --line: #152f4d; }
          .classes { --outer: #42306a; --inner: #563f88; --line: #33254f; }
          .floor { --outer: #6a3a1b; --inner: #874c26; --line: #502b14; }
          .shared { --outer: #3a414b; --inner: #4b5460; --line: #2c323a; }
        }
        .ground { fill: var(--ground); }
        rect.outer { fill: var(--outer); stroke: var(--edge); stroke-width: 2; }
        rect.package { fill: var(--outer); stroke: var(--line); stroke-width: .8; }
        rect.leaf { fill: var(--inner); stroke: var(--line); stroke-width: .5; }
        rect.leaf:hover { fill: var(--outer); stroke: var(--ink); stroke-width: 1.5; }
        text { fill: var(--ink); pointer-events: none; }
        .head { font-size: 17px; font-weight: 600; }
        .note { font-size: 12px; fill: var(--faint); }
        .outer-title { font-weight: 600; }
        .package-title { fill: var(--faint); }
        """;

    private TreemapStyle() {
    }

    static String className(Library library) {
        return className(library.kind());
    }

    static String className(Library.Kind kind) {
        return switch (kind) {
            case APPLICATION -> "application";
            case LIBRARY -> "library";
            case CLASS_LIBRARY -> "classes";
            case C_LIBRARY -> "floor";
            case SHARED -> "shared";
        };
    }

    static String label(Library.Kind kind) {
        return switch (kind) {
            case APPLICATION -> "application";
            case LIBRARY -> "libraries and platform";
            case CLASS_LIBRARY -> "class library";
            case C_LIBRARY -> "C";
            case SHARED -> "for the program as a whole";
        };
    }
}
