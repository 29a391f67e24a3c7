/**
 * Makes the committed papers of the event contract from the records and checks that they agree.
 *
 * <ul>
 *   <li>{@link dev.ponte.events.schema.GeneratedFilesTest}: the JSON Schemas, the AsyncAPI
 *       document, the native-image metadata and the reference page are what the records give. After
 *       a change of a record: {@code mvn -pl libs/events test -Dponte.schemas.write=true}, then
 *       commit them.
 *   <li>{@link dev.ponte.events.schema.ReleasedContractTest}: the schemas are compatible with those
 *       of the last release, by the rules of {@link dev.ponte.events.schema.SchemaCompatibility}.
 *       At a release: {@code mvn -pl libs/events test -Dponte.schemas.release=true}, then commit
 *       them.
 * </ul>
 */
package dev.ponte.events.schema;
