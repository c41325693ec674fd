/** 暂停计时: why, until when, and on what paper; says before it is sent who must agree. */
import { useState } from 'preact/hooks';
import { pauseWords } from '../../../../src/contract/words/pages/pauses.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { needsDocument } from '../../../../src/domain/ticket/verbs/pause.ts';
import { me, unitById } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { actorOf } from '../../actor.ts';
import { WhenField } from './eta-field.tsx';
import { ChoiceField, LineField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { isCallerUsedUp, type PauseChoice, pauseChoices } from './pause-choice.ts';
import { VerbForm } from './verb-form.tsx';

const FIELDS = ['kind', 'until', 'document', 'to', 'text'];

export const PauseForm = (props: FormProps) => {
  const words = pageWords(pauseWords);
  const act = useVerb('pause', props);
  const { choices, isSpent } = useChoices(props);
  const [kindName, setKind] = useState<string>();
  const [until, setUntil] = useState<Instant>();
  const [document, setDocument] = useState('');
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const choice = choices.length === 1 ? choices[0] : choices.find(({ kind }) => kind === kindName);
  const kind = choice?.kind;
  const hasDocument = kind !== undefined && needsDocument(kind);
  const submit = (): void => {
    const filled = {
      kind: kind !== undefined,
      until: until !== undefined,
      document: !hasDocument || document.trim() !== '',
      to: kind !== 'refer' || to.trim() !== '',
      text: text.trim() !== '',
    };
    if (!act.need(filled, { kind: pageWords(verbWords).choose })) return;
    act.send({
      kind,
      until,
      text: text.trim(),
      document: hasDocument ? document.trim() : undefined,
      to: kind === 'refer' ? to.trim() : undefined,
    });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={FIELDS}
      submit={choice?.isAtOnce ? words.pause : words.ask}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="kind"
        look="lines"
        label={words.kind}
        hint={isSpent ? words.spent : undefined}
        value={kind}
        onValue={setKind}
        options={choices.map((each) => ({
          value: each.kind,
          text: book().pauseKind[each.kind],
          hint: words.meaning[each.kind],
        }))}
      />
      {kind && choice && (
        <>
          <Effect choice={choice} />
          {kind === 'refer' && (
            <LineField act={act} name="to" label={words.to} value={to} onValue={setTo} />
          )}
          {hasDocument && (
            <LineField
              act={act}
              name="document"
              label={words.document[kind] ?? ''}
              hint={words.documentHint[kind]}
              value={document}
              onValue={setDocument}
            />
          )}
          <WhenField
            act={act}
            name="until"
            label={words.until[kind]}
            hint={words.rings}
            value={until}
            onValue={setUntil}
          />
          <TextField
            act={act}
            name="text"
            label={words.text[kind]}
            value={text}
            onValue={setText}
          />
        </>
      )}
    </VerbForm>
  );
};

const useChoices = ({ ticket }: FormProps): { choices: PauseChoice[]; isSpent: boolean } => {
  const who = me.value;
  if (!who) return { choices: [], isSpent: false };
  const actor = actorOf(who, unitById.value.get(who.user.unit.id));
  return { choices: pauseChoices(ticket, actor), isSpent: isCallerUsedUp(ticket, actor) };
};

const Effect = ({ choice: { kind, isAtOnce } }: { choice: PauseChoice }) => {
  const words = pageWords(pauseWords);
  return (
    <p class="notice" role="status">
      {isAtOnce ? words.atOnce : words.agrees[kind]}
    </p>
  );
};
