import type { ProbeProtocol } from '../../../model/topology.ts';
import type { MatrixService } from '../../../sim/matrix/decide.ts';

/** What is asked of every pair before anybody chose. */
export const USUAL_SERVICES = '22, 80, 443, icmp';

/** More columns per destination than that nobody reads. */
export const MOST_SERVICES = 8;

const PROTOCOLS: readonly ProbeProtocol[] = ['tcp', 'udp'];

/** Services as one types them: `22, 443, udp 53, icmp`; null where a word is none, or there are too many. */
export function parseServices(text: string): readonly MatrixService[] | null {
  const words = text.toLowerCase().split(/[,;]+/);
  const services = words.filter((word) => word.trim() !== '').map((word) => parseService(word.trim()));
  const found = services.flatMap((service) => service ?? []);
  if (found.length !== services.length || found.length === 0) return null;
  const distinct = found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
  return distinct.length > MOST_SERVICES ? null : distinct;
}

/** A service in a word or two: `22`, `udp 53`, `icmp`. TCP is what is meant without a word. */
export function serviceText({ protocol, port }: MatrixService): string {
  if (port === null) return protocol;
  return protocol === 'tcp' ? String(port) : `${protocol} ${port}`;
}

function parseService(word: string): MatrixService | null {
  if (word === 'icmp' || word === 'ping') return { protocol: 'icmp', port: null };
  const [, name = 'tcp', digits = ''] = /^(?:([a-z]+)[\s/]*)?(\d{1,5})$/.exec(word) ?? [];
  const protocol = PROTOCOLS.find((each) => each === name);
  const port = Number(digits);
  return protocol === undefined || port < 1 || port > 65535 ? null : { protocol, port };
}

function isSame(a: MatrixService, b: MatrixService): boolean {
  return a.protocol === b.protocol && a.port === b.port;
}
