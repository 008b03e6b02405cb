/** Sizes of the matrix in pixels. */
export const ROW_HEIGHT = 26;
export const HEAD_HEIGHT = 46;
export const HEAD_WIDTH = 216;
/** Left and right of a destination's marks. */
export const CELL_PADDING = 4;
const MARK_WIDTH = 34;
const LEAST_COLUMN = 96;

/** Width of a destination with so many services. */
export function columnWidth(services: number): number {
  return Math.max(LEAST_COLUMN, services * MARK_WIDTH + 2 * CELL_PADDING);
}
