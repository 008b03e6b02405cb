import type { CfnSource } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Props } from '../../model/topology.ts';
import { readGuestTag } from './guest-tag.ts';
import { guestText } from './guest-tags.ts';
import { readUserData } from './user-data.ts';

/** What runs on an instance of which a template says nothing. */
export const GUEST_UNKNOWN: Props = { listening: 'unknown' };

/**
 * What runs on the instance: as the tag for it says, else as far as its user data tells; null where there is neither. Of that text itself
 * nothing is kept: it may hold passwords.
 */
export function guestOf(source: CfnSource, tagged: CfnSource | null): Props | null {
  const tags = tagged?.records('Tags') ?? [];
  for (const each of tags) each.ignore('Key', 'Value', 'PropagateAtLaunch');
  const tag = guestText((key) => tags.find((each) => each.script('Key') === key)?.script('Value') ?? null);
  if (tag !== null) {
    source.ignore('UserData');
    return readGuestTag(tag, (text) => source.report('warning', 'guest-tag', text, 'Tags'));
  }
  const script = source.script('UserData');
  if (script === null) return null;
  const { listening, listeners, ipForward, nat, firewall, puzzling } = readUserData(script);
  for (const line of puzzling)
    source.report('warning', 'user-data', message('cfn.user-data', { id: source.logicalId, line }), 'UserData');
  return { listening, listeners, ipForward, nat, firewall };
}
