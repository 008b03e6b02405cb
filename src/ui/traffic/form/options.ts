import { type Message, message } from '../../../model/message.ts';
import type { Probe } from '../../../model/topology.ts';
import { MAX_PAYLOAD } from '../../../net/packet.ts';

/** How a probe's question can be put more closely. Each is set back to what is usual by an empty value. */
export interface ProbeOption {
  /** Words are under `ui.option.<name>` (label) and `ui.option.<name>.given` (as a sentence, with the value as it is typed). */
  readonly name: string;
  readonly input: 'number' | 'text' | 'flag';
  /** What stands in the empty input. */
  readonly hint: string;
  isPossible(probe: Probe): boolean;
  /** As it is typed; empty for what is usual. A flag is `on` or empty. */
  read(probe: Probe): string;
  /** The probe with what was typed; null where that is no value. */
  write(probe: Probe, text: string): Probe | null;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
const METADATA_SERVICES: readonly string[] = ['169.254.169.254', 'fd00:ec2::254'];

/** Every option, as the form lists them. */
export const PROBE_OPTIONS: readonly ProbeOption[] = [
  {
    name: 'source-port',
    input: 'number',
    hint: '32768',
    isPossible: ({ protocol }) => protocol !== 'icmp',
    read: ({ sourcePort }) => (sourcePort === null ? '' : String(sourcePort)),
    write: (probe, text) => {
      const port = text === '' ? null : wholeNumber(text, 1, 65535);
      return text !== '' && port === null ? null : { ...probe, sourcePort: port };
    },
  },
  {
    name: 'size',
    input: 'number',
    hint: '56',
    isPossible: () => true,
    read: ({ size }) => (size === undefined ? '' : String(size)),
    write: ({ size: _size, ...probe }, text) => {
      const size = wholeNumber(text, 0, MAX_PAYLOAD);
      if (text !== '' && size === null) return null;
      return size === null ? probe : { ...probe, size };
    },
  },
  {
    name: 'dont-fragment',
    input: 'flag',
    hint: '',
    isPossible: ({ protocol }) => protocol !== 'tcp',
    read: ({ dontFragment }) => (dontFragment === true ? 'on' : ''),
    write: ({ dontFragment: _dontFragment, ...probe }, text) =>
      text === '' ? probe : { ...probe, dontFragment: true },
  },
  {
    name: 'path',
    input: 'text',
    hint: '/api/orders',
    isPossible: ({ protocol, jumps = [] }) => protocol === 'tcp' && jumps.length === 0,
    read: ({ path = '' }) => path,
    write: ({ path: _path, ...probe }, text) => {
      if (text === '') return probe;
      return text.startsWith('/') ? { ...probe, path: text } : null;
    },
  },
  {
    name: 'keys',
    input: 'text',
    hint: 'my-key, ops-key',
    isPossible: ({ protocol, port, jumps = [] }) => protocol === 'tcp' && (port === 22 || jumps.length > 0),
    read: ({ keys = [] }) => keys.join(', '),
    write: ({ keys: _keys, ...probe }, text) => {
      const keys = text
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean);
      return keys.length === 0 ? probe : { ...probe, keys };
    },
  },
  {
    name: 'metadata-token',
    input: 'flag',
    hint: '',
    isPossible: ({ to, proxy }) => METADATA_SERVICES.includes(to) && proxy === undefined,
    read: ({ metadata }) => (metadata === 'v2' ? 'on' : ''),
    write: ({ metadata: _metadata, ...probe }, text) => (text === '' ? probe : { ...probe, metadata: 'v2' }),
  },
  {
    name: 'container',
    input: 'flag',
    hint: '',
    isPossible: () => true,
    read: ({ container }) => (container === true ? 'on' : ''),
    write: ({ container: _container, ...probe }, text) => (text === '' ? probe : { ...probe, container: true }),
  },
];

/** What was put more closely, as sentences. */
export function optionTexts(probe: Probe): readonly Message[] {
  return PROBE_OPTIONS.filter((option) => option.read(probe) !== '').map((option) =>
    message(`ui.option.${option.name}.given`, { value: option.read(probe) }),
  );
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
