import type { Finding } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import { kinds } from '../resources/registry.ts';
import { catalogueOf, say } from '../text/reader.ts';
import type { Language } from '../text/texts.ts';

export type Say = (message: Message) => string;

export function speaker(language: Language): Say {
  const catalogue = catalogueOf(kinds, language);
  return (message) => say(message, language, catalogue);
}

/** `file:line:column: error: sentence [rule]`, as compilers write it; parts that are not known are left out. */
export function findingLine(finding: Finding, say: Say): string {
  const { place, resource, severity, rule } = finding;
  const where = [place?.source, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const subject = where === '' ? (resource ?? '') : where;
  return `${subject === '' ? '' : `${subject}: `}${severity}: ${say(finding.message)} [${rule}]`;
}
