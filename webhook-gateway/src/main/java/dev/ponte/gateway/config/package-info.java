/** What an installation sets, read and checked once at start. */
@NullMarked
package dev.ponte.gateway.config;

import org.jspecify.annotations.NullMarked;
