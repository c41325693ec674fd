/** The one act of the page, under the thumb, and what becomes of it. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { link } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import type { Raising } from './raising.ts';

export const SendBar = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { button } = raising.outlook.value;
  const isSending = raising.phase.value.name === 'sending';
  return (
    <div class="action-bar raise-bar">
      <Trouble raising={raising} />
      <button
        class={`button wide ${button === 'emergency' ? 'danger' : 'primary'}`}
        type="submit"
        aria-busy={isSending}
        aria-describedby="raise-note"
      >
        {isSending ? words.sendingNow : words.button[button]}
      </button>
      <small class="soft" id="raise-note">
        {link.value === 'offline' ? words.willBeKept : noteOf(raising)}
      </small>
    </div>
  );
};

/** Said before sending: who still signs, and what may follow later. */
const noteOf = (raising: Raising): string => {
  const words = pageWords(raiseWords);
  const { button, isCountersigned, missing } = raising.outlook.value;
  const waits = {
    emergency: isCountersigned ? words.countersign : undefined,
    blow: undefined,
    note: undefined,
    submit: raising.kind.value === 'key_work' ? words.willBeSignedByChief : words.willBeSigned,
    report_up: words.willBeTriaged,
  };
  const later = missing.map((part) => book().missing[part]);
  return [waits[button], later.length > 0 && words.missing(later)].filter(Boolean).join(' · ');
};

const Trouble = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const phase = raising.phase.value;
  switch (phase.name) {
    case 'incomplete':
      return (
        <p class="notice amber" role="alert">
          {words.incomplete(Object.keys(raising.errors.value).length)}
        </p>
      );
    case 'refused':
      return (
        <p class="notice amber" role="alert">
          {phase.problem.detail}
          {phase.problem.status >= 500 && ` ${words.requestId(phase.problem.requestId)}`}
        </p>
      );
    case 'writing':
    case 'sending':
    case 'kept':
    case 'sent':
      return null;
  }
};
