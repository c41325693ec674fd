/** One turn: who, what, both times of each mark, and what may be done about its hours. */
import { useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { newKey, post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { sayDay, sayTime } from '../say.ts';
import { useSend } from '../use-send.ts';
import { choicesOf } from './hours.ts';
import { type HoursAct, HoursDialog } from './hours-dialog.tsx';
import { MarkCell } from './mark-cell.tsx';
import { sayMinutes } from './minutes.ts';
import { Doubts } from './present-part.tsx';
import { placeOf } from './unanswered.tsx';

type Props = { record: RecordView; onDone: () => void };

export const HoursRow = ({ record, onDone }: Props) => {
  const names = pageWords(serviceNames);
  const words = pageWords(serviceBoardWords);
  const [act, setAct] = useState<HoursAct>();
  const { person, title, from, organisation } = record;
  return (
    <li class="board-hours">
      <div class="board-hours-who">
        <span class="board-title">{person?.name ?? names.withdrawn}</span>
        <span class="soft small">{organisation.name}</span>
        <a class="board-quiet" href={placeOf(record)}>
          {title ?? names.untitled}
        </a>
        <span class="soft small">
          {names.needKind[record.kind]} · {sayDay(from)}
        </span>
      </div>
      <dl class="board-marks">
        <MarkCell name={words.arrived} mark={record.arrived} />
        <MarkCell name={words.left} mark={record.left} />
        <Minutes record={record} />
      </dl>
      <div class="board-hours-notes">
        <Doubts record={record} />
        {record.thanks.length > 0 && (
          <span>
            <span class="badge met">{words.thanked}</span>
          </span>
        )}
        <Objections record={record} />
      </div>
      <Acts record={record} onDone={onDone} onAct={setAct} />
      {act && (
        <HoursDialog record={record} act={act} onDone={onDone} onClose={() => setAct(undefined)} />
      )}
    </li>
  );
};

const Minutes = ({ record: { marksMinutes, statedMinutes, minutes } }: { record: RecordView }) => {
  const words = pageWords(serviceBoardWords);
  return (
    <div>
      <dt>{minutes === undefined ? words.marked : words.confirmedMinutes}</dt>
      <dd>
        <b>
          {minutes !== undefined && sayMinutes(minutes)}
          {minutes === undefined &&
            (marksMinutes === undefined ? words.unknownMinutes : sayMinutes(marksMinutes))}
        </b>
        {statedMinutes !== undefined && (
          <span class="soft small">
            {words.stated} {sayMinutes(statedMinutes)}
          </span>
        )}
      </dd>
    </div>
  );
};

const Objections = ({ record }: { record: RecordView }) => {
  const words = pageWords(serviceBoardWords);
  const last = record.objections.at(-1);
  return last && record.status === 'objected' ? (
    <p class="board-said">
      <b>{words.objection}</b> {last.text}
      <span class="soft small">
        {words.objects(`${sayDay(last.at)} ${sayTime(last.at)}`)}
        {last.minutes !== undefined && ` · ${words.holds(sayMinutes(last.minutes))}`}
      </span>
    </p>
  ) : null;
};

type ActsProps = Props & { onAct: (act: HoursAct) => void };

const Acts = ({ record, onDone, onAct }: ActsProps) => {
  const words = pageWords(serviceBoardWords);
  const { busy, fault, send } = useSend(onDone);
  const confirm = (minutes: number): void =>
    void send('confirm', () =>
      post(`/api/service-records/${record.id}/confirmation`, { minutes }, newKey()),
    );
  const may = (verb: RecordView['verbs'][number]): boolean => record.verbs.includes(verb);
  const choices = may('confirm') ? choicesOf(record) : [];
  return (
    <div class="board-acts">
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {choices.map(({ by, minutes }) => (
        <button
          key={by}
          class={`button ${choices.length === 1 ? 'primary' : ''}`}
          type="button"
          aria-busy={busy !== undefined}
          onClick={() => confirm(minutes)}
        >
          {words.confirm(sayMinutes(minutes))}
          {choices.length > 1 && (
            <span class="small">{by === 'marked' ? words.asMarked : words.asStated}</span>
          )}
        </button>
      ))}
      {may('answer_objection') && (
        <button class="button primary" type="button" onClick={() => onAct('answer')}>
          {words.answer}
        </button>
      )}
      <div class="board-more">
        {may('correct') && (
          <button class="button plain" type="button" onClick={() => onAct('correct')}>
            {words.correct}
          </button>
        )}
        {may('thank') && (
          <button class="button plain" type="button" onClick={() => onAct('thank')}>
            {words.thank}
          </button>
        )}
      </div>
    </div>
  );
};
