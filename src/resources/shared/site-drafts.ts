import type { Around, Drafts } from '../../formats/mapping.ts';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { printAddress } from '../../net/address.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { cellOf, referenceOf, rowsOf, textOf, textsOf } from './props.ts';

/**
 * The network behind a customer gateway or a virtual interface, which no input of AWS describes: its blocks are those that AWS
 * routes there, and any address in them is taken for a host. Drafted once however many lead there.
 */
export function draftSite(id: ResourceId, name: string, drafts: Drafts): void {
  drafts.ensure({
    id,
    kind: 'on-premises-network',
    name,
    parent: null,
    props: { cidr: '', unlistedHosts: 'assumed' },
  });
  drafts.settle(id, (site, around) => {
    const [cidr = '', ...secondaryCidrs] = siteBlocks(site.id, around);
    return { ...site, props: { ...site.props, cidr, secondaryCidrs } };
  });
}

/** The site's public address, where it announces a single one over a public virtual interface; of a block nobody says which it uses. */
export function draftAnnounced(site: ResourceId, prefixes: readonly string[], drafts: Drafts): void {
  const single = prefixes.flatMap((text) => parsePrefix(text) ?? []).find(({ length }) => length === 32);
  if (single === undefined) return;
  const publicAddress = printAddress(single.base);
  drafts.amend(site, 'on-premises-network', (props) => ({ ...props, publicAddress }));
}

/** Name of a drafted site. */
export function siteName(of: string): string {
  return `${of} site`;
}

/** Static VPN routes to the site, and prefixes that its gateways propagated into route tables. */
function siteBlocks(site: ResourceId, around: Around): readonly string[] {
  const vpns = vpnsOf(site, around);
  const fixed = vpns.flatMap((vpn) => textsOf(vpn, 'staticRoutes'));
  const learned = gatewaysOf(site, around)
    .filter((gateway) => firstSiteAt(gateway, around) === site)
    .flatMap((gateway) => propagatedFrom(gateway, around));
  return [...new Set([...fixed, ...learned])].toSorted();
}

function vpnsOf(site: ResourceId, around: Around): readonly Resource[] {
  const customers = new Set(around.ofKind('customer-gateway').flatMap((each) => (each.parent === site ? each.id : [])));
  return around.ofKind('vpn-connection').filter((vpn) => {
    const customer = referenceOf(vpn, 'customerGateway');
    return customer !== null && customers.has(customer);
  });
}

/** Virtual private gateways that learn prefixes from the site by BGP. */
function gatewaysOf(site: ResourceId, around: Around): readonly ResourceId[] {
  const byVpn = vpnsOf(site, around).filter((vpn) => textOf(vpn, 'routing') === 'bgp');
  const byVif = around.ofKind('virtual-interface').filter((vif) => referenceOf(vif, 'network') === site);
  return [...byVpn, ...byVif].flatMap((each) => {
    const gateway = referenceOf(each, 'gateway');
    const direct = gateway === null ? undefined : around.find(gateway);
    if (direct?.kind !== 'direct-connect-gateway') return gateway ?? [];
    return rowsOf(direct, 'associations').map((row) => resourceId(cellOf(row, 'gateway')));
  });
}

/** Who announced a propagated prefix is not told: it is the first site that is joined to the gateway. */
function firstSiteAt(gateway: ResourceId, around: Around): ResourceId | undefined {
  const sites = around.ofKind('on-premises-network').filter((site) => gatewaysOf(site.id, around).includes(gateway));
  return sites.map((site) => site.id).toSorted()[0];
}

function propagatedFrom(gateway: ResourceId, around: Around): readonly string[] {
  return around
    .ofKind('route-table')
    .flatMap((table) => rowsOf(table, 'routes'))
    .filter((row) => cellOf(row, 'origin') === 'EnableVgwRoutePropagation' && cellOf(row, 'target') === gateway)
    .map((row) => cellOf(row, 'destination'))
    .filter((destination) => destination !== '');
}
