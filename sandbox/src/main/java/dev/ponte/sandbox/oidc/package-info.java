/**
 * Plays an OIDC provider for the local suite.
 *
 * <p>Own code and not mock-oauth2-server: that one brings its own HTTP server on its own port and
 * an issuer that follows the Host header, and would add some 50 MB to a process of 96 MB heap.
 */
@NullMarked
package dev.ponte.sandbox.oidc;

import org.jspecify.annotations.NullMarked;
