/** What a text is, told from its content and never from its name. */
export type Format = 'hopwise' | 'cloudformation' | 'aws-cli';

/** Null when it is none of the formats Hopwise reads. `members` are those of AWS CLI outputs that some kind reads. */
export function detectFormat(text: string, members: ReadonlySet<string> = NONE): Format | null {
  const start = text.trimStart();
  if (!/^[{[]/.test(start)) return isTemplate(text) ? 'cloudformation' : null;
  const format = start.startsWith('{') ? jsonFormat(start) : null;
  return format ?? (holdsOutput(start, members) ? 'aws-cli' : null);
}

const NONE: ReadonlySet<string> = new Set();

function holdsOutput(text: string, members: ReadonlySet<string>): boolean {
  for (const [, name = ''] of text.matchAll(/"(\w+)"\s*:\s*[[{]/g)) {
    if (members.has(name)) return true;
  }
  return false;
}

/** Looks at the text rather than parsing it, so that a broken file is still told what is broken in it. */
function jsonFormat(text: string): Format | null {
  if (/^\{\s*"format"\s*:\s*"hopwise"/.test(text) || hasMember(text, 'format', '"hopwise"')) return 'hopwise';
  return /"Resources"\s*:\s*\{/.test(text) || /"AWSTemplateFormatVersion"\s*:/.test(text) ? 'cloudformation' : null;
}

function hasMember(text: string, name: string, value: string): boolean {
  return new RegExp(`"${name}"\\s*:\\s*${value}\\s*[,}]`).test(text);
}

function isTemplate(text: string): boolean {
  return /^["']?(AWSTemplateFormatVersion|Resources)["']?\s*:/m.test(text);
}
