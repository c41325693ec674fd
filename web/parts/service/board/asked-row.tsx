/** A registration or a move that waits for the place's word. */
import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { newKey, post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { shortCommunity } from '../../short-name.ts';
import { sayDay, sayTime } from '../say.ts';
import { placeName } from '../say-more.ts';
import { TextDialog } from '../text-dialog.tsx';
import { useSend } from '../use-send.ts';
import { sayFreeHours } from './members.ts';

type Props = { registration: RegistrationView; onDone: () => void };

export const AskedRow = ({ registration, onDone }: Props) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const { person, organisation, moving, kind, note, number, outside } = registration;
  const at = moving?.askedAt ?? registration.askedAt;
  return (
    <li class="board-asked">
      <div class="board-asked-words">
        <span class="board-title">{person?.name ?? organisation.name}</span>
        <span class="soft">
          {[
            moving ? words.moving(placeName(moving)) : names.registrationKind[kind],
            person && organisation.name,
            !moving && outside,
            !person && registration.community && shortCommunity(registration.community.name),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Profile registration={registration} />
        {note && <p class="board-said">{note}</p>}
        <span class="soft small">
          {number} · {words.askedAt(`${sayDay(at)} ${sayTime(at)}`)}
        </span>
      </div>
      <Answer registration={registration} onDone={onDone} />
    </li>
  );
};

const Profile = ({ registration: { skills, freeHours } }: { registration: RegistrationView }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const hours = sayFreeHours(freeHours, names);
  if (skills.length === 0 && !hours) return null;
  return (
    <span class="soft small">
      {[skills.map((skill) => names.skill[skill]).join(' '), hours && `${words.freeHours} ${hours}`]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
};

const acceptWord = ({ kind }: RegistrationView, isMove: boolean): string => {
  const words = pageWords(serviceBoardWords);
  if (isMove) return words.acceptMove;
  return kind === 'pairing' ? words.acceptPair : words.accept;
};

const Answer = ({ registration, onDone }: Props) => {
  const words = pageWords(serviceBoardWords);
  const { busy, fault, send } = useSend(onDone);
  const [isRefusing, setRefusing] = useState(false);
  const isMove = registration.verbs.includes('answer_move');
  const path = `/api/registrations/${registration.id}/${isMove ? 'move/answer' : 'confirmation'}`;
  if (!isMove && !registration.verbs.includes('confirm'))
    return <span class="soft board-acts">{pageWords(serviceNames).registrationStatus.asked}</span>;
  return (
    <div class="board-acts">
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <button
        class="button primary"
        type="button"
        aria-busy={busy !== undefined}
        onClick={() => void send('accept', () => post(path, { approve: true }, newKey()))}
      >
        {acceptWord(registration, isMove)}
      </button>
      <button class="button plain" type="button" onClick={() => setRefusing(true)}>
        {isMove ? words.refuseMove : words.refuse}
      </button>
      {isRefusing && (
        <TextDialog
          title={isMove ? words.refuseMove : words.refuse}
          means={words.refuseMeans}
          act={isMove ? words.refuseMove : words.refuse}
          onSend={async (text, key) => {
            await post(path, { approve: false, text }, key);
            onDone();
          }}
          onClose={() => setRefusing(false)}
        />
      )}
    </div>
  );
};
