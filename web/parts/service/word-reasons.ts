/** What stands under the fields of a form that was not sent yet? */
import type { Reason } from '../../../src/domain/error.ts';
import { book } from '../../words.ts';

export const wordReasons = (reasons: Partial<Record<string, Reason>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reasons).flatMap(([field, reason]) =>
      reason ? [[field, book().reason[reason]]] : [],
    ),
  );
