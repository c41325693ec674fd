/** How are needs, calls and hours named in one line? */
import type { CallView, NeedView, RecordView } from '../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../src/contract/words/pages/service-names.ts';
import { HOUR_MS, type Instant, toMillis } from '../../../src/domain/instant.ts';
import { language, pageWords } from '../../words.ts';
import { shortCommunity, shortStreet } from '../short-name.ts';
import { sayDay, saySpan } from './say.ts';

const LONG_MS = 12 * HOUR_MS;

/** A window of days is known by its end. */
export const sayWhen = (from: Instant, until: Instant | undefined): string =>
  until && toMillis(until) - toMillis(from) > LONG_MS
    ? pageWords(serviceHomeWords).until(sayDay(until))
    : saySpan(from, until);

/** A bare wish is known by its category. */
export const needTitle = ({ title, category, kind }: NeedView): string => {
  const names = pageWords(serviceNames);
  return title ?? (category ? names.category[category] : names.needKind[kind]);
};

export const recordTitle = ({ title, kind }: Pick<RecordView, 'title' | 'kind'>): string =>
  title ?? pageWords(serviceNames).needKind[kind];

export const sayPlace = ({ place, street }: CallView): string =>
  place.address ?? shortStreet(street.name);

/** Of the district, or by its full name outside it. */
export const placeName = (place: { community?: { name: string }; outside?: string }): string =>
  place.community ? shortCommunity(place.community.name) : (place.outside ?? '');

export const communityName = ({ name }: { name: string }): string => shortCommunity(name);

/** '21.5', without its unit. */
export const sayHours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

export const listed = (parts: readonly string[]): string =>
  parts.join(language.value === 'zh' ? '、' : ', ');
