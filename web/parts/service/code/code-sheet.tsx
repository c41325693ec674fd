/** The rotating code, large: a square to scan, eight digits to type, and how long they hold. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import encodeQR from 'qr';
import type { CodeView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { onTick, serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { saySpan, sayTime } from '../say.ts';
import { codeAddress, codeNow, inGroups, standingOf } from './code-now.ts';

type Props = { view: CodeView; activity: Activity };

export const CodeSheet = ({ view, activity }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const [nowMs, setNow] = useState(serverNow());
  useEffect(() => onTick(setNow), []);
  const { code, step, secondsLeft } = codeNow(view.secret, view.key, nowMs);
  const svg = useMemo(
    () =>
      encodeQR(codeAddress(location.origin, activity, code), 'svg', { ecc: 'medium', border: 2 }),
    [code, activity],
  );
  const standing = standingOf(view, nowMs);
  return (
    <>
      <header class="code-title">
        <h1>{view.title ?? pageWords(serviceNames).untitled}</h1>
        <p class="soft">{saySpan(view.from, view.until)}</p>
      </header>
      {standing === 'early' && <p class="notice amber">{words.tooEarly(sayTime(view.from))}</p>}
      {standing === 'late' && view.until && (
        <p class="notice amber">{words.tooLate(sayTime(view.until))}</p>
      )}
      <div
        class="code-square"
        role="img"
        aria-label={words.qr}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <p class="code-digits">{inGroups(code)}</p>
      <div class="code-left">
        {/* A new element each half minute, so that it starts full again. */}
        <span class="code-bar" aria-hidden="true" key={step}>
          <span style={{ width: `${(100 * secondsLeft) / view.stepSeconds}%` }} />
        </span>
        <span class="soft">{words.changes(secondsLeft)}</span>
      </div>
      <p>{words.scan}</p>
      <p class="soft small">{words.offline}</p>
    </>
  );
};
