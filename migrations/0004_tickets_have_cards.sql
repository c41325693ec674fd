-- What lists show of a ticket, beside the whole: null in older rows, which are shown from their body.
ALTER TABLE `tickets` ADD `card` text;
