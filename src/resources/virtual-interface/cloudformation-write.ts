import type { CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { anywhere, lookedUp } from '../shared/cfn-outside.ts';
import { numberOf, referenceOf, textOf } from '../shared/props.ts';

/** The site's autonomous system, which no drawing knows: what customer gateways have by default. */
const SITE_ASN = '65000';

const TYPES: Readonly<Record<string, string>> = { private: 'Private', transit: 'Transit', public: 'Public' };

/** An interface on a connection that is there already: a cable is ordered from people. */
export function writeInterface(vif: Resource, template: CfnTemplate): void {
  const type = textOf(vif, 'type');
  template.put(vif, `AWS::DirectConnect::${TYPES[type] ?? 'Private'}VirtualInterface`, {
    VirtualInterfaceName: vif.name || template.logicalId(vif.id),
    ConnectionId: lookedUp(`${template.logicalId(vif.id)}/connection`),
    Vlan: numberOf(vif, 'vlan'),
    ...(type === 'public' ? publicSide(vif, template) : gatewaySide(vif, template)),
    Tags: template.tags(vif),
  });
}

function gatewaySide(vif: Resource, template: CfnTemplate): CfnProperties {
  const id = referenceOf(vif, 'gateway');
  const kind = id === null ? undefined : template.view.resource(id)?.kind;
  const name = `${template.logicalId(vif.id)}/gateway`;
  const own = kind === 'direct-connect-gateway' ? template.attribute(id, 'DirectConnectGatewayId') : null;
  const gateway =
    kind === 'virtual-private-gateway'
      ? { VirtualGatewayId: anywhere(template, id, name) }
      : { DirectConnectGatewayId: own ?? anywhere(template, id, name) };
  return {
    ...gateway,
    BgpPeers: [{ AddressFamily: 'ipv4', Asn: SITE_ASN }],
    Mtu: textOf(vif, 'mtu') === '8500' ? 8500 : 1500,
  };
}

/** A public interface has addresses of the site's own at both ends, and announces the site's public address. */
function publicSide(vif: Resource, template: CfnTemplate): CfnProperties {
  const network = referenceOf(vif, 'network');
  const address = textOf(network === null ? undefined : template.view.resource(network), 'publicAddress');
  const at = (name: string): string => lookedUp(`${template.logicalId(vif.id)}/${name}`);
  return {
    BgpPeers: [
      {
        AddressFamily: 'ipv4',
        Asn: SITE_ASN,
        AmazonAddress: at('amazon-address'),
        CustomerAddress: at('site-address'),
      },
    ],
    RouteFilterPrefixes: [address === '' ? at('prefix') : `${address}/32`],
  };
}
