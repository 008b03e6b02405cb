import type { Probe } from '../../model/topology.ts';
import { proxiedText } from './proxied-words.ts';
import { renamedWay } from './way.ts';

/** The command one would type at the source to ask the probe's question; host names and addresses as the probe has them. */
export function commandText(probe: Probe, nameOf: (ref: string) => string): string {
  const to = nameOf(probe.to);
  const { proxy, jumps = [] } = renamedWay(probe, nameOf);
  if (jumps.length > 0) return loginText(jumps, to, probe.port ?? SSH);
  const command = proxy === undefined ? calledText(probe, to) : proxiedText(probe, to, proxy);
  return `${probe.container === true ? 'docker exec app ' : ''}${command}`;
}

const SSH = 22;

/** A login by bastions, or a port of the target's that the last of them forwards. */
function loginText(jumps: readonly string[], to: string, port: number): string {
  if (port === SSH) return `ssh -J ${jumps.join(',')} ${to}`;
  const before = jumps.slice(0, -1);
  return [
    'ssh -N',
    ...(before.length === 0 ? [] : [`-J ${before.join(',')}`]),
    `-L ${port}:${to}:${port}`,
    jumps.at(-1),
  ].join(' ');
}

/** A call of IMDSv2 shows the token that it asks for first. */
function calledText(probe: Probe, to: string): string {
  const command = directText(probe, to);
  if (probe.metadata !== 'v2' || !command.startsWith('curl http:')) return command;
  const url = command.slice('curl '.length);
  const token = `curl -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' ${url}latest/api/token`;
  return `curl -H "X-aws-ec2-metadata-token: $(${token})" ${url}latest/meta-data/`;
}

function pingText({ size, dontFragment }: Probe, to: string): string {
  const options = [...(size === undefined ? [] : [`-s ${size}`]), ...(dontFragment === true ? ['-M do'] : [])];
  return ['ping', ...options, to].join(' ');
}

function directText(probe: Probe, to: string): string {
  const host = to.includes(':') ? `[${to}]` : to;
  const path = probe.path ?? '/';
  if (probe.protocol === 'icmp') return pingText(probe, to);
  if (probe.protocol === 'udp')
    return probe.port === 53 ? `dig @${to} example.com` : `nc -vzu ${to} ${probe.port ?? ''}`.trim();
  switch (probe.port) {
    case 80:
      return `curl http://${host}${path}`;
    case 443:
      return `curl https://${host}${path}`;
    case 22:
      return `ssh ${to}`;
    case 8000:
    case 8080:
      return `curl http://${host}:${probe.port}${path}`;
    default:
      if (probe.path !== undefined) return `curl http://${host}:${probe.port}${path}`;
      return `nc -vz ${to} ${probe.port ?? ''}`.trim();
  }
}
