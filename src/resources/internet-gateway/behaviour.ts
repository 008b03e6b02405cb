import type { Behaviour } from '../../sim/behaviour.ts';
import type { InternetGatewayProps } from './schema.ts';

export const behaviour: Behaviour<InternetGatewayProps> = {};
