/** What the gateway is measured against: a body in, a record out, and nothing else. */
@NullMarked
package dev.ponte.bare;

import org.jspecify.annotations.NullMarked;
