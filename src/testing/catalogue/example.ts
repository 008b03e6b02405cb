import type { Probe, ResourceId } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { simulate } from '../../sim/simulation.ts';
import { codesOf, probe, verdictOf } from '../ask.ts';
import { words } from '../findings.ts';
import { type World, world } from '../world.ts';

/** What a world says to a probe: the code that is told, `RET_` before it where it is an answer that fails. */
export interface Told {
  readonly code: string;
  readonly w: World;
  readonly question: Probe;
}

/** Builds a small world, asks in it, and gives what is told; the code alone where no probe can ask for it. */
export type Example = () => Told | string;
export type Examples = Partial<Readonly<Record<ReasonCode, Example>>>;

/** A web server on the internet. */
export const WEB = '60.1.1.1';

/** What stops a probe first, which must be sayable in every language: `asked` is a service, or what a request to TCP port 80 says beyond that. */
export function told(w: World, from: ResourceId | string, to: string, asked: string | Partial<Probe> = {}): Told {
  const question = typeof asked === 'string' ? probe(from, to, asked) : { ...probe(from, to), ...asked };
  const answer = simulate(w.topology(), kinds).ask(question);
  if (answer.conversation.reason !== null) words(answer.conversation.reason.message);
  return { code: verdictOf(answer), w, question };
}

/** What became of the first packet of a probe: `delivered`, or the code of what stopped it. */
export function firstFate(w: World, from: ResourceId | string, to: string, asked: Partial<Probe>): Told {
  const question = { ...probe(from, to), ...asked };
  const { conversation } = simulate(w.topology(), kinds).ask(question);
  const verdict = conversation.connections[0]?.traces[0]?.verdict;
  const code = verdict === undefined || verdict.type === 'delivered' ? 'delivered' : verdict.reason.code;
  return { code, w, question };
}

/** The last thing in the way of a probe. */
export function lastInTheWay(w: World, from: ResourceId | string, to: string): Told {
  const question = probe(from, to);
  const answer = simulate(w.topology(), kinds).ask(question);
  for (const { reason } of answer.blockers) words(reason.message);
  return { code: codesOf(answer).at(-1) ?? 'nothing', w, question };
}

/** Codes of what the answer to a probe rests on. */
export function assumed(w: World, from: ResourceId | string, to: string, service?: string): readonly string[] {
  return simulate(w.topology(), kinds)
    .ask(probe(from, to, service))
    .assumptions.map(({ code }) => code);
}

/** A VPC with a public subnet, in which `b` is, and a private one with `a`; everything is let through, and `a` has no route out. */
export function plan() {
  const w = world();
  w.internet();
  const region = w.region({ name: 'here' });
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16', region });
  const igw = w.igw(vpc, { name: 'igw' });
  const zone = w.zone(vpc);
  const outer = w.subnet(zone, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(zone, { name: 'inner', cidr: '10.0.1.0/24' });
  const open = w.openGroup(vpc, { name: 'open' });
  const [groups, listening] = [[open], 'unknown'] as const;
  const a = w.instance(inner, { name: 'a', address: '10.0.1.10', groups, listening });
  const b = w.instance(outer, { name: 'b', address: '10.0.0.10', groups, listening, publicAddress: '70.1.1.1' });
  const out = w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  const table = w.routeTable(vpc, [], [inner], { name: 'table' });
  const routes = (...rows: Parameters<typeof w.routes>[1]): void => w.routes(table, rows);
  return { w, region, vpc, igw, zone, outer, inner, open, a, b, out, table, routes };
}
