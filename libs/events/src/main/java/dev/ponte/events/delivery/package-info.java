@NullMarked
package dev.ponte.events.delivery;

import org.jspecify.annotations.NullMarked;
