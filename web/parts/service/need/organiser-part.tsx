/** For who runs a need: sign-ups and waiting list by shift, and what may be changed. */
import '../../../styles/service-board.css';
import { useState } from 'preact/hooks';
import type { NeedView } from '../../../../src/contract/service-views.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import type { NeedVerbName } from '../../../../src/domain/service/need/verbs.ts';
import { pageWords } from '../../../words.ts';
import { ContactDialog } from '../contact-dialog.tsx';
import { type OrganiserAct, OrganiserDialog } from './organiser-dialog.tsx';
import { ShiftPart } from './shift-part.tsx';

type Props = { need: NeedView; onDone: () => void };

const BUTTONS: readonly [NeedVerbName, 'addShift' | 'opening' | 'end' | 'cancel'][] = [
  ['add_shift', 'addShift'],
  ['open', 'opening'],
  ['end', 'end'],
  ['cancel', 'cancel'],
];

export const OrganiserPart = ({ need, onDone }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const [act, setAct] = useState<OrganiserAct>();
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="board-section" aria-label={words.title}>
      <div class="board-section-head">
        <h2>{words.title}</h2>
        {need.verbs.includes('view_contact') && (
          <button class="button" type="button" onClick={() => setAsking(true)}>
            {words.contact}
          </button>
        )}
      </div>
      <ul class="stack">
        {need.shifts.map((shift) => (
          <ShiftPart key={shift.id} need={need} shift={shift} onAct={setAct} />
        ))}
      </ul>
      <div class="board-acts board-need-acts">
        {BUTTONS.filter(([verb]) => need.verbs.includes(verb)).map(([verb, name]) => (
          <button
            key={verb}
            class={`button ${verb === 'cancel' ? 'plain' : ''}`}
            type="button"
            onClick={() => setAct({ name })}
          >
            {words[name]}
          </button>
        ))}
      </div>
      {act && (
        <OrganiserDialog need={need} act={act} onDone={onDone} onClose={() => setAct(undefined)} />
      )}
      {isAsking && (
        <ContactDialog
          path={`/api/needs/${need.id}`}
          name={words.helped}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
};
