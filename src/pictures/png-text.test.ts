import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawableScale, sizeInSvg } from './png.ts';
import { crc32, documentInPng, withDocument } from './png-text.ts';

function bytesOf(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const typed = bytesOf(new TextEncoder().encode(type), body);
  const number = (value: number): Uint8Array => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return bytes;
  };
  return bytesOf(number(body.length), typed, number(crc32(typed)));
}

/** One grey pixel. */
function pixel(): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const data = zlibSync(new Uint8Array([0, 128]));
  return bytesOf(signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array()));
}

describe('a document inside a PNG', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(documentInPng(withDocument(pixel(), text))).toBe(text);
      }),
    );
  });

  test('stands behind the header, and a second one replaces the first', () => {
    const once = withDocument(pixel(), '{"title":"첫째"}');
    const twice = withDocument(once, '{"title":"둘째"}');
    expect(documentInPng(twice)).toBe('{"title":"둘째"}');
    expect(withDocument(twice, '{"title":"첫째"}')).toEqual(once);
    expect(new TextDecoder('latin1').decode(once.subarray(37, 41))).toBe('iTXt');
  });

  test('is not found where there is none', () => {
    expect(documentInPng(pixel())).toBeNull();
    expect(documentInPng(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(withDocument(new Uint8Array([1, 2, 3]), 'x')).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('is not believed when its checksum is wrong', () => {
    const png = withDocument(pixel(), 'some text');
    png[60] = (png[60] ?? 0) ^ 1;
    expect(documentInPng(png)).toBeNull();
  });

  test('and its checksum is the one of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('drawableScale', () => {
  test('keeps the wanted scale for pictures of usual size', () => {
    expect(drawableScale({ width: 1200, height: 800, scale: 4 })).toBe(4);
  });

  test('comes down to what a canvas can hold', () => {
    const scale = drawableScale({ width: 12_000, height: 9_000, scale: 4 });
    expect(12_000 * scale).toBeLessThanOrEqual(16_384);
    expect(12_000 * 9_000 * scale * scale).toBeLessThanOrEqual(2 ** 28 + 1);
  });
});

test('the size of a picture is the one its root element names', () => {
  expect(sizeInSvg('<svg xmlns="x" viewBox="0 0 9 9" width="720" height="401.5"><rect width="3"/></svg>')).toEqual({
    width: 720,
    height: 401.5,
  });
  expect(sizeInSvg('<svg><rect width="3" height="4"/></svg>')).toEqual({ width: 300, height: 150 });
});
