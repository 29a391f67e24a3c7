@NullMarked
package dev.ponte.events.call;

import org.jspecify.annotations.NullMarked;
