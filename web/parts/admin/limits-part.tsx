import { useState } from 'preact/hooks';
import type { PolicyView } from '../../../src/contract/sla-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { limitWords } from '../clock/rule-words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import { LimitForm } from './limit-form.tsx';
import { GROUPS, type Group, groupName, limitName, partsOf, wholeName } from './limit-names.ts';

/** Every limit by kind; one at a time is edited in its place. */
export const LimitsPart = () => {
  const words = pageWords(settingsWords);
  const { data, fault, isStale, retry } = useRead<{ items: PolicyView[] }>('/api/policies');
  const [edited, setEdited] = useState<string>();
  const [told, setTold] = useState('');
  const done = (text: string): void => {
    setTold(text);
    setEdited(undefined);
    retry();
  };
  return (
    <section class="stack">
      <p class="soft">{words.limitsIntro}</p>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && isStale && <Skeleton rows={8} />}
      <div class="limit-groups">
        {GROUPS.map((group) => (
          <GroupCard
            key={group}
            group={group}
            limits={data?.items.filter(({ key }) => partsOf(key)[0] === group) ?? []}
            edited={edited}
            onEdit={setEdited}
            onDone={done}
            onOutdated={retry}
          />
        ))}
      </div>
    </section>
  );
};

type Acts = {
  edited: string | undefined;
  onEdit: (key: string | undefined) => void;
  onDone: (told: string) => void;
  /** Somebody else was faster: the list is read again. */
  onOutdated: () => void;
};

const GroupCard = ({ group, limits, ...acts }: Acts & { group: Group; limits: PolicyView[] }) => {
  const words = pageWords(settingsWords);
  if (limits.length === 0) return null;
  return (
    <div class="card flush">
      <h2 class="limit-group">{groupName(group)}</h2>
      <table class="limits">
        <caption class="visually-hidden">{groupName(group)}</caption>
        <colgroup>
          <col class="limit-name" />
          <col />
          <col class="limit-edit" />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.edit}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((limit) => (
            <LimitRow key={limit.key} limit={limit} {...acts} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const LimitRow = ({ limit, edited, onEdit, onDone, onOutdated }: Acts & { limit: PolicyView }) => {
  const words = pageWords(settingsWords);
  const isOpen = edited === limit.key;
  const close = (): void => onEdit(undefined);
  return (
    <>
      <tr class={isOpen ? 'is-edited' : ''}>
        <th scope="row">{limitName(limit.key)}</th>
        <td class="limit-value">
          {limit.amount > 0 ? limitWords(limit, pageWords(ticketWords)) : words.tookBack}
          {limit.since && <small>{words.since(sayInstant(limit.since, serverNow()))}</small>}
        </td>
        <td class="limit-act">
          <button
            class="button"
            type="button"
            aria-expanded={isOpen}
            aria-label={words.editOf(wholeName(limit.key))}
            onClick={() => onEdit(isOpen ? undefined : limit.key)}
          >
            {words.edit}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="is-edited">
          <td colSpan={3}>
            <LimitForm limit={limit} onDone={onDone} onClose={close} onOutdated={onOutdated} />
          </td>
        </tr>
      )}
    </>
  );
};
