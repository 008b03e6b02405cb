import icon from 'aws-icons/icons/resource/AmazonVPCElasticNetworkInterface.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { publicAddressOf } from '../shared/interfaces.ts';
import type { NetworkInterfaceProps } from './schema.ts';

export const face: Face<NetworkInterfaceProps> = {
  shape: 'icon',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ id, props }, view) =>
    [props.privateAddress, publicAddressOf(view, id), ...props.ipv6Addresses].filter((line) => line !== ''),
  on: ({ props }, view) =>
    props.deviceIndex === 0 && props.instance !== null && view.resource(props.instance) !== undefined
      ? props.instance
      : null,
  links: linksOf,
  size: { width: 120, height: 96 },
};

/** A further interface is tied to its instance; every interface refers to its security groups. */
function linksOf({ id, props }: Resource<NetworkInterfaceProps>, view: View): readonly Link[] {
  const groups = props.securityGroups
    .filter((group) => view.resource(group) !== undefined)
    .map((to): Link => ({ from: id, to, type: 'reference', text: '' }));
  if (props.instance === null || props.deviceIndex === 0) return groups;
  return [{ from: id, to: props.instance, type: 'attachment', text: `eth${props.deviceIndex}` }, ...groups];
}
