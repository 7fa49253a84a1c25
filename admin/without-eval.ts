/** Zod would try whether it may make code. The security policy forbids it, and Firefox writes that down as an error. */
import { config } from 'zod';

config({ jitless: true });
