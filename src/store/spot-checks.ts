/** Which draws of spot checks were announced, and which tickets came of them? */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { spotChecks, spotCheckTickets } from '../../db/schema/scores.ts';
import type { SpotCheckDraw, SpotCheckStore } from '../app/scores/review-store.ts';
import type { Database } from './database.ts';

export const createSpotChecks = (db: Database): SpotCheckStore => ({
  spotChecks: async (period) => {
    const [rows, tickets] = await db.batch([
      db.select().from(spotChecks).where(eq(spotChecks.period, period)),
      db
        .select({ ticketId: spotCheckTickets.ticketId })
        .from(spotCheckTickets)
        .where(eq(spotCheckTickets.period, period))
        .orderBy(asc(spotCheckTickets.place)),
    ]);
    const [row] = rows;
    return (
      row &&
      toDraw(
        row,
        tickets.map(({ ticketId }) => ticketId),
      )
    );
  },
  announceSpotChecks: async (draw) => {
    const made = await db
      .insert(spotChecks)
      .values(draw)
      .onConflictDoNothing()
      .returning({ period: spotChecks.period });
    return made.length > 0;
  },
  drawSpotChecks: async ({ period, drawnAt, drawnBy, closed, ticketIds }) => {
    const ids = JSON.stringify(ticketIds);
    await db.batch([
      db.run(sql`INSERT INTO spot_check_tickets (period, place, ticket_id)
        SELECT ${period}, key, value FROM json_each(${ids})
        WHERE (SELECT drawn_at FROM spot_checks WHERE period = ${period}) IS NULL`),
      db
        .update(spotChecks)
        .set({ drawnAt, drawnBy, closed })
        .where(and(eq(spotChecks.period, period), isNull(spotChecks.drawnAt))),
    ]);
  },
});

const toDraw = (row: typeof spotChecks.$inferSelect, ticketIds: string[]): SpotCheckDraw => {
  const { drawnAt, drawnBy, closed, ...announced } = row;
  return {
    ...announced,
    ...(drawnAt !== null && { drawnAt }),
    ...(drawnBy !== null && { drawnBy }),
    ...(closed !== null && { closed }),
    ticketIds,
  };
};
