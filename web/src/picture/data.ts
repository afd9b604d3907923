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

export type Panel = TracePanel | ScatterPanel | SpectrumPanel | HistogramPanel | TablePanel;

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
