/** Who is on duty at this moment, until when, and the duty phone. */
import type { OnDutyView } from '../../../src/contract/roster-views.ts';
import type { Ref } from '../../../src/contract/views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { shanghaiDay, toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords } from '../../words.ts';
import { CallButton } from '../ticket/call-button.tsx';
import { sayTimeOn } from './say.ts';
import { isMe, joinNames } from './who.ts';

export const NowCard = ({ now }: { now: OnDutyView }) => {
  const words = pageWords(rosterWords);
  return (
    <section class="card duty-now" aria-labelledby="duty-now">
      <div class="spread duty-now-head">
        <h2 id="duty-now">{words.now}</h2>
        <p class="soft">{sayShift(now)}</p>
      </div>
      {now.isPlanned ? (
        <dl class="duty-crew">
          <Post name={words.duty} people={now.duty} isMain />
          {now.deputy && <Post name={words.deputy} people={[now.deputy]} />}
          {now.leader && <Post name={words.leader} people={[now.leader]} />}
        </dl>
      ) : (
        <p class="duty-everybody">
          <b>{words.everybodyOf(now.duty.length)}</b>
          <br />
          <span class="soft">{joinNames(now.duty.map(({ name }) => name))}</span>
        </p>
      )}
      {now.phone && (
        <p class="duty-phone">
          <span class="soft">{words.phone}</span>{' '}
          <CallButton name={now.unit.name} phone={now.phone} />
        </p>
      )}
    </section>
  );
};

/** '夜班 17:30–12-01 08:30'; of a gap when the next shift begins. */
const sayShift = ({ isPlanned, shift, from, until }: OnDutyView): string => {
  const words = pageWords(rosterWords);
  const today = shanghaiDay(toInstant(serverNow()));
  if (!isPlanned) return until ? words.nextFrom(sayTimeOn(until, today)) : '';
  if (!shift || !from || !until) return '';
  const span = words.span(sayTimeOn(from, today), sayTimeOn(until, today));
  return `${pageWords(shiftSheetWords).shift[shift]} ${span}`;
};

type PostProps = { name: string; people: readonly Ref[]; isMain?: boolean };

const Post = ({ name, people, isMain }: PostProps) => {
  const words = pageWords(rosterWords);
  return (
    <div data-main={isMain ? '' : undefined}>
      <dt>{name}</dt>
      <dd>
        {people.map((person) => (
          <span key={person.id} class="duty-person">
            {person.name}
            {isMe(person) && <span class="badge">{words.you}</span>}
          </span>
        ))}
      </dd>
    </div>
  );
};
