import type { Rule } from '../../kinds/kind.ts';
import type { Severity } from '../../model/findings.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { holdersIn } from '../shared/addresses.ts';
import { ELB_DOCS } from '../shared/balancer-docs.ts';
import { facesTheInternet, listenersLead, nodeAddressesFit, nodesAreApart } from '../shared/balancer-rules.ts';
import { nodesOf } from '../shared/balancers.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import type { AlbProps } from './schema.ts';

type AlbRule = Rule<AlbProps>;

/** What AWS asks of each subnet: this block or a larger one, and this many free addresses. */
const LONGEST_BLOCK = 27;
const FREE_ADDRESSES = 8;
/** Addresses of a subnet that AWS keeps. */
const RESERVED = 5;

const hasTwoZones: AlbRule = (alb, view) =>
  nodesOf(view, alb).length >= 2
    ? []
    : [
        finding(alb, {
          severity: 'error',
          rule: 'ValidationError',
          text: 'two-zones',
          field: 'nodes',
          docs: ELB_DOCS.application,
        }),
      ];

const subnetsHaveRoom: AlbRule = (alb, view) =>
  nodesOf(view, alb).flatMap(({ subnet, index }) => {
    const block = subnet === undefined ? null : parsePrefix(textOf(subnet, 'cidr'));
    if (subnet === undefined || block === null) return [];
    const others = holdersIn(view, subnet.id).filter(
      (each) => each.holder.id !== alb.id && typeof each.address === 'number',
    );
    const free = 2 ** (32 - block.length) - RESERVED - others.length;
    if (block.length <= LONGEST_BLOCK && free >= FREE_ADDRESSES) return [];
    const values = { subnet: nameOf(subnet), free };
    const about = { field: `nodes.${index}.subnet`, values, docs: ELB_DOCS.application };
    return [finding(alb, { severity: 'error', rule: 'InvalidSubnet', text: 'no-room', ...about })];
  });

const listenersFit: AlbRule = (alb, view) =>
  listenersLead(alb, view, { HTTP: ['HTTP', 'HTTPS'], HTTPS: ['HTTP', 'HTTPS'] });

/** Each rule belongs to a listener, has a priority of its own there, and says when it holds. */
const listenerRulesFit: AlbRule = (alb) =>
  alb.props.rules.flatMap((row, index) => {
    const { port, priority } = row;
    const tell = (severity: Severity, rule: string, text: string) =>
      finding(alb, {
        ...{ severity, rule, text, field: `rules.${index}.${text === 'no-listener' ? 'port' : 'priority'}` },
        values: { port, priority },
        docs: ELB_DOCS.application,
      });
    const isTaken = alb.props.rules.slice(0, index).some((each) => each.port === port && each.priority === priority);
    const hasCondition = row.unread || `${row.hosts}${row.paths}${row.sources}`.trim() !== '';
    return [
      ...(alb.props.listeners.some((each) => each.port === port)
        ? []
        : [tell('error', 'ListenerNotFound', 'no-listener')]),
      ...(isTaken ? [tell('error', 'PriorityInUse', 'same-priority')] : []),
      ...(hasCondition ? [] : [tell('error', 'ValidationError', 'no-condition')]),
    ];
  });

export const rules: readonly AlbRule[] = [
  referencesExist,
  hasTwoZones,
  nodesAreApart,
  nodeAddressesFit,
  subnetsHaveRoom,
  facesTheInternet,
  listenersFit,
  listenerRulesFit,
];
