/**
 * Many pieces of work, one transaction.
 *
 * <p>One way: where each item by itself would cost a transaction and items come faster than
 * transactions end, hand them to a {@link dev.ponte.kit.group.GroupCommit}.
 */
@NullMarked
package dev.ponte.kit.group;

import org.jspecify.annotations.NullMarked;
