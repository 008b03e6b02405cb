import { element, escapeXml, unescapeXml } from './markup.ts';

const NAMESPACE = 'https://hopwise.dev/document';
const PATTERN = /<hopwise:document\b[^>]*>([\s\S]*?)<\/hopwise:document>/;

/** A `<metadata>` element that carries the text of a document. */
export function documentMetadata(text: string): string {
  const carrier = element('hopwise:document', { 'xmlns:hopwise': NAMESPACE }, escapeXml(text));
  return element('metadata', {}, carrier);
}

/** The document's text inside an SVG file, or null when the file carries none. */
export function documentInSvg(svg: string): string | null {
  const found = PATTERN.exec(svg)?.[1];
  if (found === undefined) return null;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(found)?.[1];
  return cdata ?? unescapeXml(found);
}
