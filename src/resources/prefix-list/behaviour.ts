import { message } from '../../model/message.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { isAssumed } from '../shared/prefix-lists.ts';
import type { PrefixListProps } from './schema.ts';

/** A list does nothing by itself: routes and rules name it. */
export const behaviour: Behaviour<PrefixListProps> = {
  assumptions: (list) =>
    isAssumed(list)
      ? [
          {
            code: 'PREFIX_LIST_UNKNOWN',
            message: message(list.props.owner === 'aws' ? 'prefix-list.assumed' : 'prefix-list.unlisted', {
              name: list.name,
            }),
          },
        ]
      : [],
};
