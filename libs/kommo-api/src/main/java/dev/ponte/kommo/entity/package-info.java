/** What leads, contacts and companies have in common. Pure. */
@NullMarked
package dev.ponte.kommo.entity;

import org.jspecify.annotations.NullMarked;
