/** How are the people, days and times of a duty roster said? */
import type { CrewView } from '../../../src/contract/roster-views.ts';
import type { Ref } from '../../../src/contract/views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { weekdayOf } from '../../../src/domain/roster/day.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';

export const isMe = ({ id }: Ref): boolean => id === me.value?.user.id;

export const namesIn = ({ duty, deputy, leader }: CrewView): Ref[] =>
  [...duty, deputy, leader].filter((each) => each !== undefined);

/** '11-28 周六'. */
export const sayRosterDay = (day: string): string =>
  `${day.slice(5)} ${pageWords(rosterWords).weekdays[weekdayOf(day)]}`;

export const joinNames = (names: readonly string[]): string =>
  names.join(pageWords(rosterWords).listJoin);
