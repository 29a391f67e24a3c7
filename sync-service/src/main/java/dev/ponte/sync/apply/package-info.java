/**
 * Carries plans out, account by account: look, plan, do, look again until there is nothing left to
 * do. What may have happened is never repeated blindly; the next look finds it, by its name.
 */
@NullMarked
package dev.ponte.sync.apply;

import org.jspecify.annotations.NullMarked;
