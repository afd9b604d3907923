/** A stretch of whole seconds in which one word holds: start, end, word. */
export type Run = [start: number, end: number, word: string];

/** One series of one person: values are whole numbers to be divided by `scale`, one a second; null where missing. */
export interface Lane {
  name: string;
  unit: string;
  low: number;
  high: number;
  baseline?: [low: number, high: number];
  scale: number;
  values: (number | null)[];
}

export interface Person {
  name: string;
  lanes: Lane[];
  /** Empty where states do not apply. */
  states: Run[];
}

/** Centre in seconds, value, the size that chance reaches in 95 of 100, and 1 where the verdict is "present". */
export type Epoch = [centre: number, value: number | null, bound: number | null, present: 0 | 1];

export interface NullRow {
  words: string;
  observed: number;
  values: number[];
}

/** Correlations as signed bytes of a hundredth, row after row from the lowest lag, in base64; -128 where missing. */
export interface LagMap {
  rows: number;
  half: number;
  uncertainty: number;
  edges: number[];
  cells: string;
}

export interface SessionData {
  duration: number;
  people: [Person, Person];
  /** Empty where states do not apply; in a mismatch the state of the other follows after a hyphen. */
  regimes: Run[];
  /** What was planted in a simulated session; empty for a recording. */
  truth: Run[];
  regimeWords: Record<string, string>;
  regimeLabels: Record<string, string>;
  epochs: Epoch[];
  nulls: NullRow[];
  lagMap: LagMap | null;
}

/** The session's numbers, which the page carries as JSON. */
export function readSession(page: Document): SessionData | null {
  const element = page.getElementById("session-data");
  return element?.textContent ? (JSON.parse(element.textContent) as SessionData) : null;
}
