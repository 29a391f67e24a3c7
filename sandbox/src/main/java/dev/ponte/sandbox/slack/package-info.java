/** Plays incoming webhooks of Slack: takes what is sent, and the journal shows it. */
@NullMarked
package dev.ponte.sandbox.slack;

import org.jspecify.annotations.NullMarked;
