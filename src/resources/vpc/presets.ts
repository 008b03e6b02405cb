import type { Preset } from '../../kinds/kind.ts';
import { defaultVpcCompanions } from './default-vpc.ts';

/** A VPC as one makes it, and the one that every Region of an account has. */
export const presets: readonly Preset[] = [
  { name: 'vpc', props: {} },
  {
    name: 'default-vpc',
    props: { cidr: '172.31.0.0/16', enableDnsHostnames: true, isDefault: true },
    companions: defaultVpcCompanions,
  },
];
