package dev.ponte.kommo.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ponte.kommo.entity.StageKey;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list: page, order, filters in PHP's brackets. Kommo passes over a filter that
 * it does not know and sends everything, so what is common has a method here.
 */
public record Query(List<Param> params) {

    public static final Query NONE = new Query(List.of());

    /** The most that Kommo gives on a page. */
    public static final int LARGEST_PAGE = 250;

    public Query {
        params = List.copyOf(params);
    }

    /** One parameter, not encoded. */
    public record Param(String name, String value) {

        private String encoded() {
            return encode(name) + "=" + encode(value);
        }
    }

    /**
     * Reads the query of a link.
     *
     * @throws IllegalArgumentException when it is not well encoded
     */
    public static Query parse(String query) {
        List<Param> params = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                params.add(
                        new Param(
                                decode(part.substring(0, equals)),
                                decode(part.substring(equals + 1))));
            }
        }
        return new Query(params);
    }

    /** A parameter more. */
    public Query with(String name, Object value) {
        List<Param> more = new ArrayList<>(params);
        more.add(new Param(name, value.toString()));
        return new Query(more);
    }

    /**
     * @param page from 1
     */
    public Query page(int page) {
        return with("page", page);
    }

    /**
     * @param limit items on a page, up to {@link #LARGEST_PAGE}
     */
    public Query limit(int limit) {
        return with("limit", limit);
    }

    /** What shall come with each item: {@code contacts}, {@code loss_reason}, … */
    public Query including(String... what) {
        return with("with", String.join(",", what));
    }

    /** A text that is somewhere in the item. */
    public Query search(String text) {
        return with("query", text);
    }

    public Query ascending(String field) {
        return with("order[" + field + "]", "asc");
    }

    public Query descending(String field) {
        return with("order[" + field + "]", "desc");
    }

    /** One value: {@code filter[destination]=…}. */
    public Query filter(String name, Object value) {
        return with("filter[" + name + "]", value);
    }

    /** Any of several values: {@code filter[id][]=1&filter[id][]=2}. */
    public Query anyOf(String name, Collection<?> values) {
        return each("filter[" + name + "][]", values);
    }

    public Query ids(Collection<Long> ids) {
        return anyOf("id", ids);
    }

    public Query responsibleUsers(Collection<Long> userIds) {
        return anyOf("responsible_user_id", userIds);
    }

    public Query pipelines(Collection<Long> pipelineIds) {
        return anyOf("pipeline_id", pipelineIds);
    }

    /** Leads in any of these stages. */
    public Query stages(List<StageKey> stages) {
        Query query = this;
        for (int i = 0; i < stages.size(); i++) {
            String filter = "filter[statuses][" + i + "]";
            query =
                    query.with(filter + "[pipeline_id]", stages.get(i).pipelineId())
                            .with(filter + "[status_id]", stages.get(i).statusId());
        }
        return query;
    }

    /** Any of several values of a custom field. */
    public Query fieldValues(long fieldId, Collection<?> values) {
        return each("filter[custom_fields_values][" + fieldId + "][]", values);
    }

    public Query updated(@Nullable Instant from, @Nullable Instant to) {
        return between("updated_at", from, to);
    }

    public Query created(@Nullable Instant from, @Nullable Instant to) {
        return between("created_at", from, to);
    }

    /**
     * @param name {@code updated_at, created_at, closed_at, closest_task_at}
     * @param from included, in whole seconds; null for no such limit
     * @param to the same
     */
    public Query between(String name, @Nullable Instant from, @Nullable Instant to) {
        Query query = this;
        if (from != null) {
            query = query.with("filter[" + name + "][from]", from.getEpochSecond());
        }
        if (to != null) {
            query = query.with("filter[" + name + "][to]", to.getEpochSecond());
        }
        return query;
    }

    /** As it stands behind the question mark; empty when nothing is asked. */
    public String encoded() {
        return params.stream().map(Param::encoded).collect(Collectors.joining("&"));
    }

    private Query each(String name, Collection<?> values) {
        Query query = this;
        for (Object value : values) {
            query = query.with(name, value);
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
