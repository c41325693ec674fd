/** 委托签批: a chief lends the signature to a colleague, with dates, and may take it back. */
import { useEffect, useState } from 'preact/hooks';
import { signInWords } from '../../../src/contract/words/pages/sign-in.ts';
import { book, pageWords, sayInstant } from '../../words.ts';
import { Choice } from '../admin/choice.tsx';
import { Field } from '../field.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { isRightOrder, useDelegations } from './use-delegations.ts';

export const DelegationPart = () => {
  const words = pageWords(signInWords);
  const own = useDelegations();
  useEffect(own.load, []);
  return (
    <section class="card stack" aria-labelledby="lend">
      <h2 id="lend">{words.lend}</h2>
      <p class="soft">{words.lendIntro}</p>
      {own.told && (
        <p class="notice" role="status">
          {own.told}
        </p>
      )}
      {own.fault !== undefined && <ProblemNotice fault={own.fault} retry={own.load} />}
      {!own.colleagues && own.fault === undefined && <Skeleton rows={2} />}
      {own.colleagues?.length === 0 && <p class="soft">{words.lendEmpty}</p>}
      {own.colleagues && own.colleagues.length > 0 && (
        <>
          <Lent own={own} />
          <LendForm own={own} />
        </>
      )}
    </section>
  );
};

type Part = { own: ReturnType<typeof useDelegations> };

const Lent = ({ own }: Part) => {
  const words = pageWords(signInWords);
  const lent = own.colleagues?.filter(({ delegation }) => delegation !== undefined) ?? [];
  if (lent.length === 0) return null;
  return (
    <div class="stack">
      <h3>{words.lentNow}</h3>
      <ul class="stack plain">
        {lent.map((colleague) => (
          <li key={colleague.id} class="spread">
            <span>
              {words.lent(
                colleague.name,
                sayInstant(colleague.delegation?.from ?? ''),
                sayInstant(colleague.delegation?.until ?? ''),
              )}
            </span>
            <button
              class="button"
              type="button"
              disabled={own.isBusy}
              onClick={() => void own.takeBack(colleague)}
            >
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const LendForm = ({ own }: Part) => {
  const words = pageWords(signInWords);
  const [toPersonId, setTo] = useState('');
  const [from, setFrom] = useState(own.firstFrom);
  const [until, setUntil] = useState(own.firstUntil);
  const [isTried, setTried] = useState(false);
  const colleagues = own.colleagues ?? [];
  const isOrdered = isRightOrder(from, until);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const to = colleagues.find(({ id }) => id === toPersonId);
    if (to && isOrdered) void own.lend(to, from, until).then((done) => done && setTried(false));
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Choice
        label={words.lendTo}
        value={toPersonId}
        fault={isTried && !toPersonId ? words.lendChoose : undefined}
        options={[
          { value: '', text: '—' },
          ...colleagues.map(({ id, name, role }) => ({
            value: id,
            text: `${name} · ${book().role[role]}`,
          })),
        ]}
        onValue={setTo}
      />
      <div class="account-span">
        <Field label={words.lendFrom} type="datetime-local" value={from} onValue={setFrom} />
        <Field
          label={words.lendUntil}
          type="datetime-local"
          value={until}
          fault={isTried && !isOrdered ? words.lendOrder : undefined}
          onValue={setUntil}
        />
      </div>
      <button class="button primary" type="submit" disabled={own.isBusy}>
        {words.lendSave}
      </button>
    </form>
  );
};
