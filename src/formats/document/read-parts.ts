import {
  type Box,
  type Expectation,
  type Layout,
  type Probe,
  type ProbeProtocol,
  resourceId,
} from '../../model/topology.ts';
import type { DocumentContext } from './context.ts';

/** Reads the boxes; one that is no rectangle is reported and left to the automatic layout. */
export function readLayout(raw: unknown, context: DocumentContext): Layout {
  const boxes = Object.entries(isObject(raw) ? raw : {}).flatMap(([id, value]) => {
    const box = readBox(value);
    if (box === null) context.complain('warning', 'box', ['layout', id], { id });
    return box === null ? [] : [[resourceId(id), box] as const];
  });
  return Object.fromEntries(boxes);
}

function readBox(raw: unknown): Box | null {
  if (!isObject(raw)) return null;
  const { x, y, width, height } = raw;
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height) && width >= 0 && height >= 0
    ? { x, y, width, height }
    : null;
}

/** Reads the saved questions; one that cannot be asked is reported and left out. */
export function readProbes(raw: unknown, context: DocumentContext): readonly Probe[] {
  const taken = new Set<string>();
  return (Array.isArray(raw) ? raw : []).flatMap((each: unknown, index) => {
    const probe = readProbe(each, taken);
    if (probe === null) context.complain('error', 'probe', ['probes', index], { index: index + 1 });
    else taken.add(probe.id);
    return probe ?? [];
  });
}

function readProbe(raw: unknown, taken: ReadonlySet<string>): Probe | null {
  if (!isObject(raw) || typeof raw.id !== 'string' || raw.id === '' || taken.has(raw.id)) return null;
  const { id, from, to } = raw;
  const protocol = PROTOCOLS.find((each) => each === raw.protocol);
  const port = readPort(raw.port);
  const sourcePort = readPort(raw.sourcePort);
  const expect =
    raw.expect === undefined || raw.expect === null ? null : EXPECTATIONS.find((each) => each === raw.expect);
  if (typeof from !== 'string' || typeof to !== 'string' || protocol === undefined || expect === undefined) return null;
  if (port === undefined || sourcePort === undefined) return null;
  return { id, from, to, protocol, port, sourcePort, expect };
}

const PROTOCOLS: readonly ProbeProtocol[] = ['tcp', 'udp', 'icmp'];
const EXPECTATIONS: readonly Expectation[] = ['connect', 'blocked'];

/** Null where none is given, undefined where it is no port. */
function readPort(raw: unknown): number | null | undefined {
  if (raw === undefined || raw === null) return null;
  return isNumber(raw) && Number.isInteger(raw) && raw >= 0 && raw <= 65535 ? raw : undefined;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
