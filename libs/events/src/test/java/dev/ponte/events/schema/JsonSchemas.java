package dev.ponte.events.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import dev.ponte.events.EventCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft-07, which AsyncAPI tools read) of an event's data. What is not
 * {@code @Nullable} is required. Enums that may grow, those with a {@link JsonEnumDefaultValue},
 * list their values as {@code x-extensible-enum}: a reader must have a case for a value it does not
 * know.
 */
final class JsonSchemas {

    private final SourceDocs docs;
    private final SchemaGenerator generator;

    JsonSchemas(SourceDocs docs) {
        this.docs = docs;
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                                Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withDescriptionResolver(this::describe)
                .withCustomDefinitionProvider(JsonSchemas::map)
                .withCustomDefinitionProvider(this::enumeration)
                .withDefinitionNamingStrategy(new ByOwner());
        config.forFields()
                .withRequiredCheck(JsonSchemas::required)
                .withDescriptionResolver(this::describeField);
        this.generator = new SchemaGenerator(config.build());
    }

    ObjectNode of(EventCatalog.Entry entry) {
        ObjectNode made = generator.generateSchema(entry.data());
        ObjectNode schema = made.objectNode();
        schema.set("$schema", made.get("$schema"));
        schema.put("$id", "urn:ponte:schema:" + entry.type());
        schema.put("title", entry.data().getSimpleName());
        for (String keyword :
                List.of("description", "type", "properties", "required", "definitions")) {
            if (made.has(keyword)) {
                schema.set(keyword, made.get(keyword));
            }
        }
        return schema;
    }

    private static boolean required(FieldScope field) {
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable String describe(TypeScope scope) {
        return docs.of(scope.getType().getErasedType()).orElse(null);
    }

    private @Nullable String describeField(FieldScope field) {
        return docs.of(field.getDeclaringType().getErasedType(), field.getName()).orElse(null);
    }

    /** In place, since a map has no name of its own. */
    private static @Nullable CustomDefinition map(
            ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Map.class) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "object");
        if (type.getTypeParameters().get(1).getErasedType() == String.class) {
            schema.putObject("additionalProperties").put("type", "string");
        }
        return new CustomDefinition(
                schema,
                CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.YES);
    }

    private @Nullable CustomDefinition enumeration(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (!raw.isEnum()) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "string");
        ArrayNode values = schema.putArray(mayGrow(raw) ? "x-extensible-enum" : "enum");
        List<String> names =
                Arrays.stream(raw.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
        names.forEach(values::add);
        Optional.of(
                        names.stream()
                                .flatMap(
                                        name ->
                                                docs
                                                        .of(raw, name)
                                                        .map(d -> name + ": " + d)
                                                        .stream())
                                .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> schema.put("$comment", text));
        return new CustomDefinition(
                schema,
                CustomDefinition.DefinitionType.ALWAYS_REF,
                CustomDefinition.AttributeInclusion.YES);
    }

    private static boolean mayGrow(Class<?> type) {
        return Arrays.stream(type.getFields())
                .anyMatch(constant -> constant.isAnnotationPresent(JsonEnumDefaultValue.class));
    }

    /**
     * {@code MessageContent.Kind} rather than {@code Kind}, which more than one record may have.
     */
    private static final class ByOwner extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            Class<?> raw = key.getType().getErasedType();
            return raw.isPrimitive() || raw.getPackageName().startsWith("java.")
                    ? super.getDefinitionNameForKey(key, context)
                    : raw.getCanonicalName().substring(raw.getPackageName().length() + 1);
        }
    }
}
