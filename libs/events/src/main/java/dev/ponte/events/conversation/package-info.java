@NullMarked
package dev.ponte.events.conversation;

import org.jspecify.annotations.NullMarked;
