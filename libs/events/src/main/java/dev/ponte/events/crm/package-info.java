/** Topic {@code ponte.crm.event.v1}: changes of leads, contacts, tasks … in the CRM. */
@NullMarked
package dev.ponte.events.crm;

import org.jspecify.annotations.NullMarked;
