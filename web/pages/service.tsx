/** /service: 双报到, by who looks: the member, the community, the organisation, or whoever sees sums. */
import '../styles/service.css';
import { useEffect } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { serviceNames } from '../../src/contract/words/pages/service-names.ts';
import type { Role } from '../../src/domain/actor.ts';
import type { UnitKind } from '../../src/domain/unit.ts';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

const MemberHome = lazy(() =>
  import('../parts/service/member/member-home.tsx').then((part) => part.MemberHome),
);
const Board = lazy(() => import('../parts/service/board/board.tsx').then((part) => part.BoardPart));
const Org = lazy(() => import('../parts/service/org/org.tsx').then((part) => part.OrgPart));
const Sums = lazy(() => import('../parts/service/sums/sums.tsx').then((part) => part.SumsPart));

export const ServicePage = () => {
  const title = pageWords(serviceNames).service;
  useEffect(() => {
    document.title = `${title} · ${book().product}`;
  }, [title]);
  if (!me.value) return null;
  const { role, unit } = me.value.user;
  const Part = partFor(role, unit.kind);
  return <Part />;
};

const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

const partFor = (role: Role, unitKind: UnitKind) => {
  if (role === 'member') return MemberHome;
  if (!WORKERS.includes(role)) return Sums;
  if (unitKind === 'community' || unitKind === 'street') return Board;
  return unitKind === 'party_org' ? Org : Sums;
};
