package dev.ponte.kommo.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class QueryTest {

    @Property
    void whatIsEncodedIsReadBack(@ForAll @Size(max = 5) List<@NotEmpty String> texts) {
        Query query = Query.NONE;
        for (String text : texts) {
            String whole = new String(text.getBytes(UTF_8), UTF_8);
            query = query.with("f[" + whole + "]", whole);
        }

        assertThat(Query.parse(query.encoded())).isEqualTo(query);
        assertThat(query.encoded()).matches("[A-Za-z0-9%&=._*-]*");
    }

    @Example
    void filtersAreWrittenInPhpsBrackets() {
        Query query =
                Query.NONE
                        .ids(List.of(1L, 2L))
                        .stages(List.of(new StageKey(9, 142), new StageKey(8, 7)))
                        .updated(Instant.ofEpochSecond(10), null)
                        .created(Instant.ofEpochSecond(11), Instant.ofEpochSecond(12))
                        .fieldValues(1204001, List.of("Site"));

        assertThat(names(query))
                .containsExactly(
                        "filter[id][]=1",
                        "filter[id][]=2",
                        "filter[statuses][0][pipeline_id]=9",
                        "filter[statuses][0][status_id]=142",
                        "filter[statuses][1][pipeline_id]=8",
                        "filter[statuses][1][status_id]=7",
                        "filter[updated_at][from]=10",
                        "filter[created_at][from]=11",
                        "filter[created_at][to]=12",
                        "filter[custom_fields_values][1204001][]=Site");
    }

    @Example
    void pagesOrdersAndSearches() {
        Query query =
                Query.NONE
                        .page(2)
                        .limit(Query.LARGEST_PAGE)
                        .including("contacts", "loss_reason")
                        .ascending("updated_at")
                        .search("+55 11");

        assertThat(query.encoded())
                .isEqualTo(
                        "page=2&limit=250&with=contacts%2Closs_reason&order%5Bupdated_at%5D=asc"
                                + "&query=%2B55%2011");
    }

    private static List<String> names(Query query) {
        return query.params().stream().map(p -> p.name() + "=" + p.value()).toList();
    }
}
