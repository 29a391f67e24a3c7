/**
 * Log lines with a fixed vocabulary.
 *
 * <p>One way: {@link dev.ponte.kit.log.LogLine} with keys of {@link dev.ponte.kit.log.LogKey}. In
 * production a line is one JSON object with the keys at its top; {@code PONTE_LOG_JSON=false} gives
 * plain text.
 */
@NullMarked
package dev.ponte.kit.log;

import org.jspecify.annotations.NullMarked;
