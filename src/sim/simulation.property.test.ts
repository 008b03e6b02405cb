import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Probe, Resource, ResourceId, Topology } from '../model/topology.ts';
import { applyEdit } from '../model/edit.ts';
import { EMPTY_DOCUMENT } from '../model/topology.ts';
import { isIcmpError, reply } from '../net/packet.ts';
import { isReverse } from '../net/tuple.ts';
import { kinds } from '../resources/registry.ts';
import { arbitraryNetwork } from '../testing/arbitrary-network.ts';
import type { ProbeAnswer } from './protocol.ts';
import { type Simulation, simulate } from './simulation.ts';
import type { Blocker, Trace } from './trace.ts';
import { MAX_HOPS } from './walk.ts';

/** The same networks each time: a failure is found again. */
const RUNS = { numRuns: 100, seed: 20 };
/** Milliseconds for a property; machines are not all fast. */
const PATIENCE = 60_000;

vi.setConfig({ testTimeout: PATIENCE });

/** What goes over the wire, as text; IPv6 addresses are big integers. */
function bytes(answer: ProbeAnswer): string {
  return JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function tracesOf(answer: ProbeAnswer): readonly Trace[] {
  return answer.conversation.connections.flatMap((connection) => connection.traces);
}

function shuffled(topology: Topology, seed: number): Topology {
  const entries = Object.entries(topology.resources)
    .map((entry, index) => ({ entry, place: (index * 7919 + seed * 104_729) % 1009 }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
  return { resources: Object.fromEntries(entries) as Record<ResourceId, Resource> }; // the same keys
}

/** Every property holds for every question asked of a network in which nothing needs to make sense. */
function always(property: (simulation: Simulation, probe: Probe, topology: Topology) => void): void {
  fc.assert(
    fc.property(arbitraryNetwork, ({ w, probes }) => {
      const simulation = simulate(w.topology(), kinds);
      for (const probe of probes) property(simulation, probe, w.topology());
    }),
    RUNS,
  );
}

describe('whatever the network', () => {
  it('every packet comes to an end', () => {
    always((simulation, probe) => {
      for (const trace of tracesOf(simulation.ask(probe))) expect(trace.hops.length).toBeLessThanOrEqual(MAX_HOPS);
    });
  });

  it('whatever stops a packet names a resource, and says why', () => {
    always((simulation, probe) => {
      const { conversation, blockers } = simulation.ask(probe);
      if (conversation.outcome === 'unknown') return;
      const resources = simulation.network.topology.resources;
      const reasons = [conversation.reason, ...blockers.map((each) => each.reason)].filter((each) => each !== null);
      for (const reason of reasons) expect(resources[reason.at]?.id).toBe(reason.at);
      if (conversation.outcome !== 'connected') expect(reasons.length).toBeGreaterThan(0);
    });
  });

  it('asking again gives the same bytes, and so does a document in another order', () => {
    always((simulation, probe, topology) => {
      const answer = bytes(simulation.ask(probe));
      expect(bytes(simulation.ask(probe))).toBe(answer);
      expect(bytes(simulate(shuffled(topology, probe.to.length), kinds).ask(probe))).toBe(answer);
    });
  });

  it('headers change only where somebody translates', () => {
    always((simulation, probe) => {
      const translators = new Set(['instance', 'nat-gateway', 'internet-gateway']);
      for (const { hops } of tracesOf(simulation.ask(probe))) {
        for (const hop of hops) if (hop.rewrites.length > 0) expect(translators).toContain(hop.kind);
        for (const [index, hop] of hops.entries()) if (index > 0) expect(hop.before).toBe(hops[index - 1]?.after);
      }
    });
  });

  it('who connects gets answers from the address and port that were asked', () => {
    always((simulation, probe) => {
      const answer = simulation.ask(probe);
      const [asked] = tracesOf(answer);
      if (asked === undefined || answer.conversation.outcome !== 'connected') return;
      const heard = tracesOf(answer).filter((each) => each.verdict.type === 'delivered');
      const answers = heard.flatMap((each) => each.hops.at(-1)?.after ?? []);
      expect(answers.some((each) => !isIcmpError(each) && isReverse(asked.packet, each))).toBe(true);
      expect(reply(reply(asked.packet))).toEqual(asked.packet);
    });
  });
});

describe('what is in the way of a probe', () => {
  /** A network ACL may stop a reply as it enters and again as it leaves; the ways out of it tell which. */
  const keyOf = ({ direction, reason, fixes }: Blocker): string =>
    [direction, reason.code, reason.at, JSON.stringify(reason.message.values), fixes[0]?.message.key].join(' ');

  it('is nothing where it connects', () => {
    always((simulation, probe) => {
      const { blockers, conversation } = simulation.ask(probe);
      if (conversation.outcome === 'connected') expect(blockers).toEqual([]);
      else expect(blockers[0]?.reason).toEqual(conversation.reason);
    });
  });

  it('is gone once the first way out has been taken, and so on to the end', () => {
    always((simulation, probe, topology) => {
      let document = { ...EMPTY_DOCUMENT, topology };
      let { blockers } = simulation.ask(probe);
      for (let round = 0; round < 8; round += 1) {
        const [blocker] = blockers;
        const edit = blocker?.fixes[0]?.edit;
        if (blocker === undefined || edit === undefined) return;
        document = applyEdit(document, edit);
        const after = simulate(document.topology, kinds).ask(probe);
        expect(after.blockers.map(keyOf)).not.toContain(keyOf(blocker));
        blockers = after.blockers;
      }
    });
  });
});
