import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { TCP } from '../../net/packet.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import type { HomeRouterProps } from './schema.ts';

/** Forwards the port that was asked for, to each host inside. */
export function mend(router: Resource<HomeRouterProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code !== 'NATI_NO_DNAT') return [];
  const protocol = cause.packet.protocol === TCP ? 'tcp' : 'udp';
  const port = cause.packet.dstPort;
  return view
    .children(router.id)
    .filter((each) => textOf(each, 'address') !== '')
    .map((each) => {
      const row = { protocol, port, host: textOf(each, 'address'), hostPort: port };
      const text = message('home-router.mend.forward', { name: nameOf(router), protocol, port, host: nameOf(each) });
      return settingFix(text, router.id, { forwards: [...router.props.forwards, row] });
    });
}
