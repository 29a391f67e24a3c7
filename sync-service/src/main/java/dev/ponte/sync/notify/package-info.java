/**
 * Tells people what became of runs. {@code Notices} writes what is to be told in the transaction
 * that ends a run; {@code NoticeSender} gathers it into messages and sends them by e-mail and to a
 * webhook, at least once. {@code Telling} and {@code Wording} decide what is told, and are pure.
 */
@NullMarked
package dev.ponte.sync.notify;

import org.jspecify.annotations.NullMarked;
