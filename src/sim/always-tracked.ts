import type { ResourceId } from '../model/topology.ts';
import { type Packet, reply } from '../net/packet.ts';
import { captorOf } from './captures.ts';
import type { Context, Network, WiredDevice } from './network.ts';
import type { Port } from './port.ts';
import type { Passing } from './passing.ts';
import { longestMatch } from './routes.ts';

/**
 * Whether a flow is tracked although its rules are open to everyone: its interface, or the next device on the way to the far side, is
 * one whose flows security groups always track. What lies behind further devices is not looked for.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html (automatically tracked connections)
 */
export function isAlwaysTracked({ port, direction, packet }: Passing, context: Context): boolean {
  const { network } = context;
  if (deviceOf(port, network)?.alwaysTracked) return true;
  const outward = direction === 'out' ? packet : reply(packet);
  const next = captorOf(outward, port.scope, context) ?? nextPort(outward, port, context);
  return next !== null && (deviceOf(next, network)?.alwaysTracked ?? false);
}

function deviceOf(port: Port, { nodes }: Network): WiredDevice | undefined {
  return nodes[port.node]?.device;
}

/** Where the subnet around an interface sends the packet: to a neighbour, or by its route table. */
function nextPort(packet: Packet, port: Port, context: Context): Port | null {
  const around = port.into < 0 ? undefined : context.network.nodes[port.into];
  if (around === undefined || around.uplink === null) return null;
  const outcome = around.device.forward(packet, port, null, context);
  if (outcome.type === 'hand') return outcome.port;
  return outcome.type === 'route' ? routed(packet, outcome.table, outcome.through, context.network) : null;
}

function routed(packet: Packet, table: ResourceId | null, through: Port, { tables, scopes }: Network): Port | null {
  const compiled = table === null ? undefined : tables.get(table);
  const route = compiled === undefined ? null : longestMatch(compiled, packet.dst);
  if (route !== null && route.target !== 'local') return route.port;
  return scopes[through.scope]?.portByAddress.get(packet.dst) ?? null;
}
