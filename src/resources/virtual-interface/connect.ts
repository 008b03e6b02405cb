import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { VirtualInterfaceProps } from './schema.ts';

const GATEWAYS = {
  private: ['virtual-private-gateway', 'direct-connect-gateway'],
  transit: ['direct-connect-gateway'],
  public: [],
};

/** To a gateway or a network: an end of the interface. */
export function connect(vif: Resource<VirtualInterfaceProps>, to: Resource): readonly Offer[] {
  const gateways: readonly string[] = GATEWAYS[vif.props.type];
  const field = to.kind === 'on-premises-network' ? 'network' : gateways.includes(to.kind) ? 'gateway' : null;
  if (field === null || vif.props[field] === to.id) return [];
  const text = message('virtual-interface.connect.end', { name: nameOf(vif), other: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: vif.id, props: { [field]: to.id } }] }];
}
