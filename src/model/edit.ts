import type { Box, Document, Layout, Probe, Props, Resource, ResourceId } from './topology.ts';

/** One step of an edit, as plain data: it can be stored in a fix, sent to a worker and printed. */
export type Change =
  | { readonly type: 'put'; readonly resource: Resource }
  | { readonly type: 'remove'; readonly id: ResourceId }
  | { readonly type: 'set'; readonly id: ResourceId; readonly props: Props }
  | { readonly type: 'rename'; readonly id: ResourceId; readonly name: string }
  | { readonly type: 'reparent'; readonly id: ResourceId; readonly parent: ResourceId | null }
  | { readonly type: 'place'; readonly id: ResourceId; readonly box: Box | null }
  | { readonly type: 'probe'; readonly id: string; readonly probe: Probe | null }
  | { readonly type: 'title'; readonly title: string };

/** A list of changes that belong together: one step of undo. */
export type Edit = readonly Change[];

/** The document after the edit. Changes to resources that do not exist are passed over; the input stays as it is. */
export function applyEdit(document: Document, edit: Edit): Document {
  const resources: Record<ResourceId, Resource> = { ...document.topology.resources };
  const layout: Record<ResourceId, Box> = { ...document.layout };
  let { probes, title } = document;
  let topologyTouched = false;
  let layoutTouched = false;
  for (const change of edit) {
    switch (change.type) {
      case 'place':
        layoutTouched = true;
        if (change.box === null) delete layout[change.id];
        else layout[change.id] = change.box;
        break;
      case 'probe':
        probes = withProbe(probes, change.id, change.probe);
        break;
      case 'title':
        title = change.title;
        break;
      case 'remove':
        topologyTouched = true;
        layoutTouched ||= change.id in layout;
        delete layout[change.id];
        delete resources[change.id];
        break;
      case 'put':
      case 'set':
      case 'rename':
      case 'reparent':
        topologyTouched = true;
        putChanged(resources, change);
        break;
    }
  }
  return {
    ...document,
    title,
    probes,
    topology: topologyTouched ? { resources } : document.topology,
    layout: layoutTouched ? (layout as Layout) : document.layout,
  };
}

type ResourceChange = Extract<Change, { type: 'put' | 'set' | 'rename' | 'reparent' }>;

function putChanged(resources: Record<ResourceId, Resource>, change: ResourceChange): void {
  if (change.type === 'put') {
    resources[change.resource.id] = change.resource;
    return;
  }
  const resource = resources[change.id];
  if (resource === undefined) return;
  if (change.type === 'set') resources[change.id] = { ...resource, props: { ...resource.props, ...change.props } };
  if (change.type === 'rename') resources[change.id] = { ...resource, name: change.name };
  if (change.type === 'reparent') resources[change.id] = { ...resource, parent: change.parent };
}

function withProbe(probes: readonly Probe[], id: string, probe: Probe | null): readonly Probe[] {
  if (probe === null) return probes.filter((each) => each.id !== id);
  return probes.some((each) => each.id === id)
    ? probes.map((each) => (each.id === id ? probe : each))
    : [...probes, probe];
}
