/**
 * From what is and what shall be to the steps in between ({@link dev.ponte.sync.plan.Planner}).
 * Things are the same by the ids we stored, then by code, then by their exact name, never by
 * likeness. Nothing is removed unless somebody asked. Pure.
 */
@NullMarked
package dev.ponte.sync.plan;

import org.jspecify.annotations.NullMarked;
