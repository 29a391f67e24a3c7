/**
 * Keeps {@code docs/reference} true. What stands below the marker in a page is made from the
 * sources; after a change:
 *
 * <pre>
 * mvn -pl tests -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dponte.docs.write=true
 * </pre>
 */
package dev.ponte.tests.reference;
