import icon from 'aws-icons/icons/resource/AmazonEC2Instance.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { interfacesOf, publicAddressOf } from '../shared/interfaces.ts';
import { textOf } from '../shared/props.ts';
import type { InstanceProps } from './schema.ts';

export const face: Face<InstanceProps> = {
  shape: 'icon',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: linesOf,
  size: { width: 130, height: 110 },
};

/** Private address, public address, and the state when it is not the usual one. */
function linesOf({ id, props }: Resource<InstanceProps>, view: View): readonly string[] {
  const addresses = interfacesOf(view, id).flatMap((port) => [
    textOf(port, 'privateAddress'),
    publicAddressOf(view, port.id),
  ]);
  const state = props.state === 'running' ? [] : [props.state];
  return [...new Set(addresses.filter((line) => line !== '')), ...state];
}
