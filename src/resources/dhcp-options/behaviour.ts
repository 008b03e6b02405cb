import type { Behaviour } from '../../sim/behaviour.ts';
import type { DhcpOptionsProps } from './schema.ts';

/** The VPC reads its set: hosts ask the name servers listed there. */
export const behaviour: Behaviour<DhcpOptionsProps> = {};
