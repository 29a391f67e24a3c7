/** Plays an OpenAI-compatible server: deterministic or scripted chat answers, transcription. */
@NullMarked
package dev.ponte.sandbox.openai;

import org.jspecify.annotations.NullMarked;
