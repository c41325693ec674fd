/** How urgent is it? */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { KINDS } from '../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../words.ts';
import { FieldError, groupProps } from './field.tsx';
import type { Raising } from './raising.ts';

export const KindPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const kind = raising.kind.value;
  const listed = raising.situation.value?.kind;
  return (
    <fieldset class="raise-kinds" {...groupProps({ raising, name: 'kind' })}>
      <legend>
        {words.kind}
        {listed && kind !== listed && <small> · {words.byListKind(book().kind[listed])}</small>}
      </legend>
      <div class="raise-kind-row">
        {KINDS.map((each) => (
          <label key={each} class={`raise-kind ${each}`}>
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => raising.change({ kind: each })}
            />
            <span>{book().kind[each]}</span>
          </label>
        ))}
      </div>
      <FieldError raising={raising} name="kind" />
    </fieldset>
  );
};
