import type { Series } from "../report/minmax";
import { firstFrom } from "../report/minmax";
import type { Shape, TracePanel } from "./data";
import { unpackTimes, unpackValues } from "./packed";

/** Marks with their times in seconds; a value that is NaN stands at the foot. */
export interface Marks {
  name: string;
  shape: Shape;
  times: Float64Array;
  values: Float32Array | null;
}

/** A series over time, unpacked. */
export class Trace implements Series {
  readonly marks: Marks[];
  private readonly values: Float32Array;
  private readonly times: Float64Array | null;
  private readonly first: number;
  private readonly step: number;

  constructor(readonly panel: TracePanel) {
    this.values = unpackValues(panel.values, panel.middle, panel.size);
    this.times = panel.times === undefined ? null : unpackTimes(panel.times);
    this.first = panel.first ?? 0;
    this.step = panel.step ?? 1;
    this.marks = panel.marks.map(({ name, shape, times, values }) => ({
      name,
      shape,
      times: unpackTimes(times),
      values: values === undefined ? null : unpackValues(values, panel.middle, panel.size),
    }));
  }

  get length(): number {
    return this.values.length;
  }

  get everyMissingBreaks(): boolean {
    return this.times !== null;
  }

  at(index: number): number {
    return this.times ? this.times[index]! : this.first + index * this.step;
  }

  value(index: number): number | null {
    const value = this.values[index]!;
    return Number.isNaN(value) ? null : value;
  }

  /** The value that holds at a moment: the sample nearest to it, or the interval that it lies in; null where missing. */
  valueAt(seconds: number): number | null {
    const next = firstFrom(this, seconds);
    if (this.times) return next < this.length && this.length > 0 ? this.value(next) : null;
    const nearest = next > 0 && (next === this.length || seconds - this.at(next - 1) < this.at(next) - seconds) ? next - 1 : next;
    return nearest < this.length && Math.abs(this.at(nearest) - seconds) <= this.step ? this.value(nearest) : null;
  }
}
