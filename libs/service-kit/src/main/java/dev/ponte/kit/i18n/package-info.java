/**
 * Texts for people, in English and Brazilian Portuguese.
 *
 * <p>One way: a {@link dev.ponte.kit.i18n.Text} holds both, {@link dev.ponte.kit.i18n.Languages}
 * picks the reader's from {@code Accept-Language}. Portuguese is the default.
 */
@NullMarked
package dev.ponte.kit.i18n;

import org.jspecify.annotations.NullMarked;
