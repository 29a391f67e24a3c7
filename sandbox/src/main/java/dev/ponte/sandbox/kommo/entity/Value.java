package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A value of a custom field, as it is read.
 *
 * @param enumId the choice, of a field that has choices
 */
record Value(JsonNode value, @Nullable Long enumId, @Nullable String enumCode) {}
