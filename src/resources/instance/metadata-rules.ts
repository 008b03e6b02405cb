import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { isNitro } from './metadata-options.ts';
import type { InstanceProps } from './schema.ts';

type InstanceRule = Rule<InstanceProps>;

const docs = DOCS.instanceMetadata;

const hopLimitIsInRange: InstanceRule = (instance) => {
  const { initial: most, code: rule } = QUOTAS.metadataHopLimit;
  const limit = instance.props.metadataHopLimit;
  if (limit >= 1 && limit <= most) return [];
  const nearest = limit < 1 ? 1 : most;
  const name = nameOf(instance);
  const text = message('instance.fix.hop-limit', { name, limit: nearest });
  const fix = settingFix(text, instance.id, { metadataHopLimit: nearest });
  const about = { severity: 'error', rule, text: 'hop-limit', field: 'metadataHopLimit', docs, fix } as const;
  return [finding(instance, { ...about, values: { limit, most } })];
};

const ipv6NeedsNitro: InstanceRule = (instance) => {
  const { metadataIpv6, instanceType } = instance.props;
  if (!metadataIpv6 || isNitro(instanceType)) return [];
  const about = { severity: 'warning', rule: 'metadata-ipv6', text: 'metadata-ipv6', field: 'metadataIpv6' } as const;
  return [finding(instance, { ...about, values: { type: instanceType }, docs })];
};

/** A bridge inside the guest takes the one hop that a token has. */
const tokensReachContainers: InstanceRule = (instance) => {
  const { localRoutes, metadataHopLimit, metadataEndpoint } = instance.props;
  if (localRoutes.length === 0 || metadataHopLimit !== 1 || metadataEndpoint === 'disabled') return [];
  const text = message('instance.fix.hop-limit', { name: nameOf(instance), limit: 2 });
  const fix = settingFix(text, instance.id, { metadataHopLimit: 2 });
  const about = {
    severity: 'hint',
    rule: 'metadata-bridge',
    text: 'metadata-bridge',
    field: 'metadataHopLimit',
  } as const;
  return [finding(instance, { ...about, docs, fix })];
};

/** A proxy asks whatever its clients want, from the instance it runs on. */
const proxiesNeedTokens: InstanceRule = (instance) => {
  const { relays, metadataTokens, metadataEndpoint } = instance.props;
  const isOpen = metadataTokens === 'optional' && metadataEndpoint === 'enabled';
  if (!isOpen || !relays.some((row) => row.mode === 'forward-proxy')) return [];
  const text = message('instance.fix.require-token', { name: nameOf(instance) });
  const fix = settingFix(text, instance.id, { metadataTokens: 'required' });
  const about = { severity: 'hint', rule: 'metadata-proxy', text: 'metadata-proxy', field: 'metadataTokens' } as const;
  return [finding(instance, { ...about, docs, fix })];
};

export const metadataRules: readonly InstanceRule[] = [
  hopLimitIsInRange,
  ipv6NeedsNitro,
  tokensReachContainers,
  proxiesNeedTokens,
];
