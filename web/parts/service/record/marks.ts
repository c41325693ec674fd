/** How is one arrival or leaving told: how it is known, both clocks when they differ, and every doubt? */
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceRecordWords } from '../../../../src/contract/words/pages/service-record.ts';
import { MINUTE_MS, toMillis } from '../../../../src/domain/instant.ts';
import type { Mark } from '../../../../src/domain/service/attendance.ts';
import { pageWords } from '../../../words.ts';
import { sayDate, sayTime } from '../say.ts';

/** As far apart as a reader would notice. */
const APART_MS = 2 * MINUTE_MS;

/** The device's and the server's time, where they differ; both are shown then. */
export const clocksOf = ({
  deviceAt,
  receivedAt,
}: Pick<Mark, 'deviceAt' | 'receivedAt'>): { deviceAt: string; receivedAt: string } | undefined =>
  deviceAt && Math.abs(toMillis(receivedAt) - toMillis(deviceAt)) > APART_MS
    ? { deviceAt, receivedAt }
    : undefined;

export type ToldMark = { at: string; way: string; clocks: string[]; doubts: string[] };

export const tellMark = (mark: Mark): ToldMark => {
  const words = pageWords(serviceRecordWords);
  const names = pageWords(serviceNames);
  const say = (instant: string) => `${sayDate(instant)} ${sayTime(instant)}`;
  const clocks = clocksOf(mark);
  return {
    at: sayTime(mark.at),
    way: names.way[mark.way],
    clocks: clocks
      ? [words.deviceTime(say(clocks.deviceAt)), words.receivedTime(say(clocks.receivedAt))]
      : [],
    doubts: mark.doubts.map((doubt) => names.doubt[doubt]),
  };
};
