/** How is a demo ticket told? As inputs for verbs on a clock counted back from today. */
import type { Instant } from '../../src/domain/instant.ts';
import type { RaiseInput } from '../../src/domain/ticket/describe.ts';
import type { VerbName } from '../../src/domain/ticket/verbs.ts';

/** Days before today and a Shanghai wall time, or minutes before now. */
export type When = { daysAgo: number; at: string } | { minutesAgo: number };

export type StepInput = { [name: string]: unknown | ((now: Instant) => Instant) };

export type DemoStep = {
  /** Minutes after the step before it, or a wall time some days after the raise. */
  when: { after: number } | { day: number; at: string };
  by: string;
  verb: VerbName;
  /** Instants in it may be told from the instant of the step. */
  input: StepInput;
};

/** Steps that would lie ahead of now have not happened yet. */
export type DemoStory = {
  when: When;
  by: string;
  /** Degrees north and east of the raising street's office. */
  offset: [number, number];
  raise: Omit<RaiseInput, 'place'> & { address: string };
  steps: DemoStep[];
};
