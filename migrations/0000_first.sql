-- The first tables. Edited by hand after drizzle-kit, which has no words for:
-- WITHOUT ROWID (tables that are little more than their key), the search index, the triggers.
CREATE TABLE `calendar_days` (
	`day` text PRIMARY KEY NOT NULL,
	`working` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `districts` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`city_name` text NOT NULL,
	`prefix` text NOT NULL,
	`outline` text NOT NULL,
	`neighbours` text NOT NULL,
	`landmarks` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`amount` real NOT NULL,
	`unit` text NOT NULL,
	PRIMARY KEY(`key`, `version`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `situations` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`synonyms` text NOT NULL,
	`kind` text NOT NULL,
	`lead_unit_id` text NOT NULL,
	`support_unit_ids` text NOT NULL,
	`basis` text NOT NULL,
	`list` text NOT NULL,
	`utility` integer NOT NULL,
	`simple` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`governance` text NOT NULL,
	`code` text,
	`street_id` text,
	`under_street_id` text,
	`superior_id` text,
	`lng` real,
	`lat` real,
	`phone` text,
	`position` integer NOT NULL,
	`staffed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`by_person_id` text NOT NULL,
	`ticket_id` text
);
--> statement-breakpoint
CREATE TABLE `contents` (
	`ticket_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text,
	`salt` text,
	`hash` text NOT NULL,
	PRIMARY KEY(`ticket_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`by_person` text,
	`by_unit` text,
	`data` text NOT NULL,
	`hash` text NOT NULL,
	`noticed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facts_once_per_version` ON `facts` (`ticket_id`,`version`);--> statement-breakpoint
CREATE TABLE `purges` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`content_id` text NOT NULL,
	`basis` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`signed_by` text
);
--> statement-breakpoint
CREATE TABLE `receipts` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`ticket_id` text NOT NULL,
	`status` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `receipts_by_age` ON `receipts` (`created_at`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_of_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`to_person_id` text NOT NULL,
	`from_at` text NOT NULL,
	`until_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `delegations_to_person` ON `delegations` (`to_person_id`,`n`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_of_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`username` text,
	`display_username` text,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`community_id` text,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `user_username_unique` ON `user` (`username`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_of_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`ticket_id` text NOT NULL,
	`id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`person_id` text,
	`status` text NOT NULL,
	`called_at` text NOT NULL,
	`claimed_at` text,
	`arrived_at` text,
	`first_answer_at` text,
	`reported_at` text,
	`outcome` text,
	PRIMARY KEY(`ticket_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `tasks_live_of_unit` ON `tasks` (`unit_id`,`ticket_id`,`status`) WHERE status IN ('waiting', 'claimed', 'on_site');--> statement-breakpoint
CREATE INDEX `tasks_live_of_person` ON `tasks` (`person_id`,`ticket_id`) WHERE person_id IS NOT NULL AND status IN ('waiting', 'claimed', 'on_site');--> statement-breakpoint
CREATE TABLE `ticket_numbers` (
	`day` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ticket_rooms` (
	`room` text NOT NULL,
	`open` integer NOT NULL,
	`ticket_id` text NOT NULL,
	PRIMARY KEY(`room`, `open`, `ticket_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tickets` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`version` integer NOT NULL,
	`head_hash` text NOT NULL,
	`status` text NOT NULL,
	`open` integer NOT NULL,
	`kind` text NOT NULL,
	`sensitivity` text NOT NULL,
	`street_id` text NOT NULL,
	`community_id` text,
	`lead_unit_id` text,
	`raised_by_person` text NOT NULL,
	`title` text NOT NULL,
	`address` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`raised_at` text NOT NULL,
	`next_at` text,
	`near_started_at` text,
	`near_yellow_at` text,
	`near_due_at` text,
	`unclaimed` integer NOT NULL,
	`on_site` integer NOT NULL,
	`done_at` text,
	`closed_at` text,
	`rooms` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_id_unique` ON `tickets` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_number_unique` ON `tickets` (`number`);--> statement-breakpoint
CREATE INDEX `tickets_next_to_settle` ON `tickets` (`next_at`,`id`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_open_on_map` ON `tickets` (`id`,`lng`,`lat`,`kind`,`status`,`sensitivity`,`near_started_at`,`near_yellow_at`,`near_due_at`,`unclaimed`,`on_site`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `tickets_done_since` ON `tickets` (`done_at`,`id`) WHERE done_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_raised_by` ON `tickets` (`raised_by_person`,`id`);--> statement-breakpoint
CREATE INDEX `tickets_in_status` ON `tickets` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `tickets_by_place` ON `tickets` (`lat`,`lng`,`id`);
--> statement-breakpoint
-- Pairs of neighbouring characters: the trigram tokenizer finds Chinese only from three characters on.
-- Contentless, because the words themselves are in `tickets`; the rowid is `tickets.n`.
CREATE VIRTUAL TABLE `ticket_pairs` USING fts5(
	`pairs`, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'
);
--> statement-breakpoint
CREATE TRIGGER `facts_are_never_updated` BEFORE UPDATE ON `facts`
BEGIN
	SELECT RAISE(ABORT, 'facts are never updated');
END;
--> statement-breakpoint
CREATE TRIGGER `facts_are_never_deleted` BEFORE DELETE ON `facts`
BEGIN
	SELECT RAISE(ABORT, 'facts are never deleted');
END;
--> statement-breakpoint
-- Two verbs at once with the same attachment: the later one fails and is decided again.
CREATE TRIGGER `attachments_are_used_once` BEFORE UPDATE OF `ticket_id` ON `attachments`
WHEN OLD.`ticket_id` IS NOT NULL AND NEW.`ticket_id` IS NOT OLD.`ticket_id`
BEGIN
	SELECT RAISE(ABORT, 'attachment used');
END;
