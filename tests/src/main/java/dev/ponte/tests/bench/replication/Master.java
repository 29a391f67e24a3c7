package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.tests.bench.kommo.Web;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The master's settings, as a large office would have them, made through Kommo's own API. */
final class Master {

    private static final int PIPELINES = 10;
    private static final int STAGES = 8;
    private static final int FIELDS = 60;
    private static final int OPTIONS = 6;

    private static final List<String> SCOPES = List.of("leads", "contacts", "companies");
    private static final List<String> TYPES =
            List.of("select", "text", "multiselect", "numeric", "radiobutton", "date");
    private static final List<String> COLOURS =
            List.of("#fffeb2", "#d6eaff", "#ebffb1", "#f9deff", "#ffdbdb", "#87f2c0");

    /** Between calls, which nobody spaces for us here. */
    private static final long PAUSE_MS = 200;

    private final Web kommo;
    private final URI api;

    /**
     * @param kommo with the account's token
     * @param api the address below which its API is
     */
    Master(Web kommo, URI api) {
        this.kommo = kommo;
        this.api = api;
    }

    /** Adds what it lacks of so many pipelines, stages and fields. */
    void grow() throws InterruptedException {
        JsonNode there = get("leads/pipelines", "pipelines");
        for (JsonNode pipeline : there) {
            int lacks = STAGES - ordinary(pipeline);
            if (lacks > 0) {
                post(
                        "leads/pipelines/" + pipeline.path("id").asLong() + "/statuses",
                        stages(STAGES - lacks, lacks));
            }
        }
        List<Object> pipelines = new ArrayList<>();
        for (int number = there.size() + 1; number <= PIPELINES; number++) {
            pipelines.add(pipeline(number));
        }
        post("leads/pipelines", pipelines);
        growFields();
    }

    private static int ordinary(JsonNode pipeline) {
        int ordinary = 0;
        for (JsonNode stage : pipeline.path("_embedded").path("statuses")) {
            ordinary += stage.path("is_editable").asBoolean() ? 1 : 0;
        }
        return ordinary;
    }

    private static Map<String, Object> pipeline(int number) {
        return Map.of(
                "name",
                "Funil " + number,
                "sort",
                number,
                "is_main",
                false,
                "is_unsorted_on",
                number % 2 == 0,
                "_embedded",
                Map.of("statuses", stages(0, STAGES)));
    }

    private static List<Map<String, Object>> stages(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(
                        place ->
                                Map.<String, Object>of(
                                        "name",
                                        "Passo " + (place + 1),
                                        "sort",
                                        100 + 10 * place,
                                        "color",
                                        COLOURS.get(place % COLOURS.size())))
                .toList();
    }

    private void growFields() throws InterruptedException {
        int there = 0;
        for (String scope : SCOPES) {
            for (JsonNode field : get(scope + "/custom_fields?limit=250", "custom_fields")) {
                there += field.path("is_deletable").asBoolean() ? 1 : 0;
            }
        }
        for (int scope = 0; scope < SCOPES.size(); scope++) {
            List<Object> fields = new ArrayList<>();
            for (int number = there + 1 + scope; number <= FIELDS; number += SCOPES.size()) {
                fields.add(field(number));
            }
            post(SCOPES.get(scope) + "/custom_fields", fields);
        }
    }

    private static Map<String, Object> field(int number) {
        String type = TYPES.get(number % TYPES.size());
        Map<String, Object> field = new HashMap<>();
        field.put("name", "Campo " + number);
        field.put("type", type);
        field.put("sort", 600 + number);
        if (type.contains("select") || type.equals("radiobutton")) {
            field.put(
                    "enums",
                    IntStream.rangeClosed(1, OPTIONS)
                            .mapToObj(at -> Map.of("value", "Opção " + at, "sort", at))
                            .toList());
        }
        return field;
    }

    private JsonNode get(String path, String list) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        return kommo.get(api.resolve(path)).path("_embedded").path(list);
    }

    private void post(String path, List<?> items) throws InterruptedException {
        if (!items.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            kommo.post(api.resolve(path), items);
        }
    }
}
