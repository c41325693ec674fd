import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { Problem, Unreachable } from '../api.ts';
import { pageWords } from '../words.ts';

type Props = { fault: unknown; retry?: () => void };

/** What went wrong, the way forward, and the number to quote. */
export const ProblemNotice = ({ fault, retry }: Props) => {
  const words = pageWords(shellWords);
  const { title, detail, requestId, isSignedOut } = tell(fault);
  return (
    <div class="notice amber problem" role="alert">
      <div class="problem-words">
        <b>{title}</b>
        <p>{detail}</p>
        {requestId && <p class="small soft">{words.requestId(requestId)}</p>}
      </div>
      {isSignedOut ? (
        <a class="button" href="/sign-in" target="_top">
          {words.signInAgain}
        </a>
      ) : (
        retry && (
          <button class="button" type="button" onClick={retry}>
            {words.retry}
          </button>
        )
      )}
    </div>
  );
};

type Told = { title: string; detail: string; requestId?: string; isSignedOut?: boolean };

/** The fault in the reader's words; what nobody expected is named so. */
export const tell = (fault: unknown): Told => {
  const words = pageWords(shellWords);
  if (fault instanceof Problem) {
    const { title, detail, requestId, status } = fault.view;
    return { title, detail, requestId, isSignedOut: status === 401 };
  }
  if (fault instanceof Unreachable)
    return { title: words.unreachable, detail: words.unreachableWay };
  if (isMissingPage(fault)) {
    const { notHereTitle, notHere, updateGone } = pageWords(outboxWords);
    return { title: notHereTitle, detail: navigator.onLine ? updateGone : notHere };
  }
  return { title: words.odd, detail: words.oddWay };
};

/** As the browsers say that a part of the app did not come. */
const isMissingPage = (fault: unknown): boolean =>
  fault instanceof Error &&
  /dynamically imported module|importing a module script|preload css/i.test(fault.message);

/** The server's word on one field of a form. */
export const fieldFault = (fault: unknown, field: string): string | undefined =>
  fault instanceof Problem ? fault.view.fields?.[field] : undefined;
