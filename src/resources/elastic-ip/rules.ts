import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { familyOf, parseAddress } from '../../net/address.ts';
import { isPrivate } from '../../net/special.ts';
import { publicHolders } from '../shared/addresses.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { asInterface, elasticIpsOf, interfacesOf, privateAddressesOf } from '../shared/interfaces.ts';
import { referenceOf, textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import type { ElasticIpProps } from './schema.ts';

type ElasticIpRule = Rule<ElasticIpProps>;
type ElasticIp = Resource<ElasticIpProps>;

const addressIsPublic: ElasticIpRule = (elastic) => {
  const address = parseAddress(elastic.props.address);
  if (address === null) return [refused(elastic, 'MissingParameter', 'no-address', { field: 'address' })];
  if (familyOf(address) === 4 && !isPrivate(address)) return [];
  return [refused(elastic, 'InvalidParameterValue', 'not-public', { field: 'address' })];
};

const addressIsAlone: ElasticIpRule = (elastic, view) => {
  const other = publicHolders(view)
    .get(elastic.props.address)
    ?.find((each) => each.id !== elastic.id);
  if (other === undefined || elastic.props.address === '') return [];
  return [refused(elastic, 'duplicate-public-address', 'taken', { field: 'address', other: nameOf(other) })];
};

/** One Elastic IP per private address. */
const isOnlyOneOnAddress: ElasticIpRule = (elastic, view) => {
  const holder = holderOf(elastic, view);
  if (holder === undefined || holder.kind === 'nat-gateway') return [];
  const mine = privateAddress(elastic, view);
  const first = elasticIpsOf(view, holder.id).find((each) => privateAddress(each, view) === mine);
  if (first === undefined || first.id === elastic.id) return [];
  const values = { field: 'association', holder: nameOf(holder), other: nameOf(first) };
  return [refused(elastic, 'Resource.AlreadyAssociated', 'second', values)];
};

const vpcHasInternetGateway: ElasticIpRule = (elastic, view) => {
  const holder = holderOf(elastic, view);
  const vpc = holder === undefined ? undefined : vpcOf(view, holder.id);
  if (vpc === undefined || holder === undefined || attachedGateway(view, vpc.id) !== undefined) return [];
  const values = { field: 'association', holder: nameOf(holder), vpc: nameOf(vpc) };
  return [refused(elastic, 'Gateway.NotAttached', 'no-gateway', values)];
};

/** With several interfaces, which one is meant must be said. */
const instanceHasOneInterface: ElasticIpRule = (elastic, view) => {
  const holder = holderOf(elastic, view);
  if (holder?.kind !== 'instance' || interfacesOf(view, holder.id).length === 1) return [];
  const count = String(interfacesOf(view, holder.id).length);
  return [refused(elastic, 'InvalidInstanceID', 'interfaces', { field: 'association', holder: nameOf(holder), count })];
};

const privateAddressIsHolders: ElasticIpRule = (elastic, view) => {
  const holder = holderOf(elastic, view);
  const wanted = parseAddress(elastic.props.privateAddress);
  if (holder === undefined || wanted === null) return [];
  const addressed = asInterface(view, holder.id) ?? holder;
  if (privateAddressesOf(addressed).includes(wanted)) return [];
  const values = { field: 'privateAddress', holder: nameOf(holder), private: elastic.props.privateAddress };
  return [refused(elastic, 'InvalidParameterValue', 'foreign-address', values)];
};

/** AWS charges for addresses that lie idle. */
const isHeld: ElasticIpRule = (elastic) =>
  elastic.props.association === null
    ? [finding(elastic, { severity: 'hint', rule: 'idle', text: 'idle', field: 'association', docs: DOCS.elasticIps })]
    : [];

export const rules: readonly ElasticIpRule[] = [
  referencesExist,
  addressIsPublic,
  addressIsAlone,
  isOnlyOneOnAddress,
  vpcHasInternetGateway,
  instanceHasOneInterface,
  privateAddressIsHolders,
  isHeld,
];

function refused(
  elastic: ElasticIp,
  rule: string,
  text: string,
  { field, ...values }: Readonly<Record<string, string>> & { readonly field: string },
): Finding {
  const shown = { address: elastic.props.address, ...values };
  return finding(elastic, { severity: 'error', rule, text, field, values: shown, docs: DOCS.elasticIps });
}

function holderOf(elastic: ElasticIp, view: View): Resource | undefined {
  return elastic.props.association === null ? undefined : view.resource(elastic.props.association);
}

/** The private address an Elastic IP is mapped to: the one named, else the holder's first. */
function privateAddress(elastic: Resource, view: View): string {
  const named = textOf(elastic, 'privateAddress');
  const association = referenceOf(elastic, 'association');
  if (named !== '' || association === null) return named;
  return textOf(asInterface(view, association) ?? view.resource(association), 'privateAddress');
}
