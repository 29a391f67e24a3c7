/** What people and scripts may do with the Kommo accounts. */
@NullMarked
package dev.ponte.crm.api;

import org.jspecify.annotations.NullMarked;
