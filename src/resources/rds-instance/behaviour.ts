import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import { isIcmp, TCP } from '../../net/packet.ts';
import type { Behaviour, NameSpec } from '../../sim/behaviour.ts';
import { MTUS } from '../figures.ts';
import { balancerPorts, balancerPublicAddresses, groupsOf, nodesOf } from '../shared/balancers.ts';
import { regionOf } from '../shared/region.ts';
import { serviceDevice } from '../shared/service-host.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { RdsInstanceProps } from './schema.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_CommonTasks.Connect.html */
const PORTS: Readonly<Record<RdsInstanceProps['engine'], number>> = {
  mysql: 3306,
  mariadb: 3306,
  'aurora-mysql': 3306,
  postgres: 5432,
  'aurora-postgresql': 5432,
  sqlserver: 1433,
  oracle: 1521,
};

type Database = Resource<RdsInstanceProps>;

/** The port it listens on. */
export function portOf({ props }: Database): number {
  return props.port === 0 ? PORTS[props.engine] : props.port;
}

export const behaviour: Behaviour<RdsInstanceProps> = {
  ports: (database, view) =>
    balancerPorts(view, database, { filters: groupsOf(view, database, true), sourceDestCheck: true }),
  publicAddresses: (database, view) =>
    database.props.publiclyAccessible ? balancerPublicAddresses(view, database) : [],
  device: (database, _view, wiring) =>
    serviceDevice(database, wiring, {
      running: database.props.state === 'available',
      mtu: MTUS.vpc,
      silent: null,
      refuses: () => null,
      listens: (packet) =>
        !isIcmp(packet) && packet.protocol === TCP && packet.dstPort === portOf(database) ? 'open' : 'closed',
    }),
  names: namesOf,
};

/** Inside of the VPC the name is the private address, outside the public one, where there is one. */
function namesOf(database: Database, view: View): readonly NameSpec[] {
  const label = (database.name === '' ? database.id : database.name).toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  const name = database.props.dnsName || `${label}.${regionOf(view, database.id) || 'region'}.rds.amazonaws.com`;
  const vpc = vpcOf(view, database.id);
  return nodesOf(view, database).flatMap(({ privateAddress, publicAddress }) => {
    const inside = parseAddress(privateAddress);
    const outside = database.props.publiclyAccessible ? parseAddress(publicAddress) : null;
    if (inside === null || vpc === undefined) return [];
    return [
      { name, address: inside, scope: vpc.id },
      { name, address: outside ?? inside, scope: null },
    ];
  });
}
