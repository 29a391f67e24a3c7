@NullMarked
package dev.ponte.events.crm;

import org.jspecify.annotations.NullMarked;
