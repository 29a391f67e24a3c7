/**
 * Text from outside.
 *
 * <p>One way: what is to be stored or sent on goes through {@link dev.ponte.kit.text.CleanText}
 * where it is read.
 */
@NullMarked
package dev.ponte.kit.text;

import org.jspecify.annotations.NullMarked;
