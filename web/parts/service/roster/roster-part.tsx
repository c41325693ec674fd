/** The list on site: who is expected, who is there, who has left. */
import { useState } from 'preact/hooks';
import type { RecordView, RosterView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { pageWords } from '../../../words.ts';
import { Doubts } from '../board/present-part.tsx';
import { sayTime } from '../say.ts';
import { NoteDialog, type Noting } from './note-dialog.tsx';
import { rosterOf } from './roster-rows.ts';

type Props = { roster: RosterView; activity: Activity; onDone: () => void };

export const RosterPart = ({ roster, activity, onDone }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const names = pageWords(serviceNames);
  const [noting, setNoting] = useState<Noting>();
  const { coming, organisations, present, gone } = rosterOf(roster);
  const isOver = roster.until !== undefined && Date.parse(roster.until) <= Date.now();
  return (
    <>
      {isOver && present.length > 0 && <p class="notice amber">{words.notLeft(present.length)}</p>}
      <Group title={words.present} count={present.length}>
        {present.map((record) => (
          <RecordRow key={record.id} record={record} onNote={setNoting} />
        ))}
      </Group>
      <Group title={words.expected} count={coming.length + organisations.length}>
        {coming.map(({ person, organisation }) => (
          <li class="roster-row" key={person?.id}>
            <div class="board-asked-words">
              <span class="board-title">{person?.name ?? names.withdrawn}</span>
              <span class="soft small">
                {[organisation?.name, words.comes].filter(Boolean).join(' · ')}
              </span>
            </div>
            {person && (
              <button
                class="button"
                type="button"
                onClick={() =>
                  setNoting({ what: 'arrive', personId: person.id, name: person.name })
                }
              >
                {words.arrive}
              </button>
            )}
          </li>
        ))}
        {organisations.map(({ organisation, places, claim }) => (
          <li class="roster-row" key={`${organisation?.id}-${claim}`}>
            <div class="board-asked-words">
              <span class="board-title">
                {words.ofOrganisation(organisation?.name ?? '', places)}
              </span>
              <span class="soft small">{words.scanThere}</span>
            </div>
          </li>
        ))}
      </Group>
      <Group title={words.gone} count={gone.length}>
        {gone.map((record) => (
          <RecordRow key={record.id} record={record} onNote={setNoting} />
        ))}
      </Group>
      {roster.expected.length + roster.records.length === 0 && (
        <p class="card soft">{words.nobodyExpected}</p>
      )}
      {noting && (
        <NoteDialog
          activity={activity}
          noting={noting}
          onDone={onDone}
          onClose={() => setNoting(undefined)}
        />
      )}
    </>
  );
};

type GroupProps = { title: string; count: number; children: preact.ComponentChildren };

const Group = ({ title, count, children }: GroupProps) =>
  count > 0 ? (
    <section class="board-section" aria-label={title}>
      <h2>
        {title} <span class="soft">{count}</span>
      </h2>
      <ul class="card flush board-rows">{children}</ul>
    </section>
  ) : null;

const RecordRow = ({
  record,
  onNote,
}: {
  record: RecordView;
  onNote: (noting: Noting) => void;
}) => {
  const words = pageWords(serviceOrganiserWords);
  const names = pageWords(serviceNames);
  const { person, arrived, left, verbs } = record;
  return (
    <li class="roster-row">
      <div class="board-asked-words">
        <span class="board-title">{person?.name ?? names.withdrawn}</span>
        <span class="soft small">
          {[
            arrived && `${words.arrivedAt(sayTime(arrived.at))} ${names.way[arrived.way]}`,
            left && `${words.leftAt(sayTime(left.at))} ${names.way[left.way]}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Doubts record={record} />
      </div>
      {person && verbs.includes('leave') && !left && (
        <button
          class="button"
          type="button"
          onClick={() => onNote({ what: 'leave', personId: person.id, name: person.name })}
        >
          {words.leave}
        </button>
      )}
    </li>
  );
};
