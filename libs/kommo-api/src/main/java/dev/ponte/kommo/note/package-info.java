/** Notes in the feed of a lead, a contact or a company. Pure. */
@NullMarked
package dev.ponte.kommo.note;

import org.jspecify.annotations.NullMarked;
