/** 值班室: who is on duty in every unit at this moment, with the duty phone. */
import { useState } from 'preact/hooks';
import type { OnDutyView } from '../../../src/contract/roster-views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { shanghaiDay, toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { book, pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { CallButton } from '../ticket/call-button.tsx';
import { useRead } from '../use-read.ts';
import { sayTimeOn } from './say.ts';
import { joinNames } from './who.ts';

export const DistrictPart = () => {
  const words = pageWords(rosterWords);
  const { data, fault, retry } = useRead<{ items: OnDutyView[] }>('/api/on-duty', { keep: true });
  const [asked, setAsked] = useState('');
  const found = data?.items.filter(({ unit }) => unit.name.includes(asked.trim())) ?? [];
  const kinds = Map.groupBy(found, ({ unit }) => unit.kind);
  return (
    <section class="stack">
      <p class="soft">{words.districtLead}</p>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={8} />}
      {data && (
        <search>
          <Field label={words.find} type="search" value={asked} onValue={setAsked} />
        </search>
      )}
      {data && found.length === 0 && <p role="status">{words.noUnit}</p>}
      {[...kinds].map(([kind, items]) => (
        <section key={kind} class="stack" aria-labelledby={`duty-kind-${kind}`}>
          <h2 class="duty-h2" id={`duty-kind-${kind}`}>
            {book().unitKind[kind]}
          </h2>
          <ul class="card flush duty-units">
            {items.map((item) => (
              <Unit key={item.unit.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};

const Unit = ({ item }: { item: OnDutyView }) => {
  const words = pageWords(rosterWords);
  const { unit, phone, isPlanned, duty, deputy, leader, shift, until } = item;
  const today = shanghaiDay(toInstant(serverNow()));
  const end = until && words.until(sayTimeOn(until, today));
  return (
    <li class="duty-unit">
      <b>{unit.name}</b>
      <div>
        {isPlanned ? (
          <p>{joinNames(duty.map(({ name }) => name))}</p>
        ) : (
          <p class="soft">{duty.length > 0 ? words.everybodyOf(duty.length) : words.nobody}</p>
        )}
        {isPlanned && (
          <p class="soft small">
            {[
              shift && `${pageWords(shiftSheetWords).shift[shift]} ${end ?? ''}`,
              deputy && `${words.deputy} ${deputy.name}`,
              leader && `${words.leader} ${leader.name}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      {phone ? (
        <CallButton name={unit.name} phone={phone} />
      ) : (
        <span class="soft small">{words.noPhone}</span>
      )}
    </li>
  );
};
