import { Refusal } from '../release/refusal.ts';

/** Runs a command for a person: a refusal is told in its own words, any other error with its stack. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
