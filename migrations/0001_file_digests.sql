-- What a file holds becomes part of the record: its digest goes, salted, into the fact that attaches it.
ALTER TABLE `attachments` ADD `digest` text;
