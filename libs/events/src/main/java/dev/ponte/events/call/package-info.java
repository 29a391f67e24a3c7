/** Topic {@code ponte.integration.call.v1}: calls to outside systems, for figures and alarms. */
@NullMarked
package dev.ponte.events.call;

import org.jspecify.annotations.NullMarked;
