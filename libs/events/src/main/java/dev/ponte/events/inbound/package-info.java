@NullMarked
package dev.ponte.events.inbound;

import org.jspecify.annotations.NullMarked;
