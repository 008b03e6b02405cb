/** What a text is, told from its content and never from its name. */
export type Format = 'hopwise' | 'cloudformation';

/** Null when it is none of the formats Hopwise reads. */
export function detectFormat(text: string): Format | null {
  const start = text.trimStart();
  if (start.startsWith('{')) return jsonFormat(start);
  return isTemplate(text) ? 'cloudformation' : null;
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
