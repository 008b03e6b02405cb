import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { familyOf, parseAddress } from '../../net/address.ts';
import { isPrivate } from '../../net/special.ts';
import { publicHolders } from '../shared/addresses.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { textOf } from '../shared/props.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import type { NetworkInterfaceProps } from './schema.ts';

type InterfaceRule = Rule<NetworkInterfaceProps>;

const field = 'publicAddress';

export const publicAddressIsPublic: InterfaceRule = (port) => {
  const address = parseAddress(port.props.publicAddress);
  if (address === null || (familyOf(address) === 4 && !isPrivate(address))) return [];
  const values = { address: port.props.publicAddress };
  const docs = DOCS.instanceAddressing;
  return [finding(port, { severity: 'error', rule: 'InvalidParameterValue', text: 'not-public', field, values, docs })];
};

export const publicAddressIsAlone: InterfaceRule = (port, view) => {
  const address = port.props.publicAddress;
  const other = publicHolders(view)
    .get(address)
    ?.find((each) => each.id !== port.id);
  if (address === '' || other === undefined) return [];
  const values = { address, other: nameOf(other) };
  const docs = DOCS.instanceAddressing;
  return [
    finding(port, { severity: 'error', rule: 'duplicate-public-address', text: 'public-taken', field, values, docs }),
  ];
};

/** AWS takes the automatic address back when an Elastic IP is associated with the same private address. */
export const autoAddressIsKept: InterfaceRule = (port, view) => {
  const elastic = elasticIpsOf(view, port.id).find((each) => {
    const mapped = textOf(each, 'privateAddress');
    return mapped === '' || mapped === port.props.privateAddress;
  });
  if (port.props.publicAddress === '' || elastic === undefined) return [];
  const text = message('network-interface.fix.release', { name: nameOf(port), address: port.props.publicAddress });
  return [
    finding(port, {
      severity: 'warning',
      rule: 'auto-address-with-elastic-ip',
      text: 'auto-and-elastic',
      field,
      values: { address: port.props.publicAddress, elastic: nameOf(elastic) },
      docs: DOCS.instanceAddressing,
      fix: settingFix(text, port.id, { publicAddress: '' }),
    }),
  ];
};

export const vpcHasInternetGateway: InterfaceRule = (port, view) => {
  const vpc = vpcOf(view, port.id);
  if (port.props.publicAddress === '' || vpc === undefined || attachedGateway(view, vpc.id) !== undefined) return [];
  const values = { address: port.props.publicAddress, vpc: nameOf(vpc) };
  const docs = DOCS.internetGateway;
  return [finding(port, { severity: 'warning', rule: 'no-internet-gateway', text: 'no-gateway', field, values, docs })];
};
