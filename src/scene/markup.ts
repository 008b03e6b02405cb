import { round } from './polyline.ts';

type Value = string | number | null | undefined;

/** One SVG element as text. Attributes that are null are left out, numbers keep one decimal; children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly string[]
): string {
  const printed = Object.entries(attributes)
    .map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${printValue(value)}"`))
    .join('');
  return children.length === 0 ? `<${name}${printed}/>` : `<${name}${printed}>${children.join('')}</${name}>`;
}

/** Text as XML character data and as an attribute value. Control characters that XML 1.0 forbids (§2.2) are left out. */
export function escapeXml(text: string): string {
  return stripControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The reverse, for the five entities and numeric character references. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|lt|gt|quot|apos|amp);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function printValue(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : escapeXml(value);
}

function stripControls(text: string): string {
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const allowed = code >= 0x20 ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff : false;
    if (allowed || character === '\t' || character === '\n' || character === '\r') kept += character;
  }
  return kept;
}
