/** @see https://www.w3.org/TR/png-3/#3PNGsignature */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = 'hopwise';
/** Lengths of a chunk's fields: length, type, checksum. */
const FRAME = 12;
const HEADER_END = SIGNATURE.length + FRAME + 13;

/**
 * The PNG with the text of a document in an `iTXt` chunk behind its header; one that was there before is replaced.
 * Bytes that are no PNG come back as they are.
 * @see https://www.w3.org/TR/png-3/#11iTXt
 */
export function withDocument(png: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) return png;
  const bare = withoutOld(png);
  const chunk = chunkOf('iTXt', textBody(text));
  const joined = new Uint8Array(bare.length + chunk.length);
  joined.set(bare.subarray(0, HEADER_END));
  joined.set(chunk, HEADER_END);
  joined.set(bare.subarray(HEADER_END), HEADER_END + chunk.length);
  return joined;
}

/** The text of the document inside a PNG; null where there is none or its checksum is wrong. */
export function documentInPng(png: Uint8Array): string | null {
  for (const chunk of chunksOf(png)) {
    if (!isOurs(chunk)) continue;
    const stored = new DataView(png.buffer, png.byteOffset + chunk.end - 4, 4).getUint32(0);
    if (stored !== crc32(png.subarray(chunk.start + 4, chunk.end - 4))) return null;
    return new TextDecoder().decode(chunk.body.subarray(PREFIX.length));
  }
  return null;
}

/** Cyclic redundancy check as PNG uses it (ISO 3309, ITU-T V.42), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Keyword, null, not compressed (two bytes), no language, no translated keyword. */
const PREFIX = new Uint8Array([...new TextEncoder().encode(KEYWORD), 0, 0, 0, 0, 0]);

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly body: Uint8Array;
}

function* chunksOf(png: Uint8Array): Generator<Chunk> {
  if (!isPng(png)) return;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let start = SIGNATURE.length;
  while (start + FRAME <= png.length) {
    const length = view.getUint32(start);
    const end = start + FRAME + length;
    if (end > png.length) return;
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    yield { type, start, end, body: png.subarray(start + 8, end - 4) };
    start = end;
  }
}

function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_END && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function isOurs(chunk: Chunk): boolean {
  return chunk.type === 'iTXt' && PREFIX.every((byte, index) => chunk.body[index] === byte);
}

function withoutOld(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept = [...chunksOf(png)].filter((chunk) => !isOurs(chunk));
  const length = kept.reduce((sum, chunk) => sum + chunk.end - chunk.start, SIGNATURE.length);
  const bare = new Uint8Array(length);
  bare.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { start, end } of kept) {
    bare.set(png.subarray(start, end), at);
    at += end - start;
  }
  return bare;
}

function textBody(text: string): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  const body = new Uint8Array(PREFIX.length + encoded.length);
  body.set(PREFIX);
  body.set(encoded, PREFIX.length);
  return body;
}

function chunkOf(type: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(body.length + FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(body, 8);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, chunk.length - 4)));
  return chunk;
}
