/** Carries requests to the services and their answers back. */
@NullMarked
package dev.ponte.console.proxy;

import org.jspecify.annotations.NullMarked;
