/** What the launcher says to people, in English and Portuguese. */
@NullMarked
package dev.ponte.local.text;

import org.jspecify.annotations.NullMarked;
