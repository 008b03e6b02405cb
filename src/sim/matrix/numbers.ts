/** Gives equal texts equal numbers, from 0 on in the order they were first seen. */
export interface Numbers {
  of(text: string): number;
  readonly size: () => number;
}

export function makeNumbers(): Numbers {
  const known = new Map<string, number>();
  return {
    of: (text) => {
      const number = known.get(text) ?? known.size;
      if (number === known.size) known.set(text, number);
      return number;
    },
    size: () => known.size,
  };
}
