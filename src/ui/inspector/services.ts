import type { Fields } from '../../model/fields.ts';
import type { Row } from './table-rows.ts';

/** A well-known service as a filter names it. */
export interface Service {
  readonly name: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  /** Null for ICMP. */
  readonly port: number | null;
}

/** @see https://www.iana.org/assignments/service-names-port-numbers */
export const SERVICES: readonly Service[] = [
  { name: 'SSH', protocol: 'tcp', port: 22 },
  { name: 'HTTP', protocol: 'tcp', port: 80 },
  { name: 'HTTPS', protocol: 'tcp', port: 443 },
  { name: 'MySQL', protocol: 'tcp', port: 3306 },
  { name: 'PostgreSQL', protocol: 'tcp', port: 5432 },
  { name: 'RDP', protocol: 'tcp', port: 3389 },
  { name: 'DNS', protocol: 'udp', port: 53 },
  { name: 'DNS (TCP)', protocol: 'tcp', port: 53 },
  { name: 'ICMP echo', protocol: 'icmp', port: null },
];

const ECHO_REQUEST = 8;

/** The services that a table with these columns can hold; none where it has no protocol and ports, or translates them. */
export function servicesFor(columns: Fields): readonly Service[] {
  if (columns.protocol === undefined || columns.to !== undefined) return [];
  if (columns.ports !== undefined) return SERVICES;
  return columns.port === undefined ? [] : SERVICES.filter((service) => service.port !== null);
}

/** What the service fills into a fresh row of the table. */
export function serviceCells(service: Service, columns: Fields): Row {
  const cells: Row = {
    protocol: service.protocol,
    ports: service.port === null ? 'all' : String(service.port),
    port: service.port ?? 0,
    icmpType: service.port === null ? ECHO_REQUEST : -1,
    service: service.name.toLowerCase(),
  };
  return Object.fromEntries(Object.entries(cells).filter(([name]) => columns[name] !== undefined));
}
