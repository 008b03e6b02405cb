/** A range of ports as the field tables spell it; -1 and nothing stand for all ports. */
export function portsOf(from: number | null, to: number | null): string {
  const first = from ?? to ?? -1;
  const last = to ?? from ?? -1;
  if (first === -1 || last === -1) return 'all';
  return first === last ? String(first) : `${first}-${last}`;
}
