/** Opening a figure is a step one can go back from; everything else replaces the address. */
import { createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { FigureName, ScoredKind, Side } from '../../../src/contract/score-views.ts';
import { me } from '../../state.ts';
import { dayInShanghai } from './period.ts';
import { readScoresView, type ScoresView, scoresAddress } from './view.ts';

export const today = (): string => dayInShanghai(Date.now());

export const useScoresView = () => {
  const { query, route, back } = useLocation();
  const view = readScoresView(query, { today: today(), kind: ownKind() });
  const isOurStep = useRef(false);
  const change = (part: Partial<ScoresView>): void =>
    route(scoresAddress({ ...view, ...part }), true);
  const open = (href: string): void => {
    if (!view.unitId) isOurStep.current = true;
    route(href, view.unitId !== undefined);
  };
  const close = (): void => {
    if (!view.unitId) return;
    if (isOurStep.current) back();
    else change({ unitId: undefined, figure: undefined, side: 'all' });
    isOurStep.current = false;
  };
  return { view, change, open, close };
};

/** Departments see departments first; so do those who are no unit of any table. */
const ownKind = (): ScoredKind => {
  const kind = me.value?.user.unit.kind;
  return kind === 'street' || kind === 'utility' ? kind : 'department';
};

type Opener = { view: ScoresView; open: (href: string) => void };

export const Opening = createContext<Opener | undefined>(undefined);

/** What a link to a figure needs; a click with a modifier is left to the browser. */
export const useFigureLink = (unitId: string, figure?: FigureName, side: Side = 'all') => {
  const opener = useContext(Opening);
  const href = opener ? scoresAddress({ ...opener.view, unitId, figure, side }) : '/scores';
  return {
    href,
    onClick: (event: MouseEvent): void => {
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // The router listens further out and would push a step for each.
      event.stopPropagation();
      opener.open(href);
    },
  };
};
