/**
 * The public Kafka contract of Ponte: what the services tell each other and whoever analyses them.
 *
 * <p>A topic carries one family of events, each a record; {@link dev.ponte.events.EventCatalog} is
 * the one list of them, {@link dev.ponte.events.EventCodec} puts them on Kafka and takes them off.
 * The JSON Schemas and the AsyncAPI document under {@code schemas/}, the reference page and the
 * metadata for native images are made from the records and checked in the build.
 *
 * <p>To add an event: write the record (its Javadoc becomes the schema's description; what may be
 * missing is {@code @Nullable}), list it in the catalog, run the tests with {@code
 * -Dponte.schemas.write=true}, commit what they wrote. To change one: only add optional components,
 * or values to an enum that has an {@code OTHER} with {@code @JsonEnumDefaultValue}; anything else
 * is a new type, {@code ….v2}, and the build says so.
 */
@NullMarked
package dev.ponte.events;

import org.jspecify.annotations.NullMarked;
