import { withDocument } from './png-text.ts';

export interface PngOptions {
  /** Pixels of the picture per CSS pixel: 1, 2 or 4. Lowered where the picture would be larger than browsers draw. */
  readonly scale: number;
  /** Text of the document to travel inside; null for none. */
  readonly document: string | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Longest side and largest area that the common browsers draw on a canvas, in pixels. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 2 ** 28;

/** The SVG drawn as a PNG file, in the size its root element names; null where the browser cannot draw it. Transparent where the SVG is. */
export async function pngOf(svg: string, options: PngOptions): Promise<Blob | null> {
  const image = await loaded(svg);
  const { width, height } = sizeInSvg(svg);
  const scale = drawableScale({ width, height, scale: options.scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (image === null || context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null || options.document === null) return blob;
  const bytes = withDocument(new Uint8Array(await blob.arrayBuffer()), options.document);
  return new Blob([bytes], { type: 'image/png' });
}

/** The wanted scale, or the largest one below it that a canvas can have. */
export function drawableScale({ width, height, scale }: Size & Pick<PngOptions, 'scale'>): number {
  const longest = LONGEST_SIDE / Math.max(width, height, 1);
  const area = Math.sqrt(LARGEST_AREA / Math.max(width * height, 1));
  return Math.min(scale, longest, area);
}

/** Width and height of the root element in CSS pixels; 300 × 150, as browsers have it, where it names none. */
export function sizeInSvg(svg: string): Size {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const read = (name: string, otherwise: number): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1] ?? otherwise);
  return { width: read('width', 300), height: read('height', 150) };
}

async function loaded(svg: string): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null; // the browser says no more than that it could not
  } finally {
    URL.revokeObjectURL(url);
  }
}
