#!/usr/bin/env node
/**
 * Reduces recordings of a real Linux network to what a simulator must reproduce, one small file each:
 * `node scripts/reduce-vectors.mjs FROM TO`. Times, sequence numbers, retransmissions and the packets of a connection
 * that fared like an earlier one are left out. See src/sim/vectors/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('usage: reduce-vectors.mjs FROM TO');

const pick = (object, ...keys) =>
  Object.fromEntries(keys.filter((key) => object?.[key] !== undefined).map((key) => [key, object[key]]));

const SEGMENTS = ['SYN', 'SYN-ACK', 'ACK', 'DATA', 'FIN'];

/** Packets of a connection that take the same way to the same end are told once. */
function distinct(packets) {
  const seen = new Set();
  return packets.filter((packet) => {
    const { kind, leg, fate, at, path, rewrites, first, last, ttl } = packet;
    const group = SEGMENTS.includes(kind) ? 'segment' : kind;
    const key = JSON.stringify([group, leg, first, last, fate, at, path, rewrites, ttl]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A ping that another program sent at the same time carries an id of its own. */
const isOwn = ({ kind, icmp_id }, { first }) =>
  kind !== 'traceroute' || icmp_id === undefined || !first.includes(' id=') || first.endsWith(` id=${icmp_id}`);

/** What a program says to itself is on no network. */
const isLoopback = (header) => header.startsWith('127.');

/** An error page tells nothing of the client. */
const isPage = (body) => body?.startsWith('<') ?? false;

function reduceProbe({ id, spec, outcome, packets }) {
  const result = pick(outcome, 'result', ...(isPage(outcome.body) ? [] : ['body']), 'after_connect');
  if (result.after_connect) result.after_connect = pick(result.after_connect, 'result');
  if (outcome.hops) result.hops = outcome.hops.map(({ ttl, from }) => ({ ttl, from }));
  return {
    id,
    spec,
    outcome: result,
    packets: distinct((packets ?? []).filter((packet) => isOwn(spec, packet) && !isLoopback(packet.first))).map(
      (packet) => pick(packet, 'kind', 'leg', 'first', 'last', 'fate', 'at', 'path', 'rewrites', 'ttl'),
    ),
  };
}

/** JSON with one packet, flow or step per line. */
function print(value, depth = 0) {
  const indent = '  '.repeat(depth);
  const flat = JSON.stringify(value);
  if (flat.length <= 110 || depth > 3) return flat;
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => `${indent}  ${print(each, depth + 1)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return flat;
  const members = Object.entries(value).map(
    ([key, each]) => `${indent}  ${JSON.stringify(key)}: ${print(each, depth + 1)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

for (const name of readdirSync(from).filter((each) => each.endsWith('.json'))) {
  const vector = JSON.parse(readFileSync(join(from, name), 'utf8'));
  if (vector.lab === undefined) continue;
  const { id, title, lab, steps, probes, flows, drops } = vector;
  const reduced = {
    id,
    title,
    lab,
    steps,
    probes: probes.map(reduceProbe),
    flows: flows
      .filter(({ stages }) => !isLoopback(stages[0]?.tuple ?? ''))
      .map((flow) => pick(flow, 'probe', 'proto', 'client', 'server', 'stages')),
    drops: drops.map((drop) => pick(drop, 'node', 'rule')),
  };
  writeFileSync(join(to, name), `${print(reduced)}\n`);
}
