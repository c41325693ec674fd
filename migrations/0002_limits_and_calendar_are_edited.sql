-- Limits, working days and seasons become an admin's to edit, and who changed what stays readable.
-- Only additions: the version before goes on reading and writing what it knows.
-- Edited by hand after drizzle-kit: WITHOUT ROWID (nothing but a key and a value), the triggers.
CREATE TABLE `calendar_overrides` (
	`day` text PRIMARY KEY NOT NULL,
	`working` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `seasons` (
	`from_day` text PRIMARY KEY NOT NULL,
	`sessions` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `settings_log` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`by_person` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settings_once_per_version` ON `settings_log` (`subject`,`version`);--> statement-breakpoint
ALTER TABLE `policies` ADD `since` text;
--> statement-breakpoint
CREATE TRIGGER `settings_log_is_never_updated` BEFORE UPDATE ON `settings_log`
BEGIN
	SELECT RAISE(ABORT, 'the settings log is never updated');
END;
--> statement-breakpoint
CREATE TRIGGER `settings_log_is_never_deleted` BEFORE DELETE ON `settings_log`
BEGIN
	SELECT RAISE(ABORT, 'the settings log is never deleted');
END;
