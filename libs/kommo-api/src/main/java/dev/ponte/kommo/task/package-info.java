/** Tasks: what somebody has to do until a time. Pure. */
@NullMarked
package dev.ponte.kommo.task;

import org.jspecify.annotations.NullMarked;
