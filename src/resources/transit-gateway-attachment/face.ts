import icon from 'aws-icons/icons/resource/AWSTransitGatewayAttachment.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face, Link } from '../../scene/face.ts';
import { nameOf } from '../shared/finding.ts';
import { iconOf } from '../shared/icon.ts';
import { attachedTo } from '../shared/transit-gateway.ts';
import type { AttachmentProps } from './schema.ts';

export const face: Face<AttachmentProps> = {
  shape: 'chip',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: linesOf,
  on: (attachment) => attachment.parent,
  links: linksOf,
  size: { width: 170, height: 44 },
};

function linesOf(attachment: Resource<AttachmentProps>, view: View): readonly string[] {
  const attached = attachedTo(view, attachment);
  const { state } = attachment.props;
  return [attached === undefined ? '' : nameOf(attached), state === 'available' ? '' : state].filter(
    (line) => line !== '',
  );
}

/** Drawn from the transit gateway, on which the attachment rides. */
function linksOf(attachment: Resource<AttachmentProps>, view: View): readonly Link[] {
  const attached = attachedTo(view, attachment);
  if (attached === undefined || attachment.parent === null) return [];
  return [{ from: attachment.parent, to: attached.id, type: 'attachment', text: '' }];
}
