import * as Plot from "@observablehq/plot";
import type { NullRow } from "./data";
import { three } from "./format";
import { histogram } from "./histogram";
import { readTheme, room } from "./theme";

const height = 120;
const bars = 32;

/** The values of one null as a histogram, with the observed value as a labelled line. */
export function nullChart(host: HTMLElement, row: NullRow): void {
  const theme = readTheme();
  const { gutter, tail } = room();
  const most = Math.max(row.observed, ...row.values);
  const least = Math.min(0, row.observed, ...row.values);
  const leftward = row.observed - least > (most - least) * 0.6;
  const chart = Plot.plot({
    width: Math.max(160, host.clientWidth),
    height,
    marginLeft: gutter,
    marginRight: tail,
    marginTop: 20,
    marginBottom: 24,
    style: { background: "none", color: theme.muted, fontSize: "12px", fontFamily: "inherit" },
    x: { domain: [least - (least < 0 ? 0.06 * (most - least) : 0), most + 0.06 * (most - least)], label: null, ticks: 5 },
    y: { label: null, ticks: 3, grid: false },
    marks: [
      Plot.rectY(histogram(row.values, bars), { x1: "start", x2: "end", y: "count", fill: theme.hatch, insetRight: 1 }),
      Plot.ruleY([0], { stroke: theme.hatch }),
      Plot.ruleX([row.observed], { stroke: theme.ink, strokeWidth: 2 }),
      Plot.text([row.observed], {
        x: (value: number) => value,
        frameAnchor: "top",
        dy: -14,
        dx: leftward ? 0 : -4,
        textAnchor: leftward ? "end" : "start",
        text: () => `observed ${three(row.observed)}`,
        fill: theme.ink,
      }),
    ],
  });
  host.replaceChildren(chart);
}
