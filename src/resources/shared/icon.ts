const SIZE = 64;

/**
 * Inner SVG of an icon for a square box of 64 units: the outer `<svg>` and the title are taken off and the view box is scaled.
 * Text that is no SVG comes back as an empty drawing.
 */
export function iconOf(svg: string): string {
  const match = /<svg\b([^>]*)>([\s\S]*)<\/svg>/.exec(svg);
  if (match === null) return '';
  const inner = (match[2] ?? '').replace(/<title>[\s\S]*?<\/title>/g, '').trim();
  const box = /viewBox="\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(match[1] ?? '');
  const [x, y, width, height] = (box ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return inner;
  const scale = SIZE / Math.max(width, height);
  if (scale === 1 && x === 0 && y === 0) return inner;
  const moved = x === 0 && y === 0 ? '' : ` translate(${-x} ${-y})`;
  return `<g transform="scale(${Number(scale.toFixed(4))})${moved}">${inner}</g>`;
}
