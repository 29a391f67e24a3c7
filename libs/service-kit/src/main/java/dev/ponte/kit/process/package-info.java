/** The life of a service's process: it ends with the launcher that started it. */
@NullMarked
package dev.ponte.kit.process;

import org.jspecify.annotations.NullMarked;
