/** What a Salesbot may ask for, and by which secret it is known. */
@NullMarked
package dev.ponte.sync.hook;

import org.jspecify.annotations.NullMarked;
