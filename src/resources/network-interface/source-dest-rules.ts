import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { isNatInstance, routesTo } from '../shared/nat-instance.ts';
import type { NetworkInterfaceProps } from './schema.ts';

/**
 * An interface that forwards for others must have the source/destination check off: a NAT instance's, or any that a route
 * leads to. @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html
 */
export const sourceDestCheckFitsUse: Rule<NetworkInterfaceProps> = (port, view) => {
  const { instance, sourceDestCheck } = port.props;
  const guest = instance === null ? undefined : view.resource(instance);
  if (!sourceDestCheck || guest === undefined) return [];
  const isRouted = routesTo(view, guest.id).some(
    ({ route }) => route.target === port.id || (route.target === guest.id && port.props.deviceIndex === 0),
  );
  if (!isRouted && !(isNatInstance(guest) && port.props.deviceIndex === 0)) return [];
  const text = message('network-interface.fix.source-dest-check', { name: nameOf(port) });
  return [
    finding(port, {
      severity: 'warning',
      rule: 'source-dest-check',
      text: 'source-dest-check',
      field: 'sourceDestCheck',
      values: { instance: nameOf(guest) },
      docs: DOCS.natInstance,
      fix: settingFix(text, port.id, { sourceDestCheck: false }),
    }),
  ];
};
