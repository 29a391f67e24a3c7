/** What an account's admin sets up: pipelines and stages, custom fields and groups, users, bots. */
@NullMarked
package dev.ponte.sandbox.kommo.config;

import org.jspecify.annotations.NullMarked;
