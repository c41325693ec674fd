-- The performance record is summed from one row for each unit a closed ticket concerns. By hand: WITHOUT
-- ROWID, so that what a unit closed between two days is one stretch of the table, and the triggers. With
-- it, the filing numbers that scores need, and the draws of spot checks.
CREATE TABLE `appraisals` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing_number` text NOT NULL,
	`entered_at` text NOT NULL,
	`entered_by` text
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`closed_day` text NOT NULL,
	`ticket_id` text NOT NULL,
	`task_id` text NOT NULL,
	`excluded` text,
	`kind` text NOT NULL,
	`situation_code` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`counts` integer NOT NULL,
	`response` integer,
	`came` integer,
	`solved` integer,
	`satisfied` integer,
	`street_rating` integer,
	`returns` integer,
	`clear` integer,
	`verified` integer,
	`self_solved` integer,
	`call_backs` integer,
	`late` integer NOT NULL,
	`redos` integer NOT NULL,
	`yellow` integer NOT NULL,
	`red` integer NOT NULL,
	`claim_seconds` integer,
	`arrive_seconds` integer,
	`finish_seconds` integer,
	`doubtful` integer,
	PRIMARY KEY(`role`, `unit_id`, `closed_day`, `ticket_id`, `task_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `cases_of_ticket` ON `cases` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `cases_excluded` ON `cases` (`role`,`unit_id`,`closed_day`,`excluded`,`counts`) WHERE excluded IS NOT NULL;--> statement-breakpoint
CREATE TABLE `spot_check_tickets` (
	`period` text NOT NULL,
	`place` integer NOT NULL,
	`ticket_id` text NOT NULL,
	PRIMARY KEY(`period`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `spot_checks` (
	`period` text PRIMARY KEY NOT NULL,
	`seed` text NOT NULL,
	`commitment` text NOT NULL,
	`announced_at` text NOT NULL,
	`announced_by` text NOT NULL,
	`drawn_at` text,
	`drawn_by` text,
	`closed` integer
);
--> statement-breakpoint
CREATE TRIGGER `appraisals_are_never_updated` BEFORE UPDATE ON `appraisals`
BEGIN
	SELECT RAISE(ABORT, 'appraisals are only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `appraisals_are_never_deleted` BEFORE DELETE ON `appraisals`
BEGIN
	SELECT RAISE(ABORT, 'appraisals are only added to');
END;
