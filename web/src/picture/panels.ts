import { stage } from "../report/stage";
import { addKeyboard } from "../report/tools";
import type { View } from "../report/view";
import type { HistogramPanel, Panel, ScatterPanel, SpectrumPanel } from "./data";
import { histogramChart } from "./histogramChart";
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
  table: () => null,
};
