@NullMarked
package dev.ponte.events.deadletter;

import org.jspecify.annotations.NullMarked;
