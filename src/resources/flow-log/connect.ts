import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { FlowLogProps } from './schema.ts';

const TARGETS: readonly string[] = ['vpc', 'subnet', 'network-interface'];

export function connect(log: Resource<FlowLogProps>, to: Resource): readonly Offer[] {
  if (!TARGETS.includes(to.kind) || log.props.target === to.id) return [];
  const text = message('flow-log.watch', { name: nameOf(log), target: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: log.id, props: { target: to.id } }] }];
}
