import { nextFreeAddress } from '../model/numbering.ts';
import { type Json, type Props, type Resource, type ResourceId, resourceId } from '../model/topology.ts';
import { type Address, parseAddress, printAddress } from '../net/address.ts';
import { parsePrefix } from '../net/prefix.ts';
import type { Around, Draft, Drafts, ReadableKind } from './mapping.ts';
import type { Place } from './report.ts';

/** Ids with a meaning of their own in questions; a logical id of that name gets another. */
const RESERVED_IDS: readonly string[] = ['internet'];

type Amendment = {
  readonly id: ResourceId;
  readonly kind: string;
  readonly by: string;
  readonly place: Place | null;
  readonly change: (resource: Resource) => Resource;
};
type Settlement = { readonly id: ResourceId; readonly change: (resource: Resource, around: Around) => Resource };

type Withdrawal = { readonly id: ResourceId; readonly isTold: (resource: Resource, around: Around) => boolean };

/** What to say where drafts do not fit together. */
export interface Complaints {
  /** Two drafts have one id; the second is left out. */
  duplicate(id: ResourceId, place: Place | null): void;
  /** `by` changes a resource that nobody drafted. */
  nothingToChange(id: ResourceId, by: string, place: Place | null): void;
}

/** The resources of one source under construction. */
export interface Workshop {
  /** The drafts as the reader of one resource of the source sees them. */
  bench(logicalId: string, place: Place | null): Drafts;
  amendAll(): void;
  settleAll(): void;
  put(resource: Resource): void;
  resources(): ReadonlyMap<ResourceId, Resource>;
  /** What in the source made or changed the draft, as `bench` was told. */
  makers(id: ResourceId): readonly string[];
}

export function draftId(logicalId: string): ResourceId {
  return resourceId(RESERVED_IDS.includes(logicalId) ? `${logicalId}.1` : logicalId);
}

export function partId(owner: string, part: string): ResourceId {
  return resourceId(`${owner}.${part}`);
}

export function makeWorkshop(kinds: ReadonlyMap<string, ReadableKind>, complaints: Complaints): Workshop {
  const resources = new Map<ResourceId, Resource>();
  const makers = new Map<ResourceId, string[]>();
  const amendments: Amendment[] = [];
  const settlements: Settlement[] = [];
  const withdrawals: Withdrawal[] = [];
  const facts = makeFacts();
  const made = (id: ResourceId, by: string): void => {
    makers.set(id, [...(makers.get(id) ?? []), by]);
  };
  const put = (draft: Draft): void => {
    resources.set(draft.id, { ...draft, props: { ...initial(kinds.get(draft.kind)), ...draft.props } });
  };
  const bench = (logicalId: string, place: Place | null): Drafts => ({
    id: draftId,
    partId,
    put: (draft) => {
      if (resources.has(draft.id)) {
        complaints.duplicate(draft.id, place);
        return;
      }
      put(draft);
      made(draft.id, logicalId);
    },
    ensure: (draft) => {
      if (resources.has(draft.id)) return;
      put(draft);
      made(draft.id, logicalId);
    },
    amend: (id, kind, change) => {
      amendments.push({
        id,
        kind,
        by: logicalId,
        place,
        change: (resource) => ({ ...resource, props: change(resource.props) }),
      });
    },
    place: (id, kind, parent) => {
      amendments.push({ id, kind, by: logicalId, place, change: (resource) => ({ ...resource, parent }) });
    },
    settle: (id, change) => {
      settlements.push({ id, change });
    },
    withdraw: (id, isTold) => {
      withdrawals.push({ id, isTold });
    },
    note: facts.note,
    gather: facts.gather,
  });
  return {
    bench,
    put,
    amendAll: () => {
      for (const { id, kind, by, place, change } of amendments) {
        const resource = resources.get(id);
        if (resource?.kind !== kind) {
          complaints.nothingToChange(id, by, place);
          continue;
        }
        resources.set(id, change(resource));
        made(id, by);
      }
    },
    settleAll: () => {
      const around = aroundIn(resources, facts);
      for (const { id, change } of settlements) {
        const resource = resources.get(id);
        if (resource !== undefined) resources.set(id, change(resource, around));
      }
      const withdrawn = withdrawals.filter(({ id, isTold }) => {
        const resource = resources.get(id);
        return resource !== undefined && isTold(resource, around);
      });
      for (const { id } of withdrawn) resources.delete(id);
    },
    resources: () => resources,
    makers: (id) => makers.get(id) ?? [],
  };
}

function initial(kind: ReadableKind | undefined): Props {
  return Object.fromEntries(Object.entries(kind?.fields ?? {}).map(([name, field]) => [name, field.initial]));
}

/** What is told of things that are no resources. */
type Facts = Pick<Drafts, 'note' | 'gather'> & Pick<Around, 'noted' | 'gathered'>;

function makeFacts(): Facts {
  const notes = new Map<string, Json>();
  const gathered = new Map<string, Json[]>();
  return {
    note: (about, fact) => {
      if (!notes.has(about)) notes.set(about, fact);
    },
    gather: (about, fact) => {
      gathered.set(about, [...(gathered.get(about) ?? []), fact]);
    },
    noted: (about) => notes.get(about) ?? null,
    gathered: (about) => gathered.get(about) ?? [],
  };
}

function aroundIn(resources: ReadonlyMap<ResourceId, Resource>, { noted, gathered }: Facts): Around {
  const given = new Set<Address>();
  const ids = new Map<string, ResourceId[]>(); // settling changes resources, never which there are
  for (const { id, kind, props } of resources.values()) {
    collectAddresses(props, given);
    ids.set(kind, ids.get(kind) ?? []);
    ids.get(kind)?.push(id);
  }
  return {
    noted,
    gathered,
    find: (id) => resources.get(id),
    ofKind: (kind) => (ids.get(kind) ?? []).flatMap((id) => resources.get(id) ?? []),
    enclosing: (id, kind) => {
      const seen = new Set<ResourceId>();
      let resource = resources.get(id);
      while (resource !== undefined && resource.kind !== kind && !seen.has(resource.id)) {
        seen.add(resource.id);
        resource = resource.parent === null ? undefined : resources.get(resource.parent);
      }
      return resource?.kind === kind ? resource : undefined;
    },
    freeAddress: (block) => {
      const prefix = parsePrefix(block);
      const free = prefix === null ? null : nextFreeAddress(prefix, given);
      if (free === null) return null;
      given.add(free); // the caller will hold it, and the next caller shall get another
      return printAddress(free);
    },
  };
}

/** Every address anywhere in the properties: whatever holds one, it is not free. */
function collectAddresses(value: Json, into: Set<Address>): void {
  if (typeof value === 'string') {
    const address = parseAddress(value);
    if (address !== null) into.add(address);
  } else if (value !== null && typeof value === 'object') {
    for (const each of Object.values(value)) collectAddresses(each, into);
  }
}
