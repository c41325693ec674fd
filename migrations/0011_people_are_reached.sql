-- Reaching people: what is told to whom is made from the log by a cursor and kept until it has arrived;
-- where people and units can be reached stands beside it, sealed. Only additions.
CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`language` text NOT NULL,
	`made_at` text NOT NULL,
	`sealed` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `addresses_of_person` ON `addresses` (`person_id`,`kind`);--> statement-breakpoint
CREATE TABLE `channel_choices` (
	`person_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consumers` (
	`name` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`ping_id` text NOT NULL,
	`person_id` text NOT NULL,
	`address_id` text NOT NULL,
	`channel` text NOT NULL,
	`made_at` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`next_at` text,
	`ended_at` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_next_to_send` ON `deliveries` (`next_at`,`id`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `deliveries_urgent` ON `deliveries` (`next_at`,`id`) WHERE next_at IS NOT NULL AND body ->> '$.urgency' = 'emergency';--> statement-breakpoint
CREATE INDEX `deliveries_of_ping` ON `deliveries` (`ping_id`);--> statement-breakpoint
CREATE INDEX `deliveries_ended` ON `deliveries` (`ended_at`) WHERE ended_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `hooks` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`language` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`sealed` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hooks_of_unit` ON `hooks` (`unit_id`);--> statement-breakpoint
CREATE TABLE `pings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`next_at` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pings_next_to_step` ON `pings` (`next_at`,`id`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `pings_of_person` ON `pings` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `pings_by_age` ON `pings` (`at`);--> statement-breakpoint
CREATE TABLE `tellings` (
	`key` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`next_at` text,
	`ping_id` text,
	`opened_at` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tellings_of_person` ON `tellings` (`person_id`,`seq`);--> statement-breakpoint
CREATE INDEX `tellings_unread` ON `tellings` (`person_id`,`seq`) WHERE opened_at IS NULL;--> statement-breakpoint
CREATE INDEX `tellings_to_plan` ON `tellings` (`next_at`,`person_id`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tellings_waiting` ON `tellings` (`person_id`,`next_at`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tellings_of_ping` ON `tellings` (`ping_id`) WHERE ping_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tellings_by_age` ON `tellings` (`at`);--> statement-breakpoint
CREATE INDEX `users_of_unit` ON `user` (`unit_id`);--> statement-breakpoint
CREATE INDEX `users_of_community` ON `user` (`community_id`);