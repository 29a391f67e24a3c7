/** Looks at the machine before the suite is started on it, and says what to do. */
@NullMarked
package dev.ponte.local.doctor;

import org.jspecify.annotations.NullMarked;
