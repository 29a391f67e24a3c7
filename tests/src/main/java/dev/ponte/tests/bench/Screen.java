package dev.ponte.tests.bench;

import dev.ponte.local.text.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What people see: lines and tables, in their language. Figures are written alike in both. */
public final class Screen {

    private final PrintStream out;
    private final Messages messages;

    Screen(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    static Screen of(Messages messages) {
        return new Screen(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                messages);
    }

    /** A line from the messages. */
    public void say(String key, Object... arguments) {
        out.println(messages.say(key, arguments));
    }

    /** The text of the key. */
    public String text(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** A line that is the same in every language. */
    public void line(String text) {
        out.println(text);
    }

    /** Rows below a header: the first column to the left, all others to the right. */
    public void table(List<String> header, List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, header.size())
                        .map(column -> width(column, header, rows))
                        .toArray();
        out.println();
        row(header, widths);
        row(IntStream.of(widths).mapToObj("─"::repeat).toList(), widths);
        rows.forEach(row -> row(row, widths));
        out.println();
    }

    private static int width(int column, List<String> header, List<List<String>> rows) {
        return Math.max(
                header.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private void row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + space : space + cells.get(i)).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    /** A figure with as many digits as mean something. */
    public static String figure(double value) {
        if (value == 0) {
            return "0";
        }
        int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
