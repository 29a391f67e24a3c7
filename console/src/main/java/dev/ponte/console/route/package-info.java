/** Which service owns a path. Pure. */
@NullMarked
package dev.ponte.console.route;

import org.jspecify.annotations.NullMarked;
