import type { Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { FlowRecord } from '../sim/flow-log.ts';
import type { FlowLogSpec, Kinds } from './kind.ts';

/** A flow log of the document. */
export interface DrawnFlowLog extends FlowLogSpec {
  readonly resource: Resource;
}

/** Flow logs of the document that look at something, in order of id. */
export function flowLogsOf(view: View, kinds: Kinds): readonly DrawnFlowLog[] {
  return view.all().flatMap((resource) => {
    const spec = kinds.get(resource.kind)?.flowLog?.(resource);
    return spec === undefined || spec.target === null ? [] : [{ ...spec, resource }];
  });
}

/** Of the records those that the log keeps: of interfaces at its target or in it, with the action it is set to. */
export function recordsKeptBy(log: FlowLogSpec, records: readonly FlowRecord[], view: View): readonly FlowRecord[] {
  const isSeen = (id: ResourceId): boolean =>
    id === log.target || view.ancestors(id).some((each) => each.id === log.target);
  const isWanted = ({ action }: FlowRecord): boolean => log.traffic === 'ALL' || log.traffic === action;
  return records.filter((record) => isWanted(record) && isSeen(record.interfaceId));
}
