/**
 * Personal data and secrets out of logs.
 *
 * <p>One way: mask where the value is written ({@link dev.ponte.kit.mask.Mask#phone}, {@link
 * dev.ponte.kit.mask.Mask#url}, …). The log filter masks what slips through, exceptions included;
 * it is a net, no licence.
 */
@NullMarked
package dev.ponte.kit.mask;

import org.jspecify.annotations.NullMarked;
