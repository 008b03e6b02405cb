import type { Probe } from '../../model/topology.ts';

/** The command one would type at the source to ask the probe's question; host names and addresses as the probe has them. */
export function commandText(probe: Probe, nameOfTarget: string): string {
  const to = nameOfTarget;
  const host = to.includes(':') ? `[${to}]` : to;
  if (probe.protocol === 'icmp') return `ping ${to}`;
  if (probe.protocol === 'udp')
    return probe.port === 53 ? `dig @${to} example.com` : `nc -vzu ${to} ${probe.port ?? ''}`.trim();
  switch (probe.port) {
    case 80:
      return `curl http://${host}/`;
    case 443:
      return `curl https://${host}/`;
    case 22:
      return `ssh ${to}`;
    case 8000:
    case 8080:
      return `curl http://${host}:${probe.port}/`;
    default:
      return `nc -vz ${to} ${probe.port ?? ''}`.trim();
  }
}
