import type { View } from '../../model/view.ts';
import { type Address, addressAfter, parseAddress } from '../../net/address.ts';
import type { NameSpec } from '../../sim/behaviour.ts';
import { blocksOfService } from './aws-services.ts';
import { cellOf, rowsOf } from './props.ts';

/** Where a service stands in the internet when neither its list nor a host of the drawing says so (AMAZON, us-east-1). */
const SOMEWHERE = parseAddress('52.119.224.10');

/** The service's public name in a Region, as programs call it: `sqs.ap-northeast-2.amazonaws.com`. */
export function serviceName(service: string, region: string): string {
  // AWS's names of endpoints turn the labels round: ecr.dkr is dkr.ecr.
  const label = service.toLowerCase().split('.').reverse().join('.');
  return region === '' ? `${label}.amazonaws.com` : `${label}.${region}.amazonaws.com`;
}

/** What follows the Region in AWS's name of a service: `com.amazonaws.ap-northeast-2.ecr.dkr` is `ecr.dkr`. */
export function serviceLabel(name: string): string {
  const labels = name.split('.');
  const own = labels.find((each) => each.startsWith(OWN_SERVICE));
  if (own !== undefined) return own;
  return name.startsWith('com.amazonaws.') ? labels.slice(3).join('.') : name;
}

/** Name of a service in the Region of a stack, for `Fn::Sub`; the other way of `serviceLabel`. */
export function regionalService(service: string): string {
  if (service.startsWith('com.')) return service;
  const isOwn = service.startsWith(OWN_SERVICE);
  return `com.amazonaws.${isOwn ? 'vpce.' : ''}\${AWS::Region}.${service}`;
}

/** How the id of an endpoint service begins that is not AWS's own. */
const OWN_SERVICE = 'vpce-svc-';

/** The public name and an address behind it; nothing where a host of the internet bears the name already. */
export function publicNames(view: View, service: string, region: string): readonly NameSpec[] {
  const name = serviceName(service, region);
  const isDrawn = view.ofKind('internet').some((internet) =>
    rowsOf(internet, 'hosts').some((row) =>
      cellOf(row, 'name')
        .split(/[\s,]+/)
        .includes(name),
    ),
  );
  const address = isDrawn ? null : standIn(service);
  return address === null ? [] : [{ name, address, scope: null }];
}

function standIn(service: string): Address | null {
  const block = blocksOfService(service)[0];
  return block === undefined ? SOMEWHERE : addressAfter(block.base, 10);
}
