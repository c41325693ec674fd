/** /service/new: a community or a street posts a need. */
import '../elements/whistle-map.ts';
import '../styles/service-board.css';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MeView } from '../../src/contract/views.ts';
import { servicePostWords } from '../../src/contract/words/pages/service-post.ts';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { isOrganiserOf } from '../parts/service/board/organiser.ts';
import type { NeedDraft } from '../parts/service/post/need-draft.ts';
import { usePosting } from '../parts/service/post/use-posting.ts';
import { WhatFields } from '../parts/service/post/what-fields.tsx';
import { WhenFields } from '../parts/service/post/when-fields.tsx';
import { WhereFields } from '../parts/service/post/where-fields.tsx';
import { ContactFields, WhoFields } from '../parts/service/post/who-fields.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const ServiceNewPage = () => {
  const words = pageWords(servicePostWords);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const user = me.value?.user;
  if (user && isOrganiserOf(user)) return <NeedForm who={user} />;
  return (
    <main class="page narrow">
      <h1>{words.title}</h1>
      <Empty text={words.notYours}>
        <a class="button" href="/service">
          {words.toService}
        </a>
      </Empty>
    </main>
  );
};

const NeedForm = ({ who }: { who: MeView['user'] }) => {
  const words = pageWords(servicePostWords);
  const { query, route } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const posting = usePosting(who, presetOf(query));
  const { faults, fault, isBusy } = posting;
  const isWrong = Object.values(faults).some(Boolean);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const need = await posting.submit();
    if (need) route(`/service/n/${need.id}`, true);
    else
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
  };
  return (
    <main class="page post">
      <form class="post-form" ref={form} noValidate autocomplete="off" onSubmit={submit}>
        <header class="post-head">
          <h1 class="board-h1">{words.title}</h1>
          <p class="soft">{words.noSecrets}</p>
        </header>
        {posting.isRestored && (
          <div class="notice spread">
            <span>{words.restored}</span>
            <button class="button" type="button" onClick={posting.clear}>
              {words.clear}
            </button>
          </div>
        )}
        {posting.draft.listItem && <p class="notice">{words.listLine}</p>}
        <div class="post-columns">
          <div class="post-column">
            <WhatFields posting={posting} />
            <WhoFields posting={posting} />
          </div>
          <div class="post-column">
            <WhenFields posting={posting} />
            <WhereFields posting={posting} />
            <ContactFields posting={posting} />
          </div>
        </div>
        <footer class="post-send">
          {fault !== undefined && <ProblemNotice fault={fault} />}
          {isWrong && fault === undefined && <p class="notice amber">{words.wrong}</p>}
          <button class="button primary wide" type="submit" aria-busy={isBusy}>
            {isBusy ? words.sending : words.send}
          </button>
        </footer>
      </form>
    </main>
  );
};

/** A line of a pairing brings its words. */
const presetOf = ({ from, line, title }: Record<string, string>): Partial<NeedDraft> => {
  const n = Number(line);
  if (!from || !Number.isInteger(n)) return {};
  return { listItem: { registrationId: from, n }, ...(title && { title }) };
};
