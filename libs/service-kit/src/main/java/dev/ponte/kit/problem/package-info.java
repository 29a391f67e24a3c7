/**
 * Errors that callers see: RFC 9457 {@code application/problem+json}, in the reader's language.
 *
 * <p>One way: a feature lists its errors in an enum that implements {@link
 * dev.ponte.kit.problem.ProblemType}; its resources throw a {@link
 * dev.ponte.kit.problem.ProblemException}. A domain exception becomes one in the resource, or in
 * the feature's own {@code @ServerExceptionMapper} that throws no further. Everything the framework
 * raises (401, 403, 404, 405, 415, bad JSON, validation) and everything unexpected (500, without
 * its text) is mapped here.
 */
@NullMarked
package dev.ponte.kit.problem;

import org.jspecify.annotations.NullMarked;
