import type { Behaviour } from '../../sim/behaviour.ts';
import type { NetworkInterfaceProps } from './schema.ts';

export const behaviour: Behaviour<NetworkInterfaceProps> = {};
