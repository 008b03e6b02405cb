import type { Packet } from '../net/packet.ts';
import type { Context } from './network.ts';
import type { Port, Provenance } from './port.ts';
import { isPardoned, type Passing } from './passing.ts';
import { nameOf, reasonFor } from './reason.ts';
import { evaluateStateful } from './stateful.ts';
import { evaluateStateless } from './stateless.ts';
import type { Reason } from './trace.ts';

/** Checks a packet that leaves by a port: source check, then filters. Null lets it pass. */
export function checkOutbound(port: Port, packet: Packet, sender: Provenance, context: Context): Reason | null {
  const refused = port.sourceDestCheck ? checkOwnAddress(port, packet, 'source-check', context) : null;
  if (refused !== null || port.filter < 0) return refused;
  const filter = context.network.filters[port.filter];
  if (filter === undefined) return null;
  return evaluate({ port, filter, direction: 'out', packet, peer: packet.dst, sender }, context);
}

/** Checks a packet that comes in by a port: destination check, then filters. Null lets it pass. */
export function checkInbound(port: Port, packet: Packet, sender: Provenance, context: Context): Reason | null {
  const refused = port.sourceDestCheck ? checkOwnAddress(port, packet, 'destination-check', context) : null;
  if (refused !== null || port.filter < 0) return refused;
  const filter = context.network.filters[port.filter];
  if (filter === undefined) return null;
  return evaluate({ port, filter, direction: 'in', packet, peer: packet.src, sender }, context);
}

type SourceDestCheck = 'source-check' | 'destination-check';

/** An interface sends from and receives for its own addresses only. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html */
function checkOwnAddress(port: Port, packet: Packet, check: SourceDestCheck, context: Context): Reason | null {
  const isSource = check === 'source-check';
  const allow = port.addresses.includes(isSource ? packet.src : packet.dst);
  context.recorder?.step({ type: 'check', check, resource: port.resource, allow });
  if (allow) return null;
  const name = nameOf(context.network, port.resource);
  const reason = reasonFor(isSource ? 'ENI_SRC_CHECK' : 'ENI_DST_CHECK', port.resource, packet, { interface: name });
  return isPardoned(reason, context) ? null : reason;
}

function evaluate(passing: Passing, context: Context): Reason | null {
  return passing.filter.type === 'stateful' ? evaluateStateful(passing, context) : evaluateStateless(passing, context);
}
