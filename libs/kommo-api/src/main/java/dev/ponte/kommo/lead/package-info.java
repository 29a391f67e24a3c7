/** Leads and why they are lost. Pure. */
@NullMarked
package dev.ponte.kommo.lead;

import org.jspecify.annotations.NullMarked;
