/** 参考案例: how a dispute over this situation was ruled, newest first. */
import { useSignal } from '@preact/signals';
import '../../styles/duty-versions.css';
import type { PrecedentView } from '../../../src/contract/decision-views.ts';
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { readsPrecedents } from '../../../src/domain/ticket/precedent.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import { sayDay } from './say-day.ts';

export const usePrecedents = (code: string | undefined) =>
  useRead<{ items: PrecedentView[] }>(
    code && `/api/situations/${encodeURIComponent(code)}/precedents`,
  );

/** Read when opened. */
export const DutyPrecedents = ({ code }: { code: string }) => {
  const isOpen = useSignal(false);
  if (!me.value || !readsPrecedents(me.value.user)) return null;
  return (
    <details
      class="duty-dated small"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary class="soft">{pageWords(dutyWords).precedents}</summary>
      {isOpen.value && <Precedents code={code} />}
    </details>
  );
};

const Precedents = ({ code }: { code: string }) => {
  const words = pageWords(dutyWords);
  const { data, fault, isStale, retry } = usePrecedents(code);
  if (fault !== undefined) return <ProblemNotice fault={fault} retry={retry} />;
  if (!data || isStale) return <Skeleton rows={2} />;
  if (data.items.length === 0) return <p class="soft small">{words.noPrecedent}</p>;
  return (
    <ol class="duty-versions">
      {data.items.map((each) => (
        <li key={each.number}>
          <PrecedentText precedent={each} />
        </li>
      ))}
    </ol>
  );
};

export const PrecedentText = ({ precedent }: { precedent: PrecedentView }) => {
  const { lead, body, ruledAt, number, reason } = precedent;
  return (
    <>
      <b>{pageWords(dutyWords).ruledFor(lead.name)}</b>{' '}
      <small class="soft">
        {book().decidingBody[body]} · {sayDay(ruledAt)} · {number}
      </small>
      {reason && <p lang="zh-CN">{reason}</p>}
    </>
  );
};
