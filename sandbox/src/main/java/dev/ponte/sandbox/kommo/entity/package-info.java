/** What people work with: leads, contacts, companies, their notes, tasks, tags, talks, events. */
@NullMarked
package dev.ponte.sandbox.kommo.entity;

import org.jspecify.annotations.NullMarked;
