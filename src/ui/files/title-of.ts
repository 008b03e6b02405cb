/** What sources are called together: the folder that holds them all, else the first by its name without the ending. */
export function titleOf([first = '', ...others]: readonly string[]): string {
  const folders = first.split('/').slice(0, -1);
  const apart = folders.findIndex((_, depth) => {
    const path = `${folders.slice(0, depth + 1).join('/')}/`;
    return others.some((name) => !name.startsWith(path));
  });
  const shared = folders[(apart === -1 ? folders.length : apart) - 1];
  if (shared !== undefined && others.length > 0) return shared;
  return (first.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}
