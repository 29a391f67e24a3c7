/**
 * What goes wrong with Kommo. {@link dev.ponte.kommo.error.KommoErrorBody} reads what Kommo itself
 * says, for crm-connector; {@link dev.ponte.kommo.error.KommoException} is what everybody else gets
 * from crm-connector, with a {@link dev.ponte.kommo.error.Failure} to decide by. Pure.
 */
@NullMarked
package dev.ponte.kommo.error;

import org.jspecify.annotations.NullMarked;
