-- Who gives out accounts and passwords is watched: an append-only log for the auditor, and lent
-- signatures say whose they are. Also the looks at callers' contacts, found without reading the log.
CREATE TABLE `account_log` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`by_person_id` text NOT NULL,
	`person_id` text NOT NULL,
	`what` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `account_log_of_person` ON `account_log` (`person_id`,`n`);--> statement-breakpoint
ALTER TABLE `delegations` ADD `from_person_id` text;
--> statement-breakpoint
CREATE INDEX `facts_contact_viewed` ON `facts` (`seq`) WHERE type = 'contact.viewed';
--> statement-breakpoint
CREATE TRIGGER `account_log_is_never_updated` BEFORE UPDATE ON `account_log`
BEGIN
	SELECT RAISE(ABORT, 'the account log is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `account_log_is_never_deleted` BEFORE DELETE ON `account_log`
BEGIN
	SELECT RAISE(ABORT, 'the account log is only added to');
END;
