/**
 * What is set up in a Kommo account, as one comparable value: read in the fewest calls, put in
 * order, without what Kommo numbers as it likes. All but the reading is pure.
 */
@NullMarked
package dev.ponte.sync.snapshot;

import org.jspecify.annotations.NullMarked;
