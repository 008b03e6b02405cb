import { message } from '../../model/message.ts';
import type { Condition, Expectation, MetadataCall, Probe, ProbeProtocol } from '../../model/topology.ts';
import type { DocumentContext } from './context.ts';
import { MAX_PAYLOAD } from '../../net/packet.ts';
import { isNumber, isObject } from './raw.ts';

type Wanted = 'text' | 'path' | 'texts' | 'size' | 'flag' | 'metadata' | 'condition';
type Raw = { readonly [member: string]: unknown };
type Options = Pick<
  Probe,
  | 'expectReason'
  | 'proxy'
  | 'jumps'
  | 'keys'
  | 'size'
  | 'dontFragment'
  | 'path'
  | 'metadata'
  | 'container'
  | 'condition'
>;

const MEMBERS = [
  'id',
  'from',
  'to',
  'protocol',
  'port',
  'sourcePort',
  'expect',
  'expectReason',
  'proxy',
  'jumps',
  'keys',
  'size',
  'dontFragment',
  'path',
  'metadata',
  'container',
  'condition',
];

/** Reads the saved questions; one that cannot be asked is reported and left out, what it does not know of one is reported. */
export function readProbes(raw: unknown, context: DocumentContext): readonly Probe[] {
  const taken = new Set<string>();
  return (Array.isArray(raw) ? raw : []).flatMap((each: unknown, index) => {
    const asked = isObject(each) ? readQuestion(each, taken) : null;
    if (asked === null || !isObject(each)) {
      context.complain('error', 'probe', ['probes', index], { index: index + 1 });
      return [];
    }
    taken.add(asked.id);
    for (const member of Object.keys(each))
      if (!MEMBERS.includes(member))
        context.complain('warning', 'probe-member', ['probes', index, member], { id: asked.id, member });
    const complain = (member: string, wanted: Wanted): void =>
      context.complain('error', 'probe-value', ['probes', index, member], {
        id: asked.id,
        member,
        wanted: message(`document.probe-value.${wanted}`),
      });
    return [{ ...asked, ...readOptions(each, complain) }];
  });
}

function readQuestion(raw: Raw, taken: ReadonlySet<string>): Probe | null {
  if (typeof raw.id !== 'string' || raw.id === '' || taken.has(raw.id)) return null;
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

/** The ways around that a probe may take; null stands for none, as it does for ports. */
function readOptions(raw: Raw, complain: (member: string, wanted: Wanted) => void): Options {
  const proxy = raw.proxy ?? undefined;
  if (proxy !== undefined && !isText(proxy)) complain('proxy', 'text');
  const expectReason = raw.expectReason ?? undefined;
  if (expectReason !== undefined && !isText(expectReason)) complain('expectReason', 'text');
  const texts = (member: 'jumps' | 'keys'): readonly string[] | undefined => {
    const value = raw[member] ?? undefined;
    if (value === undefined || (Array.isArray(value) && value.every(isText))) return value;
    complain(member, 'texts');
    return undefined;
  };
  const path = raw.path ?? undefined;
  const isPath = isText(path) && path.startsWith('/');
  if (path !== undefined && !isPath) complain('path', 'path');
  const jumps = texts('jumps');
  const keys = texts('keys');
  const condition = raw.condition ?? undefined;
  const read = condition === undefined ? null : readCondition(condition);
  if (condition !== undefined && read === null) complain('condition', 'condition');
  return {
    ...(isText(expectReason) ? { expectReason } : {}),
    ...(isText(proxy) ? { proxy } : {}),
    ...(jumps === undefined ? {} : { jumps }),
    ...(keys === undefined ? {} : { keys }),
    ...(isPath ? { path } : {}),
    ...readSizes(raw, complain),
    ...readCaller(raw, complain),
    ...(read === null ? {} : { condition: read }),
  };
}

function readSizes(
  raw: Raw,
  complain: (member: string, wanted: Wanted) => void,
): Pick<Options, 'size' | 'dontFragment'> {
  const size = raw.size ?? undefined;
  const dontFragment = raw.dontFragment ?? undefined;
  const isSize = isNumber(size) && Number.isInteger(size) && size >= 0 && size <= MAX_PAYLOAD;
  if (size !== undefined && !isSize) complain('size', 'size');
  if (dontFragment !== undefined && typeof dontFragment !== 'boolean') complain('dontFragment', 'flag');
  return { ...(isSize ? { size } : {}), ...(typeof dontFragment === 'boolean' ? { dontFragment } : {}) };
}

/** How the metadata service is called, and from where on the source. */
function readCaller(
  raw: Raw,
  complain: (member: string, wanted: Wanted) => void,
): Pick<Options, 'metadata' | 'container'> {
  const metadata = METADATA_CALLS.find((each) => each === raw.metadata);
  const container = raw.container ?? undefined;
  if ((raw.metadata ?? undefined) !== undefined && metadata === undefined) complain('metadata', 'metadata');
  if (container !== undefined && typeof container !== 'boolean') complain('container', 'flag');
  return {
    ...(metadata === undefined ? {} : { metadata }),
    ...(typeof container === 'boolean' ? { container } : {}),
  };
}

/** A condition as a document holds it; null where it is none, or lacks what its type needs. */
export function readCondition(raw: unknown): Condition | null {
  if (!isObject(raw)) return null;
  const { type, seconds, at, count, zone, instance } = raw;
  if (type === 'idle' && isNumber(seconds) && seconds >= 0) return { type, seconds };
  if (type === 'ports-taken' && isText(at) && isNumber(count) && count >= 0) return { type, at, count };
  if (type === 'connections-tracked' && isText(at) && isNumber(count) && count >= 0) return { type, at, count };
  if ((type === 'allowance-used-up' || type === 'rules-removed') && isText(at)) return { type, at };
  if (type === 'zone-fails' && isText(zone)) return { type, zone };
  return type === 'restarted' && isText(instance) ? { type, instance } : null;
}

const PROTOCOLS: readonly ProbeProtocol[] = ['tcp', 'udp', 'icmp'];
const METADATA_CALLS: readonly MetadataCall[] = ['v1', 'v2'];
const EXPECTATIONS: readonly Expectation[] = ['connect', 'blocked'];

/** Null where none is given, undefined where it is no port. */
function readPort(raw: unknown): number | null | undefined {
  if (raw === undefined || raw === null) return null;
  return isNumber(raw) && Number.isInteger(raw) && raw >= 0 && raw <= 65535 ? raw : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
