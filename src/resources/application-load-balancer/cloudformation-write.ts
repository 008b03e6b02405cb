import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { forwardTo, putBalancer, subnetsOfNodes, writeListeners } from '../shared/cfn-balancer-write.ts';
import { listenerPart } from '../shared/cfn-parts.ts';
import { cellOf, type Row, rowsOf } from '../shared/props.ts';

/** An Application Load Balancer; the addresses of its nodes are AWS's choice. */
export function writeBalancer(balancer: Resource, template: CfnTemplate): void {
  putBalancer(balancer, 'application', { Subnets: subnetsOfNodes(balancer, template) }, template);
  writeListeners(balancer, template, (row) => actionOf(row, template));
  for (const [index, row] of rowsOf(balancer, 'rules').entries()) writeRule(balancer, { row, index }, template);
}

/** A rule of a listener; what other conditions it has nobody knows, so one that has them is left out. */
function writeRule(balancer: Resource, { row, index }: Numbered, template: CfnTemplate): void {
  const listener = rowsOf(balancer, 'listeners').findIndex((each) => each.port === row.port);
  if (listener < 0 || row.unread === true) return;
  template.part(balancer, `Rule${index + 1}`, 'AWS::ElasticLoadBalancingV2::ListenerRule', {
    ListenerArn: { Ref: template.partId(balancer.id, listenerPart(listener)) },
    Priority: row.priority ?? null,
    Conditions: [
      condition('host-header', 'HostHeaderConfig', cellOf(row, 'hosts')),
      condition('path-pattern', 'PathPatternConfig', cellOf(row, 'paths')),
      condition('source-ip', 'SourceIpConfig', cellOf(row, 'sources')),
    ],
    Actions: [actionOf({ ...row, protocol: '' }, template)],
  });
}

interface Numbered {
  readonly row: Row;
  readonly index: number;
}

function condition(field: string, config: string, values: string): Json {
  const given = values.split(/\s+/).filter((each) => each !== '');
  return given.length === 0 ? null : { Field: field, [config]: { Values: given } };
}

/** A listener that forwards to no target group answers as one without targets does. */
function actionOf(row: Row, template: CfnTemplate): Json {
  switch (cellOf(row, 'action')) {
    case 'redirect':
      return { Type: 'redirect', RedirectConfig: redirection(row) };
    case 'fixed-response':
      return answer('404');
    default:
      return forwardTo(row, template) ?? answer('503');
  }
}

/** To HTTPS; AWS refuses a redirect to the listener itself, which goes to another host. */
function redirection(row: Row): Json {
  const isItself = cellOf(row, 'protocol') === 'HTTPS' && row.port === 443;
  return { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301', ...(isItself ? { Host: 'www.#{host}' } : {}) };
}

function answer(StatusCode: string): Json {
  return { Type: 'fixed-response', FixedResponseConfig: { StatusCode, ContentType: 'text/plain' } };
}
