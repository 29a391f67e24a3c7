/** Lists as Kommo gives them, page by page, and what can be asked of them. Pure. */
@NullMarked
package dev.ponte.kommo.page;

import org.jspecify.annotations.NullMarked;
