/** How Kommo speaks: requests as it reads them, lists and links, pages, errors. */
@NullMarked
package dev.ponte.sandbox.kommo.hal;

import org.jspecify.annotations.NullMarked;
