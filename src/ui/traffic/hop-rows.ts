import type { ResourceId } from '../../model/topology.ts';
import type { Packet, Rewrite } from '../../net/packet.ts';
import type { Conversation, Direction } from '../../sim/trace.ts';
import { flowAtStep } from './flow-text.ts';
import { type NameOf, type StepText, tellStep } from './step-text.ts';

/** A hop as a row of the table: which packet, whose treatment, what was checked, what changed. */
export interface HopRow {
  /** Counted from 1 over the whole conversation. */
  readonly number: number;
  readonly connection: number;
  readonly trace: number;
  readonly hop: number;
  readonly label: string;
  readonly direction: Direction;
  readonly resource: ResourceId;
  readonly steps: readonly StepText[];
  readonly before: Packet;
  readonly after: Packet;
  readonly rewrites: readonly Rewrite[];
  /** Whether the packet's way ended here for want of permission. */
  readonly stopped: boolean;
}

/** Every hop of every packet of the conversation, in the order they happened. */
export function hopRows(conversation: Conversation, nameOf: NameOf): readonly HopRow[] {
  const rows: HopRow[] = [];
  for (const [connection, { traces }] of conversation.connections.entries()) {
    for (const [trace, { hops, label, direction }] of traces.entries()) {
      for (const [hop, { resource, before, after, rewrites, steps }] of hops.entries()) {
        const told = steps.map((step, index) =>
          tellStep(step, flowAtStep({ resource, steps }, index, { before, after, direction }), nameOf),
        );
        const place = { number: rows.length + 1, connection, trace, hop, label, direction };
        const stopped = steps.some((step) => step.type === 'drop');
        rows.push({ ...place, resource, before, after, rewrites, steps: told, stopped });
      }
    }
  }
  return rows;
}
