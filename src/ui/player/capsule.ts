import type { Capsule } from '../../scene/timeline.ts';

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
