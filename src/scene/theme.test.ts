import { describe, expect, test } from 'vitest';
import { cssVariables, DARK, LIGHT, type Theme } from './theme.ts';

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

const TEXT = 4.5;
const SHAPE = 3;

describe.each([LIGHT, DARK])('the $name theme', (theme: Theme) => {
  const grounds = [theme.background, theme.surface, theme.raised];

  test('has legible text on every ground', () => {
    for (const ground of grounds) {
      for (const text of [theme.text, theme.muted, theme.accent, theme.success, theme.warning, theme.danger]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
      }
    }
  });

  test('has legible titles, lines and labels in every frame', () => {
    const fills = Object.values(theme.tones).map((tone) => tone.fill);
    for (const tone of Object.values(theme.tones)) {
      expect(contrast(tone.text, tone.fill), tone.text).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(tone.text, theme.background), tone.text).toBeGreaterThanOrEqual(TEXT);
    }
    for (const fill of fills) {
      expect(contrast(theme.text, fill), fill).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(theme.muted, fill), fill).toBeGreaterThanOrEqual(TEXT);
    }
  });

  test('has legible text on what is filled with a strong colour', () => {
    for (const packet of [theme.request, theme.reply])
      expect(contrast(theme.onPacket, packet)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(theme.onDanger, theme.danger)).toBeGreaterThanOrEqual(TEXT);
  });

  test('has lines that stand out from the ground', () => {
    for (const line of Object.values(theme.links))
      expect(contrast(line, theme.background), line).toBeGreaterThanOrEqual(SHAPE);
  });
});

test('CSS variables have a name for every colour', () => {
  const css = cssVariables(LIGHT);
  expect(css).toContain('--on-accent: #ffffff;');
  expect(css).toContain(`--tone-public-border: ${LIGHT.tones.public.border};`);
  expect(css).toContain(`--link-route: ${LIGHT.links.route};`);
  expect(css).not.toContain('[object');
});
