/** {@code ./ponte bench}: measures the packaged suite and says what came out. */
@NullMarked
package dev.ponte.tests.bench;

import org.jspecify.annotations.NullMarked;
