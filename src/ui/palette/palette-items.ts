import type { Kind, Kinds, Preset } from '../../kinds/kind.ts';
import type { KindName } from '../../model/topology.ts';
import { PALETTE_GROUPS, type PaletteGroup } from '../../scene/face.ts';
import type { Say } from '../language/use-say.ts';

/** Something that can be put into the drawing: a kind, or a kind in a role. */
export interface PaletteItem {
  readonly key: string;
  readonly kind: KindName;
  /** What a new one is called. */
  readonly name: string;
  readonly label: string;
  /** What it is a role of; null for what its label names by itself. */
  readonly roleOf: string | null;
  readonly hint: string;
  readonly icon: string;
  readonly group: PaletteGroup;
  readonly preset: Preset;
  /** Lower-case words of both languages that it is found by. */
  readonly words: string;
}

/** All items in the order of the palette. `says` are the languages searched, the one shown first. */
export function paletteItems(kinds: Kinds, says: readonly [Say, ...Say[]]): readonly PaletteItem[] {
  const items = [...kinds.values()].flatMap((kind) => itemsOf(kind, says));
  return PALETTE_GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}

/** Items that have every word of the query, those that are called so first; all of them for an empty one. */
export function matching(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = query.toLowerCase().trim();
  const rank = ({ label, kind }: PaletteItem): number => {
    const name = label.toLowerCase();
    if (name.startsWith(wanted)) return name === wanted ? 0 : 1;
    return kind === wanted ? 2 : name.includes(wanted) ? 3 : 4;
  };
  return items.filter((item) => words.every((word) => item.words.includes(word))).toSorted((a, b) => rank(a) - rank(b));
}

function itemsOf(kind: Kind, says: readonly [Say, ...Say[]]): readonly PaletteItem[] {
  const [say] = says;
  const variants: readonly Preset[] = kind.presets ?? [{ name: '', props: {} }];
  return variants.map((preset, index) => {
    const { name } = preset;
    const key = name === '' ? kind.kind : `${kind.kind}.preset.${name}`;
    const words = says.flatMap((each) => [each(key), each(kind.kind), each(`${kind.kind}.hint`)]);
    return {
      key,
      kind: kind.kind,
      name: index === 0 ? kind.kind : name,
      label: say(key),
      roleOf: say(key) === say(kind.kind) || key === kind.kind ? null : say(kind.kind),
      hint: say(`${kind.kind}.hint`),
      icon: kind.face.icon,
      group: kind.face.group,
      preset,
      words: [kind.kind, ...words].join(' ').toLowerCase(),
    };
  });
}
