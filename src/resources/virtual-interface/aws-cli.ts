import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { ResourceId } from '../../model/topology.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { draftAnnounced, draftSite, siteName } from '../shared/site-drafts.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/directconnect/describe-virtual-interfaces.html */
export const awsCli: AwsCliMapping = {
  calls: { virtualInterfaces: readInterface, directConnectGatewayAttachments: readAttachment },
};

/** Keys of BGP sessions and the customer router's configuration are never read. */
function readInterface(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('virtualInterfaceId');
  if (sourceId === null || record.text('virtualInterfaceState') === 'deleted') return;
  const name = record.text('virtualInterfaceName') ?? sourceId;
  const network = siteOf(sourceId, name, record.number('asn'), drafts);
  const announced = record.records('routeFilterPrefixes').flatMap((each) => each.text('cidr') ?? []);
  draftAnnounced(network, announced, drafts);
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'virtual-interface',
    name,
    parent: awsRegion(record, drafts),
    sourceId,
    props: present({
      type: typeOf(record),
      network,
      gateway: record.reference('directConnectGatewayId') ?? record.reference('virtualGatewayId'),
      state: isUp(record) ? 'up' : 'down',
      vlan: record.number('vlan'),
      mtu: (record.number('mtu') ?? 1500) > 1500 ? '8500' : '1500',
    }),
  });
}

/** Interfaces with one customer's autonomous system end at one site. */
function siteOf(sourceId: string, name: string, asn: number | null, drafts: Drafts): ResourceId {
  const site = asn === null ? drafts.partId(sourceId, 'site') : drafts.partId(`as-${asn}`, 'site');
  draftSite(site, asn === null ? siteName(name) : siteName(`AS ${asn}`), drafts);
  return site;
}

function typeOf(record: AwsRecord): 'private' | 'transit' | 'public' {
  const type = record.text('virtualInterfaceType');
  return type === 'transit' || type === 'public' ? type : 'private';
}

function isUp(record: AwsRecord): boolean {
  const peers = record.records('bgpPeers');
  if (peers.length > 0) return peers.some((peer) => peer.text('bgpStatus') !== 'down');
  return (record.text('virtualInterfaceState') ?? 'available') === 'available';
}

/** A Direct Connect gateway in another account's list of interfaces names them by its attachments. */
function readAttachment(record: AwsRecord, drafts: Drafts): void {
  const vif = record.reference('virtualInterfaceId');
  const gateway = record.reference('directConnectGatewayId');
  if (vif === null || gateway === null || record.text('attachmentState') === 'detached') return;
  const sourceId = String(vif);
  drafts.ensure({
    id: vif,
    kind: 'virtual-interface',
    name: sourceId,
    parent: null,
    sourceId,
    props: {
      type: record.text('attachmentType') === 'TransitVirtualInterface' ? 'transit' : 'private',
      network: siteOf(sourceId, sourceId, null, drafts),
      state: record.text('attachmentState') === 'attached' ? 'up' : 'down',
    },
  });
  drafts.amend(vif, 'virtual-interface', (props) => ({ ...props, gateway }));
}
