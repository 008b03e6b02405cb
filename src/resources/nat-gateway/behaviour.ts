import type { Behaviour } from '../../sim/behaviour.ts';
import type { NatGatewayProps } from './schema.ts';

export const behaviour: Behaviour<NatGatewayProps> = {};
