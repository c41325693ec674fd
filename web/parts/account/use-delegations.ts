/** Who has the signature, and how is it lent and taken back? */
import { useState } from 'preact/hooks';
import type { ColleagueView } from '../../../src/contract/views.ts';
import { signInWords } from '../../../src/contract/words/pages/sign-in.ts';
import { DAY_MS, toInstant } from '../../../src/domain/instant.ts';
import { get, post } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords } from '../../words.ts';
import { fieldOfInstant, instantOfField } from '../instant-field.ts';

export const useDelegations = () => {
  const words = pageWords(signInWords);
  const [colleagues, setColleagues] = useState<ColleagueView[]>();
  const [fault, setFault] = useState<unknown>();
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  const load = (): void => {
    setFault(undefined);
    get<{ items: ColleagueView[] }>('/api/delegations').then(
      ({ items }) => setColleagues(items),
      setFault,
    );
  };
  /** True when it was done. */
  const attempt = async (path: string, body: unknown, done: string): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      await post(path, body);
      setTold(done);
      load();
      return true;
    } catch (caught) {
      setFault(caught);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const now = serverNow();
  return {
    colleagues,
    fault,
    told,
    isBusy,
    load,
    firstFrom: fieldOfInstant(toInstant(now)),
    firstUntil: fieldOfInstant(toInstant(now + DAY_MS)),
    lend: ({ id, name }: ColleagueView, from: string, until: string) => {
      const span = { from: instantOfField(from), until: instantOfField(until) };
      return attempt('/api/delegations', { toPersonId: id, ...span }, words.lentDone(name));
    },
    takeBack: ({ id, name }: ColleagueView) =>
      attempt(`/api/delegations/${id}/end`, {}, words.takenBack(name)),
  };
};

/** Ends after it begins, and after now. */
export const isRightOrder = (from: string, until: string): boolean => {
  const [start, end] = [instantOfField(from), instantOfField(until)];
  return Boolean(start && end && start < end && end > toInstant(serverNow()));
};
