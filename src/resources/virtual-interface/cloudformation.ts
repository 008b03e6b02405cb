import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { draftAnnounced, draftSite, siteName } from '../shared/site-drafts.ts';
import { writeInterface } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-privatevirtualinterface.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::DirectConnect::PrivateVirtualInterface': { read: reader('private') },
    'AWS::DirectConnect::TransitVirtualInterface': { read: reader('transit') },
    'AWS::DirectConnect::PublicVirtualInterface': { read: reader('public') },
  },
  write: writeInterface,
};

/** The session is taken to be up. What is said of BGP peers holds keys and is not read. */
function reader(type: 'private' | 'transit' | 'public') {
  return (source: CfnSource, drafts: Drafts): void => {
    source.ignore('ConnectionId', 'BgpPeers', 'EnableSiteLink', 'RateLimit');
    source.ignore('VirtualInterfaceName');
    source.ignore(`Allocate${type.slice(0, 1).toUpperCase()}${type.slice(1)}VirtualInterfaceRoleArn`);
    const network = drafts.partId(source.logicalId, 'site');
    draftSite(network, siteName(source.name), drafts);
    const announced = source.list('RouteFilterPrefixes').filter((each) => typeof each === 'string');
    draftAnnounced(network, announced, drafts);
    drafts.put({
      id: drafts.id(source.logicalId),
      kind: 'virtual-interface',
      name: source.name,
      parent: draftRegion(source, drafts),
      sourceId: source.logicalId,
      props: present({
        type,
        network,
        gateway: source.reference('DirectConnectGatewayId') ?? source.reference('VirtualGatewayId'),
        vlan: source.number('Vlan'),
        mtu: (source.number('Mtu') ?? 1500) > 1500 ? '8500' : '1500', // jumbo frames used to be 9001 bytes long
      }),
    });
  };
}
