import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { citing, drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import type { Reason } from '../../sim/trace.ts';
import { inspectionPorts, inspectionRules } from '../shared/inspection.ts';
import { inspect, type Inspector, openAt } from '../shared/stateful-inspection.ts';
import { inService, isNear, type Target } from '../shared/targets.ts';
import { appliancesOf } from './appliances.ts';
import type { GwlbProps } from './schema.ts';

export const behaviour: Behaviour<GwlbProps> = {
  ports: (gwlb, view) => {
    const resource = view.resource(gwlb.id);
    return resource === undefined ? [] : inspectionPorts(view, resource);
  },
  device: (gwlb, view, wiring) => gwlbDevice(gwlb, view, wiring),
  assumptions: (gwlb) => [
    { code: 'GWLB_APPLIANCE', message: message('gateway-load-balancer.assumed', { name: gwlb.name }) },
  ],
};

interface Balancer {
  readonly resource: Resource<GwlbProps>;
  readonly appliances: readonly Target[];
  readonly inspector: Inspector;
  /** All appliances know all flows: what they remember is kept at the first port. */
  readonly memory: Port | undefined;
}

function gwlbDevice(resource: Resource<GwlbProps>, view: View, { ports }: Wiring): Device {
  const asDrawn = view.resource(resource.id);
  const balancer: Balancer = {
    resource,
    appliances: asDrawn === undefined ? [] : appliancesOf(view, asDrawn),
    inspector: {
      rules: asDrawn === undefined ? [] : inspectionRules(asDrawn, 'rules'),
      otherwise: resource.props.defaultAction,
      strict: false,
    },
    memory: ports[0],
  };
  return {
    forward: (packet, from, _nextHop, context) => {
      if (from === null) return drop(because('COMPONENT_BAD_STATE', balancer, packet, context));
      const { state } = resource.props;
      const take = (): Outcome => choose(balancer, packet, from, context);
      if (state === 'active' || state === 'active_impaired') return take();
      return drop(because('COMPONENT_BAD_STATE', balancer, packet, context), take);
    },
  };
}

/** The first appliance in service, of the endpoint's own zone unless cross-zone is on. */
function choose(balancer: Balancer, packet: Packet, port: Port, context: Context): Outcome {
  const { appliances, resource } = balancer;
  const judge = (): Outcome => judged(balancer, packet, port, context);
  const near = resource.props.crossZone ? appliances : appliances.filter((each) => isNear(each, port.zone));
  if (appliances.length === 0) return drop(because('GWLB_NO_TARGET', balancer, packet, context), judge);
  if (near.length === 0) return drop(because('ELB_CROSSZONE_OFF', balancer, packet, context), judge);
  const names = inService(near).map((each) => each.name);
  context.recorder?.step({ type: 'choice', resource: resource.id, chosen: names[0] ?? '', among: names });
  return judge();
}

function judged(balancer: Balancer, packet: Packet, port: Port, context: Context): Outcome {
  const pass: Outcome = { type: 'emit', packet, port };
  const memory = balancer.memory ?? port;
  const judgement = inspect(balancer.inspector, packet, memory, context);
  if (judgement.type === 'pass') return pass;
  const rule = judgement.type === 'drop' || judgement.type === 'reject' ? judgement.rule : null;
  return drop(citing(because('FW_DENY', balancer, packet, context), rule?.ref ?? null), () => {
    openAt(packet, memory, context);
    return pass;
  });
}

function because(code: ReasonCode, { resource }: Balancer, packet: Packet, { network }: Context): Reason {
  return reasonFor(code, resource.id, packet, { name: nameOf(network, resource.id), state: resource.props.state });
}
