/** What a situation was, from when on, newest first. */
import '../../styles/duty-versions.css';
import type { SituationVersionView } from '../../../src/contract/duty-views.ts';
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { language, pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import { sayDay } from './say-day.ts';
import { changesBetween } from './version-changes.ts';

export const Versions = ({ code }: { code: string }) => {
  const path = `/api/situations/${encodeURIComponent(code)}/versions`;
  const { data, fault, isStale, retry } = useRead<{ items: SituationVersionView[] }>(path);
  if (fault !== undefined) return <ProblemNotice fault={fault} retry={retry} />;
  if (!data || isStale) return <Skeleton rows={2} />;
  return (
    <ol class="duty-versions" lang={language.value === 'zh' ? 'zh-CN' : 'en'}>
      {data.items.map((each, i) => (
        <li key={each.version}>
          <Version version={each} before={data.items[i + 1]} />
        </li>
      ))}
    </ol>
  );
};

type Props = { version: SituationVersionView; before: SituationVersionView | undefined };

const Version = ({ version, before }: Props) => {
  const words = pageWords(dutyWords);
  return (
    <>
      <b>{words.version(version.version, sayDay(version.since))}</b>
      {before ? (
        <ul>
          {changesBetween(before, version).map(({ label, ...change }) => (
            <li key={label}>
              <span class="soft">{label}</span> {words.was(change.before, change.after)}
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{words.first}</p>
      )}
    </>
  );
};
