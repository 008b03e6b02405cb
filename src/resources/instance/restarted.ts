import type { Edit } from '../../model/edit.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nextPublicAddress } from '../shared/addresses.ts';
import { elasticIpsOf, interfacesOf } from '../shared/interfaces.ts';
import { textOf } from '../shared/props.ts';
import type { InstanceProps } from './schema.ts';

/**
 * A stopped instance loses its automatic public address and gets another at the next start, unless it has a second interface;
 * Elastic IPs stay. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
 */
export function restarted(instance: Resource<InstanceProps>, view: View): Edit {
  const interfaces = interfacesOf(view, instance.id);
  return interfaces.flatMap((each): Edit => {
    if (textOf(each, 'publicAddress') === '' || elasticIpsOf(view, each.id).length > 0) return [];
    return [
      { type: 'set', id: each.id, props: { publicAddress: interfaces.length > 1 ? '' : nextPublicAddress(view) } },
    ];
  });
}
