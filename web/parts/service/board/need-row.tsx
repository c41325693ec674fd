/** One need of the board: what, when next, how many come. */
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { shortCommunity } from '../../short-name.ts';
import { sayDay } from '../say.ts';
import { sayWhen } from '../say-more.ts';
import type { NeedRow } from './need-rows.ts';

export const NeedRowItem = ({ row }: { row: NeedRow }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const { need, next, left } = row;
  const isElsewhere = need.community.id !== me.value?.user.unit.id;
  return (
    <li>
      <a class="board-need" href={`/service/n/${need.id}`}>
        <span class="board-need-words">
          <span class="board-title">{need.title ?? names.untitled}</span>
          <span class="soft">
            {[
              names.needKind[need.kind],
              need.category && names.category[need.category],
              isElsewhere && shortCommunity(need.community.name),
              need.team && words.forTeam(need.team.name),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span class="board-need-time">
          {next ? sayWhen(next.from, next.until) : overWords(row)}
          {left > 1 && <span class="soft small">{words.shifts(left)}</span>}
        </span>
        <Places row={row} />
      </a>
    </li>
  );
};

const overWords = ({ need }: NeedRow): string => {
  const { needStatus } = pageWords(serviceNames);
  if (need.status === 'open') return pageWords(serviceBoardWords).noNext;
  return [needStatus[need.status], need.endedAt && sayDay(need.endedAt)].filter(Boolean).join(' ');
};

const Places = ({ row: { next, queued, need } }: { row: NeedRow }) => {
  const words = pageWords(serviceBoardWords);
  return (
    <span class="board-need-places">
      {next && (
        <>
          <b>{words.held(next.held, next.wanted)}</b>
          <Bar held={next.held} wanted={next.wanted} />
          <span class="soft small">
            {[
              next.free > 0 ? words.free(next.free) : words.full,
              queued > 0 && words.queued(queued),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      )}
      {need.onSite > 0 && <span class="badge met">{words.onSite(need.onSite)}</span>}
    </span>
  );
};

const Bar = ({ held, wanted }: { held: number; wanted: number }) => (
  <span class="board-bar" aria-hidden="true">
    <span style={{ width: `${Math.min(100, (100 * held) / Math.max(1, wanted))}%` }} />
  </span>
);
