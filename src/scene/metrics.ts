/** A way of writing: size in canvas units, and which of the two families. */
export interface Font {
  readonly size: number;
  readonly mono: boolean;
  readonly bold: boolean;
}

/** First families are those whose advance widths the table below is made of; then what has Hangul. */
export const TEXT_FAMILIES =
  '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
export const MONO_FAMILIES =
  'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", monospace';

/** Advance widths of U+0020 to U+007E in thousandths of the size, as in Helvetica and everything drawn to its measure. */
const LATIN = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const MONO = 606;
const WIDE = 1000;
const OTHER = 640;
/** Other families of the stack are up to this much wider. */
const SLACK = 1.05;
const BOLD = 1.07;
const ELLIPSIS = '…';

/** Approximate width of a line of text, in the unit of the font's size; rather too wide than too narrow. */
export function textWidth(text: string, font: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0, font.mono);
  const weight = font.mono ? 1 : SLACK * (font.bold ? BOLD : 1);
  return (thousandths * weight * font.size) / 1000;
}

/** The text, or as much of its beginning as fits the width with an ellipsis behind it. */
export function cutText(text: string, font: Font, width: number): string {
  if (textWidth(text, font) <= width) return text;
  const characters = [...text];
  let room = width - textWidth(ELLIPSIS, font);
  let kept = '';
  for (const character of characters) {
    room -= textWidth(character, font);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** The text in at most `lines` lines of the width, broken at spaces where there are any; the last one is cut. */
export function wrapText(text: string, font: Font, width: number, lines: number): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const wrapped: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (wrapped.length === lines - 1)
      return [...wrapped, cutText([line, ...words.slice(index)].join(' '), font, width)];
    wrapped.push(line);
    line = word;
  }
  return line === '' ? wrapped : [...wrapped, cutText(line, font, width)];
}

function advance(code: number, mono: boolean): number {
  if (isWide(code)) return WIDE;
  if (mono) return MONO;
  if (code === 0x2026 || (code >= 0x2190 && code <= 0x21ff)) return WIDE;
  return LATIN[code - 0x20] ?? OTHER;
}

/** Hangul, CJK, full-width forms and what lies beyond the basic plane. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xffe6) ||
    code > 0xffff
  );
}
