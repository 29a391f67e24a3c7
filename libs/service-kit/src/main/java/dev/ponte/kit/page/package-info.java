/**
 * Long lists, page by page.
 *
 * <p>One way: ordered by time and id, the newest first; an answer's {@code next} is the {@link
 * dev.ponte.kit.page.Cursor} of its last line and the value of {@code after} for what follows. New
 * lines shift no page, and no page costs more than the first.
 */
@NullMarked
package dev.ponte.kit.page;

import org.jspecify.annotations.NullMarked;
