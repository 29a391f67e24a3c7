/** What the benches share that count the calls of the Kommo that is played. */
@NullMarked
package dev.ponte.tests.bench.kommo;

import org.jspecify.annotations.NullMarked;
