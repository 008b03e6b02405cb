import type { Rule } from '../../kinds/kind.ts';
import { ELB_DOCS } from '../shared/balancer-docs.ts';
import { facesTheInternet, listenersLead, nodeAddressesFit, nodesAreApart } from '../shared/balancer-rules.ts';
import { listenersOf, nodesOf } from '../shared/balancers.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { inEnabledZones, isNear, targetsOf } from '../shared/targets.ts';
import type { NlbProps } from './schema.ts';

type NlbRule = Rule<NlbProps>;

const SPEAKS = {
  TCP: ['TCP', 'TCP_UDP', 'HTTP', 'HTTPS'],
  UDP: ['UDP', 'TCP_UDP'],
  TCP_UDP: ['TCP_UDP'],
  TLS: ['TCP', 'TLS'],
} as const;

const hasNodes: NlbRule = (nlb) =>
  nlb.props.nodes.length > 0
    ? []
    : [
        finding(nlb, {
          severity: 'error',
          rule: 'ValidationError',
          text: 'no-subnet',
          field: 'nodes',
          docs: ELB_DOCS.network,
        }),
      ];

const listenersFit: NlbRule = (nlb, view) => listenersLead(nlb, view, SPEAKS);

/** A node without a target in its own zone drops what it takes, unless cross-zone is on. */
const nodesHaveTargets: NlbRule = (nlb, view) => {
  if (nlb.props.crossZone) return [];
  const listeners = listenersOf(view, nlb).map((each) => inEnabledZones(view, nlb, targetsOf(view, each.targetGroup)));
  return nodesOf(view, nlb).flatMap(({ index, subnet, zone }) => {
    const isAlone = listeners.some((targets) => targets.length > 0 && !targets.some((each) => isNear(each, zone)));
    if (!isAlone || subnet === undefined) return [];
    const values = { subnet: nameOf(subnet), zone };
    const about = { field: `nodes.${index}.subnet`, values, docs: ELB_DOCS.network };
    return [finding(nlb, { severity: 'warning', rule: 'ELB_CROSSZONE_OFF', text: 'no-target-in-zone', ...about })];
  });
};

export const rules: readonly NlbRule[] = [
  referencesExist,
  hasNodes,
  nodesAreApart,
  nodeAddressesFit,
  facesTheInternet,
  listenersFit,
  nodesHaveTargets,
];
