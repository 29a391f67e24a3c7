/** Voice notes that carry their words, so that a played transcription knows what was said. */
@NullMarked
package dev.ponte.sandbox.voice;

import org.jspecify.annotations.NullMarked;
