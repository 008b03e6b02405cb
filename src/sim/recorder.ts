import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import type { Hop, Step } from './trace.ts';
import { rewritesBetween } from '../net/packet.ts';
import type { Node, Recorder } from './network.ts';

type OpenHop = {
  node: Node;
  before: Packet;
  after: Packet;
  steps: Step[];
  arrivedBy: ResourceId | null;
  leftBy: ResourceId | null;
};

export function makeRecorder(): Recorder {
  const open: OpenHop[] = [];
  const current = (): OpenHop | undefined => open[open.length - 1];
  const step = (each: Step): void => {
    current()?.steps.push(each);
  };
  return {
    arrive: (node, packet, port) => {
      open.push({ node, before: packet, after: packet, steps: [], arrivedBy: port?.resource ?? null, leftBy: null });
    },
    step,
    session: (resource, table, action, text = '') => step({ type: 'session', resource, table, action, text }),
    leave: (packet, port) => {
      const hop = current();
      if (hop === undefined) return;
      hop.after = packet;
      hop.leftBy = port?.resource ?? null;
    },
    hops: () => open.map(closeHop),
  };
}

function closeHop(hop: OpenHop): Hop {
  const { node, before, after, steps, arrivedBy, leftBy } = hop;
  return {
    resource: node.resource.id,
    kind: node.resource.kind,
    before,
    after,
    rewrites: rewritesBetween(before, after),
    steps,
    arrivedBy,
    leftBy,
  };
}
