package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code {entity}/tags}. A tag that is there already is not made twice. */
final class TagEndpoints {
    private static final Set<String> COLORS =
            Set.of(
                    "EBEBEB", "D0D0D0", "F2DDF7", "D1A4DC", "FF8F92", "FFC8C8", "C7DB8C", "DDEBB5",
                    "8699DA", "AABDFF", "FFCE5A", "FFE193", "90CDB0", "C6F4DE", "A9A5D7", "D8D5FF",
                    "86C0FC", "832161", "6A0F49", "0C7C59", "10599D", "9D2B32", "247BA0");

    private final Tags tags;

    TagEndpoints(Tags tags) {
        this.tags = tags;
    }

    Answer answer(Request request, EntityType type) {
        return switch (request.method()) {
            case "GET" -> list(request, type);
            case "POST" -> create(request, type);
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer list(Request request, EntityType type) {
        String query = request.params().text("query").orElse("").toLowerCase(Locale.ROOT);
        List<Tag> found =
                tags.all(type).stream()
                        .filter(tag -> Ranges.one(request.params(), tag.name(), "filter", "name"))
                        .filter(tag -> Ranges.one(request.params(), tag.id(), "filter", "id"))
                        .filter(tag -> tag.name().toLowerCase(Locale.ROOT).contains(query))
                        .toList();
        return Hal.page(request, "tags", found, TagEndpoints::json);
    }

    private static ObjectNode json(Tag tag) {
        return Json.object().put("id", tag.id()).put("name", tag.name()).put("color", tag.color());
    }

    private record Wanted(String name, @Nullable String color) {}

    private Answer create(Request request, EntityType type) {
        List<ObjectNode> items = request.items();
        List<Wanted> wanted =
                Checks.all(
                        items,
                        (input, index) -> {
                            String color = input.text("color");
                            if (color != null
                                    && (type != EntityType.LEADS || !COLORS.contains(color))) {
                                input.notAChoice("color");
                            }
                            return new Wanted(input.requiredText("name"), color);
                        });
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Tag tag = tags.named(type, wanted.get(i).name(), wanted.get(i).color());
            made.add(json(tag).put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(200, request, "tags", made, each -> each);
    }
}
