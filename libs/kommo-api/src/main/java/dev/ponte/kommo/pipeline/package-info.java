/**
 * Pipelines and their stages. Order counts, not {@code sort}: Kommo numbers anew. Colours that are
 * read may be ones that it does not take back; {@link dev.ponte.kommo.pipeline.Colors} knows. Pure.
 */
@NullMarked
package dev.ponte.kommo.pipeline;

import org.jspecify.annotations.NullMarked;
