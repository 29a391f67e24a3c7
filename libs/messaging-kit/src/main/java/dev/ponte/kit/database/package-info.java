/** Whether the service's database answers, for those who ask how the integrations are. */
@NullMarked
package dev.ponte.kit.database;

import org.jspecify.annotations.NullMarked;
