import type { Json, ResourceId } from '../model/topology.ts';
import type { Named, Sheet } from './sheet.ts';

/** A node of a load balancer: `subnet address [public address]`. */
export type NodeText = readonly [subnet: ResourceId, privateAddress: string, publicAddress?: string];
/** A listener: `HTTP 80`, and its target group. */
export type ListenerText = readonly [service: string, targetGroup: ResourceId | null];

interface BalancerOptions extends Named {
  readonly nodes: readonly NodeText[];
  readonly listeners?: readonly ListenerText[];
  readonly groups?: readonly ResourceId[];
  readonly scheme?: 'internet-facing' | 'internal';
  readonly crossZone?: boolean;
  readonly state?: string;
}

interface GroupOptions extends Named {
  readonly protocol?: string;
  readonly port?: number;
  readonly targetType?: string;
  readonly preserveClientIp?: 'default' | 'on' | 'off';
  /** Instances, or addresses of a group of type `ip`; a word behind them is their health. */
  readonly targets?: readonly string[];
}

interface FirewallOptions extends Named {
  readonly rules?: readonly string[];
  readonly statelessRules?: readonly string[];
  readonly statelessDefault?: string;
  readonly defaultAction?: string;
  readonly state?: string;
}

interface EndpointOptions extends Named {
  readonly address: string;
  readonly state?: string;
}

/** Load balancers, target groups and firewalls of a world. */
export function balancers({ add }: Sheet) {
  const balancer =
    (kind: string) =>
    (vpc: ResourceId, options: BalancerOptions): ResourceId => {
      const { name, nodes, listeners = [], groups = [], scheme = 'internet-facing', ...props } = options;
      const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
      return add(
        kind,
        vpc,
        {
          ...given,
          scheme,
          nodes: nodes.map(([subnet, privateAddress, publicAddress = '']) => ({
            subnet,
            privateAddress,
            ipv6Address: '',
            publicAddress,
          })),
          listeners: listeners.map(listenerRow),
          securityGroups: groups,
        },
        name,
      );
    };
  return {
    alb: balancer('application-load-balancer'),
    nlb: balancer('network-load-balancer'),
    /** With rules as text: `drop tcp 80 10.0.0.0/8 any`. */
    firewall: (vpc: ResourceId, options: FirewallOptions = {}): ResourceId => {
      const { name, rules = [], statelessRules = [], ...props } = options;
      const stateless = statelessRules.map((text) => ruleRow(text));
      const stateful = rules.map((text) => ({ ...ruleRow(text), bothWays: false }));
      return add('network-firewall', vpc, { ...props, rules: stateful, statelessRules: stateless }, name);
    },
    /** Where routes come by a firewall or a Gateway Load Balancer. */
    inspectionEndpoint: (subnet: ResourceId, service: ResourceId | null, options: EndpointOptions): ResourceId => {
      const { name, address, state = 'available' } = options;
      return add('gateway-load-balancer-endpoint', subnet, { service, privateAddress: address, state }, name);
    },
    targetGroup: (vpc: ResourceId, options: GroupOptions = {}): ResourceId => {
      const { name, targets = [], targetType = 'instance', ...props } = options;
      return add('target-group', vpc, { ...props, targetType, targets: targets.map(targetRow) }, name);
    },
  };
}

function listenerRow([service, targetGroup]: ListenerText): Json {
  const [protocol = 'TCP', port = '80'] = service.split(' ');
  return { protocol, port: Number(port), targetGroup };
}

function ruleRow(text: string) {
  const [action = 'pass', protocol = 'all', ports = 'all', source = 'any', destination = 'any'] = text.split(' ');
  const block = (each: string): string => (each === 'any' ? '' : each);
  return { action, protocol, source: block(source), sourcePorts: 'all', destination: block(destination), ports };
}

function targetRow(text: string): Json {
  const [target = '', health = 'unknown'] = text.split(' ');
  const isAddress = /^[\d.]+$|:/.test(target);
  return { target: isAddress ? null : target, address: isAddress ? target : '', port: 0, health };
}
