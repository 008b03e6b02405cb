import type { Fix } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { KindName, ResourceId } from '../model/topology.ts';
import type { Packet, Rewrite } from '../net/packet.ts';
import type { ReasonCode } from './reasons.ts';

export type Direction = 'request' | 'reply';

/** The row of a table that decided, for highlighting and for the printed answer. */
export interface RuleRef {
  readonly resource: ResourceId;
  /** Row of the table that the inspector shows, from 0; null for what AWS adds by itself (`*`, `local`). */
  readonly index: number | null;
  readonly number: number | null;
  readonly text: string;
}

export interface Reason {
  readonly code: ReasonCode;
  /** The resource that decided: a route table, a security group, a network ACL, an interface, a gateway. */
  readonly at: ResourceId;
  readonly message: Message;
  readonly rule: RuleRef | null;
  readonly docs: string | null;
  /** What would have fitted but for little, and what it differs in: a rule, or where a table leads instead. */
  readonly nearest?: Message;
}

/** A reason with the packet it stopped and ways out of it. */
export interface Blocker {
  readonly direction: Direction;
  readonly reason: Reason;
  readonly packet: Packet;
  readonly fixes: readonly Fix[];
}

export type SessionAction = 'opened' | 'matched' | 'closed' | 'untracked';

/** One check or change at a hop, in the order it happened. */
export type Step =
  | {
      readonly type: 'check';
      readonly check: 'source-check' | 'destination-check';
      readonly resource: ResourceId;
      readonly allow: boolean;
    }
  | {
      readonly type: 'filter';
      readonly resource: ResourceId;
      readonly direction: 'in' | 'out';
      readonly rule: RuleRef | null;
      readonly allow: boolean;
      readonly bySession: boolean;
    }
  | {
      readonly type: 'session';
      readonly resource: ResourceId;
      readonly table: string;
      readonly action: SessionAction;
      readonly text: string;
    }
  | {
      readonly type: 'route';
      readonly resource: ResourceId;
      readonly matched: string;
      readonly target: ResourceId | 'local' | null;
      readonly rule: RuleRef;
    }
  | {
      readonly type: 'choice';
      readonly resource: ResourceId;
      readonly chosen: string;
      readonly among: readonly string[];
    }
  | { readonly type: 'drop'; readonly reason: Reason };

/** One resource's treatment of one packet. */
export interface Hop {
  readonly resource: ResourceId;
  readonly kind: KindName;
  readonly before: Packet;
  readonly after: Packet;
  /** Computed from `before` and `after`. */
  readonly rewrites: readonly Rewrite[];
  readonly steps: readonly Step[];
  /** The interface it came in by and went out by; null at the packet's origin and end, and where a filter stopped it before. */
  readonly arrivedBy: ResourceId | null;
  readonly leftBy: ResourceId | null;
}

export type Verdict =
  | { readonly type: 'delivered'; readonly at: ResourceId }
  | { readonly type: 'dropped'; readonly at: ResourceId; readonly reason: Reason }
  | { readonly type: 'refused'; readonly at: ResourceId; readonly by: 'rst' | 'icmp' | 'http'; readonly reason: Reason }
  | { readonly type: 'looped'; readonly at: ResourceId; readonly reason: Reason }
  | { readonly type: 'unknown'; readonly at: ResourceId; readonly reason: Reason };

/** The way of one packet: hops in order and what became of it. */
export interface Trace {
  readonly hops: readonly Hop[];
  readonly verdict: Verdict;
  /** Packet as its origin sent it. */
  readonly packet: Packet;
  readonly direction: Direction;
  /** What the packet is in the conversation: `SYN`, `SYN-ACK`, `ACK`, `DATA`, `FIN`, `RST`, `UDP`, `ECHO`, … */
  readonly label: string;
}

/** What the user of the program at the source sees. */
export type OutcomeName = 'connected' | 'refused' | 'timed-out' | 'unreachable' | 'rejected' | 'not-sent' | 'unknown';

/** Something the source did not say and the answer rests on. */
export interface Assumption {
  readonly code: string;
  readonly message: Message;
  readonly resource: ResourceId | null;
  /** Of these the answer must have met one, too, to rest on it. */
  readonly beside?: readonly ResourceId[];
  /** These must have been changed at the resource in one go for the answer to rest on it. */
  readonly changing?: readonly ('src' | 'dst' | 'srcPort')[];
  /** One of these must have decided. */
  readonly reasons?: readonly ReasonCode[];
}

/** Packets of one transport connection (or one ICMP or UDP exchange), in the order they were sent. */
export interface Connection {
  readonly label: string;
  readonly traces: readonly Trace[];
}

/** The answer to a probe. */
export interface Conversation {
  readonly outcome: OutcomeName;
  readonly verdict: Verdict | null;
  /** Where the packet that decided was going; null when all arrived. */
  readonly direction: Direction | null;
  readonly reason: Reason | null;
  readonly connections: readonly Connection[];
  readonly assumptions: readonly Assumption[];
  /** HTTP status by which a server or proxy turned the request away; null where none did. */
  readonly status: number | null;
  /** What the program at the source prints, e.g. the address that checkip.amazonaws.com saw. */
  readonly answer: string | null;
  /** Address a name in the probe was resolved to. */
  readonly resolved: string | null;
}
