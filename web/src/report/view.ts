/** What a view shows at least, seconds. */
const leastSeconds = 10;

/** The stretch of the session in view and the cursor in it, shared by all charts over time. */
export class View {
  from = 0;
  to: number;
  cursor: number | null = null;
  private readonly listeners: ((rangeChanged: boolean) => void)[] = [];

  constructor(readonly duration: number, private readonly least = leastSeconds) {
    this.to = duration;
  }

  onChange(listener: (rangeChanged: boolean) => void): void {
    this.listeners.push(listener);
  }

  /** Puts the cursor somewhere; the view follows when the cursor leaves it. */
  moveTo(seconds: number): void {
    const at = Math.min(this.duration, Math.max(0, seconds));
    this.cursor = at;
    const span = this.to - this.from;
    const outside = at < this.from || at > this.to;
    if (outside) this.show(at - span / 2, at + span / 2);
    this.tell(outside);
  }

  /** Moves the cursor by a share of the view, at least one second (a tenth of the least view). */
  step(direction: number, share: number): void {
    const by = Math.max(this.least / 10, Math.round((this.to - this.from) * share));
    this.moveTo((this.cursor ?? (this.from + this.to) / 2) + direction * by);
  }

  /** Shows less (factor below 1) or more of the session, around the cursor or the middle. */
  zoom(factor: number): void {
    const around = this.cursor !== null && this.cursor >= this.from && this.cursor <= this.to ? this.cursor : (this.from + this.to) / 2;
    const share = (around - this.from) / (this.to - this.from);
    const span = (this.to - this.from) * factor;
    this.show(around - share * span, around + (1 - share) * span);
    this.tell(true);
  }

  zoomTo(from: number, to: number): void {
    this.show(from, to);
    this.tell(true);
  }

  reset(): void {
    this.from = 0;
    this.to = this.duration;
    this.cursor = null;
    this.tell(true);
  }

  get whole(): boolean {
    return this.from <= 0 && this.to >= this.duration;
  }

  private show(from: number, to: number): void {
    const span = Math.min(this.duration, Math.max(Math.min(this.least, this.duration), to - from));
    const start = Math.min(this.duration - span, Math.max(0, from));
    this.from = start;
    this.to = start + span;
  }

  private tell(rangeChanged: boolean): void {
    for (const listener of this.listeners) listener(rangeChanged);
  }
}
