import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ProbeProtocol } from '../model/topology.ts';
import { MAX_PAYLOAD } from '../net/packet.ts';
import { LANGUAGES, type Language } from '../text/texts.ts';
import { UsageError } from './usage-error.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Arguments {
  readonly values: Values;
  readonly sources: readonly string[];
}

/** Options that every command takes. */
const COMMON: Options = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } };

/** Takes a command's arguments apart. Throws a UsageError for options it does not have. */
export function readArguments(args: readonly string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
    });
    return { values, sources: positionals };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${said.split(/\n|\. To specify/)[0]}; --help lists the options.`);
  }
}

export function textOption(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** What an option that may be given several times was given, in order. */
export function textsOption(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function languageOption(values: Values): Language {
  const given = textOption(values, 'lang') ?? 'en';
  const language = LANGUAGES.find((each) => each === given);
  if (language === undefined) throw new UsageError(`--lang ${given}: known languages are ${LANGUAGES.join(', ')}.`);
  return language;
}

const PROTOCOLS: readonly ProbeProtocol[] = ['tcp', 'udp', 'icmp'];

export function protocolOption(values: Values): ProbeProtocol {
  const text = textOption(values, 'protocol') ?? 'tcp';
  const protocol = PROTOCOLS.find((each) => each === text.toLowerCase());
  if (protocol === undefined) throw new UsageError(`--protocol ${text}: use tcp, udp or icmp.`);
  return protocol;
}

/** A port from an option or a target; null when it is not given. */
export function portNumber(text: string | null, where: string): number | null {
  if (text === null) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65535) throw new UsageError(`${where} ${text}: a port is a number from 0 to 65535.`);
  return port;
}

/** A number of bytes that a datagram can hold; null when it is not given. */
export function byteCount(text: string | null, where: string): number | null {
  if (text === null) return null;
  const bytes = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (bytes < 0 || bytes > MAX_PAYLOAD)
    throw new UsageError(`${where} ${text}: give a number of bytes from 0 to ${MAX_PAYLOAD}.`);
  return bytes;
}
