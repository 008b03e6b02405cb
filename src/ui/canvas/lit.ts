import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { Scene } from '../../scene/scene.ts';
import type { TimelineStep } from '../../scene/timeline.ts';

/** A node's part in the step being played: the packet is here, its table decided, the packet ended here. */
export type Light = 'here' | 'table' | 'drop';
export type Lights = ReadonlyMap<ResourceId, Light>;

const DARK: Lights = new Map();
const stores = new WeakMap<Editor, StoreApi<Lights>>();

/** Which nodes the playing lights up; one store per editor, so that only those nodes are drawn again. */
export function litOf(editor: Editor): StoreApi<Lights> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<Lights>(() => DARK);
  stores.set(editor, store);
  return store;
}

/** Nodes that the step concerns; nothing without a step. */
export function lightsOf(step: TimelineStep | undefined, scene: Scene): Lights {
  if (step === undefined) return DARK;
  const lights = new Map<ResourceId, Light>();
  const put = (id: ResourceId | null, light: Light): void => {
    if (id !== null) lights.set(scene.homes.get(id) ?? id, light);
  };
  for (const each of step.treatment.steps) {
    if (each.type === 'route' || each.type === 'filter') put(each.resource, 'table');
  }
  put(step.node, 'here');
  if (step.drop !== null) put(step.drop.at, 'drop');
  return lights;
}
