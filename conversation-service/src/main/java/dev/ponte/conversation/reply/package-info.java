/**
 * Replies: claimed when due, written by a responder, released only if nobody took over meanwhile,
 * sent, retried. Every step's state is a row, so that another worker goes on where one died.
 *
 * <pre>
 *   Due ──claim (row lock, lease)──► Writing ──responder──► release (row lock: epoch and token again)
 *                                                              │
 *                            message QUEUED/SENDING ◄──────────┘
 *                                    │ one attempt, ownership checked before each
 *                                    ▼
 *                 SENT   or   QUEUED again (1 s, 2 s, 4 s)   or   FAILED: a person must answer
 * </pre>
 */
@NullMarked
package dev.ponte.conversation.reply;

import org.jspecify.annotations.NullMarked;
