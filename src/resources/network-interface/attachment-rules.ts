import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { interfacesOf, privateAddressesOf } from '../shared/interfaces.ts';
import { numberOf, referenceOf, textOf } from '../shared/props.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { NetworkInterfaceProps } from './schema.ts';

type InterfaceRule = Rule<NetworkInterfaceProps>;
type Interface = Resource<NetworkInterfaceProps>;

export const hasAddress: InterfaceRule = (port) =>
  privateAddressesOf(port).length === 0
    ? [
        finding(port, {
          severity: 'error',
          rule: 'no-address',
          text: 'no-address',
          field: 'privateAddress',
          docs: DOCS.interfaces,
        }),
      ]
    : [];

/** Without a group AWS gives the VPC's default one; an interface never has none. */
export const hasGroup: InterfaceRule = (port, view) => {
  if (port.props.securityGroups.length > 0) return [];
  const usual = referenceOf(vpcOf(view, port.id), 'defaultSecurityGroup');
  const fix =
    usual === null
      ? null
      : settingFix(message('network-interface.fix.default-group', { name: nameOf(port) }), port.id, {
          securityGroups: [usual],
        });
  const about = { field: 'securityGroups', docs: DOCS.securityGroups, fix };
  return [finding(port, { severity: 'error', rule: 'no-security-group', text: 'no-group', ...about })];
};

export const groupsAreFew: InterfaceRule = (port) =>
  quotaFinding(port, QUOTAS.groupsPerInterface, port.props.securityGroups.length, 'quota');

export const groupsAreOfVpc: InterfaceRule = (port, view) => {
  const vpc = vpcOf(view, port.id);
  return port.props.securityGroups.flatMap((id, index) => {
    const group = view.resource(id);
    if (group === undefined || vpcOf(view, id)?.id === vpc?.id) return [];
    const values = { group: nameOf(group), vpc: vpc === undefined ? '' : nameOf(vpc) };
    const about = { field: `securityGroups.${index}`, values, docs: DOCS.securityGroups };
    return [finding(port, { severity: 'error', rule: 'InvalidGroup.NotFound', text: 'foreign-group', ...about })];
  });
};

export const isAttached: InterfaceRule = (port) =>
  port.props.instance === null
    ? [
        finding(port, {
          severity: 'hint',
          rule: 'detached',
          text: 'detached',
          field: 'instance',
          docs: DOCS.interfaces,
        }),
      ]
    : [];

/** An interface and its instance are in one VPC and one Availability Zone; the primary one is in the instance's own subnet. */
export const attachmentIsPossible: InterfaceRule = (port, view) => {
  const instance = port.props.instance === null ? undefined : view.resource(port.props.instance);
  if (instance === undefined) return [];
  if (vpcOf(view, instance.id)?.id !== vpcOf(view, port.id)?.id) return [refused(port, instance, 'other-vpc')];
  if (zoneOf(view, instance) !== zoneOf(view, port)) return [refused(port, instance, 'other-zone')];
  return port.props.deviceIndex === 0 && port.parent !== instance.parent
    ? [refused(port, instance, 'other-subnet')]
    : [];
};

export const deviceIndexIsFree: InterfaceRule = (port, view) => {
  const instance = port.props.instance === null ? undefined : view.resource(port.props.instance);
  if (instance === undefined) return [];
  const twin = interfacesOf(view, instance.id).find(
    (each) => each.id < port.id && numberOf(each, 'deviceIndex') === port.props.deviceIndex,
  );
  if (twin === undefined) return [];
  const values = { instance: nameOf(instance), index: port.props.deviceIndex, other: nameOf(twin) };
  const about = { field: 'deviceIndex', values, docs: DOCS.interfaces };
  return [finding(port, { severity: 'error', rule: 'InvalidParameterValue', text: 'device-index', ...about })];
};

function zoneOf(view: View, resource: Resource): string {
  return textOf(view.enclosing(resource.id, 'availability-zone'), 'zone');
}

function refused(port: Interface, instance: Resource, text: string): Finding {
  const values = { instance: nameOf(instance) };
  return finding(port, {
    severity: 'error',
    rule: 'InvalidParameterCombination',
    text,
    field: 'instance',
    values,
    docs: DOCS.interfaces,
  });
}
