import type { Companion } from '../../kinds/kind.ts';
import type { Json, KindName, Props, Resource, ResourceId } from '../../model/topology.ts';
import type { VpcProps } from './schema.ts';

/** Fields of a VPC that refer to what AWS makes along with it. */
export type DefaultField = 'mainRouteTable' | 'defaultNetworkAcl' | 'defaultSecurityGroup';

const KINDS: Readonly<Record<DefaultField, KindName>> = {
  mainRouteTable: 'route-table',
  defaultNetworkAcl: 'network-acl',
  defaultSecurityGroup: 'security-group',
};

/** The main route table, default network ACL or default security group of a new VPC, as AWS makes it. */
export function defaultResource(vpc: Resource<VpcProps>, field: DefaultField, id: ResourceId): Resource {
  const names: Readonly<Record<DefaultField, string>> = {
    mainRouteTable: `${vpc.name}-main`,
    defaultNetworkAcl: `${vpc.name}-acl`,
    defaultSecurityGroup: 'default',
  };
  return { id, kind: KINDS[field], name: names[field], parent: vpc.id, props: defaultProps(field, id) };
}

export function companions(
  vpc: Resource<VpcProps>,
  _view: unknown,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  const fields: readonly DefaultField[] = ['mainRouteTable', 'defaultNetworkAcl', 'defaultSecurityGroup'];
  return fields.map((field) => ({ resource: defaultResource(vpc, field, freshId(KINDS[field])), referredBy: field }));
}

function defaultProps(field: DefaultField, id: ResourceId): Props {
  switch (field) {
    case 'mainRouteTable':
      return { routes: [], gateway: null, propagatingVgws: [] };
    case 'defaultNetworkAcl':
      return { inbound: EVERYTHING_NUMBERED, outbound: EVERYTHING_NUMBERED };
    case 'defaultSecurityGroup':
      return { description: 'default VPC security group', inbound: [peer({ group: id })], outbound: OUTBOUND };
  }
}

const service = { protocol: 'all', ports: 'all', icmpType: -1, icmpCode: -1 };
const EVERYTHING_NUMBERED: Json = [
  { ...service, number: 100, cidr: '0.0.0.0/0', action: 'allow' },
  { ...service, number: 101, cidr: '::/0', action: 'allow' },
];

function peer(far: { readonly cidr?: string; readonly group?: ResourceId }): Json {
  return { ...service, cidr: '', group: null, description: '', ...far };
}

const OUTBOUND: Json = [peer({ cidr: '0.0.0.0/0' }), peer({ cidr: '::/0' })];
