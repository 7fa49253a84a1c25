/**
 * Stops Zod from testing whether `eval` is allowed: the Content-Security-Policy forbids it, and Firefox logs an error.
 */
import { config } from 'zod';

config({ jitless: true });
