import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { flagOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** Whether a VPC answers private names: both of its DNS switches must be on. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html */
export function answersPrivately(vpc: Resource | undefined): boolean {
  return flagOf(vpc, 'enableDnsSupport') && flagOf(vpc, 'enableDnsHostnames');
}

/** Whether the service's public name resolves to the endpoint inside its VPC. */
export function isWithPrivateDns(view: View, endpoint: Resource): boolean {
  return flagOf(endpoint, 'privateDns') && answersPrivately(vpcOf(view, endpoint.id));
}
