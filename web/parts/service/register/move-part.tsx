import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { pageWords } from '../../../words.ts';
import { fieldFault, ProblemNotice } from '../../problem-notice.tsx';
import { placeName } from '../say-more.ts';
import { useAct } from '../use-act.ts';
import { type Draft, draftOf, isPlaced, placeBody } from './draft.ts';
import { PlaceFields } from './place-fields.tsx';

type Props = { registration: RegistrationView; onDone: () => void };

/** Who lives elsewhere now asks the new place, also outside the district; the old one counts until the answer. */
export const MovePart = ({ registration, onDone }: Props) => {
  const words = pageWords(registerWords);
  const home = pageWords(serviceHomeWords);
  const [draft, setDraft] = useState<Draft>(() => draftOf(undefined));
  const [isTried, setTried] = useState(false);
  const { act, isBusy, fault } = useAct(() => {
    setDraft(draftOf(undefined));
    setTried(false);
    onDone();
  });
  const { moving, refusedMove } = registration;
  const worded = fieldFault(fault, 'communityId');
  const ask = (): void => {
    setTried(true);
    if (isPlaced(draft)) void act(`/api/registrations/${registration.id}/move`, placeBody(draft));
  };
  return (
    <details class="service-other">
      <summary>{words.move}</summary>
      <div class="stack">
        <p class="small soft">{words.moveMeans}</p>
        {moving && <p class="notice">{home.moving(placeName(moving))}</p>}
        {!moving && refusedMove?.reason && (
          <p class="notice amber">{home.moveRefused(placeName(refusedMove), refusedMove.reason)}</p>
        )}
        <PlaceFields draft={draft} isTried={isTried} onDraft={setDraft} />
        {worded && <p class="field-error">{worded}</p>}
        {fault !== undefined && !worded && <ProblemNotice fault={fault} />}
        <button class="button" type="button" aria-busy={isBusy} disabled={isBusy} onClick={ask}>
          {words.moveAct}
        </button>
      </div>
    </details>
  );
};
