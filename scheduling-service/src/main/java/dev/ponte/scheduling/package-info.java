/** Appointments: when a seller is free, who is booked. */
@NullMarked
package dev.ponte.scheduling;

import org.jspecify.annotations.NullMarked;
