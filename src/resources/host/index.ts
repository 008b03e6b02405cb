/**
 * A host outside of AWS: programs that listen, one interface, a firewall that is on or off. It stands in a home network, in an
 * on-premises network or on the internet by itself; with a VPN server it is the far end of that instance's tunnel.
 * Left out: more than one interface, firewall rules of its own, the encrypted packets of its tunnel.
 */
import { defineKind } from '../../kinds/kind.ts';
import { behaviour } from './behaviour.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { presets } from './presets.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const host = defineKind({
  kind: 'host',
  fields,
  parents: ['home-router', 'on-premises-network', null],
  numbering: { type: 'address', field: 'address', from: 'cidr' },
  presets,
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  endpoints,
});
