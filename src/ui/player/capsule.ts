import type { Capsule } from '../../scene/timeline.ts';

/** Free space beside a capsule, in canvas units. */
const MARGIN = 6;

/** Writes a capsule into its element. Cheap to call at every frame: what is written changes only when the capsule does. */
export function drawCapsule(element: HTMLElement, capsule: Capsule | null, reason: string | null): void {
  element.hidden = capsule === null;
  if (capsule === null) return;
  element.style.setProperty('--x', `${capsule.at.x}px`);
  element.style.setProperty('--y', `${capsule.at.y}px`);
  const content = JSON.stringify([capsule.label, capsule.parts, capsule.state, reason]);
  if (element.dataset.content === content) return;
  element.dataset.content = content;
  element.dataset.direction = capsule.direction;
  element.dataset.state = capsule.state;
  element.replaceChildren(...partsOf(capsule), ...endOf(capsule, reason));
  element.dataset.width = String(element.offsetWidth);
}

/** The part of the scene that is seen, from left to right, and how much larger than the scene the capsule is drawn. */
export interface Sight {
  readonly left: number;
  readonly width: number;
  readonly scale: number;
}

/** Moves a capsule around `x` sideways so far that its text is not cut off at the canvas's edges, unless its place itself is out of sight. */
export function keepInView(element: HTMLElement, x: number, { left, width, scale }: Sight): void {
  const half = (Number(element.dataset.width ?? 0) * scale) / 2 + MARGIN;
  const isSeen = x >= left && x <= left + width && width > half * 2;
  const shift = isSeen ? Math.max(0, left + half - x) - Math.max(0, x + half - left - width) : 0;
  element.style.setProperty('--shift', `${Math.round(shift)}px`);
}

function partsOf({ label, parts }: Capsule): readonly Node[] {
  const header = parts.map((part) => {
    if (part.old === null) return document.createTextNode(part.text);
    const change = made('span', 'capsule-change');
    change.append(made('del', '', part.old), made('ins', '', part.text));
    return change;
  });
  const line = made('span', 'capsule-header');
  line.append(...header);
  return [made('span', 'capsule-label', label), line];
}

function endOf({ state }: Capsule, reason: string | null): readonly Node[] {
  if (state === 'dropped') return [made('span', 'capsule-drop', `✕ ${reason ?? ''}`)];
  return state === 'delivered' ? [made('span', 'capsule-delivered', '✓')] : [];
}

function made(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
