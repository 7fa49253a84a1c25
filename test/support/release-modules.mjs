/**
 * Preloaded before tests: resolves packages without the condition `development`, that is, to modules without the
 * assertions of development builds.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: context.conditions.filter((condition) => condition !== 'development') }),
});
