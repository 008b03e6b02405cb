import { expect, test } from 'vitest';
import { cutText, type Font, textWidth, wrapText } from './metrics.ts';

const plain: Font = { size: 10, mono: false, bold: false };
const mono: Font = { size: 10, mono: true, bold: false };

test('Hangul is twice as wide as a digit, and monospaced digits do not jump', () => {
  expect(textWidth('가', plain)).toBeGreaterThan(1.7 * textWidth('0', plain));
  expect(textWidth('111.111', mono)).toBe(textWidth('999.999', mono));
});

test('bold text is wider', () => {
  expect(textWidth('subnet', { ...plain, bold: true })).toBeGreaterThan(textWidth('subnet', plain));
});

test('a text that fits is not cut, one that does not ends with an ellipsis and fits', () => {
  expect(cutText('jhPrivate-EC2-1', plain, 200)).toBe('jhPrivate-EC2-1');
  for (const text of ['jhVPC1-NATInstance-SecurityGroup', '아주 긴 이름을 가진 프라이빗 서브넷']) {
    const cut = cutText(text, plain, 80);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, plain)).toBeLessThanOrEqual(80);
  }
});

test('long sentences are wrapped at spaces, and cut after the last line', () => {
  const lines = wrapText('one two three four five six seven eight nine ten', plain, 80, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.endsWith('…')).toBe(true);
  for (const line of lines) expect(textWidth(line, plain)).toBeLessThanOrEqual(80);
  expect(wrapText('', plain, 80, 2)).toEqual([]);
  expect(wrapText('short', plain, 80, 2)).toEqual(['short']);
});
