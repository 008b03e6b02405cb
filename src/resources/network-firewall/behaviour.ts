import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Packet, TCP } from '../../net/packet.ts';
import { reversed } from '../../net/tuple.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { captorOf, capture } from '../../sim/captures.ts';
import { find } from '../../sim/flow-table.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { citing, drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { resetFor } from '../../sim/segments.ts';
import { filterTable } from '../../sim/sessions.ts';
import type { Reason } from '../../sim/trace.ts';
import { firstRule, inspectionPorts, type InspectionRule, inspectionRules } from '../shared/inspection.ts';
import { inspect, type Inspector, openAt } from '../shared/stateful-inspection.ts';
import type { NetworkFirewallProps } from './schema.ts';

export const behaviour: Behaviour<NetworkFirewallProps> = {
  ports: (firewall, view) => {
    const resource = view.resource(firewall.id);
    return resource === undefined ? [] : inspectionPorts(view, resource);
  },
  assumptions: ({ name, props }) => {
    const groups = props.unread.join(', ');
    if (groups === '') return [];
    return [{ code: 'FIREWALL_RULES_UNREAD', message: message('network-firewall.assumed', { name, groups }) }];
  },
  device: (firewall, view, wiring) => firewallDevice(firewall, view, wiring),
};

interface Firewall {
  readonly resource: Resource<NetworkFirewallProps>;
  readonly ports: readonly Port[];
  readonly stateless: readonly InspectionRule[];
  readonly stateful: Inspector;
}

/** One packet from an endpoint: stateless rules, then the flow's, then back to the endpoint. */
function firewallDevice(resource: Firewall['resource'], view: View, { ports }: Wiring): Device {
  const asDrawn = view.resource(resource.id);
  const firewall: Firewall = {
    resource,
    ports,
    stateless: asDrawn === undefined ? [] : inspectionRules(asDrawn, 'statelessRules'),
    stateful: {
      rules: asDrawn === undefined ? [] : inspectionRules(asDrawn, 'rules'),
      otherwise: resource.props.defaultAction,
      strict: true,
    },
  };
  return {
    forward: (packet, from, _nextHop, context) => {
      const port = from ?? captorOf(packet, ports[0]?.scope ?? -1, context) ?? ports[0];
      if (port === undefined) return drop(because('COMPONENT_BAD_STATE', firewall, packet, context));
      if (from === null) return { type: 'emit', packet, port };
      const judge = (): Outcome => judged(firewall, packet, port, context);
      if (resource.props.state === 'READY') return judge();
      return drop(because('COMPONENT_BAD_STATE', firewall, packet, context), judge);
    },
  };
}

function judged(firewall: Firewall, packet: Packet, port: Port, context: Context): Outcome {
  const rule = firstRule(firewall.stateless, packet);
  const action = rule?.action ?? firewall.resource.props.statelessDefault;
  const pass: Outcome = { type: 'emit', packet, port };
  if (action === 'pass') return decided(firewall, rule, pass, context);
  const onward = (): Outcome => judgedAsFlow(firewall, packet, port, context);
  if (action === 'forward') return onward();
  return drop(citing(because('FW_DENY', firewall, packet, context), rule?.ref ?? null), onward);
}

function judgedAsFlow(firewall: Firewall, packet: Packet, port: Port, context: Context): Outcome {
  const pass: Outcome = { type: 'emit', packet, port };
  const judgement = inspect(firewall.stateful, packet, port, context);
  const letIn = (): Outcome => {
    openAt(packet, port, context);
    return pass;
  };
  switch (judgement.type) {
    case 'pass':
      return decided(firewall, judgement.rule, pass, context);
    case 'half-flow':
      return drop(because(halfSeenFrom(firewall, packet, port, context), firewall, packet, context), letIn);
    case 'expired':
      return drop(because('SG_CT_EXPIRED', firewall, packet, context), letIn);
    case 'drop':
    case 'reject': {
      const reason = citing(because('FW_DENY', firewall, packet, context), judgement.rule?.ref ?? null);
      if (judgement.type === 'drop' || packet.protocol !== TCP) return drop(reason, letIn);
      const reset = resetFor(packet);
      capture(context.sessions, reset, port);
      return { type: 'answer', packet: reset, reason, by: 'rst' };
    }
  }
}

function decided({ resource }: Firewall, rule: InspectionRule | null, outcome: Outcome, context: Context): Outcome {
  if (rule !== null) {
    const step = { resource: resource.id, direction: 'in', rule: rule.ref, allow: true, bySession: false } as const;
    context.recorder?.step({ type: 'filter', ...step });
  }
  return outcome;
}

/** Whether the other direction went by the firewall's endpoint in another zone, or by no endpoint at all. */
function halfSeenFrom({ ports }: Firewall, packet: Packet, port: Port, { sessions }: Context): ReasonCode {
  const isElsewhere = ports.some((each) => {
    const flows = filterTable(sessions, each.index);
    return each !== port && (find(flows, packet) ?? find(flows, reversed(packet))) !== null;
  });
  return isElsewhere ? 'TGW_AZ_ASYMMETRY' : 'EDGE_RT_BYPASS';
}

function because(code: ReasonCode, { resource }: Firewall, packet: Packet, { network }: Context): Reason {
  return reasonFor(code, resource.id, packet, { name: nameOf(network, resource.id), state: resource.props.state });
}
