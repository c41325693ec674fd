import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';

type Props = { registration: RegistrationView; onGone: () => void };

/** The way out, with exactly what it takes away and what stays. */
export const WithdrawPart = ({ registration, onGone }: Props) => {
  const words = pageWords(registerWords);
  const [isAsking, setAsking] = useState(false);
  const withdraw = async (): Promise<boolean> => {
    await post(`/api/registrations/${registration.id}/withdrawal`, {});
    onGone();
    return true;
  };
  return (
    <details class="service-other">
      <summary>{words.withdraw}</summary>
      <div class="stack">
        <p class="small soft">{words.withdrawMeans}</p>
        <button class="button" type="button" onClick={() => setAsking(true)}>
          {words.withdrawOpen}
        </button>
      </div>
      {isAsking && (
        <FormDialog
          title={words.withdrawTitle}
          act={words.withdrawAct}
          onAct={withdraw}
          onClose={() => setAsking(false)}
        >
          <h3>{words.goes}</h3>
          <ul class="service-goes">
            <li>{words.goesName}</li>
            <li>{words.goesProfile}</li>
            <li>{words.goesRecords}</li>
            <li>{words.goesClaims}</li>
          </ul>
          <h3>{words.stays}</h3>
          <ul class="service-goes">
            <li>{words.staysSums}</li>
          </ul>
          <p class="notice amber">{words.final}</p>
          <a class="button plain" href="/api/service-records.xlsx?form=own" download>
            {words.exportFirst}
          </a>
        </FormDialog>
      )}
    </details>
  );
};
