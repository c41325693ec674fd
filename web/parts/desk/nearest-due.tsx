import { deskWords } from '../../../src/contract/words/pages/desk.ts';
import { book, pageWords } from '../../words.ts';
import { ClockLeft } from '../clock/clock-left.tsx';
import type { DeskItem } from './group.ts';

/** The one thing to know before scrolling: what is due first, wherever it stands below. */
export const NearestDue = ({ item }: { item: DeskItem | undefined }) => {
  if (!item?.clock) return null;
  return (
    <p class="desk-nearest">
      <span class="soft">{pageWords(deskWords).nearest}</span>{' '}
      <a href={`/t/${item.ticket.number}`}>{item.ticket.title}</a>{' '}
      <span class="soft">{book().clockName[item.clock.name]}</span> <ClockLeft clock={item.clock} />
    </p>
  );
};
