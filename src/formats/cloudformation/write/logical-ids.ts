import type { ResourceId } from '../../../model/topology.ts';
import type { View } from '../../../model/view.ts';

/** Names in a template: letters and digits, each given once. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
export interface LogicalIds {
  /** Of a resource: where it was imported from one, that; else of its name. Always the same. */
  of(id: ResourceId): string;
  ofPart(id: ResourceId, part: string): string;
}

export function logicalIds(view: View): LogicalIds {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  const take = (key: string, wanted: string, otherwise: string): string => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const stem = inLetters(wanted) || inLetters(otherwise) || 'Resource';
    let id = stem;
    for (let number = 2; taken.has(id); number += 1) id = `${stem}${number}`;
    taken.add(id);
    known.set(key, id);
    return id;
  };
  const of = (id: ResourceId): string => {
    const resource = view.resource(id);
    const given = resource?.sourceId ?? '';
    return take(id, isLogicalId(given) ? given : (resource?.name ?? id), resource?.kind ?? '');
  };
  return { of, ofPart: (id, part) => take(`${id} ${part}`, `${of(id)}${part}`, part) };
}

const LONGEST = 200; // of 255, so that parts and numbers have room

function isLogicalId(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(text) && text.length <= LONGEST;
}

/** `web server-1` becomes `WebServer1`; what is letters and digits already stays as it is. */
function inLetters(text: string): string {
  if (isLogicalId(text)) return text;
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.replace(/^\d+/, '').slice(0, LONGEST);
}
