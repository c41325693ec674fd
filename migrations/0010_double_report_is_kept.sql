-- 双报到: registrations, needs, service records, teams and feedback are folded from the same log as tickets;
-- who may be called in working hours stands with the account. Only additions. By hand: WITHOUT ROWID.
CREATE TABLE `invitations` (
	`person_id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`until_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code_hash_unique` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE TABLE `thing_people` (
	`person_id` text NOT NULL,
	`noun` text NOT NULL,
	`thing_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `noun`, `thing_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `thing_people_of_thing` ON `thing_people` (`thing_id`);--> statement-breakpoint
CREATE TABLE `thing_rooms` (
	`room` text NOT NULL,
	`noun` text NOT NULL,
	`live` integer NOT NULL,
	`thing_id` text NOT NULL,
	PRIMARY KEY(`room`, `noun`, `live`, `thing_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `thing_rooms_of_thing` ON `thing_rooms` (`thing_id`);--> statement-breakpoint
CREATE TABLE `things` (
	`id` text PRIMARY KEY NOT NULL,
	`noun` text NOT NULL,
	`version` integer NOT NULL,
	`head_hash` text NOT NULL,
	`status` text NOT NULL,
	`live` integer NOT NULL,
	`number` text,
	`kind` text,
	`community_id` text,
	`street_id` text,
	`unit_id` text,
	`person_id` text,
	`activity` text,
	`at` text NOT NULL,
	`until_at` text,
	`next_at` text,
	`minutes` integer,
	`lng` real,
	`lat` real,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `things_number_unique` ON `things` (`number`);--> statement-breakpoint
CREATE INDEX `things_next_to_settle` ON `things` (`next_at`,`id`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `things_of_community` ON `things` (`noun`,`community_id`,`status`,`at`);--> statement-breakpoint
CREATE INDEX `things_of_street` ON `things` (`noun`,`street_id`,`status`,`at`);--> statement-breakpoint
CREATE INDEX `things_of_unit` ON `things` (`noun`,`unit_id`,`status`,`at`);--> statement-breakpoint
CREATE INDEX `things_of_person` ON `things` (`noun`,`person_id`,`at`) WHERE person_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `things_of_activity` ON `things` (`activity`,`at`) WHERE activity IS NOT NULL;--> statement-breakpoint
CREATE INDEX `things_summed` ON `things` (`at`,`community_id`,`unit_id`,`kind`,`person_id`,`minutes`) WHERE noun = 'record' AND minutes IS NOT NULL;--> statement-breakpoint
CREATE INDEX `facts_of_member` ON `facts` (`by_person`,`ticket_id`) WHERE by_unit IS NULL AND by_person IS NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `on_call` integer DEFAULT false NOT NULL;