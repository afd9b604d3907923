import { describe, expect, it } from "vitest";
import type { TracePanel } from "../src/picture/data";
import { unpackTimes, unpackValues } from "../src/picture/packed";
import { decades } from "../src/picture/planeChart";
import { readout } from "../src/picture/picture";
import { Trace } from "../src/picture/trace";

const packed = (numbers: number[], bytes: 2 | 4) => {
  const view = new DataView(new ArrayBuffer(numbers.length * bytes));
  numbers.forEach((n, i) => (bytes === 2 ? view.setInt16(2 * i, n, true) : view.setUint32(4 * i, n, true)));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
};

const panel = (more: Partial<TracePanel>): TracePanel => ({
  kind: "trace", title: "ECG", unit: "mV", low: 0, high: 1, middle: 10, size: 0.5, count: 4,
  values: packed([0, 2, -32768, -2], 2), gaps: [], stretches: [], marks: [], ...more,
});

describe("packed numbers", () => {
  it("are steps around a middle, with one step for what is missing", () => {
    expect([...unpackValues(packed([0, 2, -2, -32768], 2), 10, 0.5)]).toEqual([10, 11, 9, NaN]);
  });

  it("carry times beyond what a signed number holds", () => {
    expect([...unpackTimes(packed([5, 4_000_000_000], 4))]).toEqual([0.0005, 400_000]);
  });
});

describe("a trace", () => {
  it("of samples has the nearest one under the cursor, and none beyond its ends or where it is missing", () => {
    const trace = new Trace(panel({ first: 100, step: 2 }));
    expect([100.4, 101.5, 104.2, 106, 109].map((at) => trace.valueAt(at))).toEqual([10, 11, null, 9, null]);
    expect(trace.everyMissingBreaks).toBe(false);
  });

  it("of intervals has the one that the cursor lies in, and breaks at any gap", () => {
    const trace = new Trace(panel({ times: packed([10_000, 20_000, 50_000, 60_000], 4) }));
    expect([1.5, 3, 5.5, 7].map((at) => trace.valueAt(at))).toEqual([11, null, 9, null]);
    expect(trace.everyMissingBreaks).toBe(true);
  });

  it("is read out on the recording's clock, with unknown in words", () => {
    const trace = new Trace(panel({ first: 0, step: 1 }));
    expect(readout([trace], 60, 1)).toBe("1:01  \u00b7  ECG 11 mV");
    expect(readout([trace], 60, 2)).toBe("1:02  \u00b7  ECG unknown");
  });
});

it("marks a logarithmic axis at 1, 2 and 5", () => {
  expect(decades(0.5, 2).map((at) => Math.round(10 ** at))).toEqual([5, 10, 20, 50, 100]);
});
