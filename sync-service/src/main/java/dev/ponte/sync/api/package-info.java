/** The accounts and groups over HTTP. */
@NullMarked
package dev.ponte.sync.api;

import org.jspecify.annotations.NullMarked;
