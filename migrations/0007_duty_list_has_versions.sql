-- The duty list becomes an admin's to load: each change of a situation is a dated version that stays
-- readable, and situations carry the codes others know them by.
-- Only additions: the version before goes on reading and writing what it knows.
-- Edited by hand after drizzle-kit: what is there becomes version 1, the triggers.
CREATE TABLE `situation_versions` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`since` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `situation_once_per_version` ON `situation_versions` (`code`,`version`);--> statement-breakpoint
ALTER TABLE `situations` ADD `aliases` text;
--> statement-breakpoint
INSERT INTO `situation_versions` (`code`, `version`, `body`)
SELECT `code`, 1, json_object(
	'code', `code`, 'name', `name`, 'synonyms', json(`synonyms`), 'kind', `kind`,
	'leadUnitId', `lead_unit_id`, 'supportUnitIds', json(`support_unit_ids`), 'basis', `basis`,
	'list', `list`, 'utility', json(iif(`utility`, 'true', 'false')),
	'simple', json(iif(`simple`, 'true', 'false')))
FROM `situations` ORDER BY `position`;
--> statement-breakpoint
CREATE TRIGGER `situation_versions_are_never_updated` BEFORE UPDATE ON `situation_versions`
BEGIN
	SELECT RAISE(ABORT, 'a version of a situation is never updated');
END;
--> statement-breakpoint
CREATE TRIGGER `situation_versions_are_never_deleted` BEFORE DELETE ON `situation_versions`
BEGIN
	SELECT RAISE(ABORT, 'a version of a situation is never deleted');
END;
