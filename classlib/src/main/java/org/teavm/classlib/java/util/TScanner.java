package org.teavm.classlib.java.util;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.InputMismatchException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * TeaVM has no {@code Scanner}. Numbers are those of {@code Locale.ROOT}, whose thousands may be apart by commas. Input is read
 * when what has been read does not decide.
 */
public final class TScanner implements Iterator<String>, Closeable {
    private static final Pattern WHITESPACE = Pattern.compile("\\p{javaWhitespace}+");
    private static final Pattern EVERYTHING = Pattern.compile("(?s).*");
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u2028\u2029\u0085]");

    private final ScannerInput input;
    private Pattern delimiter = WHITESPACE;
    private int radix = 10;
    private MatchResult match;

    public TScanner(Readable source) {
        input = new ScannerInput(source);
    }

    public TScanner(String source) {
        this(new StringReader(source));
    }

    public TScanner(InputStream source) {
        this(source, StandardCharsets.UTF_8);
    }

    public TScanner(InputStream source, Charset charset) {
        this(new InputStreamReader(source, charset));
    }

    public TScanner(InputStream source, String charset) {
        this(source, Charset.forName(charset));
    }

    @Override
    public void close() {
        input.close();
    }

    public IOException ioException() {
        return input.failure();
    }

    public Pattern delimiter() {
        return delimiter;
    }

    public TScanner useDelimiter(Pattern pattern) {
        delimiter = pattern;
        return this;
    }

    public TScanner useDelimiter(String pattern) {
        return useDelimiter(Pattern.compile(pattern));
    }

    public Locale locale() {
        return Locale.ROOT;
    }

    public TScanner useLocale(@SuppressWarnings("unused") Locale locale) {
        return this;
    }

    public int radix() {
        return radix;
    }

    public TScanner useRadix(int digits) {
        if (digits < Character.MIN_RADIX || digits > Character.MAX_RADIX) {
            throw new IllegalArgumentException("radix:" + digits);
        }
        radix = digits;
        return this;
    }

    public TScanner reset() {
        delimiter = WHITESPACE;
        radix = 10;
        return this;
    }

    public MatchResult match() {
        if (match == null) {
            throw new IllegalStateException("No match result available");
        }
        return match;
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    @Override
    public String next() {
        String token = required();
        consume(EVERYTHING.matcher(token), token);
        return token;
    }

    public boolean hasNext(Pattern pattern) {
        return peek().filter(token -> pattern.matcher(token).matches()).isPresent();
    }

    public boolean hasNext(String pattern) {
        return hasNext(Pattern.compile(pattern));
    }

    public String next(Pattern pattern) {
        String token = required();
        consume(pattern.matcher(token), token);
        return token;
    }

    public String next(String pattern) {
        return next(Pattern.compile(pattern));
    }

    /** The next token, without consuming anything. */
    private Optional<String> peek() {
        match = null;
        return input.token(delimiter);
    }

    private String required() {
        return peek().orElseThrow(NoSuchElementException::new);
    }

    private void consume(Matcher matcher, String token) {
        if (!matcher.matches()) {
            throw new InputMismatchException();
        }
        match = matcher.toMatchResult();
        input.skipToken();
    }

    public boolean hasNextLine() {
        return input.line(LINE_END).isPresent();
    }

    public String nextLine() {
        String line = input.line(LINE_END).orElseThrow(() -> new NoSuchElementException("No line found"));
        input.skip(line.length());
        input.lookingAt(LINE_END).ifPresent(end -> input.skip(end.end() - end.start()));
        return line;
    }

    /** Null if there is no match before the line's end. */
    public String findInLine(Pattern pattern) {
        match = input.find(pattern, input.line(LINE_END).orElse("").length()).orElse(null);
        if (match == null) {
            return null;
        }
        input.skip(match.end());
        return match.group();
    }

    public String findInLine(String pattern) {
        return findInLine(Pattern.compile(pattern));
    }

    public TScanner skip(Pattern pattern) {
        match = input.lookingAt(pattern).orElseThrow(NoSuchElementException::new);
        input.skip(match.end());
        return this;
    }

    public TScanner skip(String pattern) {
        return skip(Pattern.compile(pattern));
    }

    public Stream<String> tokens() {
        return Stream.iterate(advance(), Optional::isPresent, token -> advance()).map(Optional::get);
    }

    private Optional<String> advance() {
        return hasNext() ? Optional.of(next()) : Optional.empty();
    }

    public boolean hasNextBoolean() {
        return peek().filter(TScanner::isBoolean).isPresent();
    }

    public boolean nextBoolean() {
        return number(Boolean::parseBoolean, TScanner::isBoolean);
    }

    private static boolean isBoolean(String token) {
        return token.equalsIgnoreCase("true") || token.equalsIgnoreCase("false");
    }

    public boolean hasNextByte() {
        return has(token -> Byte.parseByte(token, radix));
    }

    public byte nextByte() {
        return whole(token -> Byte.parseByte(token, radix));
    }

    public boolean hasNextShort() {
        return has(token -> Short.parseShort(token, radix));
    }

    public short nextShort() {
        return whole(token -> Short.parseShort(token, radix));
    }

    public boolean hasNextInt() {
        return has(token -> Integer.parseInt(token, radix));
    }

    public boolean hasNextInt(int digits) {
        useRadix(digits);
        return hasNextInt();
    }

    public int nextInt() {
        return whole(token -> Integer.parseInt(token, radix));
    }

    public int nextInt(int digits) {
        useRadix(digits);
        return nextInt();
    }

    public boolean hasNextLong() {
        return has(token -> Long.parseLong(token, radix));
    }

    public long nextLong() {
        return whole(token -> Long.parseLong(token, radix));
    }

    public boolean hasNextBigInteger() {
        return has(token -> new BigInteger(token, radix));
    }

    public BigInteger nextBigInteger() {
        return whole(token -> new BigInteger(token, radix));
    }

    public boolean hasNextFloat() {
        return hasNextDouble();
    }

    public float nextFloat() {
        return number(token -> Float.parseFloat(ScannerNumbers.plain(token)), ScannerNumbers::isDecimal);
    }

    public boolean hasNextDouble() {
        return peek().filter(ScannerNumbers::isDecimal).isPresent();
    }

    public double nextDouble() {
        return number(token -> Double.parseDouble(ScannerNumbers.plain(token)), ScannerNumbers::isDecimal);
    }

    public boolean hasNextBigDecimal() {
        return peek().filter(ScannerNumbers::isFinite).isPresent();
    }

    public BigDecimal nextBigDecimal() {
        return number(token -> new BigDecimal(ScannerNumbers.plain(token)), ScannerNumbers::isFinite);
    }

    private boolean has(Function<String, ? extends Number> parser) {
        Optional<String> token = peek().filter(text -> ScannerNumbers.isWhole(text, radix));
        try {
            token.map(ScannerNumbers::plain).map(parser);
            return token.isPresent();
        } catch (NumberFormatException outOfRange) {
            return false;
        }
    }

    private <T> T whole(Function<String, T> parser) {
        return number(token -> parser.apply(ScannerNumbers.plain(token)), token -> ScannerNumbers.isWhole(token, radix));
    }

    private <T> T number(Function<String, T> parser, Predicate<String> isOne) {
        String token = required();
        if (!isOne.test(token)) {
            throw new InputMismatchException();
        }
        try {
            T value = parser.apply(token);
            input.skipToken();
            return value;
        } catch (NumberFormatException outOfRange) {
            throw new InputMismatchException(outOfRange.getMessage());
        }
    }
}
