import { useEffect, useRef } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { pageWords } from '../../../words.ts';
import { sayDay, sayTime } from '../say.ts';
import type { SentMark } from './attendances.ts';

type Props = { mark: SentMark; record?: RecordView };

/** What the server has now; doubts are told and take nothing away. */
export const DonePart = ({ mark, record }: Props) => {
  const words = pageWords(attendWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const what = mark.what === 'arrive' ? record?.arrived : record?.left;
  const at = what?.at ?? mark.deviceAt;
  const doubts = what?.doubts ?? [];
  const names = pageWords(serviceNames);
  return (
    <section class="card stack service-done">
      <h1 ref={heading} tabIndex={-1}>
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12.5l5 5L19.5 7" fill="none" stroke="currentColor" stroke-width="2.5" />
        </svg>
        {words.done[mark.what]}
      </h1>
      <p>
        <b>{record?.title ?? mark.title}</b>
        <br />
        {words.doneAt(`${sayDay(at)} ${sayTime(at)}`)}
      </p>
      {doubts.length > 0 && (
        <div>
          <p>{words.doubts}</p>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{names.doubt[doubt]}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="soft">{mark.what === 'arrive' ? words.doneArrive : words.doneLeave}</p>
      <div class="service-pair">
        <a class="button primary" href="/service">
          {words.toHome}
        </a>
        <a class="button" href="/service/record">
          {words.toRecord}
        </a>
      </div>
    </section>
  );
};
