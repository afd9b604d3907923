const missing = -128;
const hundredth = 100;

/** Correlations of a lag map from their bytes; NaN where missing. */
export function lagCells(base64: string): Float32Array {
  const bytes = Int8Array.from(atob(base64), (letter) => (letter.charCodeAt(0) << 24) >> 24);
  return Float32Array.from(bytes, (step) => (step === missing ? NaN : step / hundredth));
}
