package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.config.NewPipeline;
import java.util.List;

/**
 * What is to be set up in a new account.
 *
 * @param pipelines the first is the main one
 * @param tracking whether leads have their tracking fields
 */
record Blueprint(List<NewPipeline> pipelines, List<FieldSpec> fields, boolean tracking) {}
