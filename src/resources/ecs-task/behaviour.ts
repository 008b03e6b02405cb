import { message } from '../../model/message.ts';
import { isIcmp, TCP, UDP } from '../../net/packet.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { MTUS } from '../figures.ts';
import { balancerPorts, balancerPublicAddresses, groupsOf } from '../shared/balancers.ts';
import { serviceDevice } from '../shared/service-host.ts';
import type { EcsTaskProps } from './schema.ts';

/** Containers listen on the ports of their definitions, and send like any host. */
export const behaviour: Behaviour<EcsTaskProps> = {
  ports: (task, view) => balancerPorts(view, task, { filters: groupsOf(view, task, true), sourceDestCheck: true }),
  publicAddresses: (task, view) => balancerPublicAddresses(view, task),
  assumptions: (task) => [
    ...(task.props.listening === 'unknown'
      ? [{ code: 'GUEST_ASSUMED_LISTENING', message: message('ecs-task.assumed', { name: task.name }) }]
      : []),
    ...(task.props.securityGroups.length === 0
      ? [{ code: 'SECURITY_GROUPS_UNKNOWN', message: message('ecs-task.groups', { name: task.name }) }]
      : []),
  ],
  device: (task, _view, wiring) =>
    serviceDevice(task, wiring, {
      running: task.props.state === 'running',
      mtu: MTUS.vpc,
      silent: null,
      // On Fargate it has no instance to ask about; on an instance of one's own it has that instance's.
      metadata: 'unknown',
      taskMetadata: 'open',
      refuses: () => null,
      listens: (packet) => {
        const isServed = task.props.listeners.some(
          ({ protocol, port }) => (protocol === 'tcp' ? TCP : UDP) === packet.protocol && port === packet.dstPort,
        );
        if (isServed || isIcmp(packet)) return 'open';
        return task.props.listening === 'unknown' ? 'assumed' : 'closed';
      },
    }),
};
