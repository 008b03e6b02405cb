import { parseAddress } from '../net/address.ts';
import { portNumber } from './arguments.ts';
import { candidatesLine, type Names, resolveReference } from './reference.ts';
import { UsageError } from './usage-error.ts';

export interface Target {
  /** Resource id, address, `internet[:address]` or host name. */
  readonly to: string;
  readonly port: number | null;
}

/** Reads `REF`, an address or a host name, each with `:port` behind it or without; IPv6 addresses with a port stand in brackets. */
export function readTarget(text: string, names: Names): Target {
  const whole = resolveReference(text, names);
  if (whole !== null) return { to: whole, port: null };
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|(.*?))(?::(\d+))?$/.exec(text) ?? [];
  const head = bracketed ?? plain ?? '';
  const resolved = resolveReference(head, names) ?? (isHostName(head, names) ? head : null);
  if (resolved === null)
    throw new UsageError(`${text}: there is no such resource, address or host name. ${candidatesLine(head, names)}`);
  return { to: resolved, port: portNumber(port ?? null, `--to ${text}, port`) };
}

/** A name with a dot may be anybody's; one without must be known to some resolver. @see RFC 1123 §2.1 */
function isHostName(text: string, { network }: Names): boolean {
  if (network.names.has(text.toLowerCase())) return true;
  if (!text.includes('.') || parseAddress(text) !== null) return false;
  const isNumeric = /^[\d.]+$/.test(text);
  return (
    !isNumeric &&
    text.length < 254 &&
    text.split('.').every((label) => /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d])?$/i.test(label))
  );
}
