/**
 * The front door: one address for people and for every path of the product. {@link
 * dev.ponte.console.route} knows which service owns a path, {@link dev.ponte.console.proxy} carries
 * requests there, {@link dev.ponte.console.session} knows who is signed in, {@link
 * dev.ponte.console.suite} asks how the services are, {@link dev.ponte.console.page} shows it. It
 * owns no data and decides nothing about anybody's rights: each service does that for its own
 * paths.
 */
@NullMarked
package dev.ponte.console;

import org.jspecify.annotations.NullMarked;
