import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { forwardTo, putBalancer, subnetsOfNodes, writeListeners } from '../shared/cfn-balancer-write.ts';
import { cellOf, type Row } from '../shared/props.ts';

/** An Application Load Balancer; the addresses of its nodes are AWS's choice. */
export function writeBalancer(balancer: Resource, template: CfnTemplate): void {
  putBalancer(balancer, 'application', { Subnets: subnetsOfNodes(balancer, template) }, template);
  writeListeners(balancer, template, (row) => actionOf(row, template));
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
