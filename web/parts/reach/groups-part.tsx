/** 群机器人与网络钩子: where a unit's groups hear of its whistles; its leaders add, try and remove. */
import { useState } from 'preact/hooks';
import type { HookView } from '../../../src/contract/reach-views.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ConfirmDialog } from '../service/confirm-dialog.tsx';
import { Skeleton } from '../skeleton.tsx';
import { HookForm } from './hook-form.tsx';
import { type Hooks, useHooks } from './use-hooks.ts';

export const GroupsPart = ({ mayWrite }: { mayWrite: boolean }) => {
  const words = pageWords(reachSettingsWords);
  const hooks = useHooks();
  const { items, said } = hooks;
  return (
    <section class="card stack" aria-labelledby="groups">
      <h2 id="groups">{words.groups}</h2>
      <p class="soft">
        {words.groupsWhat} {!mayWrite && words.groupsRead}
      </p>
      {said && (
        <p class={`notice ${said.isAmber ? 'amber' : ''}`} role="status">
          {said.text}
        </p>
      )}
      {hooks.fault !== undefined && <ProblemNotice fault={hooks.fault} />}
      {hooks.readFault !== undefined && (
        <ProblemNotice fault={hooks.readFault} retry={hooks.retry} />
      )}
      {!items && hooks.readFault === undefined && <Skeleton rows={1} />}
      {items?.length === 0 && (
        <p class="soft">
          {words.groupsNone} {words.groupsNoneWay}
        </p>
      )}
      {items && items.length > 0 && (
        <ul class="reach-list">
          {items.map((hook) => (
            <HookRow key={hook.id} hook={hook} hooks={hooks} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {items && mayWrite && <HookForm hooks={hooks} />}
    </section>
  );
};

type RowProps = { hook: HookView; hooks: Hooks; mayWrite: boolean };

const HookRow = ({ hook, hooks, mayWrite }: RowProps) => {
  const words = pageWords(reachSettingsWords);
  const [isSure, setSure] = useState(false);
  const { id, kind, label, host, madeAt, madeBy } = hook;
  return (
    <li>
      <span>
        <b>{label}</b>
        <span class="badge">{words.hookKind[kind]}</span>
        <small class="soft">{host}</small>
        <small class="soft">{words.hookBy(madeBy.name, say(madeAt))}</small>
      </span>
      {mayWrite && (
        <span class="cluster">
          <button
            class="button"
            type="button"
            aria-label={words.trialOf(label)}
            aria-busy={hooks.busy === `${id} trial`}
            onClick={() => void hooks.attempt(hook)}
          >
            {words.trial}
          </button>
          <button
            class="button"
            type="button"
            aria-label={words.removeOf(label)}
            onClick={() => setSure(true)}
          >
            {words.remove}
          </button>
        </span>
      )}
      {isSure && (
        <ConfirmDialog
          title={words.removeOf(label)}
          means={words.removeSure(label)}
          act={words.remove}
          onSend={() => hooks.remove(hook)}
          onClose={() => setSure(false)}
        />
      )}
    </li>
  );
};
