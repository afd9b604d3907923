/** A position on the session's clock: 11:20, from an hour on 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  return whole < 3600
    ? `${Math.floor(whole / 60)}:${two(whole % 60)}`
    : `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** At most three significant digits, never with an exponent. */
export function three(value: number | null | undefined): string {
  if (value == null || !Number.isFinite(value)) return "unknown";
  if (value === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const decimals = 2 - exponent;
  if (decimals < 0) {
    const step = 10 ** -decimals;
    return String(Math.round(value / step) * step);
  }
  return String(Number(value.toFixed(Math.min(6, decimals))));
}

const roundSteps = [1, 2, 2.5, 5, 10];

/** Round values between two, about `marks` of them and never fewer than two: one alone tells no scale. */
export function valueTicks(low: number, high: number, marks: number): number[] {
  if (!(high > low)) return [low];
  for (let wanted = marks; ; wanted++) {
    const raw = (high - low) / wanted;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = (roundSteps.find((s) => s * power >= raw - 1e-12) ?? 10) * power;
    const first = Math.ceil(low / step);
    const count = Math.floor(high / step) - first + 1;
    if (count >= 2) return Array.from({ length: count }, (_, i) => (first + i) * step);
  }
}

const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600];

/** Round positions on the clock between two times, about `marks` of them. */
export function clockTicks(from: number, to: number, marks: number): number[] {
  const step = clockSteps.find((s) => (to - from) / s <= marks) ?? 43200;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
  return ticks;
}
