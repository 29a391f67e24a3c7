/** The only service that talks to Kommo, Chatwoot and PipeRun. */
@NullMarked
package dev.ponte.crm;

import org.jspecify.annotations.NullMarked;
