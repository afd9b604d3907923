import * as Plot from "@observablehq/plot";
import type { NullRow } from "./data";
import { three } from "./format";
import { histogram } from "./histogram";
import { readTheme, room } from "./theme";

const height = 120;
const bars = 32;
/** Bars narrower than this stand without space between them, px. */
const leastSpaced = 3;

/** The values of one null as a histogram, with the observed value as a labelled line. */
export function nullChart(host: HTMLElement, row: NullRow): void {
  const theme = readTheme();
  const { gutter, tail } = room();
  const most = Math.max(row.observed, ...row.values);
  const least = Math.min(0, row.observed, ...row.values);
  const leftward = row.observed - least > (most - least) * 0.6;
  const counted = histogram(row.values, bars);
  // Bars of a narrow null are thinner than the space between them would be.
  const pixels = ((counted[0]?.end ?? 0) - (counted[0]?.start ?? 0)) / (most - least || 1) * host.clientWidth;
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
      Plot.rectY(counted, { x1: "start", x2: "end", y: "count", fill: theme.hatch, insetRight: pixels > leastSpaced ? 1 : 0 }),
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
