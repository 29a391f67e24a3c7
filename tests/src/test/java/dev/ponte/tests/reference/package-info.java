/**
 * Keeps {@code docs/reference} true. What stands below the marker in a page is made from the
 * sources; after a change: {@code mvn -pl tests test -Dtest=ReferencePagesTest
 * -Dponte.docs.write=true}.
 */
package dev.ponte.tests.reference;
