import icon from 'aws-icons/icons/resource/AmazonEC2ElasticIPAddress.svg?raw';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { referenceOf } from '../shared/props.ts';
import type { ElasticIpProps } from './schema.ts';

export const face: Face<ElasticIpProps> = {
  shape: 'chip',
  group: 'addresses',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: ({ props }) => (props.address === '' ? [] : [props.address]),
  on: holderOf,
  links: (elastic) => {
    const to = elastic.props.association;
    return to === null ? [] : [{ from: elastic.id, to, type: 'association', text: elastic.props.privateAddress }];
  },
  size: { width: 150, height: 44 },
};

/** What is drawn on the canvas for the holder: an attached interface is part of its instance. */
function holderOf(elastic: Resource<ElasticIpProps>, view: View): ResourceId | null {
  const holder = elastic.props.association === null ? undefined : view.resource(elastic.props.association);
  return referenceOf(holder, 'instance') ?? holder?.id ?? null;
}
