/** Loaded before tests: gives them the modules that browsers get, without the assertions of development builds. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: context.conditions.filter((condition) => condition !== 'development') }),
});
