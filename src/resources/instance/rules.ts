import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { parseAddress } from '../../net/address.ts';
import { parsePortRange } from '../../net/ports.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { interfacesOf, primaryInterface } from '../shared/interfaces.ts';
import { translatesSources } from '../shared/nat-instance.ts';
import { metadataRules } from './metadata-rules.ts';
import { natInstanceAdmitsClients, natInstanceIsApart, natInstanceIsPublic } from './nat-rules.ts';
import type { InstanceProps } from './schema.ts';

type InstanceRule = Rule<InstanceProps>;

/** An instance has a primary interface from its launch to its end. */
const hasPrimaryInterface: InstanceRule = (instance, view) => {
  if (primaryInterface(view, instance.id) !== undefined) return [];
  const text = interfacesOf(view, instance.id).length === 0 ? 'no-interface' : 'no-primary';
  return [finding(instance, { severity: 'error', rule: text, text, docs: DOCS.interfaces })];
};

/** Rules that translate forwarded traffic do nothing while the kernel forwards none. */
const translationForwards: InstanceRule = (instance) => {
  const { ipForward } = instance.props;
  const translates = translatesSources(instance);
  if (translates && !ipForward) {
    const text = message('instance.fix.ip-forward', { name: nameOf(instance) });
    const fix = settingFix(text, instance.id, { ipForward: true });
    return [
      finding(instance, {
        severity: 'warning',
        rule: 'nat-without-forwarding',
        text: 'no-forwarding',
        field: 'ipForward',
        docs: DOCS.natInstance,
        fix,
      }),
    ];
  }
  if (ipForward && !translates) {
    return [
      finding(instance, {
        severity: 'hint',
        rule: 'forwarding-without-nat',
        text: 'no-translation',
        field: 'nat',
        docs: DOCS.natInstance,
      }),
    ];
  }
  return [];
};

/** `SNAT` and `DNAT` need something to put in, and each works in its own chains. */
const translationsAreComplete: InstanceRule = (instance) =>
  instance.props.nat.flatMap((row, index) => {
    const about = {
      severity: 'error',
      values: { row: index + 1, action: row.action, chain: row.chain, to: row.to },
    } as const;
    const rule = 'iptables';
    const isPostrouting = row.chain === 'POSTROUTING';
    if (isPostrouting === (row.action === 'DNAT')) {
      return [
        finding(instance, { ...about, rule, text: 'nat-chain', field: `nat.${index}.action`, docs: DOCS.natInstance }),
      ];
    }
    return isTarget(row.action, row.to)
      ? []
      : [finding(instance, { ...about, rule, text: 'nat-to', field: `nat.${index}.to`, docs: DOCS.natInstance })];
  });

/** Two programs cannot listen on one port. */
const listenersDiffer: InstanceRule = (instance) =>
  instance.props.listeners.flatMap((row, index) => {
    const isTwice = instance.props.listeners
      .slice(0, index)
      .some((each) => each.protocol === row.protocol && each.port === row.port && each.address === row.address);
    if (!isTwice) return [];
    const values = { protocol: row.protocol, port: row.port };
    const field = `listeners.${index}.port`;
    return [
      finding(instance, {
        severity: 'warning',
        rule: 'port-in-use',
        text: 'port-in-use',
        field,
        values,
        docs: DOCS.interfaces,
      }),
    ];
  });

export const rules: readonly InstanceRule[] = [
  hasPrimaryInterface,
  translationForwards,
  translationsAreComplete,
  listenersDiffer,
  natInstanceIsPublic,
  natInstanceAdmitsClients,
  natInstanceIsApart,
  ...metadataRules,
];

/** `address`, `address:port` or `address:from-to`; MASQUERADE takes ports or nothing. */
function isTarget(action: string, to: string): boolean {
  if (action === 'MASQUERADE') return to === '' || parsePortRange(to) !== null;
  if (parseAddress(to) !== null) return true;
  const [, address = '', ports = ''] = /^(.+):([\d-]+)$/.exec(to) ?? [];
  const bare = address.replace(/^\[(.*)\]$/, '$1');
  return (parseAddress(bare) !== null || isAddressRange(bare)) && parsePortRange(ports) !== null;
}

function isAddressRange(text: string): boolean {
  const [from = '', to = ''] = text.split('-');
  return parseAddress(from) !== null && parseAddress(to) !== null;
}
