import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { routesOf } from '../shared/routing.ts';
import { routeTableOf } from '../shared/subnets.ts';
import { attachedTo, enabledZones, zoneOf } from '../shared/transit-gateway.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { AttachmentProps } from './schema.ts';

type AttachmentRule = Rule<AttachmentProps>;

/** Kinds that look at what passes and remember it. */
const APPLIANCES: readonly string[] = [
  'instance',
  'network-interface',
  'gateway-load-balancer-endpoint',
  'network-firewall',
];

/** A VPC attachment has subnets, all of its VPC; the others have none. */
export const subnetsAreOfVpc: AttachmentRule = (attachment, view) => {
  const attached = attachedTo(view, attachment);
  const { subnets } = attachment.props;
  const about = { severity: 'error', docs: DOCS.transitAttachments } as const;
  if (attached?.kind === 'vpc' && subnets.length === 0)
    return [finding(attachment, { ...about, rule: 'MissingParameter', text: 'no-subnet', field: 'subnets' })];
  return subnets.flatMap((id, index) => {
    const subnet = view.resource(id);
    if (subnet === undefined || (attached?.kind === 'vpc' && vpcOf(view, id)?.id === attached.id)) return [];
    const values = { subnet: nameOf(subnet) };
    const field = `subnets.${index}`;
    return [finding(attachment, { ...about, rule: 'InvalidSubnetID.NotFound', text: 'foreign-subnet', field, values })];
  });
};

export const zonesDiffer: AttachmentRule = (attachment, view) => {
  const used = new Set(enabledZones(view, attachment).map(({ subnet }) => subnet.id));
  return attachment.props.subnets.flatMap((id, index) => {
    const subnet = view.resource(id);
    const isOfVpc = vpcOf(view, id)?.id === attachment.props.attached;
    if (subnet === undefined || !isOfVpc || used.has(id)) return [];
    const values = { subnet: nameOf(subnet), zone: zoneOf(view, subnet) || '—' };
    return [
      finding(attachment, {
        severity: 'error',
        rule: 'DuplicateSubnetsInSameZone',
        text: 'same-zone',
        field: `subnets.${index}`,
        values,
        docs: DOCS.transitAttachments,
      }),
    ];
  });
};

/** What is routed to the transit gateway from a zone that has no subnet here goes nowhere. */
export const zonesAreEnabled: AttachmentRule = (attachment, view) => {
  const { attached, subnets } = attachment.props;
  if (attached === null || view.resource(attached)?.kind !== 'vpc' || subnets.length === 0) return [];
  const enabled = new Set(enabledZones(view, attachment).map(({ zone }) => zone));
  const missing = new Map<string, Resource>();
  for (const subnet of inVpc(view, attached, 'subnet')) {
    const zone = zoneOf(view, subnet);
    if (!enabled.has(zone) && !missing.has(zone) && leadsTo(attachment.parent, subnet, view)) missing.set(zone, subnet);
  }
  return [...missing].map(([zone, subnet]) => {
    const values = { zone: zone || '—', subnet: nameOf(subnet) };
    const text = message('transit-gateway-attachment.fix.zone', { name: nameOf(attachment), subnet: nameOf(subnet) });
    const fix = settingFix(text, attachment.id, { subnets: [...subnets, subnet.id] });
    const about = { field: 'subnets', values, docs: DOCS.transitAttachments, fix };
    return finding(attachment, { severity: 'warning', rule: 'zone-not-enabled', text: 'zone', ...about });
  });
};

function leadsTo(gateway: ResourceId | null, subnet: Resource, view: View): boolean {
  return routesOf(routeTableOf(view, subnet)).some((route) => route.target === gateway);
}

/** Without appliance mode the two directions of a flow may pass appliances of different zones, and each sees half of it. */
export const applianceKeepsFlows: AttachmentRule = (attachment, view) => {
  const zones = enabledZones(view, attachment);
  const inspected = zones.filter(({ subnet }) => leadsToAppliance(subnet, view));
  if (attachment.props.applianceMode || inspected.length < 2) return [];
  const text = message('transit-gateway-attachment.fix.appliance', { name: nameOf(attachment) });
  const fix = settingFix(text, attachment.id, { applianceMode: true });
  const about = { field: 'applianceMode', docs: DOCS.transitGateway, fix };
  return [finding(attachment, { severity: 'warning', rule: 'appliance-mode', text: 'appliance', ...about })];
};

function leadsToAppliance(subnet: Resource, view: View): boolean {
  return routesOf(routeTableOf(view, subnet)).some(({ target }) => {
    const kind = target === null || target === 'local' ? undefined : view.resource(target)?.kind;
    return kind !== undefined && APPLIANCES.includes(kind);
  });
}
