package ristretto.benchmarks.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page of an order book as about four kilobytes of JSON: objects are made for each request, sorted, and written with their
 * strings escaped. No two documents are equal, so that nothing can be kept from one to the next.
 */
final class Orders {
    private static final int COUNT = 36;
    private static final List<String> GOODS = List.of("Espresso \"Napoli\"", "Cappuccino", "Caffè latte", "Doppio\tristretto", "Flat white");

    private final AtomicInteger requests = new AtomicInteger();

    private record Order(int number, String good, int quantity, long cents, boolean paid) { }

    byte[] document(String path) {
        int request = requests.incrementAndGet();
        List<Order> orders = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < COUNT; i++) {
            int number = (request * 31 + i) * 0x9E37_79B1 >>> 8;
            Order order = new Order(number, GOODS.get(number % GOODS.size()), 1 + number % 9, 250L * (1 + number % 9), (number & 1) == 0);
            orders.add(order);
            total += order.cents;
        }
        orders.sort((one, other) -> Integer.compare(one.number, other.number));
        StringBuilder text = new StringBuilder(4096).append("{\"path\":");
        quoted(text, path);
        text.append(",\"request\":").append(request).append(",\"totalCents\":").append(total).append(",\"orders\":[");
        for (int i = 0; i < COUNT; i++) {
            append(i == 0 ? text : text.append(','), orders.get(i));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Order order) {
        text.append("{\"number\":").append(order.number).append(",\"good\":");
        quoted(text, order.good);
        text.append(",\"quantity\":").append(order.quantity).append(",\"cents\":").append(order.cents)
            .append(",\"currency\":\"EUR\",\"table\":\"").append((char) ('A' + order.number % 26)).append(order.number % 40)
            .append("\",\"paid\":").append(order.paid).append('}');
    }

    /** RFC 8259, section 7. */
    private static void quoted(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
