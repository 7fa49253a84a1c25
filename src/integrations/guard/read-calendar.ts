import { statementsInValue, type Statement } from './nested-statements.ts';
import { isMadeProperty } from './tokens.ts';

/** Reads the statements of a calendar. Unfolds its lines (RFC 5545 §3.1) and unescapes its texts (§3.3.11). */
export function statementsInCalendar(source: string): Statement[] {
  const lines = source.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const {
      name = '',
      parameters = '',
      value = line,
    } = /^(?<name>[\w-]+)(?<parameters>(?:;[\w-]+=(?:"[^"]*"|[^":;])*)*):(?<value>.*)$/s.exec(line)?.groups ?? {};
    const text = value.replace(/\\([nN\\;,])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    const named = [...parameters.matchAll(/;(?:CN|ALTREP|X-[\w-]+|LABEL)="?([^";]*)/gi)].map(([, said = '']) => said);
    return [
      ...named.map((said) => ({ text: said, where: `thuộc tính của ${name}` })),
      ...(text === '' || isMadeProperty(name, value) ? [] : statementsInValue(text, name)),
    ];
  });
}
