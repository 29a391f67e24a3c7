/** Z-API's callbacks as events. Pure: a body in, {@link dev.ponte.gateway.source.Parsed} out. */
@NullMarked
package dev.ponte.gateway.source.zapi;

import org.jspecify.annotations.NullMarked;
