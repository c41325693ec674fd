/** Who is acting, for the rules that the screen shares with the server? */
import type { MeView, UnitView } from '../../src/contract/views.ts';
import type { Actor } from '../../src/domain/actor.ts';

/** As far as the screen knows them: a lent signature (AB 角) shows only once it was used. */
export const actorOf = (me: MeView, unit?: UnitView): Actor => ({
  personId: me.user.id,
  role: me.user.role,
  unit: { governance: 'district', staffed: true, ...me.user.unit, ...unit, order: 0 },
});
