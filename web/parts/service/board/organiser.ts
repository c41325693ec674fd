/** Who runs needs? Those who work for a community or a street. */
import type { MeView } from '../../../../src/contract/views.ts';
import type { Role } from '../../../../src/domain/actor.ts';

const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

export const isOrganiserOf = ({ role, unit }: MeView['user']): boolean =>
  WORKERS.includes(role) && (unit.kind === 'community' || unit.kind === 'street');
