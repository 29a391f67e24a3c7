/**
 * How Kommo's JSON is read and written. What it sends in several shapes has an annotation here, for
 * the component of a record: {@link dev.ponte.kommo.json.Listed}, {@link
 * dev.ponte.kommo.json.MaybeEmptyArray}, {@link dev.ponte.kommo.json.Whole}, {@link
 * dev.ponte.kommo.json.Flag}, {@link dev.ponte.kommo.json.Seconds}. The records carry these
 * themselves, so any mapper reads them; {@link dev.ponte.kommo.json.KommoMapper} is ours. Pure.
 */
@NullMarked
package dev.ponte.kommo.json;

import org.jspecify.annotations.NullMarked;
