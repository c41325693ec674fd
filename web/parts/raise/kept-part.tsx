/** No network: it lies on this phone, goes out by itself, and nobody is kept waiting at this page. */
import { useEffect, useRef } from 'preact/hooks';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { isLasting, keptActs } from '../../outbox/outbox.ts';
import { book, pageWords } from '../../words.ts';
import { DialPart } from './dial-part.tsx';
import type { Raising } from './raising.ts';

type Props = { raising: Raising; of: string; onAgain: () => void };

export const KeptPart = ({ raising, of, onAgain }: Props) => {
  const words = pageWords(raiseWords);
  const act = keptActs.value.find(({ key }) => key === of);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { went, refusal } = act ?? {};
  const kind = raising.kind.value;
  return (
    <div class="page narrow raise-sent">
      <header class="raise-sent-head" data-status={went ? 'blown' : 'kept'}>
        <p class="soft">{kind && book().kind[kind]}</p>
        <h1 ref={heading} tabIndex={-1}>
          {headline(went?.number, refusal !== undefined)}
        </h1>
        <p>{act?.about.title ?? raising.draft.value.words}</p>
      </header>
      {!went && <DialPart raising={raising} />}
      {!went && !refusal && (
        <p class="notice amber">{isLasting.value ? words.keptMeans : words.keptNowhere}</p>
      )}
      <div class="raise-sent-acts">
        {went?.number ? (
          <a class="button primary wide" href={`/t/${went.number}`}>
            {words.openTicket}
          </a>
        ) : (
          <a class="button primary wide" href="/outbox">
            {words.toOutbox}
          </a>
        )}
        <button class="button wide" type="button" onClick={onAgain}>
          {words.again}
        </button>
        <a class="button wide" href="/desk">
          {words.toDesk}
        </a>
      </div>
    </div>
  );
};

const headline = (number: string | undefined, isRefused: boolean): string => {
  const words = pageWords(raiseWords);
  if (number) return words.keptArrived(number);
  return isRefused ? words.keptRefused : words.kept;
};
