/** The HTTP door: who is calling, what it may cost, and what it is answered. */
@NullMarked
package dev.ponte.gateway.intake;

import org.jspecify.annotations.NullMarked;
