package dev.ponte.gateway.source.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.Decoded.Defect;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.text.CleanText;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhpFormTest {

    private static final Limits LIMITS = new Limits(1 << 20, 8, 1_000);

    @Property
    void whatPhpEncodesIsReadBack(@ForAll("trees") Map<String, Object> tree) {
        assertThat(decode(encode(tree))).isEqualTo(tree);
    }

    @Property
    void anyBytesGiveATreeOrADefect(@ForAll byte[] body) {
        assertThat(PhpForm.decode(body, LIMITS)).isNotNull();
    }

    @Property
    void anyBracketsGiveATreeOrADefect(@ForAll("bracketSoup") String body) {
        assertThat(PhpForm.decode(body.getBytes(UTF_8), LIMITS)).isNotNull();
    }

    @Example
    void rawBracketsAreReadAsEncodedOnes() {
        assertThat(decode("a[b][0]=1")).isEqualTo(decode("a%5Bb%5D%5B0%5D=1"));
    }

    @Example
    void anEmptyIndexAppends() {
        assertThat(decode("a[]=x&a[]=y&a[7]=z&a[]=w"))
                .isEqualTo(Map.of("a", Map.of("0", "x", "1", "y", "7", "z", "8", "w")));
    }

    @Example
    void aNameThatIsScalarAndParentKeepsBoth() {
        Map<String, Object> both = Map.of("t", Map.of("$value", "3", "uuid", "x"));

        assertThat(decode("t=3&t[uuid]=x")).isEqualTo(both);
        assertThat(decode("t[uuid]=x&t=3")).isEqualTo(both);
    }

    @Example
    void keysThatCountFromZeroAreAList() {
        assertThat(decode("a[0]=x&a[1]=y")).isEqualTo(Map.of("a", List.of("x", "y")));
        assertThat(decode("a[24680135][ID]=1"))
                .isEqualTo(Map.of("a", Map.of("24680135", Map.of("ID", "1"))));
    }

    @Example
    void plusIsASpaceAndBrokenEscapesStandForThemselves() {
        assertThat(decode("a=x+y%20z&b=100%&c=%zz&d=%C3%A9"))
                .isEqualTo(Map.of("a", "x y z", "b", "100%", "c", "%zz", "d", "é"));
    }

    @Example
    void brokenBracketsAreNoError() {
        assertThat(decode("a[b=1&[c]=2&d[e]f=3&=4&&g"))
                .isEqualTo(Map.of("a[b", "1", "[c]", "2", "d", Map.of("e", "3"), "g", ""));
    }

    @Example
    void nulsAreDropped() {
        assertThat(decode("a=x%00y")).isEqualTo(Map.of("a", "xy"));
    }

    @Example
    void tooDeepIsADefect() {
        assertThat(PhpForm.decode("a[1][2][3][4][5][6][7]=x".getBytes(UTF_8), LIMITS))
                .isInstanceOf(Decoded.Body.class);
        assertThat(PhpForm.decode("a[1][2][3][4][5][6][7][8]=x".getBytes(UTF_8), LIMITS))
                .isEqualTo(new Decoded.Unreadable<>(Defect.TOO_DEEP));
    }

    @Example
    void tooManyFieldsIsADefect() {
        assertThat(PhpForm.decode("a=1&".repeat(1_000).getBytes(UTF_8), LIMITS))
                .isInstanceOf(Decoded.Body.class);
        assertThat(PhpForm.decode("a=1&".repeat(1_001).getBytes(UTF_8), LIMITS))
                .isEqualTo(new Decoded.Unreadable<>(Defect.TOO_MANY_FIELDS));
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        return maps(3);
    }

    @Provide
    Arbitrary<String> bracketSoup() {
        return Arbitraries.strings().withChars("ab01[]&=%+5B").ofMaxLength(60);
    }

    private static Arbitrary<Map<String, Object>> maps(int depth) {
        // Keys as Kommo has them: words and ids. Small numbers alone would make it a list.
        Arbitrary<String> keys =
                Arbitraries.oneOf(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
                        Arbitraries.integers().between(10, 99_999_999).map(Object::toString),
                        Arbitraries.of("ação", "a b", "x&y=z"));
        return Arbitraries.maps(keys, values(depth)).ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> texts =
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(10)
                        .map(CleanText::of)
                        .map(Object.class::cast);
        if (depth == 0) {
            return texts;
        }
        return Arbitraries.oneOf(
                texts,
                maps(depth - 1).map(Object.class::cast),
                values(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(Object.class::cast));
    }

    private static Map<String, Object> decode(String body) {
        PhpArray tree =
                ((Decoded.Body<PhpArray>) PhpForm.decode(body.getBytes(UTF_8), LIMITS)).tree();
        return tree.toMap();
    }

    /** PHP's {@code http_build_query}. */
    private static String encode(Map<String, Object> tree) {
        StringBuilder query = new StringBuilder();
        tree.forEach((key, value) -> encode(key, value, query));
        return query.toString();
    }

    private static void encode(String name, Object value, StringBuilder query) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, item) -> encode(name + "[" + key + "]", item, query));
            case List<?> list -> {
                Map<String, Object> indexed = new LinkedHashMap<>();
                list.forEach(item -> indexed.put(Integer.toString(indexed.size()), item));
                encode(name, indexed, query);
            }
            default ->
                    query.append(query.isEmpty() ? "" : "&")
                            .append(URLEncoder.encode(name, UTF_8))
                            .append('=')
                            .append(URLEncoder.encode((String) value, UTF_8));
        }
    }
}
