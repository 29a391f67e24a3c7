/** Which accounts are kept alike, and which of them is the master. */
@NullMarked
package dev.ponte.sync.account;

import org.jspecify.annotations.NullMarked;
