/**
 * People sign in at the OIDC provider (authorization code, PKCE); the browser keeps a sealed,
 * http-only cookie and never a token. {@link dev.ponte.console.session.SessionPassage} lends the
 * session's access token to the requests that the console's own pages make through the front door.
 */
@NullMarked
package dev.ponte.console.session;

import org.jspecify.annotations.NullMarked;
