/** The only reader of the clock and of environment variables. Where one of them is wrong, the command ends here. */
import { writeSync } from 'node:fs';
import { dayInVietnam } from './domain/days.ts';
import { disk } from './environment/disk.ts';
import { formatFindings, parseEnvironment, type Environment } from './environment/parse.ts';

const readToday = (): string => dayInVietnam(new Date());

function read(): Environment {
  const { values, findings } = parseEnvironment(process.env, { root: process.cwd(), today: readToday, disk });
  if (findings.length === 0) return values;
  // An error that is thrown here would reach the terminal with its stack.
  writeSync(process.stderr.fd, `${formatFindings(findings)}\n`);
  process.exit(1);
}

export const environment = read();
