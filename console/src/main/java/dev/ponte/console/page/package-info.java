/** What people see. */
@NullMarked
package dev.ponte.console.page;

import org.jspecify.annotations.NullMarked;
