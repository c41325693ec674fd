/** Does a shift suit a member's skills and free hours? A hint on the screen, never a bar. */
import { type Instant, shanghaiDay, shanghaiInstant } from '../../instant.ts';
import type { Profile } from '../registration/registration.ts';
import type { DayPart } from '../skill.ts';
import type { Need, Shift } from './need.ts';

/** Where nothing is asked, or nothing said, it suits. */
export const fits = (
  { skills: asked }: Pick<Need, 'skills'>,
  { from }: Pick<Shift, 'from'>,
  { skills, freeHours }: Pick<Profile, 'skills' | 'freeHours'>,
): { skill: boolean; time: boolean } => ({
  skill: asked.length === 0 || asked.some((skill) => skills.includes(skill)),
  time:
    freeHours.length === 0 ||
    freeHours.some(({ day, part }) => day === weekdayOf(from) && part === dayPartOf(from)),
});

const SUNDAY = 7;

const weekdayOf = (instant: Instant): number =>
  new Date(shanghaiDay(instant)).getUTCDay() || SUNDAY;

const dayPartOf = (instant: Instant): DayPart => {
  const day = shanghaiDay(instant);
  if (instant < shanghaiInstant(day, '12:00')) return 'morning';
  return instant < shanghaiInstant(day, '18:00') ? 'afternoon' : 'evening';
};
