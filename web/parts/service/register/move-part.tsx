import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { pageWords } from '../../../words.ts';
import { fieldFault, ProblemNotice } from '../../problem-notice.tsx';
import { communityName } from '../say-more.ts';
import { useAct } from '../use-act.ts';
import { CommunityChoice } from './community-choice.tsx';

type Props = { registration: RegistrationView; onDone: () => void };

/** Who lives elsewhere now asks the new community; the old one counts until it answers. */
export const MovePart = ({ registration, onDone }: Props) => {
  const words = pageWords(registerWords);
  const home = pageWords(serviceHomeWords);
  const [communityId, setCommunityId] = useState<string>();
  const [isTried, setTried] = useState(false);
  const { act, isBusy, fault } = useAct(() => {
    setCommunityId(undefined);
    setTried(false);
    onDone();
  });
  const { moving, refusedMove } = registration;
  const worded = fieldFault(fault, 'communityId');
  const missing = isTried && !communityId ? words.needsCommunity : undefined;
  const ask = (): void => {
    setTried(true);
    if (communityId) void act(`/api/registrations/${registration.id}/move`, { communityId });
  };
  return (
    <details class="service-other">
      <summary>{words.move}</summary>
      <div class="stack">
        <p class="small soft">{words.moveMeans}</p>
        {moving && <p class="notice">{home.moving(communityName(moving.community))}</p>}
        {!moving && refusedMove?.reason && (
          <p class="notice amber">
            {home.moveRefused(communityName(refusedMove.community), refusedMove.reason)}
          </p>
        )}
        <CommunityChoice chosen={communityId} fault={missing} onChoose={setCommunityId} />
        {worded && <p class="field-error">{worded}</p>}
        {fault !== undefined && !worded && <ProblemNotice fault={fault} />}
        <button class="button" type="button" aria-busy={isBusy} disabled={isBusy} onClick={ask}>
          {words.moveAct}
        </button>
      </div>
    </details>
  );
};
