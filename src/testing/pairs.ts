import type { Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { compile } from '../sim/compile.ts';
import { converse } from '../sim/converse.ts';
import type { MatrixService, Reach } from '../sim/matrix/decide.ts';
import { type Matrix, reachOf } from '../sim/matrix/matrix.ts';
import type { Network } from '../sim/network.ts';
import { reportedReason } from '../sim/outcome.ts';

/** Pairs that a matrix answers otherwise than the pair asked by itself, every packet recorded; none, when it is right. */
export function differencesAlone(matrix: Matrix, topology: Topology): readonly string[] {
  const network = compile(topology, kinds);
  const found: string[] = [];
  for (const [from, source] of matrix.ends.entries()) {
    for (const [to, target] of matrix.ends.entries()) {
      for (const [index, service] of matrix.services.entries()) {
        const reach = reachOf(matrix, from, to, index);
        if (reach === null) continue;
        const alone = asked(network, { from: source.ref, to: target.ref }, service);
        if (alone.code === reach.code && alone.direction === reach.direction) continue;
        const pair = `${source.ref} ${target.ref} ${service.protocol} ${service.port}`;
        found.push(`${pair}: ${reach.direction} ${reach.code}, asked alone ${alone.direction} ${alone.code}`);
      }
    }
  }
  return found;
}

/** The first packet and the answer to it decide, as in a matrix. */
function asked(
  network: Network,
  ends: { readonly from: string; readonly to: string },
  service: MatrixService,
): Omit<Reach, 'connected'> {
  const told = converse(network, { id: 'p', ...ends, ...service, sourcePort: null, expect: null }, null);
  const traces = told.connections[0]?.traces.slice(0, 2) ?? [];
  const failed = traces.find((each) => each.verdict.type !== 'delivered');
  if (failed !== undefined) return { code: reportedReason(failed)?.code ?? null, direction: failed.direction };
  return traces.length > 0
    ? { code: null, direction: null }
    : { code: told.reason?.code ?? null, direction: 'request' };
}
