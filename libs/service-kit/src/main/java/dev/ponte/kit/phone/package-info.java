/**
 * Phone numbers as identities.
 *
 * <p>One way: {@link dev.ponte.kit.phone.PhoneNumber#canonical} at the door, {@code digits()} as
 * key, {@code variants()} to search data that older systems wrote.
 */
@NullMarked
package dev.ponte.kit.phone;

import org.jspecify.annotations.NullMarked;
