import * as Plot from "@observablehq/plot";
import { three, valueTicks } from "../report/format";
import { headRoom, readTheme, room, type Theme } from "../report/theme";
import type { Ends } from "./data";

const axisHeight = 24;

/** What a chart that is not over time draws. */
export interface PlaneSpec {
  height: number;
  x: Ends;
  y: Ends;
  /** Axes carry logarithms to the base of ten. */
  logarithmic?: boolean;
  /** Marks of the axis across with their words, where its numbers are places and no values. */
  places?: [at: number, label: string][];
  marks: (theme: Theme) => Plot.Markish[];
}

/** A chart with two value axes. It is drawn again when its room or the page's colours change. */
export function planeChart(host: HTMLElement, spec: PlaneSpec): () => void {
  let width = 0;
  const draw = () => {
    width = host.clientWidth;
    const theme = readTheme();
    const { gutter, tail } = room();
    const axis = ([low, high]: Ends, marks: number) => ({
      domain: [low, high],
      label: null,
      tickSize: 0,
      ticks: spec.logarithmic ? decades(low, high) : valueTicks(low, high, marks),
      tickFormat: (value: number) => three(spec.logarithmic ? 10 ** value : value),
    });
    host.replaceChildren(
      Plot.plot({
        width: Math.max(160, width),
        height: headRoom + spec.height + axisHeight,
        marginLeft: gutter,
        marginRight: tail,
        marginTop: headRoom,
        marginBottom: axisHeight,
        clip: true,
        style: { background: "none", color: theme.muted, fontSize: "12px", fontFamily: "inherit" },
        x: spec.places
          ? { domain: spec.x, label: null, tickSize: 0, ticks: spec.places.map(([at]) => at), tickFormat: (at: number) => spec.places!.find((place) => place[0] === at)?.[1] ?? "" }
          : axis(spec.x, 4),
        y: { ...axis(spec.y, 4), grid: true },
        marks: [Plot.frame({ anchor: "bottom", stroke: theme.hatch }), ...spec.marks(theme)],
      }),
    );
  };
  draw();
  new ResizeObserver(() => host.clientWidth !== width && draw()).observe(host);
  return draw;
}

/** The words under the pointer, in the page's colours. */
export function tip<T>(data: T[], theme: Theme, x: (d: T) => number, y: (d: T) => number, words: (d: T) => string): Plot.Markish {
  return Plot.tip(data, Plot.pointer({ x, y, title: words, fill: theme.ground, stroke: theme.hatch, textPadding: 6, fontSize: 12, clip: false }));
}

/** 1, 2 and 5 times the powers of ten between two logarithms, as logarithms. */
export function decades(low: number, high: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    for (const step of [1, 2, 5]) {
      const at = power + Math.log10(step);
      if (at >= low && at <= high) found.push(at);
    }
  }
  return found;
}
