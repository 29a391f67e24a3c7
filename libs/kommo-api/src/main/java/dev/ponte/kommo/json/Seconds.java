package dev.ponte.kommo.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time in Unix seconds, also as a text; RFC 3339 is understood too. Zero, which is how older
 * parts of Kommo say "never", is null.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = SecondsReader.class)
@JsonSerialize(using = SecondsWriter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Seconds {}
