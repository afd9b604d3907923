import * as Plot from "@observablehq/plot";
import type { LagMap } from "./data";
import { clock, clockTicks, three } from "./format";
import { lagCells } from "./lagCells";
import { headRoom, readTheme, room } from "./theme";
import type { View } from "./view";

const fieldHeight = 216;
const axisHeight = 20;

/** Correlation over time and lag. The axis carries sizes only; the sides are named beside the picture. */
export class LagChart {
  private readonly cells: Float32Array;
  private readonly cursorLine = document.createElement("i");
  private frame = 0;

  constructor(private readonly host: HTMLElement, private readonly map: LagMap, private readonly view: View) {
    this.cells = lagCells(map.cells);
    this.cursorLine.className = "cursor-line";
    this.draw();
    new ResizeObserver(() => this.later()).observe(host);
    host.addEventListener("pointermove", (event) => this.point(event));
    view.onChange((rangeChanged) => (rangeChanged ? this.later() : this.placeCursor()));
  }

  draw(): void {
    const theme = readTheme();
    const { edges, rows, half, uncertainty } = this.map;
    const { gutter, tail } = room();
    const unsure = Math.min(half, uncertainty);
    const plot = Plot.plot({
      width: Math.max(160, this.host.clientWidth),
      height: headRoom + fieldHeight + axisHeight,
      marginLeft: gutter,
      marginRight: tail,
      marginTop: headRoom,
      marginBottom: axisHeight,
      style: { background: "none", color: theme.muted, fontSize: "12px", fontFamily: "inherit" },
      x: { domain: [this.view.from, this.view.to], label: null, ticks: clockTicks(this.view.from, this.view.to, 5), tickFormat: (at: number) => clock(at), tickSize: 0 },
      y: { domain: [-half, half], label: null, ticks: 5, tickFormat: (lag: number) => three(Math.abs(lag)), tickSize: 0 },
      color: { type: "linear", domain: [-1, 0, 1], range: [theme.against, theme.middle, theme.with], interpolate: "lab" },
      marks: [
        Plot.raster(this.cells, { width: edges.length - 1, height: rows, x1: edges[0], x2: edges.at(-1), y1: -half, y2: half, clip: "frame", imageRendering: "pixelated" }),
        Plot.rect([unsure], { x1: this.view.from, x2: this.view.to, y1: (u: number) => -u, y2: (u: number) => u, fill: theme.ink, fillOpacity: 0.14 }),
        Plot.ruleY([0], { stroke: theme.ink, strokeWidth: 1.5 }),
      ],
    });
    this.host.replaceChildren(plot, this.cursorLine);
    this.placeCursor();
  }

  private later(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private point(event: PointerEvent): void {
    const box = this.host.getBoundingClientRect();
    const { gutter, tail } = room();
    const share = (event.clientX - box.left - gutter) / (box.width - gutter - tail);
    if (share >= 0 && share <= 1) this.view.moveTo(this.view.from + share * (this.view.to - this.view.from));
  }

  private placeCursor(): void {
    const { cursor, from, to } = this.view;
    const visible = cursor !== null && cursor >= from && cursor <= to;
    this.cursorLine.hidden = !visible;
    const { gutter, tail } = room();
    if (visible) this.cursorLine.style.left = `calc(${gutter}px + (100% - ${gutter + tail}px) * ${(cursor - from) / (to - from)})`;
  }
}
