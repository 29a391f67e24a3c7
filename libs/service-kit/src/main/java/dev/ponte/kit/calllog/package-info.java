/**
 * The call log: what was asked of outside systems, and how it went.
 *
 * <p>One way: a client's façade measures the call and hands one {@code IntegrationCalled} to {@link
 * dev.ponte.kit.calllog.CallLog#record}. {@code error} is a stable code; it becomes a metric label.
 * With a {@link dev.ponte.kit.calllog.CallListener} others hear of it; the messaging kit has one
 * that publishes.
 */
@NullMarked
package dev.ponte.kit.calllog;

import org.jspecify.annotations.NullMarked;
