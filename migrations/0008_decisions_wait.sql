-- What waits for a decision is found without reading tickets: one row each, for the hub's console and the
-- desks; rulings are found by situation, decisions by unit and week.
-- Only additions: the version before goes on writing tickets, and its whistles without an owner get
-- their row when they next change.
-- Edited by hand after drizzle-kit: whistles that have no owner now, and what waits on closed tickets.
CREATE TABLE `ticket_waits` (
	`ticket_id` text NOT NULL,
	`kind` text NOT NULL,
	`n` integer NOT NULL,
	`unit_id` text,
	`since_at` text NOT NULL,
	`due_at` text,
	PRIMARY KEY(`ticket_id`, `kind`, `n`)
);
--> statement-breakpoint
CREATE INDEX `ticket_waits_of_unit` ON `ticket_waits` (`unit_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `facts_rulings` ON `facts` (`data` ->> '$.situationCode',`seq`) WHERE type = 'ruling.made';--> statement-breakpoint
CREATE INDEX `facts_decided` ON `facts` (`by_unit`,`at`) WHERE type IN ('ticket.routed', 'return.accepted', 'return.refused', 'ruling.designated', 'ruling.made', 'lead.reassigned', 'support.added', 'extension.granted', 'extension.refused', 'ticket.paused', 'ticket.resumed', 'meeting.called', 'meeting.held', 'ticket.escalated', 'order.given', 'ticket.merged', 'ticket.withdrawn', 'ticket.reopened');
--> statement-breakpoint
INSERT INTO ticket_waits (ticket_id, kind, n, unit_id, since_at, due_at)
SELECT t.id, 'no_owner', 1, c.value ->> '$.unitId', coalesce(t.body ->> '$.blownAt', t.raised_at), c.value ->> '$.dueAt'
FROM tickets t LEFT JOIN json_each(t.body, '$.clocks') c ON c.value ->> '$.name' = 'routing'
  AND c.value ->> '$.stoppedAt' IS NULL AND c.value ->> '$.void' IS NULL
WHERE t.status = 'blown' AND t.lead_unit_id IS NULL;
--> statement-breakpoint
INSERT INTO ticket_waits (ticket_id, kind, n, since_at)
SELECT id, 'exclusion', 1, body ->> '$.exclusion.askedAt' FROM tickets
WHERE status = 'closed' AND body ->> '$.exclusion.state' = 'asked';
--> statement-breakpoint
INSERT INTO ticket_waits (ticket_id, kind, n, since_at)
SELECT t.id, 'appeal', a.value ->> '$.n', a.value ->> '$.at'
FROM tickets t, json_each(t.body, '$.appeals') a
WHERE t.status = 'closed' AND a.value ->> '$.answeredAt' IS NULL;
--> statement-breakpoint
INSERT INTO ticket_waits (ticket_id, kind, n, since_at)
SELECT t.id, 'spot_check', s.key + 1, s.value ->> '$.drawnAt'
FROM tickets t, json_each(t.body, '$.spotChecks') s
WHERE t.status = 'closed' AND s.value ->> '$.checkedAt' IS NULL;
