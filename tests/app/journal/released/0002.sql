CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE answered (
	owner VARCHAR(32) NOT NULL, 
	"key" BLOB NOT NULL, 
	request BLOB NOT NULL, 
	status INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_answered PRIMARY KEY (owner, "key"), 
	CONSTRAINT fk_answered_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE
);

CREATE TABLE api_keys (
	id VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	scopes JSON NOT NULL, 
	hash TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	last_used_at DATETIME, 
	revoked_at DATETIME, 
	CONSTRAINT pk_api_keys PRIMARY KEY (id)
);

CREATE TABLE audit (
	id VARCHAR(32) NOT NULL, 
	act VARCHAR(32) NOT NULL, 
	about VARCHAR(64), 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (id)
);

CREATE TABLE callers (
	id VARCHAR(32) NOT NULL, 
	issuer TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	secret BLOB NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_callers PRIMARY KEY (id)
);

CREATE TABLE company_prints (
	owner VARCHAR(32) NOT NULL, 
	name BLOB NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_company_prints PRIMARY KEY (owner, name), 
	CONSTRAINT fk_company_prints_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE
);

CREATE TABLE contacts (
	owner VARCHAR(32) NOT NULL, 
	interview VARCHAR(32) NOT NULL, 
	mail BLOB NOT NULL, 
	at DATETIME NOT NULL, 
	direction VARCHAR(16) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	person TEXT, 
	colleague BOOLEAN NOT NULL, 
	CONSTRAINT pk_contacts PRIMARY KEY (owner, interview, mail), 
	CONSTRAINT fk_contacts_interviews FOREIGN KEY(owner, interview) REFERENCES interviews (owner, id) ON DELETE CASCADE
);

CREATE TABLE debriefs (
	owner VARCHAR(32) NOT NULL, 
	interview VARCHAR(32) NOT NULL, 
	went_well JSON NOT NULL, 
	was_hard JSON NOT NULL, 
	they_asked JSON NOT NULL, 
	to_change JSON NOT NULL, 
	facts JSON NOT NULL, 
	words TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_debriefs PRIMARY KEY (owner, interview), 
	CONSTRAINT fk_debriefs_interviews FOREIGN KEY(owner, interview) REFERENCES interviews (owner, id) ON DELETE CASCADE
);

CREATE TABLE feeds (
	owner VARCHAR(32) NOT NULL, 
	token BLOB NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_feeds PRIMARY KEY (owner), 
	CONSTRAINT fk_feeds_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE, 
	CONSTRAINT uq_feeds_token UNIQUE (token)
);

CREATE TABLE interviews (
	owner VARCHAR(32) NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	company TEXT NOT NULL, 
	aliases JSON NOT NULL, 
	known_as TEXT NOT NULL, 
	role TEXT, 
	promised_by DATE, 
	outcome VARCHAR(16) NOT NULL, 
	outcome_at DATETIME, 
	reopened_at DATETIME, 
	version INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_interviews PRIMARY KEY (owner, id), 
	CONSTRAINT fk_interviews_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE
);

CREATE INDEX ix_interviews_owner_outcome_id ON interviews (owner, outcome, id);

CREATE INDEX ix_interviews_owner_updated_at ON interviews (owner, updated_at);

CREATE INDEX ix_note_prints_owner_sent_at ON note_prints (owner, sent_at);

CREATE INDEX ix_people_owner_email ON people (owner, email);

CREATE TABLE mutes (
	owner VARCHAR(32) NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	rule TEXT NOT NULL, 
	scope VARCHAR(16) NOT NULL, 
	target VARCHAR(64) NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_mutes PRIMARY KEY (owner, id), 
	CONSTRAINT fk_mutes_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE, 
	CONSTRAINT uq_mutes_owner_target_rule_scope UNIQUE (owner, target, rule, scope)
);

CREATE TABLE note_prints (
	owner VARCHAR(32) NOT NULL, 
	mail BLOB NOT NULL, 
	sketch BLOB NOT NULL, 
	recipients JSON NOT NULL, 
	sent_at DATETIME NOT NULL, 
	CONSTRAINT pk_note_prints PRIMARY KEY (owner, mail), 
	CONSTRAINT fk_note_prints_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE
);

CREATE TABLE people (
	owner VARCHAR(32) NOT NULL, 
	interview VARCHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	email TEXT NOT NULL, 
	name TEXT NOT NULL, 
	part VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (owner, interview, position), 
	CONSTRAINT fk_people_interviews FOREIGN KEY(owner, interview) REFERENCES interviews (owner, id) ON DELETE CASCADE
);

CREATE TABLE points (
	owner VARCHAR(32) NOT NULL, 
	interview VARCHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_points PRIMARY KEY (owner, interview, position), 
	CONSTRAINT fk_points_interviews FOREIGN KEY(owner, interview) REFERENCES interviews (owner, id) ON DELETE CASCADE
);

CREATE TABLE preferences (
	owner VARCHAR(32) NOT NULL, 
	time_zone TEXT, 
	country TEXT, 
	limits JSON NOT NULL, 
	consent_at DATETIME, 
	keep_days INTEGER, 
	version INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_preferences PRIMARY KEY (owner), 
	CONSTRAINT fk_preferences_callers FOREIGN KEY(owner) REFERENCES callers (id) ON DELETE CASCADE
);

CREATE TABLE rounds (
	owner VARCHAR(32) NOT NULL, 
	interview VARCHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	held_at DATETIME NOT NULL, 
	ends_at DATETIME, 
	kind VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_rounds PRIMARY KEY (owner, interview, position), 
	CONSTRAINT fk_rounds_interviews FOREIGN KEY(owner, interview) REFERENCES interviews (owner, id) ON DELETE CASCADE
);
