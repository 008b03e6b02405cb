import type { Behaviour } from '../../sim/behaviour.ts';
import type { EgressOnlyInternetGatewayProps } from './schema.ts';

export const behaviour: Behaviour<EgressOnlyInternetGatewayProps> = {};
