/** Tags of leads, contacts and companies. Pure. */
@NullMarked
package dev.ponte.kommo.tag;

import org.jspecify.annotations.NullMarked;
