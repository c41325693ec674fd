/** Is this phone's clock right? Corrected while there is a network, and said when nobody can know. */
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { link } from '../../../state.ts';
import { pageWords } from '../../../words.ts';

const MINUTE_MS = 60_000;

/** Once the server's time was heard it is kept, also when the network goes. */
export const ClockNote = ({ isChecked }: { isChecked: boolean }) => {
  const words = pageWords(serviceOrganiserWords);
  const aheadMinutes = Math.round((Date.now() - serverNow()) / MINUTE_MS);
  if (!isChecked && link.value === 'offline')
    return <p class="notice amber">{words.clockUnknown}</p>;
  if (aheadMinutes === 0) return null;
  const off = aheadMinutes > 0 ? words.ahead(aheadMinutes) : words.behind(-aheadMinutes);
  return <p class="notice">{words.clockOff(off)}</p>;
};
