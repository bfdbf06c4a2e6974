package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What keys do to the images of the examples. Sizes do not vary: each image is made once. */
final class ImageSizes implements Benchmark {
    private static final Measure LINES = new Measure("active-lines", "active lines", "", Measure.Better.LOWER);
    private static final Measure CODE = new Measure("code", "code", "bytes", Measure.Better.LOWER);
    private static final Measure DATA = new Measure("data", "data", "bytes", Measure.Better.LOWER);

    private final Supplies supplies;

    ImageSizes(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "image-sizes";
    }

    @Override
    public String document() {
        return "docs/image-size.md";
    }

    @Override
    public String description() {
        return "Images of the examples for target `virtio`; the website has a site of one page of 135 bytes. *Image* is the file, compressed, with its documents; "
                + "code, data and active lines are as `inspect --lines` counts them.";
    }

    @Override
    public List<String> peers() {
        return List.of();
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        Map<String, String> site = Map.of("site", site().toString());
        List<Row> rows = new ArrayList<>();
        add(rows, "website", "website", site);
        Map<String, String> administered = new LinkedHashMap<>(site);
        administered.put("admin", "true");
        add(rows, "website, `admin=true`", "website", administered);
        add(rows, "gateway, two interfaces", "gateway", Map.of());
        return rows;
    }

    private void add(List<Row> rows, String title, String example, Map<String, String> keys) {
        Supplies.Sizes sizes = supplies.example(example, "virtio", keys);
        rows.add(row(title, Measure.IMAGE, sizes.image()));
        rows.add(row(title, CODE, sizes.code()));
        rows.add(row(title, DATA, sizes.data()));
        rows.add(row(title, LINES, sizes.lines()));
    }

    private Row row(String title, Measure measure, long value) {
        Samples.Collector samples = new Samples.Collector();
        samples.add(title, value);
        return new Row(name(), measure, samples.get(title).orElseThrow(), title, Optional.empty());
    }

    private Path site() {
        try {
            Path site = Files.createDirectories(supplies.scratch().resolve("one-page"));
            Files.writeString(site.resolve("index.html"), Websites.PAGE);
            return site;
        } catch (IOException failure) {
            throw new BenchmarkException("cannot write a page: " + failure.getMessage(), failure);
        }
    }

    /** A line for each image. */
    @Override
    public String table(List<Row> rows) {
        Map<String, List<Row>> images = rows.stream().collect(Collectors.groupingBy(Row::against, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("| description, keys |");
        List<Row> first = images.values().iterator().next();
        first.forEach(row -> text.append(' ').append(row.measure().title()).append(row.measure().unit().isEmpty() ? "" : ", " + row.measure().unit()).append(" |"));
        text.append("\n|---|").append("---:|".repeat(first.size())).append('\n');
        images.forEach((title, measured) -> {
            text.append("| ").append(title).append(" |");
            measured.forEach(row -> text.append(' ').append(Table.number(row.ours().median())).append(" |"));
            text.append('\n');
        });
        return text.toString();
    }
}
