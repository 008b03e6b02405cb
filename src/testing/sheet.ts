import { applyEdit, type Edit } from '../model/edit.ts';
import { initialProps } from '../model/shape.ts';
import {
  EMPTY_DOCUMENT,
  type KindName,
  type Props,
  type Resource,
  type ResourceId,
  resourceId,
  type Topology,
} from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import { kinds } from '../resources/registry.ts';
import { referenceOf } from '../resources/shared/props.ts';

export interface Named {
  /** Name and id; a counted name of the kind without it. */
  readonly name?: string;
}

/** A topology that is written on: what every builder of a world needs. Asking for what is not there fails the test. */
export type Sheet = ReturnType<typeof sheet>;

export function sheet() {
  let topology: Topology = { resources: {} };
  const view = (): View => viewOf(topology, kinds);
  const edit = (changes: Edit): void => {
    topology = applyEdit({ ...EMPTY_DOCUMENT, topology }, changes).topology;
  };
  const get = (id: ResourceId): Resource => {
    const resource = topology.resources[id];
    if (resource === undefined) throw new Error(`no resource ${id} in this world`);
    return resource;
  };
  return {
    edit,
    get,
    view,
    topology: (): Topology => topology,
    /** Adds a resource of any kind; what `props` does not say has its initial value. */
    add: (kind: KindName, parent: ResourceId | null, props: Props, name?: string): ResourceId => {
      const shape = kinds.get(kind);
      if (shape === undefined) throw new Error(`no kind ${kind}`);
      const id = resourceId(name ?? `${kind}-${view().ofKind(kind).length + 1}`);
      edit([{ type: 'put', resource: { id, kind, name: id, parent, props: { ...initialProps(shape), ...props } } }]);
      return id;
    },
    set: (id: ResourceId, props: Props): void => edit([{ type: 'set', id: get(id).id, props }]),
    remove: (id: ResourceId): void => edit([{ type: 'remove', id }]),
    /** What a field of the VPC around a resource refers to. */
    ofVpc: (id: ResourceId, field: string): ResourceId => {
      const found = referenceOf(view().enclosing(id, 'vpc'), field);
      if (found === null) throw new Error(`no ${field} around ${id}`);
      return found;
    },
  };
}
