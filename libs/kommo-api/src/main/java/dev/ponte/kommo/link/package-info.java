/** Links between leads, contacts, companies, customers and catalog elements. Pure. */
@NullMarked
package dev.ponte.kommo.link;

import org.jspecify.annotations.NullMarked;
