package dev.ponte.sync.join;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.ponte.kit.i18n.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Accounts in rows: a header of {@link #COLUMNS} in any order, of which {@code account} must be
 * there; separated by {@code ;} or {@code ,}; UTF-8. Pure.
 */
public final class Sheet {

    public static final List<String> COLUMNS =
            List.of("account", "role", "group", "label", "address", "token");

    private static final ObjectReader ROWS =
            new CsvMapper()
                    .readerFor(String[].class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .with(CsvParser.Feature.TRIM_SPACES);

    /** A row, or what makes it unreadable. */
    sealed interface Line {

        int number();

        record Read(SheetRow row) implements Line {
            @Override
            public int number() {
                return row.number();
            }
        }

        record Unreadable(int number, Text fault) implements Line {}
    }

    private final List<Line> lines;

    private Sheet(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * @throws UnreadableSheetException when it is no text, or its header is not one
     */
    public static Sheet read(byte[] bytes) {
        String text = text(bytes);
        char separator = text.lines().findFirst().orElse("").indexOf(';') < 0 ? ',' : ';';
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = ROWS.with(schema).readValues(text)) {
            List<String> header = header(rows);
            read(rows, header, lines);
        } catch (IOException e) {
            throw unreadable();
        }
        return new Sheet(lines);
    }

    private static List<String> header(MappingIterator<String[]> rows) throws IOException {
        List<String> header = new ArrayList<>();
        if (rows.hasNextValue()) {
            for (String name : rows.nextValue()) {
                header.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (!header.contains("account")) {
            throw new UnreadableSheetException(
                    "The first row has no column account",
                    "A primeira linha não tem a coluna account");
        }
        for (String name : header) {
            if (!name.isEmpty() && !COLUMNS.contains(name)) {
                throw new UnreadableSheetException(
                        "The column “%s” is none of %s".formatted(name, COLUMNS),
                        "A coluna “%s” não está entre %s".formatted(name, COLUMNS));
            }
            if (!name.isEmpty() && header.indexOf(name) != header.lastIndexOf(name)) {
                throw new UnreadableSheetException(
                        "The column “%s” is there twice".formatted(name),
                        "A coluna “%s” está repetida".formatted(name));
            }
        }
        return header;
    }

    private static void read(
            MappingIterator<String[]> rows, List<String> header, List<Line> lines) {
        int number = 2;
        try {
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                if (!String.join("", cells).isBlank()) {
                    lines.add(line(number, header, cells));
                }
                number++;
            }
        } catch (IOException e) {
            // What came before is good; what comes after a quote without an end is not told apart.
            lines.add(
                    new Line.Unreadable(
                            number,
                            new Text(
                                    "From here on it cannot be read: is a quote not closed?",
                                    "A partir daqui não dá para ler: há aspas sem fechar?")));
        }
    }

    private static Line line(int number, List<String> header, String[] cells) {
        for (int i = header.size(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return new Line.Unreadable(
                        number,
                        new Text(
                                "There are more cells than columns",
                                "Há mais células do que colunas"));
            }
        }
        return new Line.Read(
                new SheetRow(
                        number,
                        cell("account", header, cells),
                        cell("role", header, cells),
                        cell("group", header, cells),
                        cell("label", header, cells),
                        cell("address", header, cells),
                        cell("token", header, cells)));
    }

    private static String cell(String name, List<String> header, String[] cells) {
        int at = header.indexOf(name);
        return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableSheetException(
                    "It is not UTF-8: save it as “CSV UTF-8”",
                    "Não está em UTF-8: salve como “CSV UTF-8”");
        }
    }

    private static UnreadableSheetException unreadable() {
        return new UnreadableSheetException(
                "The first row cannot be read", "A primeira linha não pode ser lida");
    }
}
