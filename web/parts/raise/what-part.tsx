/** What is it? Plain words, and the situations they may mean. */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import { controlProps, Field } from './field.tsx';
import { routingLimit } from './limits.ts';
import type { Raising } from './raising.ts';
import { SituationCard } from './situation-card.tsx';
import { findSituations } from './situation-search.ts';

const TEXT_MAX = 4_000;
const FIRST_SHOWN = 4;

export const WhatPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  return (
    <section class="stack" aria-label={words.what}>
      <Field raising={raising} name="detail" label={words.what}>
        <textarea
          {...controlProps({ raising, name: 'detail' })}
          rows={2}
          maxLength={TEXT_MAX}
          placeholder={words.whatHint}
          value={raising.draft.value.words}
          onInput={(event) => raising.change({ words: event.currentTarget.value })}
        />
      </Field>
      <SituationChoice raising={raising} />
    </section>
  );
};

/** Choosing folds the others away; the chosen one stays the same button, so the focus stays on it. */
const SituationChoice = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const isOpen = useSignal(false);
  const list = useRef<HTMLUListElement>(null);
  const { words: said, isUnlisted } = raising.draft.value;
  const chosen = raising.situation.value;
  const isSettled = (chosen !== undefined || isUnlisted) && !isOpen.value;
  const found = findSituations(said, FIRST_SHOWN);
  const offered = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  const shown = isSettled ? offered.filter((each) => each === chosen) : offered;
  const choose = (code: string | undefined): void => {
    const isSame = code === chosen?.code && isUnlisted === (code === undefined);
    if (!isSame) raising.choose(code);
    isOpen.value = isSettled && isSame;
  };
  const hasWords = said.trim() !== '';
  if (!hasWords && !chosen && !isUnlisted) return null;
  return (
    <div class="stack raise-situations">
      <p class="visually-hidden" role="status">
        {hasWords && !isSettled ? words.found(found.length) : ''}
      </p>
      {!isSettled && hasWords && found.length === 0 && <p class="soft">{words.notFound}</p>}
      <ul
        class="stack"
        ref={list}
        aria-label={words.situations}
        onKeyDown={(event) => step(event, list.current)}
      >
        {shown.map((each) => (
          <li key={each.code}>
            <SituationCard
              situation={each}
              isChosen={each === chosen}
              isSettled={isSettled}
              onChoose={() => choose(each.code)}
            />
          </li>
        ))}
        {(!isSettled || isUnlisted) && (
          <li key="">
            <button
              type="button"
              class="situation-card"
              aria-pressed={isUnlisted}
              onClick={() => choose(undefined)}
            >
              <span class="spread">
                <b>{words.unlisted}</b>
                {isSettled && <span class="raise-another">{words.another}</span>}
              </span>
              <small class="soft">{unlistedMeans(raising)}</small>
            </button>
          </li>
        )}
      </ul>
    </div>
  );
};

const unlistedMeans = (raising: Raising): string => {
  const words = pageWords(raiseWords);
  if (raising.draft.value.leadUnitId) return words.unlistedButLed;
  const kind = raising.kind.value;
  const limit = kind && routingLimit(kind);
  return limit ? words.unlistedMeans(words.limit(limit.amount, limit.unit)) : words.chooseKindToo;
};

const step = (event: KeyboardEvent, list: HTMLElement | null): void => {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (way === 0 || !list) return;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[at + way]?.focus();
  event.preventDefault();
};
