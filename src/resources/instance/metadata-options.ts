import type { Resource } from '../../model/topology.ts';
import type { MetadataOptions } from '../../sim/served.ts';
import type { InstanceProps } from './schema.ts';

/** The instance's settings as its metadata service follows them. */
export function metadataOptions({ props }: Resource<InstanceProps>): MetadataOptions {
  return {
    enabled: props.metadataEndpoint === 'enabled',
    ipv6: props.metadataIpv6 && isNitro(props.instanceType),
    tokens: props.metadataTokens,
    hopLimit: props.metadataHopLimit,
  };
}

/** Instance families on the Xen hypervisor, which offers nothing over IPv6. @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html */
const XEN: readonly string[] = [
  ...['t1', 't2', 'm1', 'm2', 'm3', 'm4', 'c1', 'c3', 'c4', 'cc2', 'r3', 'r4', 'x1', 'x1e'],
  ...['i2', 'i3', 'd2', 'h1', 'hs1', 'f1', 'g2', 'g3', 'p2', 'p3'],
];

/** Whether the type is on the Nitro System; one that is not known is taken to be. */
export function isNitro(instanceType: string): boolean {
  const [family = '', size = ''] = instanceType.split('.');
  return size === 'metal' || !XEN.includes(family);
}
