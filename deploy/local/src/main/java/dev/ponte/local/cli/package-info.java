/**
 * The commands of {@code ./ponte}: one class each, parsed by {@link
 * dev.ponte.local.cli.CommandLine}.
 */
@NullMarked
package dev.ponte.local.cli;

import org.jspecify.annotations.NullMarked;
