import type { Person, SessionData } from "./data";
import { clock, three } from "./format";
import { isolate } from "./isolate";
import { wordAt } from "./runs";


/** What is known at one moment of the session, in words. */
export function readoutText(data: SessionData, seconds: number): string {
  const regime = wordAt(data.regimes, seconds);
  const people = data.people.map((person) => describe(person, seconds));
  const together = regime === null ? [] : [`together: ${data.regimeWords[regime] ?? regime}`];
  const planted = wordAt(data.truth, seconds);
  const truth = planted === null ? [] : [`simulated truth: ${data.regimeLabels[planted] ?? planted}`];
  return [clock(seconds), ...people, ...together, ...truth].join("  \u00b7  ");
}

function describe(person: Person, seconds: number): string {
  const values = person.lanes.map((lane) => {
    const value = lane.values[Math.floor(seconds)];
    return value == null ? `${lane.name} unknown` : `${lane.name} ${three(value / lane.scale)} ${lane.unit}`;
  });
  const state = wordAt(person.states, seconds);
  const states = state === null ? [] : [state === "shutDown" ? "shut down" : state];
  return `${isolate(person.name)}: ${[...values, ...states].join(", ")}`;
}
