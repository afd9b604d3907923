import { LagChart } from "../report/lagChart";
import { nullChart } from "../report/nullChart";
import { stage } from "../report/stage";
import { addKeyboard } from "../report/tools";
import type { View } from "../report/view";
import type { HistogramPanel, LagPanel, NullPanel, Panel, ProfilePanel, RecurrencePanel, ScalogramPanel, ScatterPanel, SpectrumPanel } from "./data";
import { histogramChart } from "./histogramChart";
import { profileChart } from "./profileChart";
import { followRecurrence } from "./recurrenceWords";
import { followScalogram } from "./scalogram";
import { scatterChart } from "./scatterChart";
import { spectrumChart } from "./spectrumChart";
import type { Trace } from "./trace";
import { traceChart } from "./traceChart";

/** Draws a panel into its figure; what comes back draws it anew in the page's present colours. Null leaves the still picture. */
type Renderer = (figure: HTMLElement, panel: Panel, trace: Trace | undefined, view: View) => (() => void) | null;

/** The registry of panels: one renderer a kind. `PanelKinds` lists the same kinds with their records and components. */
export const renderers: Record<Panel["kind"], Renderer> = {
  trace: (figure, _panel, trace, view) => {
    if (!trace || trace.length === 0) return null;
    const chart = traceChart(stage(figure), trace, view);
    addKeyboard(figure, view);
    return () => chart.build();
  },
  scatter: (figure, panel) => ((panel as ScatterPanel).points.length === 0 ? null : scatterChart(stage(figure), panel as ScatterPanel)),
  spectrum: (figure, panel) => ((panel as SpectrumPanel).points.length === 0 ? null : spectrumChart(stage(figure), panel as SpectrumPanel)),
  histogram: (figure, panel) => ((panel as HistogramPanel).counts.length === 0 ? null : histogramChart(stage(figure), panel as HistogramPanel)),
  lag: (figure, panel, _trace, view) => {
    const chart = new LagChart(stage(figure), panel as LagPanel, view);
    addKeyboard(figure, view);
    return () => chart.draw();
  },
  scalogram: (figure, panel, _trace, view) => {
    followScalogram(figure, panel as ScalogramPanel, view);
    addKeyboard(figure, view);
    return null;
  },
  recurrence: (figure, panel) => {
    followRecurrence(figure, panel as RecurrencePanel);
    return null;
  },
  profile: (figure, panel) => ((panel as ProfilePanel).lines.every((line) => line.values.every((value) => value === null)) ? null : profileChart(stage(figure), panel as ProfilePanel)),
  null: (figure, panel) => {
    const host = stage(figure);
    const draw = () => nullChart(host, panel as NullPanel);
    draw();
    new ResizeObserver(draw).observe(figure);
    return draw;
  },
  interval: () => null,
  table: () => null,
};
