/** One act on one ticket: sent once, refused with reasons, or unanswered and safe to repeat. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProblemView } from '../../../../src/contract/views.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';
import { Problem, Unreachable } from '../../../api.ts';
import { act } from '../../../outbox/act.ts';
import type { Body } from '../../../outbox/kept-act.ts';
import { pageWords } from '../../../words.ts';
import { createAttempts } from './attempt.ts';
import { verbPath } from './paths.ts';

export type Errors = Record<string, string | undefined>;

export type Act = {
  isBusy: boolean;
  /** Refused by the server, in its words. */
  problem?: ProblemView;
  /** Nobody knows whether it was done; a repeat is safe. */
  isUnanswered: boolean;
  errors: Errors;
  send: (body: unknown) => void;
  /** Names what is still to be filled in; true when nothing is. */
  need: (filled: Record<string, boolean>, sentences?: string | Record<string, string>) => boolean;
};

type Props<T> = {
  ticketId: string;
  verb: VerbName;
  under?: string;
  onDone: (answer: T) => void;
  /** No network: it lies in the outbox and is sent by itself. */
  onKept?: () => void;
  /** The ticket has moved on: what lies beneath must be read again. */
  onStale: () => void;
  /** As the outbox names it. */
  about?: { title?: string; number?: string };
};

type Phase = { name: 'idle' | 'busy' | 'unanswered' } | { name: 'refused'; problem: ProblemView };

const CONFLICT = 409;

export const useAct = <T>(props: Props<T>): Act => {
  const { ticketId, verb, under, onDone, onKept, onStale } = props;
  const [phase, setPhase] = useState<Phase>({ name: 'idle' });
  const [lacking, setLacking] = useState<Errors>({});
  const attempts = useMemo(() => createAttempts(), []);
  const isBusy = useRef(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const perform = async (body: unknown): Promise<void> => {
    isBusy.current = true;
    setPhase({ name: 'busy' });
    try {
      const done = await act<T>({
        verb,
        path: verbPath(ticketId, verb, under),
        body: (body ?? {}) as Body,
        key: attempts.keyFor(body),
        about: { ticketId, ...props.about },
        isThere: () => isThere.current,
      });
      attempts.forget();
      setPhase({ name: 'idle' });
      if (done.name === 'done') onDone(done.answer);
      else onKept?.();
    } catch (cause) {
      setPhase(phaseAfter(cause));
      if (cause instanceof Problem && cause.view.status === CONFLICT) onStale();
    } finally {
      isBusy.current = false;
    }
  };
  const problem = phase.name === 'refused' ? phase.problem : undefined;
  return {
    isBusy: phase.name === 'busy',
    isUnanswered: phase.name === 'unanswered',
    problem,
    errors: { ...problem?.fields, ...lacking },
    send: (body) => {
      if (!isBusy.current) void perform(body);
    },
    need: (filled, sentences = {}) => {
      const names = Object.keys(filled).filter((name) => !filled[name]);
      const sentenceOf = (name: string): string =>
        typeof sentences === 'string'
          ? sentences
          : (sentences[name] ?? pageWords(verbWords).required);
      setLacking(Object.fromEntries(names.map((name) => [name, sentenceOf(name)])));
      if (names.length > 0) setPhase({ name: 'idle' });
      return names.length === 0;
    },
  };
};

const phaseAfter = (cause: unknown): Phase => {
  if (cause instanceof Problem) return { name: 'refused', problem: cause.view };
  if (cause instanceof Unreachable) return { name: 'unanswered' };
  throw cause;
};
