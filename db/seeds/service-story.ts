/** How is the demo's 双报到 told? As inputs for verbs, on the same clock as the tickets. */
import type { MarkWay } from '../../src/domain/service/attendance.ts';
import type { PostInput } from '../../src/domain/service/need/post.ts';
import type { AskMemberInput } from '../../src/domain/service/registration/ask-member.ts';
import type { AskOrganisationInput } from '../../src/domain/service/registration/ask-organisation.ts';
import type { ServiceThing } from '../../src/domain/thing.ts';
import type { When } from './demo-story.ts';

/** Some days after the step at wall times, or minutes after it for so many minutes. */
export type ShiftPlan =
  | { days: number; from: string; until: string; wanted: number }
  | { afterMinutes: number; lasting: number; wanted: number };

/** Next weekday of that number (Monday 1) at wall times. */
export type WeekdayPlan = {
  weekday: number;
  weeks: number;
  from: string;
  until: string;
  wanted: number;
};

type Post = Omit<PostInput, 'shifts' | 'place'> & {
  shifts: (ShiftPlan | WeekdayPlan)[];
  /** Degrees north and east of the street's office. */
  offset?: [number, number];
};

/** `as` names what is made for the steps after it; a member's registration is named by their sign-in. */
export type ServiceStep = { when: When; by: string } & (
  | { does: 'register'; input: AskMemberInput }
  | { does: 'report'; as: string; input: AskOrganisationInput }
  | { does: 'found'; as: string; input: { name: string; about?: string } }
  | { does: 'post'; as: string; input: Post }
  | { does: 'act'; noun: ServiceThing['noun']; of: string; verb: string; input: object }
  | {
      does: 'attend';
      need: string;
      shift: string;
      what: 'arrive' | 'leave';
      way: MarkWay;
      who?: string;
    }
  | { does: 'ask_feedback' }
);
