@NullMarked
package dev.ponte.events;

import org.jspecify.annotations.NullMarked;
