import type { Packet, Rewrite } from '../../net/packet.ts';
import { headerParts } from '../../scene/header.ts';
import { useSay } from '../language/use-say.ts';

interface HeaderChangeProps {
  readonly before: Packet;
  readonly after: Packet;
  readonly rewrites: readonly Rewrite[];
}

/** The header as it came; where it was changed, also as it left, with the changed fields marked. */
export function HeaderChange({ before, after, rewrites }: HeaderChangeProps) {
  const say = useSay();
  const changed = new Set<string>(rewrites.map((rewrite) => rewrite.field));
  const line = (packet: Packet, Mark: 'del' | 'ins') =>
    headerParts(packet).map((part, index) =>
      part.field !== null && changed.has(part.field) ? (
        <Mark key={part.field}>{part.text}</Mark>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: what stands between fields has no identity but its place
        <span key={index}>{part.text}</span>
      ),
    );
  return (
    <span className="header-change mono">
      <span>{line(before, 'del')}</span>
      {rewrites.length > 0 && (
        <span>
          <span className="visually-hidden">{say('ui.traffic.header.becomes')} </span>
          {line(after, 'ins')}
        </span>
      )}
    </span>
  );
}
