/** Contacts: the people. Pure. */
@NullMarked
package dev.ponte.kommo.contact;

import org.jspecify.annotations.NullMarked;
