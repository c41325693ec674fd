/** One organisation and one place: since when, and their three lists. */
import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { newKey, post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { shortCommunity, shortStreet } from '../../short-name.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { sayDate } from '../say.ts';
import { TextDialog } from '../text-dialog.tsx';
import { useSend } from '../use-send.ts';
import { LineList } from './line-list.tsx';
import { type PairSide, pairLists } from './lines.ts';

type Props = { registration: RegistrationView; side: PairSide; onDone: () => void };

export const PairCard = ({ registration, side, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const { organisation, community, street, kind, status, decidedAt, number } = registration;
  const place = community ? shortCommunity(community.name) : shortStreet(street?.name ?? '');
  const isInForce = status === 'confirmed';
  return (
    <li class="card board-pair">
      <div class="board-pair-head">
        <div>
          <h3>{side === 'place' ? organisation.name : place}</h3>
          <p class="soft">
            {[
              names.registrationKind[kind],
              side === 'place' ? place : undefined,
              isInForce && decidedAt && words.since(sayDate(decidedAt)),
              number,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <PairActs registration={registration} onDone={onDone} />
      </div>
      {isInForce && (
        <div class="board-lists">
          {pairLists(registration.lists, side).map((each) => (
            <LineList
              key={each.list}
              registration={registration}
              pairList={each}
              side={side}
              onDone={onDone}
            />
          ))}
        </div>
      )}
    </li>
  );
};

const PairActs = ({ registration, onDone }: Omit<Props, 'side'>) => {
  const words = pageWords(servicePairsWords);
  const board = pageWords(serviceBoardWords);
  const { busy, fault, send } = useSend(onDone);
  const [isEnding, setEnding] = useState(false);
  const [isRefusing, setRefusing] = useState(false);
  const path = `/api/registrations/${registration.id}`;
  const { verbs, status, kind } = registration;
  const mayConfirm = verbs.includes('confirm');
  const endWords =
    status === 'asked'
      ? { act: words.takeBack, means: words.takeBackMeans }
      : { act: words.withdraw, means: words.withdrawMeans };
  return (
    <div class="board-acts">
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {mayConfirm && (
        <button
          class="button primary"
          type="button"
          aria-busy={busy !== undefined}
          onClick={() =>
            void send('accept', () => post(`${path}/confirmation`, { approve: true }, newKey()))
          }
        >
          {kind === 'pairing' ? board.acceptPair : board.accept}
        </button>
      )}
      {mayConfirm && (
        <button class="button plain" type="button" onClick={() => setRefusing(true)}>
          {board.refuse}
        </button>
      )}
      {status === 'asked' && !mayConfirm && <span class="badge stopped">{words.waitsOther}</span>}
      {verbs.includes('withdraw') && !mayConfirm && (
        <button class="button plain" type="button" onClick={() => setEnding(true)}>
          {endWords.act}
        </button>
      )}
      {isRefusing && (
        <TextDialog
          title={board.refuse}
          means={board.refuseMeans}
          act={board.refuse}
          onSend={async (text, key) => {
            await post(`${path}/confirmation`, { approve: false, text }, key);
            onDone();
          }}
          onClose={() => setRefusing(false)}
        />
      )}
      {isEnding && (
        <ConfirmDialog
          title={endWords.act}
          means={endWords.means}
          act={endWords.act}
          onSend={async (key) => {
            await post(`${path}/withdrawal`, {}, key);
            onDone();
          }}
          onClose={() => setEnding(false)}
        />
      )}
    </div>
  );
};
