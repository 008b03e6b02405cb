import type { Behaviour } from '../../sim/behaviour.ts';
import { MTUS } from '../figures.ts';
import { balancerPorts, groupsOf } from '../shared/balancers.ts';
import { serviceDevice } from '../shared/service-host.ts';
import type { LambdaFunctionProps } from './schema.ts';

/** Sends from its interfaces; public addresses are never given to them. */
export const behaviour: Behaviour<LambdaFunctionProps> = {
  ports: (lambda, view) =>
    balancerPorts(view, lambda, { filters: groupsOf(view, lambda, true), sourceDestCheck: true }),
  device: (lambda, _view, wiring) =>
    serviceDevice(lambda, wiring, {
      running: true,
      mtu: MTUS.vpc,
      silent: null,
      alwaysTracked: true,
      refuses: () => null,
      listens: () => 'closed',
    }),
};
