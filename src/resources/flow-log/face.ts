import icon from 'aws-icons/icons/resource/AmazonVPCFlowLogs.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { FlowLogProps } from './schema.ts';

export const face: Face<FlowLogProps> = {
  shape: 'chip',
  group: 'security',
  icon: iconOf(icon),
  tone: () => 'neutral',
  lines: ({ props }, view) => {
    const target = props.target === null ? undefined : view.resource(props.target);
    return [props.traffic, ...(target === undefined ? [] : [target.name])];
  },
  size: { width: 170, height: 44 },
};
