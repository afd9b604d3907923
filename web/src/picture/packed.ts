const ticksPerSecond = 10_000;
const missing = -32768;

/** The bytes of a base64 text. */
function bytes(base64: string): DataView {
  const text = atob(base64);
  const all = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) all[i] = text.charCodeAt(i);
  return new DataView(all.buffer);
}

/** Times in seconds from little-endian tenths of a millisecond. */
export function unpackTimes(base64: string): Float64Array {
  const view = bytes(base64);
  return Float64Array.from({ length: view.byteLength / 4 }, (_, i) => view.getUint32(4 * i, true) / ticksPerSecond);
}

/** Values from little-endian 16-bit steps around a middle; NaN where missing. */
export function unpackValues(base64: string, middle: number, size: number): Float32Array {
  const view = bytes(base64);
  const values = new Float32Array(view.byteLength / 2);
  for (let i = 0; i < values.length; i++) {
    const step = view.getInt16(2 * i, true);
    values[i] = step === missing ? NaN : middle + step * size;
  }
  return values;
}
