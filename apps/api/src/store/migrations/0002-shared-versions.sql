-- Whether other courts whose data this file holds may base their policies on the version.
ALTER TABLE policy_versions ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));

CREATE INDEX policy_versions_shared ON policy_versions (policy, version) WHERE shared = 1;
