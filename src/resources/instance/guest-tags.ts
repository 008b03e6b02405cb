import type { Props } from '../../model/topology.ts';
import { QUOTAS } from '../figures.ts';
import { GUEST_TAG, guestTag } from './guest-tag.ts';

/** Guest settings in as many tags as they need: `hopwise:guest`, `hopwise:guest:2` and on. None where they need more than there may be. */
export function guestTags(props: Props): Readonly<Record<string, string>> {
  const characters = [...(guestTag(props) ?? '')];
  const { most } = QUOTAS.charactersPerTag;
  const count = Math.ceil(characters.length / most);
  if (count >= QUOTAS.tagsPerResource.most) return {}; // one is the name's
  const pieces = Array.from({ length: count }, (_, index) =>
    characters.slice(index * most, (index + 1) * most).join(''),
  );
  return Object.fromEntries(pieces.map((piece, index) => [keyOf(index), piece]));
}

/** The text that was cut into tags; null where there is none. */
export function guestText(tagOf: (key: string) => string | null): string | null {
  const first = tagOf(keyOf(0));
  if (first === null) return null;
  let text = first;
  for (let index = 1, piece = tagOf(keyOf(1)); piece !== null; index += 1, piece = tagOf(keyOf(index))) text += piece;
  return text;
}

function keyOf(index: number): string {
  return index === 0 ? GUEST_TAG : `${GUEST_TAG}:${index + 1}`;
}
