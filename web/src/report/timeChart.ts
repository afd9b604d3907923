import uPlot from "uplot";
import { clock, clockTicks, three, valueTicks } from "./format";
import { headRoom, readTheme, room, type Theme } from "./theme";
import type { View } from "./view";

const tickFont = "12px system-ui, sans-serif";
const axisHeight = 20;

/** What a chart over time draws; `data` is asked again for every view. */
export interface TimeChartSpec {
  height: number;
  low: number;
  high: number;
  withTimeAxis: boolean;
  valueMarks: number;
  series: (theme: Theme) => uPlot.Series[];
  data: (view: View, columns: number) => uPlot.AlignedData;
  behind: (plot: uPlot, theme: Theme) => void;
  inFront?: (plot: uPlot, theme: Theme) => void;
}

/** A chart on the shared clock: it follows the view, and dragging or pointing on it changes the view for all. */
export class TimeChart {
  private plot: uPlot | null = null;
  private readonly cursorLine = document.createElement("i");

  constructor(private readonly host: HTMLElement, private readonly spec: TimeChartSpec, private readonly view: View) {
    this.cursorLine.className = "cursor-line";
    this.build();
    new ResizeObserver(() => this.resize()).observe(host);
    view.onChange((rangeChanged) => this.follow(rangeChanged));
  }

  /** Draws anew in the page's present colours. */
  build(): void {
    this.plot?.destroy();
    const theme = readTheme();
    this.plot = new uPlot(this.options(theme), this.spec.data(this.view, this.width), this.host);
    this.plot.over.append(this.cursorLine);
    this.placeCursor();
  }

  private get width(): number {
    return Math.max(80, Math.floor(this.host.clientWidth));
  }

  private options(theme: Theme): uPlot.Options {
    const axis = { stroke: theme.muted, font: tickFont, grid: { stroke: theme.grid, width: 1 }, ticks: { show: false } };
    return {
      width: this.width,
      height: headRoom + this.spec.height + (this.spec.withTimeAxis ? axisHeight : headRoom),
      // Room above, below and behind keeps the outermost labels whole.
      padding: [headRoom, room().tail, this.spec.withTimeAxis ? 0 : headRoom, 0],
      legend: { show: false },
      scales: {
        x: { time: false, range: () => [this.view.from, this.view.to] },
        y: { range: () => [this.spec.low, this.spec.high] },
      },
      axes: [
        {
          ...axis,
          show: this.spec.withTimeAxis,
          size: axisHeight,
          gap: 4,
          splits: (_plot, _axis, from, to) => clockTicks(from, to, 5),
          values: (_plot, splits) => splits.map(clock),
        },
        { ...axis, size: room().gutter, gap: 4, splits: (_plot, _axis, low, high) => valueTicks(low, high, this.spec.valueMarks), values: (_plot, splits) => splits.map(three) },
      ],
      cursor: { x: false, y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      series: [{}, ...this.spec.series(theme)],
      hooks: {
        drawClear: [(plot) => this.spec.behind(plot, theme)],
        draw: [(plot) => this.spec.inFront?.(plot, theme)],
        setCursor: [(plot) => this.point(plot)],
        setSelect: [(plot) => this.select(plot)],
      },
    };
  }

  private point(plot: uPlot): void {
    const left = plot.cursor.left ?? -1;
    if (left >= 0) this.view.moveTo(plot.posToVal(left, "x"));
  }

  private select(plot: uPlot): void {
    if (plot.select.width < 4) return;
    const from = plot.posToVal(plot.select.left, "x");
    const to = plot.posToVal(plot.select.left + plot.select.width, "x");
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.view.zoomTo(from, to);
  }

  private follow(rangeChanged: boolean): void {
    if (rangeChanged) this.plot?.setData(this.spec.data(this.view, this.width));
    this.placeCursor();
  }

  private placeCursor(): void {
    const { cursor, from, to } = this.view;
    const visible = cursor !== null && cursor >= from && cursor <= to;
    this.cursorLine.hidden = !visible;
    if (visible) this.cursorLine.style.left = `${((cursor - from) / (to - from)) * 100}%`;
  }

  private resize(): void {
    if (!this.plot || this.host.clientWidth === 0 || this.plot.width === this.width) return;
    this.plot.setSize({ width: this.width, height: this.plot.height });
    this.plot.setData(this.spec.data(this.view, this.width));
  }
}
