/** One arrival or leaving: what counts, and beside it what the device and the server said. */
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import type { Mark } from '../../../../src/domain/service/attendance.ts';
import { pageWords } from '../../../words.ts';
import { sayTime } from '../say.ts';
import { sayMinutes } from './minutes.ts';

const MINUTE_S = 60;

export const MarkCell = ({ name, mark }: { name: string; mark?: Mark }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {mark ? <b>{sayTime(mark.at)}</b> : <span class="soft">{words.notNoted}</span>}
        {mark && (
          <span class="soft small">{[names.way[mark.way], ...times(mark)].join(' · ')}</span>
        )}
      </dd>
    </div>
  );
};

/** Said only where they are not the same minute as what counts. */
const times = ({ at, receivedAt, deviceAt, clockAheadSeconds = 0 }: Mark): string[] => {
  const words = pageWords(serviceBoardWords);
  const counts = sayTime(at);
  const ahead = Math.round(Math.abs(clockAheadSeconds) / MINUTE_S);
  const off = clockAheadSeconds > 0 ? words.clockAhead : words.clockBehind;
  return [
    deviceAt && sayTime(deviceAt) !== counts && words.device(sayTime(deviceAt)),
    sayTime(receivedAt) !== counts && words.server(sayTime(receivedAt)),
    ahead >= 2 && off(sayMinutes(ahead)),
  ].filter((text): text is string => typeof text === 'string');
};
