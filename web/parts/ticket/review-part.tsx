/** How a closed ticket counts: what was asked, answered and found, and what this person may do about it. */
import type { ComponentChildren } from 'preact';
import type { AppealView, SpotCheckFinding, TicketView } from '../../../src/contract/views.ts';
import { reviewWords } from '../../../src/contract/words/pages/review.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { reviewVerbs } from './duties.ts';
import { Part } from './part.tsx';

type Props = { ticket: TicketView; onOpen: (verb: VerbName) => void };

export const ReviewPart = ({ ticket, onOpen }: Props) => {
  const words = pageWords(reviewWords);
  const { exclusion, appeals, spotChecks, reopenedAt } = ticket;
  const verbs = reviewVerbs(ticket);
  if (!exclusion && appeals.length + spotChecks.length + verbs.length === 0) return null;
  return (
    <Part name={words.name}>
      <ul class="ticket-rows">
        {exclusion && <ExclusionRow exclusion={exclusion} />}
        {appeals.map((appeal) => (
          <AppealRow key={appeal.n} appeal={appeal} />
        ))}
        {spotChecks.map((check) => (
          <CheckRow key={check.period} check={check} />
        ))}
      </ul>
      {reopenedAt && <small class="soft">{words.reopened(say(reopenedAt))}</small>}
      {verbs.length > 0 && (
        <p class="cluster">
          {verbs.map((verb) => (
            <button key={verb} type="button" class="button" onClick={() => onOpen(verb)}>
              {book().verb[verb]}
            </button>
          ))}
        </p>
      )}
    </Part>
  );
};

type Tone = 'amber' | 'met' | 'stopped' | '';
type RowProps = { name: string; state: string; tone: Tone; lines: (string | false | undefined)[] };

const Row = ({
  name,
  state,
  tone,
  lines,
  children,
}: RowProps & { children: ComponentChildren }) => (
  <li class="ticket-task">
    <div class="ticket-task-line">
      <b>{name}</b>
      <span class={`badge ${tone}`}>{state}</span>
      <span class="soft">{lines.filter(Boolean).join(' · ')}</span>
    </div>
    {children}
  </li>
);

const Quote = ({ text }: { text: string | undefined }) =>
  text ? <p class="ticket-quote">{text}</p> : null;

const ExclusionRow = ({ exclusion }: { exclusion: NonNullable<TicketView['exclusion']> }) => {
  const words = pageWords(reviewWords);
  const { code, state, askedAt, askedBy, appeal, decidedAt, text, decisionText } = exclusion;
  return (
    <Row
      name={words.exclusion}
      state={words.state[state]}
      tone={state === 'asked' ? 'amber' : state === 'excluded' ? 'stopped' : ''}
      lines={[
        book().exclusionCode[code],
        words.askedBy(askedBy.unit.name, say(askedAt)),
        appeal !== undefined && words.afterAppeal(appeal),
        decidedAt && words.decidedAt(say(decidedAt)),
      ]}
    >
      <Quote text={text} />
      <Quote text={decisionText} />
    </Row>
  );
};

const AppealRow = ({ appeal }: { appeal: AppealView }) => {
  const words = pageWords(reviewWords);
  const { n, unit, at, text, upheld, answeredAt, answer } = appeal;
  return (
    <Row
      name={words.appeal(n, unit.name)}
      state={answeredAt ? (upheld ? words.upheld : words.dismissed) : words.appealOpen}
      tone={answeredAt ? '' : 'amber'}
      lines={[say(at), answeredAt && words.answeredAt(say(answeredAt))]}
    >
      <Quote text={text} />
      <Quote text={answer} />
    </Row>
  );
};

const CheckRow = ({ check }: { check: SpotCheckFinding }) => {
  const words = pageWords(reviewWords);
  const { period, checkedAt, matches, how, text } = check;
  return (
    <Row
      name={words.check(period)}
      state={checkedAt ? (matches ? words.matches : words.differs) : words.checkOpen}
      tone={checkedAt ? (matches ? 'met' : 'amber') : ''}
      lines={[how && words.how[how], checkedAt && say(checkedAt)]}
    >
      <Quote text={text} />
    </Row>
  );
};
