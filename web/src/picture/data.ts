import type { LagMap, NullRow } from "../report/data";

/** Marks of one kind; without values they stand at the foot of the chart. */
export interface PackedMarks {
  name: string;
  shape: Shape;
  count: number;
  times: string;
  values?: string;
}

export type Shape = "dot" | "square" | "triangle" | "diamond";

/** A series over time: either `first` and `step`, or `times`. Values are 16-bit steps of `size` around `middle`. */
export interface TracePanel {
  kind: "trace";
  title: string;
  unit: string;
  low: number;
  high: number;
  middle: number;
  size: number;
  count: number;
  first?: number;
  step?: number;
  times?: string;
  values: string;
  gaps: [start: number, end: number][];
  stretches: [start: number, end: number][];
  marks: PackedMarks[];
}

/** Ends of an axis; logarithms to the base of ten where the panel is logarithmic. */
export type Ends = [low: number, high: number];

/** Points as x and y in turn. */
export type Flat = number[];

export interface ScatterPanel {
  kind: "scatter";
  logarithmic: boolean;
  x: Ends;
  y: Ends;
  points: Flat;
  curves: { name: string; dashed: boolean; points: Flat }[];
}

export interface SpectrumPanel {
  kind: "spectrum";
  x: Ends;
  y: Ends;
  points: Flat;
  bands: { name: string; low: number; high: number }[];
}

export interface HistogramPanel {
  kind: "histogram";
  x: Ends;
  y: Ends;
  first: number;
  width: number;
  counts: number[];
}

export interface TablePanel {
  kind: "table";
}

export interface IntervalPanel {
  kind: "interval";
}

export interface LagPanel extends LagMap {
  kind: "lag";
}

export interface NullPanel extends NullRow {
  kind: "null";
}

/** Cells row after row from the shortest period, as bytes in base64; 255 where missing. */
export interface ScalogramPanel {
  kind: "scalogram";
  names: [a: string, b: string];
  uncertainty: number;
  bounded: boolean;
  edges: number[];
  periods: number[];
  /** Hundredths of squared coherence. */
  coherence: string;
  /** 200ths of a cycle: below 100 the first person is ahead by so many, above it the second by what is left to 200. */
  ahead: string;
  /** 1 inside the cone of influence, plus 2 where unrelated series seldom reach. */
  marks: string;
}

export interface RecurrencePanel {
  kind: "recurrence";
  seconds: [across: number, upwards: number];
  names: [across: string, upwards: string];
}

/** Points at shares of the axis across, each place in words; null lifts the pen. */
export interface ProfilePanel {
  kind: "profile";
  y: Ends;
  unsure: number;
  sided: boolean;
  ticks: [share: number, label: string][];
  lines: { name: string; dashed: boolean; words: string[]; at: number[]; values: (number | null)[] }[];
}

export type Panel = TracePanel | ScatterPanel | SpectrumPanel | HistogramPanel | TablePanel | IntervalPanel | LagPanel | NullPanel | ScalogramPanel | RecurrencePanel | ProfilePanel;

/** Times of the panels count from `start` on the recording's clock. */
export interface PictureData {
  start: number;
  duration: number;
  panels: Panel[];
}

/** The picture's numbers, which the page carries as JSON. */
export function readPicture(page: Document): PictureData | null {
  const element = page.getElementById("picture-data");
  return element?.textContent ? (JSON.parse(element.textContent) as PictureData) : null;
}

/** Points from numbers in turn. */
export function points(flat: Flat): { x: number; y: number }[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => ({ x: flat[2 * i]!, y: flat[2 * i + 1]! }));
}
