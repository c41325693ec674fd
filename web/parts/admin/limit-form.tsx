import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangePreview, PolicyView } from '../../../src/contract/sla-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { Limit } from '../../../src/domain/sla/policy.ts';
import { newKey, Problem, post } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { limitWords } from '../clock/rule-words.ts';
import { Field } from '../field.tsx';
import { fieldFault, ProblemNotice } from '../problem-notice.tsx';
import { Choice } from './choice.tsx';
import {
  type EnteredUnit,
  fromEntered,
  partsOf,
  toEntered,
  unitsFor,
  wholeName,
} from './limit-names.ts';

type Props = {
  limit: PolicyView;
  onDone: (told: string) => void;
  onClose: () => void;
  onOutdated: () => void;
};

/** A new version of one limit, with what it would mean for a whistle blown now. */
export const LimitForm = ({ limit, onDone, onClose, onOutdated }: Props) => {
  const words = pageWords(settingsWords);
  const [entered, setEntered] = useState(() => toEntered(limit));
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const change = fromEntered(entered.amount, entered.unit);
  const isSame = change?.amount === limit.amount && change.unit === limit.unit;
  const enter = (part: Partial<typeof entered>): void => {
    key.current = newKey();
    setFault(undefined);
    setEntered({ ...entered, ...part });
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (change && !isSame) void send(change);
  };
  const send = async (next: Limit): Promise<void> => {
    setBusy(true);
    try {
      const body = { key: limit.key, ...next, version: limit.version };
      await post<PolicyView>('/api/policies', body, key.current);
      const said = next.amount > 0 ? limitWords(next, pageWords(ticketWords)) : words.ofItsKind;
      onDone(words.saved(wholeName(limit.key), said));
    } catch (caught) {
      setFault(caught);
      setBusy(false);
      if (caught instanceof Problem && caught.view.reason === 'outdated') onOutdated();
    }
  };
  const worded = change ? fieldFault(fault, 'amount') : words.wholeNumber;
  return (
    <form
      ref={form}
      class="stack limit-form"
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      noValidate
    >
      {fault !== undefined && !fieldFault(fault, 'amount') && <ProblemNotice fault={fault} />}
      <div class="limit-fields">
        <Field
          label={words.amount}
          value={entered.amount}
          inputMode="numeric"
          autoComplete="off"
          fault={worded}
          onValue={(amount) => enter({ amount })}
        />
        <Choice
          label={words.unit}
          value={entered.unit}
          options={unitsFor(limit).map((unit) => ({ value: unit, text: words.units[unit] }))}
          onValue={(unit) => enter({ unit: unit as EnteredUnit })}
        />
        <div class="cluster limit-form-acts">
          {partsOf(limit.key)[2] && limit.amount > 0 && (
            <button
              class="button"
              type="button"
              disabled={isBusy}
              onClick={() => {
                key.current = newKey();
                void send({ amount: 0, unit: limit.unit });
              }}
            >
              {words.takeBack}
            </button>
          )}
          <button class="button" type="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button
            class="button primary"
            type="submit"
            disabled={isBusy || !change || isSame}
            aria-busy={isBusy}
          >
            {words.save}
          </button>
        </div>
      </div>
      <div role="status" class="small">
        {isSame && <p class="soft">{words.same}</p>}
        {change && !isSame && <Sample limitKey={limit.key} change={change} onFault={setFault} />}
      </div>
      {limit.history.length > 1 && <History limit={limit} />}
    </form>
  );
};

const PATIENCE_MS = 250;

type SampleProps = { limitKey: string; change: Limit; onFault: (fault: unknown) => void };

const Sample = ({ limitKey, change: { amount, unit }, onFault }: SampleProps) => {
  const words = pageWords(settingsWords);
  const [sample, setSample] = useState<ChangePreview['samples'][number]>();
  useEffect(() => {
    let isLeft = false;
    const timer = setTimeout(() => {
      post<ChangePreview>('/api/policies/preview', { key: limitKey, amount, unit }).then(
        ({ samples }) => isLeft || setSample(samples[0]),
        (fault) => isLeft || onFault(fault),
      );
    }, PATIENCE_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [limitKey, amount, unit]);
  return (
    <>
      {sample && (
        <p>
          {words.sample(
            sayInstant(sample.before, serverNow()),
            sayInstant(sample.after, serverNow()),
          )}
        </p>
      )}
      <p class="soft">{words.onlyNew}</p>
    </>
  );
};

const History = ({ limit }: { limit: PolicyView }) => {
  const words = pageWords(settingsWords);
  return (
    <details>
      <summary>{words.history}</summary>
      <ol class="limit-history">
        {limit.history
          .slice()
          .reverse()
          .map(({ version, since, ...given }) => (
            <li key={version}>
              {words.version(version)} ·{' '}
              {given.amount > 0 ? limitWords(given, pageWords(ticketWords)) : words.tookBack} ·{' '}
              <span class="soft">{since ? sayInstant(since, serverNow()) : words.delivered}</span>
            </li>
          ))}
      </ol>
    </details>
  );
};
