import type { Packet } from '../../net/packet.ts';
import { UDP } from '../../net/packet.ts';
import type { Context } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import { drop } from '../../sim/reason.ts';
import type { Listener } from '../shared/balancers.ts';
import { textOf } from '../shared/props.ts';
import { inEnabledZones, inService, isNear, type Target } from '../shared/targets.ts';
import { type Arrival, type Balancer, because, type SendingListener } from './balancer.ts';
import { openKeepingClient, openFromNode } from './flows.ts';

/** Chooses a target for a new flow: in zones that are enabled, in the node's own unless cross-zone is on, among those in service. */
export function toTarget(balancer: Balancer, listener: SendingListener, arrival: Arrival, context: Context): Outcome {
  const { packet, port } = arrival;
  const { targets } = listener;
  const enabled = inEnabledZones(balancer.view, balancer.resource, targets);
  const near = balancer.resource.props.crossZone ? enabled : enabled.filter((each) => isNear(each, port.zone));
  const send = (among: readonly Target[]): Outcome => sendTo(balancer, listener, { arrival, among }, context);
  if (targets.length === 0) return drop(because('ELB_NO_TARGETS', balancer, packet, context));
  if (enabled.length === 0) return drop(because('ELB_AZ_DISABLED', balancer, packet, context), () => send(targets));
  if (near.length === 0) return drop(because('ELB_CROSSZONE_OFF', balancer, packet, context), () => send(enabled));
  return send(near);
}

interface Choice {
  readonly arrival: Arrival;
  readonly among: readonly Target[];
}

function sendTo(balancer: Balancer, listener: SendingListener, { arrival, among }: Choice, context: Context): Outcome {
  const { packet } = arrival;
  const candidates = inService(among);
  const [target] = candidates;
  if (target === undefined) return drop(because('ELB_NO_TARGETS', balancer, packet, context));
  const chosen = `${target.name}:${target.port}`;
  const names = candidates.map((each) => `${each.name}:${each.port}`);
  context.recorder?.step({ type: 'choice', resource: balancer.resource.id, chosen, among: names });
  if (!keepsClient(listener, target, packet)) return openFromNode(balancer, target, arrival, context);
  const open = (): Outcome => openKeepingClient(balancer, target, arrival, context);
  if (packet.src !== target.address) return open();
  return drop(because('NLB_HAIRPIN', balancer, packet, context), () =>
    openFromNode(balancer, target, arrival, context),
  );
}

/** Whether the target sees the client's own address: impossible between IPv6 and IPv4, and out of the VPC. */
function keepsClient(listener: SendingListener, target: Target, packet: Packet): boolean {
  if (typeof packet.src !== typeof target.address || !target.isInVpc) return false;
  return packet.protocol === UDP || mayKeepClient(listener);
}

/**
 * Whether client IP preservation is on: by AWS's default with instances and with UDP, not with addresses over TCP; UDP cannot do
 * without. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#client-ip-preservation
 */
export function mayKeepClient({ protocol, targetGroup }: Listener): boolean {
  if (protocol === 'UDP' || protocol === 'TCP_UDP') return true;
  const asked = textOf(targetGroup, 'preserveClientIp');
  return asked === 'on' || (asked !== 'off' && textOf(targetGroup, 'targetType') !== 'ip');
}
