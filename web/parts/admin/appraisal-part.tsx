import { useState } from 'preact/hooks';
import type { AppraisalView } from '../../../src/contract/score-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { post } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { Field } from '../field.tsx';
import { fieldFault, ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';

const APPRAISAL = '/api/appraisal';

/** Without the number of an approved appraisal nobody sees a score. */
export const AppraisalPart = () => {
  const { data, fault, isStale, retry } = useRead<AppraisalView>(APPRAISAL);
  const words = pageWords(settingsWords);
  const [told, setTold] = useState('');
  return (
    <section class="stack appraisal">
      <p class="soft">{words.appraisalIntro}</p>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && isStale && <Skeleton rows={2} />}
      {data && (
        <NumberForm
          key={data.enteredAt}
          appraisal={data}
          onDone={(text) => {
            setTold(text);
            retry();
          }}
        />
      )}
    </section>
  );
};

type Props = { appraisal: AppraisalView; onDone: (told: string) => void };

const NumberForm = ({ appraisal, onDone }: Props) => {
  const words = pageWords(settingsWords);
  const { filingNumber = '', enteredAt, isDemo } = appraisal;
  const [value, setValue] = useState(filingNumber);
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isSame = value.trim() === filingNumber;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    const next = value.trim();
    try {
      await post<AppraisalView>(APPRAISAL, { filingNumber: next });
      onDone(next ? words.appraisalSaved : words.appraisalCleared);
    } catch (caught) {
      setFault(caught);
    }
    setBusy(false);
  };
  return (
    <form class="card stack" onSubmit={save} noValidate>
      {fault !== undefined && !fieldFault(fault, 'filingNumber') && <ProblemNotice fault={fault} />}
      <Field
        label={words.filingNumber}
        value={value}
        autoComplete="off"
        hint={words.filingHint}
        fault={fieldFault(fault, 'filingNumber')}
        onValue={setValue}
      />
      <div class="spread appraisal-foot">
        <p class="soft">
          {filingNumber
            ? enteredAt && words.entered(sayInstant(enteredAt, serverNow()))
            : words.notEntered}{' '}
          {isDemo && filingNumber && <span class="badge">{words.demo}</span>}
        </p>
        <button class="button primary" type="submit" disabled={isBusy || isSame} aria-busy={isBusy}>
          {words.save}
        </button>
      </div>
    </form>
  );
};
