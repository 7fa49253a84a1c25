/**
 * Reads the clock and the environment variables for all modules but commands (`src/cli`) and scripts of pages. If a
 * variable is wrong, the command ends here.
 */
import { writeSync } from 'node:fs';
import { dayInVietnam } from './domain/days.ts';
import { disk } from './environment/disk.ts';
import { formatFaults, parseEnvironment, type Environment } from './environment/parse.ts';

const readToday = (): string => dayInVietnam(new Date());

function read(): Environment {
  const { values, faults } = parseEnvironment(process.env, { root: process.cwd(), today: readToday, disk });
  if (faults.length === 0) return values;
  // Writes directly and exits, because Node would print a thrown error with its stack.
  writeSync(process.stderr.fd, `${formatFaults(faults)}\n`);
  process.exit(1);
}

export const environment = read();
