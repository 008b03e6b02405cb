import type { Probe, Topology } from '../model/topology.ts';
import type { FlowRecord } from './flow-log.ts';
import type { MatrixService } from './matrix/decide.ts';
import type { MatrixReport } from './matrix/report.ts';
import type { Assumption, Blocker, Conversation } from './trace.ts';

/** The whole answer to a probe: what happens, and everything that is in the way. */
export interface ProbeAnswer {
  readonly conversation: Conversation;
  /** All checks that would stop it, both directions, in the order met. Empty when it connects. */
  readonly blockers: readonly Blocker[];
  readonly assumptions: readonly Assumption[];
}

/** Messages to the simulator worker. Topologies go once per revision; answers to older revisions are dropped by the client. */
export type Ask =
  | { readonly type: 'load'; readonly revision: number; readonly topology: Topology }
  | { readonly type: 'trace'; readonly id: number; readonly revision: number; readonly probe: Probe }
  | { readonly type: 'flow-log'; readonly id: number; readonly revision: number; readonly probe: Probe }
  | {
      readonly type: 'matrix';
      readonly id: number;
      readonly revision: number;
      readonly services: readonly MatrixService[];
    };

export type Answer =
  | { readonly type: 'traced'; readonly id: number; readonly revision: number; readonly answer: ProbeAnswer }
  /** Records of every interface that the probe's packets crossed. */
  | { readonly type: 'logged'; readonly id: number; readonly revision: number; readonly records: readonly FlowRecord[] }
  | { readonly type: 'mapped'; readonly id: number; readonly revision: number; readonly matrix: MatrixReport }
  /** The simulator itself failed (a defect); the text is for the console and the report, not for a user's decision. */
  | { readonly type: 'failed'; readonly id: number; readonly revision: number; readonly text: string };
