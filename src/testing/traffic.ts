import type { ResourceId, Topology } from '../model/topology.ts';
import { TCP } from '../net/packet.ts';
import { reversed } from '../net/tuple.ts';
import { kinds } from '../resources/registry.ts';
import type { SimulatedKinds } from '../sim/behaviour.ts';
import { compile } from '../sim/compile.ts';
import { type Flow, flowFor } from '../sim/flow.ts';
import { sourceEnd } from '../sim/endpoints.ts';
import { closeExchange, continueExchange, type Exchange, exchange } from '../sim/exchange.ts';
import type { Network } from '../sim/network.ts';
import { outcomeOf, reportedReason } from '../sim/outcome.ts';
import { resolveTarget } from '../sim/resolve.ts';
import { elapse, openSessions } from '../sim/sessions.ts';
import { probe } from './ask.ts';

/** A connection that was tried, and may be gone on with. */
export interface Tried extends Exchange {
  readonly flow: Flow;
  /** `connected`, or the code of what stopped it, `RET_` before it when the reply was stopped. */
  readonly verdict: string;
}

/** A network in which one thing happens after another: it remembers flows, time passes, and it may be changed underneath. */
export type Traffic = ReturnType<typeof traffic>;

export function traffic(topology: Topology, known: SimulatedKinds = kinds) {
  let network: Network = compile(topology, known);
  const sessions = openSessions();
  const tried = (flow: Flow, result: Exchange): Tried => ({ ...result, flow, verdict: verdictOf(result, flow) });
  return {
    sessions,
    network: (): Network => network,
    /** Tries a connection in the words of `probe`: from, to, `tcp 80 sport 40000`. A TCP connection stays open unless told otherwise. */
    send: (from: ResourceId | string, to: ResourceId | string, service: string, extra: Partial<Flow> = {}): Tried => {
      const end = sourceEnd(network, from);
      const target = end === null ? null : resolveTarget(network, to, end.node);
      const flow =
        end === null || target?.type !== 'resolved'
          ? null
          : flowFor(sessions, end, target.address, probe(from, to, service));
      if (flow === null) throw new Error(`nothing can be sent from ${from} to ${to}`);
      const whole: Flow = { ...flow, until: 'answer', ...extra };
      return tried(whole, exchange(network, sessions, whole));
    },
    /** The client says more on a connection. */
    say: (connection: Tried, text = 'more'): Tried => {
      const client = network.nodeOf.get(connection.flow.client.resource.id);
      if (client === undefined) throw new Error('the client is gone');
      const flow = { ...connection.flow, client };
      return tried(flow, continueExchange(network, sessions, flow, { payload: text, pardons: null }));
    },
    /** The client closes a connection that it kept open. */
    close: (connection: Tried): Tried => tried(connection.flow, closeExchange(network, sessions, connection.flow)),
    /** The server says something by itself, to the client as it knows it: on the connection, or in a datagram. */
    speakUp: (connection: Tried): Exchange => {
      const arrived = connection.traces[0]?.hops.at(-1);
      const server = arrived === undefined ? undefined : network.nodeOf.get(arrived.resource);
      if (arrived === undefined || server === undefined) throw new Error('no server was reached');
      const flow: Flow = { ...connection.flow, ...reversed(arrived.after), client: server };
      return flow.protocol === TCP
        ? continueExchange(network, sessions, flow, { payload: 'late', pardons: null })
        : exchange(network, sessions, flow);
    },
    wait: (seconds: number): void => elapse(sessions, seconds),
    /** The same network after an edit; what flows it knows it still knows. */
    change: (edited: Topology): void => {
      network = compile(edited, known);
    },
  };
}

function verdictOf(result: Exchange, flow: Flow): string {
  const outcome = outcomeOf(result, flow.protocol);
  const reason = outcome === 'connected' || result.failure === null ? null : reportedReason(result.failure);
  if (reason === null) return outcome;
  return result.failure?.direction === 'reply' ? `RET_${reason.code}` : reason.code;
}
