-- What a court has published and what it has decided. Moments are epoch milliseconds, days are ISO text.

CREATE TABLE policies (
  court TEXT NOT NULL,
  id TEXT NOT NULL,
  title_zh TEXT,
  title_en TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (court, id)
) STRICT;

-- `files` and `libraries` are JSON lists of {path, text}. The libraries are kept with the version, so that a later
-- release of Shouze, with other libraries, still decides by this version as it did.
CREATE TABLE policy_versions (
  court TEXT NOT NULL,
  policy TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  title_zh TEXT,
  title_en TEXT,
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hash TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  libraries TEXT NOT NULL CHECK (json_valid(libraries)),
  published_at INTEGER NOT NULL,
  PRIMARY KEY (court, policy, version),
  FOREIGN KEY (court, policy) REFERENCES policies (court, id)
) STRICT;

CREATE TABLE drafts (
  court TEXT NOT NULL,
  policy TEXT NOT NULL,
  revision TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (court, policy),
  FOREIGN KEY (court, policy) REFERENCES policies (court, id)
) STRICT;

CREATE TABLE samples (
  court TEXT NOT NULL,
  policy TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  PRIMARY KEY (court, policy, position),
  FOREIGN KEY (court, policy) REFERENCES policies (court, id)
) STRICT;

CREATE TABLE decisions (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  court TEXT NOT NULL,
  id TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  policy TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  UNIQUE (court, id),
  FOREIGN KEY (court, policy, version) REFERENCES policy_versions (court, policy, version)
) STRICT;

CREATE INDEX decisions_newest_first ON decisions (court, position);

-- INVARIANT: what was published and what was decided never changes. INSERT OR REPLACE does not fire delete triggers,
-- therefore an insert over a row that is there is refused as well.
CREATE TRIGGER policy_versions_never_change BEFORE UPDATE ON policy_versions
BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;

CREATE TRIGGER policy_versions_never_go BEFORE DELETE ON policy_versions
BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;

CREATE TRIGGER policy_versions_only_follow BEFORE INSERT ON policy_versions
WHEN EXISTS (
  SELECT 1 FROM policy_versions AS earlier
  WHERE earlier.court = NEW.court AND earlier.policy = NEW.policy
    AND (earlier.version >= NEW.version OR earlier.effective_from > NEW.effective_from)
)
BEGIN SELECT RAISE(ABORT, 'a version follows the latest in number and is not effective before it'); END;

CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision that was made never changes'); END;

CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision that was made never changes'); END;

CREATE TRIGGER decisions_are_new BEFORE INSERT ON decisions
WHEN EXISTS (
  SELECT 1 FROM decisions AS earlier
  WHERE earlier.position = NEW.position OR (earlier.court = NEW.court AND earlier.id = NEW.id)
)
BEGIN SELECT RAISE(ABORT, 'a decision that was made never changes'); END;
