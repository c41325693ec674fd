import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { pageWords } from '../../../words.ts';
import { fieldFault, ProblemNotice } from '../../problem-notice.tsx';
import { useAct } from '../use-act.ts';
import { askBody, type Draft, draftOf, isPlaced, profileBody } from './draft.ts';
import { PlaceFields } from './place-fields.tsx';
import { ProfileFields } from './profile-fields.tsx';

type Props = {
  registration?: RegistrationView;
  onDone: () => void;
};

/** Asked for the first time or again with a place; in force, only what one says of oneself. */
export const RegisterForm = ({ registration, onDone }: Props) => {
  const words = pageWords(registerWords);
  const [draft, setDraft] = useState(() => draftOf(registration));
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isChange = registration !== undefined && registration.status !== 'refused';
  const { act, isBusy, fault } = useAct(() => {
    setSaved(true);
    onDone();
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!isChange && !isPlaced(draft)) return;
    void act(pathOf(registration), isChange ? profileBody(draft) : bodyOf(draft, registration));
  };
  const change = (next: Draft): void => {
    setSaved(false);
    setDraft(next);
  };
  const phoneFault = fieldFault(fault, 'phone');
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {!isChange && <PlaceFields draft={draft} isTried={isTried} onDraft={change} />}
      <ProfileFields
        draft={draft}
        hasPhone={registration?.hasContact ?? false}
        phoneFault={phoneFault}
        onDraft={change}
      />
      {fault !== undefined && !phoneFault && <ProblemNotice fault={fault} />}
      {isSaved && isChange && (
        <p class="notice" role="status">
          {words.saved}
        </p>
      )}
      <div class="service-submit">
        <button class="button primary wide" type="submit" disabled={isBusy} aria-busy={isBusy}>
          {isChange ? words.save : registration ? words.sendAgain : words.send}
        </button>
      </div>
    </form>
  );
};

const pathOf = (registration?: RegistrationView): string => {
  if (!registration) return '/api/registrations';
  const act = registration.status === 'refused' ? 'again' : 'profile';
  return `/api/registrations/${registration.id}/${act}`;
};

const bodyOf = (draft: Draft, registration?: RegistrationView) =>
  registration ? askBody(draft) : { kind: 'member', ...askBody(draft) };
