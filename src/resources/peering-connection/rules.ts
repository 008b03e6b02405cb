import type { Rule } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { covers, overlaps, printPrefix } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { activePeerings, endsOf, peerOf, peeringState, sharedBlocks } from '../shared/peering.ts';
import { flagOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { routesOf } from '../shared/routing.ts';
import { blocksOf, inVpc } from '../shared/vpc.ts';
import { activation } from './mend.ts';
import type { PeeringProps } from './schema.ts';

type PeeringRule = Rule<PeeringProps>;
type Peering = Resource<PeeringProps>;

const joinsTwoVpcs: PeeringRule = (peering) => {
  const { requester, accepter } = peering.props;
  const about = { severity: 'error', docs: DOCS.peering } as const;
  const missing = (['requester', 'accepter'] as const).filter((field) => peering.props[field] === null);
  if (missing.length > 0) {
    return missing.map((field) =>
      finding(peering, { ...about, severity: 'warning', rule: 'MissingParameter', text: `no-${field}`, field }),
    );
  }
  if (requester !== accepter) return [];
  return [finding(peering, { ...about, rule: 'InvalidParameterValue', text: 'same-vpc', field: 'accepter' })];
};

/** AWS makes the peering fail when any two blocks overlap, used or not. */
const blocksAreApart: PeeringRule = (peering, view) => {
  const { requester, accepter } = endsOf(view, peering);
  const [shared] = sharedBlocks(view, peering);
  if (shared === undefined || requester === undefined || accepter === undefined || requester.id === accepter.id)
    return [];
  const other = blocksOf(accepter).find((block) => overlaps(block, shared)) ?? shared;
  const values = { block: printPrefix(shared), other: printPrefix(other), peer: nameOf(accepter) };
  return [
    finding(peering, { severity: 'error', rule: 'overlapping-blocks', text: 'overlap', values, docs: DOCS.peering }),
  ];
};

const isOnlyOneOfPair: PeeringRule = (peering, view) => {
  const { requester, accepter } = endsOf(view, peering);
  if (requester === undefined || accepter === undefined) return [];
  const twin = view
    .ofKind('peering-connection')
    .find((each) => each.id < peering.id && peerOf(view, each, requester.id)?.id === accepter.id);
  if (twin === undefined) return [];
  const values = { other: nameOf(twin) };
  const rule = 'VpcPeeringConnectionAlreadyExists';
  return [finding(peering, { severity: 'error', rule, text: 'second', values, docs: DOCS.peering })];
};

const isActive: PeeringRule = (peering, view) => {
  if (peering.props.state === 'active' || sharedBlocks(view, peering).length > 0) return [];
  const values = { state: peering.props.state };
  const about = { field: 'state', values, docs: DOCS.peering, fix: activation(peering) };
  return [finding(peering, { severity: 'warning', rule: 'not-active', text: 'state', ...about })];
};

/** Both VPCs need a route, else requests or their answers get lost. */
const isRoutedFromBothSides: PeeringRule = (peering, view) => {
  const { requester, accepter } = endsOf(view, peering);
  if (requester === undefined || accepter === undefined || peeringState(view, peering) !== 'active') return [];
  return [requester, accepter]
    .filter((vpc) => !leadsToPeer(peering, vpc, view))
    .map((vpc) =>
      finding(peering, {
        severity: 'hint',
        rule: 'no-route',
        text: 'no-route',
        values: { vpc: nameOf(vpc) },
        docs: DOCS.peering,
      }),
    );
};

function leadsToPeer(peering: Peering, vpc: Resource, view: View): boolean {
  const peer = peerOf(view, peering, vpc.id);
  const blocks = peer === undefined ? [] : blocksOf(peer);
  return inVpc(view, vpc.id, 'route-table')
    .flatMap(routesOf)
    .filter(({ target }) => target === peering.id)
    .some(({ destination }) => blocks.some((block) => covers(block, destination) || covers(destination, block)));
}

/** Public names resolve to private addresses only where the VPCs have DNS resolution and host names on. */
const dnsIsOn: PeeringRule = (peering, view) => {
  if (!peering.props.requesterDns && !peering.props.accepterDns) return [];
  const { requester, accepter } = endsOf(view, peering);
  return [requester, accepter]
    .filter((vpc) => vpc !== undefined)
    .filter((vpc) => !flagOf(vpc, 'enableDnsSupport') || !flagOf(vpc, 'enableDnsHostnames'))
    .map((vpc) =>
      finding(peering, {
        severity: 'warning',
        rule: 'dns-off',
        text: 'dns-off',
        values: { vpc: nameOf(vpc) },
        docs: DOCS.peeringDns,
      }),
    );
};

const isWithinQuotas: PeeringRule = (peering, view) => {
  const { requester } = endsOf(view, peering);
  if (requester === undefined) return [];
  return quotaFinding(peering, QUOTAS.peeringsPerVpc, activePeerings(view, requester.id).length, 'quota');
};

export const rules: readonly PeeringRule[] = [
  referencesExist,
  joinsTwoVpcs,
  blocksAreApart,
  isOnlyOneOfPair,
  isActive,
  isRoutedFromBothSides,
  dnsIsOn,
  isWithinQuotas,
];
