import type { Json, Resource, ResourceId } from '../../../model/topology.ts';
import type { View } from '../../../model/view.ts';
import { draftId } from '../../drafts.ts';
import type { CfnCompanion, CfnMapping, CfnProperties, CfnTemplate, ReadableKinds } from '../../mapping.ts';
import { logicalIds } from './logical-ids.ts';

/** A template under construction, and what it became. */
export interface TemplateDraft extends CfnTemplate {
  /** Whether the resource has an entry or comes with another's. */
  holds(id: ResourceId): boolean;
  /** Whether the resource's kind is to write something of it. */
  writes(id: ResourceId): boolean;
  /** Entries by logical id, in the order they were put. */
  entries(): { readonly [logicalId: string]: Json };
}

interface Home {
  readonly region: string;
  /** Whether the resource is in the Region that the template is for. */
  includes(resource: Resource): boolean;
}

export function draftTemplate(view: View, kinds: ReadableKinds, { region, includes }: Home): TemplateDraft {
  const names = logicalIds(view);
  const entries = new Map<string, Json>();
  const places = new Map<ResourceId, Place>();
  const placeOf = (id: ResourceId | null): Place => {
    const resource = id === null ? undefined : view.resource(id);
    const mapping = resource === undefined ? undefined : kinds.get(resource.kind)?.cloudformation;
    if (resource === undefined || mapping === undefined || !includes(resource)) return NOWHERE;
    const known = places.get(resource.id);
    if (known !== undefined) return known;
    places.set(resource.id, NOWHERE); // until it is found: what refers to itself in a circle is nowhere
    const place = placeFor(resource, mapping, template);
    places.set(resource.id, place);
    return place;
  };
  const template: TemplateDraft = {
    view,
    region,
    logicalId: names.of,
    partId: names.ofPart,
    readId: (id) => {
      const place = placeOf(id);
      if (place.type === 'nowhere') return id;
      return place.type === 'companion' ? place.id : draftId(names.of(id));
    },
    ref: (id) => {
      const place = placeOf(id);
      if (place.type === 'companion') return place.value;
      return place.type === 'entry' ? { Ref: names.of(place.id) } : null;
    },
    refs: (ids) => ids.map(template.ref).filter((each) => each !== null),
    attribute: (id, name) => {
      const place = placeOf(id);
      return place.type === 'entry' ? { 'Fn::GetAtt': [names.of(place.id), name] } : null;
    },
    tags: ({ name }, others = {}) => {
      const all = Object.entries(name === '' ? others : { Name: name, ...others });
      return all.map(([Key, Value]) => ({ Key, Value }));
    },
    put: ({ id }, type, properties) => {
      entries.set(names.of(id), entry(type, properties));
    },
    part: ({ id }, part, type, properties) => {
      entries.set(names.ofPart(id, part), entry(type, properties));
    },
    holds: (id) => {
      const place = placeOf(id);
      return place.type === 'companion' || (place.type === 'entry' && entries.has(names.of(id)));
    },
    writes: (id) => {
      const place = placeOf(id);
      return place.type === 'entry' || (place.type === 'companion' && place.isLeftOut !== true);
    },
    entries: () => Object.fromEntries(entries),
  };
  return template;
}

/** How a resource stands in the template. */
type Place =
  | { readonly type: 'entry'; readonly id: ResourceId }
  | ({ readonly type: 'companion' } & CfnCompanion)
  | { readonly type: 'nowhere' };

const NOWHERE: Place = { type: 'nowhere' };

function placeFor(resource: Resource, mapping: CfnMapping, template: CfnTemplate): Place {
  const companion = mapping.comesWith?.(resource, template) ?? null;
  if (companion !== null) return { type: 'companion', ...companion };
  return mapping.write === undefined ? NOWHERE : { type: 'entry', id: resource.id };
}

function entry(type: string, { DependsOn, ...properties }: CfnProperties): Json {
  const before = pruned(DependsOn);
  const kept = pruned(properties);
  return {
    Type: type,
    ...(before === null ? {} : { DependsOn: before }),
    ...(kept === null ? {} : { Properties: kept }),
  };
}

/** The value without what says nothing: null, empty texts, lists and objects. Null where nothing is left. */
function pruned(value: Json | undefined | CfnProperties): Json {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((each) => each !== null);
    return items.length === 0 ? null : items;
  }
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = pruned(member);
    return kept === null ? [] : [[name, kept] as const];
  });
  return members.length === 0 ? null : Object.fromEntries(members);
}
