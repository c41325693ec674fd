/** 未送达: what was due and reached nobody, with the number to phone; the sums of a day below. */
import type { ReachAlarmView, ReachStateView } from '../../../src/contract/reach-views.ts';
import { hubReachWords } from '../../../src/contract/words/pages/hub-reach.ts';
import { reachWords } from '../../../src/contract/words/pages/reach.ts';
import { unitById } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { shortStreet } from '../short-name.ts';
import { Skeleton } from '../skeleton.tsx';
import { CallButton } from '../ticket/call-button.tsx';
import type { ReachRead } from './use-reach-state.ts';

export const UNREACHED_ID = 'hub-unreached';

export const UnreachedPart = ({ read: { state, fault, load } }: { read: ReachRead }) => {
  const words = pageWords(hubReachWords);
  return (
    <section class="hub-group" id={UNREACHED_ID} aria-labelledby="unreached-name">
      <h2 id="unreached-name" tabIndex={-1}>
        {words.title}{' '}
        {state && state.alarms.length > 0 && (
          <span class="badge red">{words.count(state.alarms.length)}</span>
        )}
      </h2>
      {fault !== undefined && <ProblemNotice fault={fault} retry={() => void load()} />}
      {!state && fault === undefined && <Skeleton rows={1} />}
      {state && state.alarms.length > 0 && (
        <ul class="card flush hub-rows">
          {state.alarms.map((alarm) => (
            <AlarmRow key={`${alarm.href} ${alarm.at} ${alarm.why}`} alarm={alarm} />
          ))}
        </ul>
      )}
      {state && <Sums state={state} />}
    </section>
  );
};

const AlarmRow = ({
  alarm: { why, at, reason, unit, number, href },
}: {
  alarm: ReachAlarmView;
}) => {
  const words = pageWords(hubReachWords);
  const name = unit ? shortStreet(unit.name) : words.noUnit;
  const phone = unit && unitById.value.get(unit.id)?.phone;
  return (
    <li class="hub-alarm">
      <p>
        <b>{name}</b> · {pageWords(reachWords).reason[reason]} <span class="soft">{number}</span>
        <br />
        <span class="hub-why">{words.why[why]}</span>{' '}
        <span class="soft">
          · <time dateTime={at}>{words.since(say(at))}</time> · {words.way[why]}
        </span>
      </p>
      {phone ? (
        <CallButton name={name} phone={phone} />
      ) : (
        <span class="soft small">{words.noPhone}</span>
      )}
      <a
        class="button"
        href={href}
        aria-label={number ? words.openOf(number) : `${words.open} ${name}`}
      >
        {words.open}
      </a>
    </li>
  );
};

const Sums = ({ state: { due, sent, missed, alarms, inboxOnly } }: { state: ReachStateView }) => {
  const words = pageWords(hubReachWords);
  const calm = inboxOnly.length > 0 ? words.allOut : words.all;
  return (
    <>
      <p class="cluster soft">
        {alarms.length === 0 && missed === 0 && (
          <span class="hub-arrived">{due === 0 ? words.nothing : calm}</span>
        )}
        {due > 0 && (
          <span>
            {words.sums}: {words.due(due)} · {words.sent(sent)} ·{' '}
            <span class={missed > 0 ? 'hub-why' : ''}>{words.missed(missed)}</span>
          </span>
        )}
      </p>
      {inboxOnly.length > 0 && (
        <details class="hub-inbox-only">
          <summary>{words.inboxOnly(inboxOnly.length)}</summary>
          <p class="soft">{words.inboxOnlyWay}</p>
          <ul class="cluster hub-units">
            {inboxOnly.map(({ id, name }) => (
              <li key={id}>{shortStreet(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
