/**
 * The way back: what an account has and its master has not is proposed to the master ({@link
 * dev.ponte.sync.propose.Findings}), and made there when a person says so ({@link
 * dev.ponte.sync.propose.Promotions}). The next run then brings it to all.
 */
@NullMarked
package dev.ponte.sync.propose;

import org.jspecify.annotations.NullMarked;
