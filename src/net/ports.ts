/** An inclusive range of TCP or UDP ports. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export const ANY_PORT: PortRange = { from: 0, to: 65535 };
/** Linux default `net.ipv4.ip_local_port_range`. @see https://docs.kernel.org/networking/ip-sysctl.html */
export const LINUX_EPHEMERAL: PortRange = { from: 32768, to: 60999 };
/** What NAT gateways, load balancers and Lambda use. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html#nacl-ephemeral-ports */
export const UNPRIVILEGED: PortRange = { from: 1024, to: 65535 };

/** Reads `80`, `80-90`, `all` or nothing (all ports); null when it is none of them. */
export function parsePortRange(text: string): PortRange | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || trimmed === 'all' || trimmed === '*') return ANY_PORT;
  const match = /^(\d{1,5})(?:\s*[-:]\s*(\d{1,5}))?$/.exec(trimmed);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= to && to <= 65535 ? { from, to } : null;
}

export function printPortRange(range: PortRange): string {
  if (range.from === 0 && range.to === 65535) return 'all';
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

export function inRange(range: PortRange, port: number): boolean {
  return port >= range.from && port <= range.to;
}

/** The class a translated port stays in, as Linux keeps it: 1–511, 600–1023 or 1024–65535 (vectors 03j, fact 3). */
export function portClass(port: number): PortRange {
  if (port < 512) return { from: 1, to: 511 };
  return port < 1024 ? { from: 600, to: 1023 } : UNPRIVILEGED;
}
