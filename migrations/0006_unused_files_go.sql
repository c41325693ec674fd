-- A file that was sent and never used goes after a day: so it is noted when it came.
-- Only an addition: the version before goes on keeping files without saying when.
ALTER TABLE `attachments` ADD `kept_at` text;
--> statement-breakpoint
CREATE INDEX `attachments_unused_by_age` ON `attachments` (`kept_at`) WHERE ticket_id IS NULL;
