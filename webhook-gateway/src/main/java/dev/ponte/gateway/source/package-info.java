/** What the parsers share: limits in, events or a reason out. Pure. */
@NullMarked
package dev.ponte.gateway.source;

import org.jspecify.annotations.NullMarked;
