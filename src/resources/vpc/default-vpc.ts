import type { Companion } from '../../kinds/kind.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { referenceOf } from '../shared/props.ts';
import { regionOf } from '../shared/region.ts';

/** Region of a VPC that is drawn in none. */
const SOME_REGION = 'ap-northeast-2';
/** Last letters of the zones: an account sees three or more in nearly every Region. */
const ZONES = ['a', 'b', 'c'];

/**
 * What `aws ec2 create-default-vpc` makes: an internet gateway, the way to it in the main route table, and in each zone a default
 * subnet of /20 that gives public addresses. @see https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
export function defaultVpcCompanions(
  vpc: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  const code = regionOf(view, vpc.id) || SOME_REGION;
  const gateway = made('internet-gateway', `${nameOf(vpc)}-igw`, vpc.id, freshId);
  const places = ZONES.flatMap((letter, index) => {
    const zone = {
      ...made('availability-zone', `${code}${letter}`, vpc.id, freshId),
      props: { zone: `${code}${letter}` },
    };
    const props = { cidr: `172.31.${16 * index}.0/20`, mapPublicIpOnLaunch: true };
    return [zone, { ...made('subnet', `${nameOf(vpc)}-${letter}`, zone.id, freshId), props }];
  });
  return [gateway, ...mainTableTo(gateway, vpc, view), ...places].map((resource) => ({ resource }));
}

function made(kind: KindName, name: string, parent: ResourceId, freshId: (kind: KindName) => ResourceId): Resource {
  return { id: freshId(kind), kind, name, parent, props: {} };
}

/** The main route table with its default route. */
function mainTableTo(gateway: Resource, vpc: Resource, view: View): readonly Resource[] {
  const id = referenceOf(vpc, 'mainRouteTable');
  const table = id === null ? undefined : view.resource(id);
  if (table === undefined) return [];
  const route = { destination: '0.0.0.0/0', prefixList: null, target: gateway.id, origin: 'CreateRoute' };
  return [{ ...table, props: { ...table.props, routes: [route] } }];
}
