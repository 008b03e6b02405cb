import icon from 'aws-icons/icons/resource/AmazonVPCNATGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { publicAddressOf } from '../shared/interfaces.ts';
import { routeLinks } from '../shared/links.ts';
import { addressesByZone, isRegional } from './regional.ts';
import type { NatGatewayProps } from './schema.ts';

export const face: Face<NatGatewayProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: (gateway, view) => {
    const { privateAddress, state } = gateway.props;
    const zones = isRegional(gateway) ? [...addressesByZone(gateway, view).keys()].join(', ') : privateAddress;
    return [zones, publicAddressOf(view, gateway.id), state === 'available' ? '' : state].filter((line) => line !== '');
  },
  links: (gateway, view) => {
    const { routeTable } = gateway.props;
    const table = isRegional(gateway) && routeTable !== null ? view.resource(routeTable) : undefined;
    return table === undefined ? [] : routeLinks(view, gateway.id, table);
  },
  size: { width: 120, height: 104 },
};
