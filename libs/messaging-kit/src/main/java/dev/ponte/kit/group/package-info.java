/**
 * Many pieces of work, one transaction.
 *
 * <p>One way: where each item by itself would cost a transaction and items come faster than
 * transactions end, hand them to a {@link dev.ponte.kit.group.GroupCommit}. Where losing the newest
 * commits does no harm, do not wait for the disk: {@link dev.ponte.kit.group.LazyCommit}.
 */
@NullMarked
package dev.ponte.kit.group;

import org.jspecify.annotations.NullMarked;
