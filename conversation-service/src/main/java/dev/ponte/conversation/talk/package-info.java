/**
 * The heart: what a conversation is, who owns it, and what follows from an event. Plain synchronous
 * Java; the database row and the events are written by those who call it.
 *
 * <pre>
 *                    take-over (epoch + 1)
 *        ┌──────────┐ ─────────────────────► ┌─────────────┐
 *        │ Bot owns │                        │ Person owns │ ◄─┐ typed again: the pause is longer
 *        └──────────┘ ◄───────────────────── └─────────────┘ ──┘
 *                 release, pause ran out (epoch + 1)
 *
 *   reply:  None ──customer wrote──► Due ──claimed──► Writing ──draft, same token──► released, None
 *            ▲                        ▲                 │ │
 *            └── take-over ───────────┼─────────────────┘ │ customer wrote again, or no draft
 *                                     └───────────────────┘
 * </pre>
 */
@NullMarked
package dev.ponte.conversation.talk;

import org.jspecify.annotations.NullMarked;
