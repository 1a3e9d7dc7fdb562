-- The last day in force that the version's header names (废止); null where it names none. Of versions that were published
-- before there was this column it is null too: their text still says it.
ALTER TABLE policy_versions ADD COLUMN effective_until TEXT
  CHECK (effective_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
