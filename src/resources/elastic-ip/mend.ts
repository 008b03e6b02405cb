import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { publicAddressOf } from '../shared/interfaces.ts';
import { referenceOf } from '../shared/props.ts';
import { isSameRegion } from '../shared/region.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import type { ElasticIpProps } from './schema.ts';

/** Interfaces that could be chosen, at most this many. */
const MOST_OFFERED = 3;

/** An address that nobody holds is associated with an instance's interface that has no public one. */
export function mend(elastic: Resource<ElasticIpProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code !== 'IGW_DST_NOT_MAPPED') return [];
  return view
    .ofKind('network-interface')
    .filter((port) => referenceOf(port, 'instance') !== null && publicAddressOf(view, port.id) === '')
    .filter((port) => {
      const vpc = vpcOf(view, port.id);
      return (
        vpc !== undefined && attachedGateway(view, vpc.id) !== undefined && isSameRegion(view, port.id, elastic.id)
      );
    })
    .slice(0, MOST_OFFERED)
    .map((port) => {
      const values = { address: elastic.props.address, holder: nameOf(port) };
      const props = { association: port.id, privateAddress: '' };
      return settingFix(message('elastic-ip.connect.associate', values), elastic.id, props);
    });
}
