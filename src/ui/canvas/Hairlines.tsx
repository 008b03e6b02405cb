import { useStore as useFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** Steps per doubling of the zoom at which widths are told anew. */
const STEPS = 4;

/** Keeps lines of frames and marks as wide on the screen from afar as they are near, by `--hair`: one pixel in canvas units, or one unit. */
export function Hairlines({ canvas }: { readonly canvas: RefObject<HTMLElement | null> }) {
  const hair = useFlow(({ transform: [, , zoom] }) => Math.max(1, 2 ** (-Math.floor(Math.log2(zoom) * STEPS) / STEPS)));
  useEffect(() => {
    canvas.current?.style.setProperty('--hair', `${hair}px`);
  }, [canvas, hair]);
  return null;
}
