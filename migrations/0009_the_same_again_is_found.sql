-- The same matter again is found by place and situation: while raising, at a relapse, where it keeps coming back.
-- Only additions: the situation is read from the body, so what the version before writes is found too.
CREATE TABLE `ticket_links` (
	`linked_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	PRIMARY KEY(`linked_id`, `ticket_id`)
);
--> statement-breakpoint
ALTER TABLE `tickets` ADD `situation_code` text GENERATED ALWAYS AS (body ->> 'situationCode') VIRTUAL;--> statement-breakpoint
CREATE INDEX `tickets_open_near` ON `tickets` (`lat`,`lng`,`raised_at`,`id`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `tickets_closed_near` ON `tickets` (`situation_code`,`lat`,`lng`,`closed_at`,`status`,`sensitivity`,`id`) WHERE closed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_repeating` ON `tickets` (`raised_at`,`status`,`kind`,`sensitivity`,`situation_code`,`lat`,`lng`,`id`);