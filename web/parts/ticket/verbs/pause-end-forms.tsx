/** 答复暂停 · 恢复计时: what was asked stands above the answer; what the clocks will do, above the end. */
import { useState } from 'preact/hooks';
import type { ClockView, PauseView } from '../../../../src/contract/views.ts';
import { pauseWords } from '../../../../src/contract/words/pages/pauses.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { unitById } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { DecisionField, DecisionText, useDecision } from './decision-field.tsx';
import { WhenField } from './eta-field.tsx';
import { TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { said } from './said.ts';
import { VerbForm } from './verb-form.tsx';

export const AnswerPauseForm = (props: FormProps) => {
  const words = pageWords(pauseWords);
  const asked = props.ticket.pauses.find(({ state }) => state === 'asked');
  const act = useVerb('answer_pause', props, asked && `${asked.n}/answer`);
  const decision = useDecision();
  const [until, setUntil] = useState<Instant>();
  const submit = (): void => {
    const filled = { approve: decision.isMade, text: decision.isSaid };
    if (act.need(filled, { approve: pageWords(verbWords).choose }))
      act.send({ ...decision.body, until: decision.approve ? until : undefined });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['approve', 'until', 'text']}
      submit={words.answer}
      onSubmit={submit}
    >
      {asked && <AskedPause pause={asked} />}
      <DecisionField
        act={act}
        decision={decision}
        choices={{ approve: words.approve, refuse: words.refuse }}
      />
      {decision.approve && asked && (
        <WhenField
          act={act}
          name="until"
          label={words.otherUntil}
          hint={words.asUntil(say(asked.until))}
          value={until}
          onValue={setUntil}
        />
      )}
      <DecisionText act={act} decision={decision} />
    </VerbForm>
  );
};

const AskedPause = ({ pause }: { pause: PauseView }) => {
  const words = pageWords(pauseWords);
  const { kind, until, by, why, document, to } = pause;
  const about = [words.askedBy(by.name), to, document].filter(Boolean).join(' · ');
  return (
    <section class="ticket-about">
      <p class="ticket-about-title">
        {book().pauseKind[kind]} · {words.until[kind]} {say(until)}
      </p>
      <p class="soft">{about}</p>
      <blockquote>{why}</blockquote>
    </section>
  );
};

export const EndPauseForm = (props: FormProps) => {
  const words = pageWords(pauseWords);
  const { pauses, clocks } = props.ticket;
  const open = pauses.find(({ state, endedAt }) => !state && !endedAt);
  const act = useVerb('end_pause', props, open && `${open.n}/end`);
  const [text, setText] = useState('');
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['text']}
      submit={words.end}
      onSubmit={() => act.send({ text: said(text) })}
    >
      {open && (
        <section class="ticket-about">
          <p class="ticket-about-title">
            {book().pauseKind[open.kind]} · {words.since(say(open.from))}
          </p>
          <Waiting clocks={clocks.filter(({ state }) => state === 'paused')} />
        </section>
      )}
      <TextField act={act} name="text" label={words.endText} value={text} onValue={setText} />
    </VerbForm>
  );
};

const Waiting = ({ clocks }: { clocks: readonly ClockView[] }) => {
  const words = pageWords(pauseWords);
  if (clocks.length === 0) return <p>{words.noClock}</p>;
  return (
    <>
      <p>{words.goesOn}</p>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.id}>{words.dueBefore(nameOf(clock), say(clock.dueAt))}</li>
        ))}
      </ul>
      <small class="soft">{howTheyMove(clocks).join(words.partJoin)}</small>
    </>
  );
};

const nameOf = ({ name, unitId }: ClockView): string =>
  [unitById.value.get(unitId)?.name, book().clockName[name]].filter(Boolean).join(' ');

const howTheyMove = (clocks: readonly ClockView[]): string[] => {
  const words = pageWords(pauseWords);
  const units = new Set(clocks.map(({ limit }) => limit?.unit ?? 'minutes'));
  return [
    ...(units.has('working_minutes') ? [words.byHours] : []),
    ...(units.has('working_days') ? [words.byDays] : []),
    ...(units.has('minutes') ? [words.byWall] : []),
    words.staysLate,
  ];
};
