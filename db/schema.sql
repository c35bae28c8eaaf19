-- Written from db/migrations, to be read: `npx vitest run src/platform/schema.test.ts -u` writes it again.

create table actions (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'action'::text,
  due_on date not null,
  effort text,
  serves text[] not null default '{}'::text[],
  started_on date,
  done_on date,
  dropped_on date,
  dropped_why text,
  serves_others text not null default ''::text,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK (((done_on IS NULL) OR (dropped_on IS NULL))),
  CHECK (((dropped_on IS NULL) = (dropped_why IS NULL))),
  CHECK ((done_on >= started_on)),
  CHECK (((length(dropped_why) >= 1) AND (length(dropped_why) <= 4000))),
  CHECK ((effort = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text]))),
  CHECK ((kind = 'action'::text)),
  CHECK (((serves <@ ARRAY['age'::text, 'disability'::text, 'gender-reassignment'::text, 'marriage-and-civil-partnership'::text, 'pregnancy-and-maternity'::text, 'race'::text, 'religion-or-belief'::text, 'sex'::text, 'sexual-orientation'::text]) AND (cardinality(serves) <= 9))),
  CHECK ((length(serves_others) <= 300))
);
CREATE INDEX actions_due ON public.actions USING btree (organisation_id, due_on) WHERE ((done_on IS NULL) AND (dropped_on IS NULL));
CREATE INDEX actions_planned ON public.actions USING btree (organisation_id, due_on);
create policy own_organisation on actions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on actions to goldthread_keeper using true;
grant insert, select, update on actions to goldthread_app;
grant delete, insert, select, update on actions to goldthread_keeper;

create table acts (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  actor_id uuid,
  subject_id uuid,
  details jsonb not null default '{}'::jsonb,
  erase_on date not null,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, actor_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (actor_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, subject_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (subject_id),
  CHECK ((act ~ '^[a-z]+(-[a-z]+)*$'::text))
);
CREATE INDEX acts_actor ON public.acts USING btree (organisation_id, actor_id);
CREATE INDEX acts_at ON public.acts USING btree (organisation_id, at DESC, id);
CREATE INDEX acts_erase ON public.acts USING btree (erase_on);
CREATE INDEX acts_subject ON public.acts USING btree (organisation_id, subject_id);
CREATE TRIGGER keep_no_longer BEFORE UPDATE OF erase_on ON public.acts FOR EACH ROW WHEN ((new.erase_on > old.erase_on)) EXECUTE FUNCTION refuse_keeping_longer();
create policy own_organisation on acts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on acts to goldthread_keeper using true;
comment on column acts.details is 'words of the product and ids of units only: nothing about a person';
grant insert, select on acts to goldthread_app;
grant delete, insert, select on acts to goldthread_keeper;

create table adoptions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  term_id uuid not null,
  number integer not null,
  wording_id uuid not null,
  vote_id uuid,
  title text not null,
  words text not null,
  behaviours text not null default ''::text,
  why text not null,
  against_vote text,
  adopted_on date not null,
  adopted_by uuid,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, term_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, adopted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (adopted_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, term_id) REFERENCES terms(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, term_id, wording_id) REFERENCES wordings(organisation_id, term_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, vote_id) REFERENCES votes(organisation_id, id) ON DELETE CASCADE,
  CHECK (((length(against_vote) >= 1) AND (length(against_vote) <= 4000))),
  CHECK ((length(behaviours) <= 4000)),
  CHECK (((against_vote IS NULL) OR (vote_id IS NOT NULL))),
  CHECK ((number > 0)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK (((length(why) >= 1) AND (length(why) <= 4000))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX adoptions_adopted_by ON public.adoptions USING btree (organisation_id, adopted_by);
CREATE INDEX adoptions_vote ON public.adoptions USING btree (organisation_id, vote_id);
CREATE INDEX adoptions_wording ON public.adoptions USING btree (organisation_id, term_id, wording_id);
create policy own_organisation on adoptions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on adoptions to goldthread_keeper using true;
comment on column adoptions.against_vote is 'why another wording was adopted than the one that won the vote';
grant insert, select on adoptions to goldthread_app;
grant delete, insert, select, update on adoptions to goldthread_keeper;

create table agreed_evidence (
  organisation_id uuid not null,
  round_id uuid not null,
  part text not null,
  evidence_id uuid not null,
  PRIMARY KEY (organisation_id, round_id, part, evidence_id),
  FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, round_id) REFERENCES rating_rounds(organisation_id, id) ON DELETE CASCADE,
  CHECK (((part ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(part) <= 100)))
);
CREATE INDEX agreed_evidence_evidence ON public.agreed_evidence USING btree (organisation_id, evidence_id);
create policy own_organisation on agreed_evidence to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on agreed_evidence to goldthread_keeper using true;
grant delete, insert, select on agreed_evidence to goldthread_app;
grant delete, insert, select, update on agreed_evidence to goldthread_keeper;

create table agreed_ratings (
  organisation_id uuid not null,
  round_id uuid not null,
  part text not null,
  number integer not null,
  rating integer not null,
  sureness text not null,
  why text not null,
  shown_by text not null default ''::text,
  agreed_on date not null,
  agreed_by uuid,
  PRIMARY KEY (organisation_id, round_id, part, number),
  FOREIGN KEY (organisation_id, agreed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (agreed_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, round_id) REFERENCES rating_rounds(organisation_id, id) ON DELETE CASCADE,
  CHECK ((number > 0)),
  CHECK (((part ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(part) <= 100))),
  CHECK (((rating >= 1) AND (rating <= 7))),
  CHECK ((length(shown_by) <= 4000)),
  CHECK ((sureness = ANY (ARRAY['guess'::text, 'some'::text, 'strong'::text]))),
  CHECK (((length(why) >= 1) AND (length(why) <= 4000)))
);
CREATE INDEX agreed_ratings_agreed_by ON public.agreed_ratings USING btree (organisation_id, agreed_by);
create policy own_organisation on agreed_ratings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on agreed_ratings to goldthread_keeper using true;
grant insert, select on agreed_ratings to goldthread_app;
grant delete, insert, select, update on agreed_ratings to goldthread_keeper;

create table amendments (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  promise_id uuid not null,
  target text not null,
  reason text not null,
  amended_at timestamp with time zone not null,
  amended_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, amended_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (amended_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, promise_id) REFERENCES promises(organisation_id, station_id) ON DELETE CASCADE,
  CHECK (((length(reason) >= 1) AND (length(reason) <= 4000))),
  CHECK (((length(target) >= 1) AND (length(target) <= 1000)))
);
CREATE INDEX amendments_amended_by ON public.amendments USING btree (organisation_id, amended_by);
CREATE INDEX amendments_promise ON public.amendments USING btree (organisation_id, promise_id, amended_at);
CREATE TRIGGER keep_amendment BEFORE UPDATE OF target, reason ON public.amendments FOR EACH ROW WHEN ((current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text)) EXECUTE FUNCTION keep_amendment();
create policy own_organisation on amendments to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on amendments to goldthread_keeper using true;
grant insert, select on amendments to goldthread_app;
grant delete, insert, select, update on amendments to goldthread_keeper;

create table answer_columns (
  organisation_id uuid not null,
  draft_id uuid not null,
  position integer not null,
  label text not null,
  dictionary jsonb not null,
  codes bytea not null,
  PRIMARY KEY (organisation_id, draft_id, "position"),
  FOREIGN KEY (organisation_id, draft_id) REFERENCES answer_drafts(organisation_id, id) ON DELETE CASCADE,
  CHECK (("position" >= 0))
);
create policy own_organisation on answer_columns to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on answer_columns to goldthread_keeper using true;
grant delete, insert, select, update on answer_columns to goldthread_app;
grant delete, insert, select, update on answer_columns to goldthread_keeper;

create table answer_drafts (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  file_name text not null,
  state text not null,
  reading jsonb,
  choices jsonb,
  offer jsonb,
  content jsonb,
  expires_on date not null,
  wave_id uuid,
  rule_base integer,
  rule_cell integer,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK ((((wave_id IS NULL) = (rule_base IS NULL)) AND ((wave_id IS NULL) = (rule_cell IS NULL)))),
  CHECK (((rule_base >= 5) AND (rule_base <= 1000))),
  CHECK (((rule_cell >= 3) AND (rule_cell <= 1000))),
  CHECK ((state = ANY (ARRAY['reading'::text, 'mapping'::text, 'computing'::text, 'draft'::text, 'failed'::text])))
);
CREATE INDEX answer_drafts_wave ON public.answer_drafts USING btree (organisation_id, wave_id);
create policy own_organisation on answer_drafts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on answer_drafts to goldthread_keeper using true;
comment on column answer_drafts.reading is 'what was found in the file: columns and kinds, never a row';
comment on column answer_drafts.choices is 'what the person chose: questions, breakdowns, merges, order';
comment on column answer_drafts.offer is 'the ways to join groups that were worked out, with the share each can show';
comment on column answer_drafts.content is 'the protected figures, ready to be released';
comment on column answer_drafts.rule_base is 'the thresholds that were fixed with the wave';
grant delete, insert, select, update on answer_drafts to goldthread_app;
grant delete, insert, select, update on answer_drafts to goldthread_keeper;

create table answers (
  organisation_id uuid not null,
  wave_id uuid not null,
  id uuid not null,
  way text not null,
  given jsonb not null,
  receipt bytea not null,
  pair_tag bytea,
  UNIQUE (wave_id, receipt),
  PRIMARY KEY (wave_id, id),
  CHECK ((length(pair_tag) = 32)),
  CHECK ((length(receipt) = 32)),
  CHECK ((way = ANY (ARRAY['ballot'::text, 'code'::text, 'open'::text])))
);
create policy own_organisation on answers to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on answers to goldthread_keeper using true;
comment on column answers.given is 'the answer to each question, by the id of the question';
comment on column answers.receipt is 'SHA-256 of the receipt, which its holder has and nobody else';
comment on column answers.pair_tag is 'the same for answers of one person in one series, when they chose so';
grant delete, insert, references, select, trigger, truncate, update on answers to goldthread_keeper;

create table assessments (
  organisation_id uuid not null,
  version integer not null,
  consulted text not null,
  advice text not null,
  decision text not null,
  open_points text not null,
  signed_by uuid,
  signed_at timestamp with time zone not null,
  review_on date not null,
  setup jsonb not null,
  PRIMARY KEY (organisation_id, version),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, signed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (signed_by),
  CHECK ((length(advice) <= 4000)),
  CHECK (((length(consulted) >= 1) AND (length(consulted) <= 4000))),
  CHECK ((decision = ANY (ARRAY['go-on'::text, 'go-on-after'::text, 'stop'::text]))),
  CHECK ((length(open_points) <= 4000)),
  CHECK ((version >= 1))
);
CREATE INDEX assessments_signed_by ON public.assessments USING btree (organisation_id, signed_by);
create policy own_organisation on assessments to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on assessments to goldthread_keeper using true;
comment on column assessments.setup is 'how everything was set up at that moment: nothing about a person';
grant insert, select on assessments to goldthread_app;
grant delete, insert, select, update on assessments to goldthread_keeper;

create table audiences (
  organisation_id uuid not null,
  key text not null,
  name text not null,
  works_here boolean not null,
  place integer not null,
  dropped_on date,
  PRIMARY KEY (organisation_id, key),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 60))),
  CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);
create policy own_organisation on audiences to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on audiences to goldthread_keeper using true;
comment on column audiences.works_here is 'who hears it works here: telling them is telling staff';
grant insert, select, update on audiences to goldthread_app;
grant delete, insert, select, update on audiences to goldthread_keeper;

create table ballot_boxes (
  organisation_id uuid not null,
  vote_id uuid not null,
  papers jsonb not null,
  PRIMARY KEY (organisation_id, vote_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, vote_id) REFERENCES votes(organisation_id, id) ON DELETE CASCADE
);
create policy own_organisation on ballot_boxes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on ballot_boxes to goldthread_keeper using true;
comment on column ballot_boxes.papers is 'places of the wordings in the order chosen, such as 2.1.3, to how many ballots say so';
grant insert, select, update on ballot_boxes to goldthread_app;
grant delete, insert, select, update on ballot_boxes to goldthread_keeper;

create table ballot_codes (
  organisation_id uuid not null,
  wave_id uuid not null,
  digest bytea not null,
  PRIMARY KEY (wave_id, digest)
);
create policy own_organisation on ballot_codes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on ballot_codes to goldthread_keeper using true;
grant insert on ballot_codes to goldthread_app;
grant delete, insert, references, select, trigger, truncate, update on ballot_codes to goldthread_keeper;

create table ballot_keys (
  organisation_id uuid not null,
  wave_id uuid not null,
  public_key bytea not null,
  fingerprint text not null,
  private_key bytea,
  PRIMARY KEY (organisation_id, wave_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(fingerprint) >= 16) AND (length(fingerprint) <= 100)))
);
create policy own_organisation on ballot_keys to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on ballot_keys to goldthread_keeper using true;
comment on column ballot_keys.wave_id is 'the wave, or the vote on wordings';
comment on column ballot_keys.public_key is 'SubjectPublicKeyInfo, DER';
comment on column ballot_keys.private_key is 'PKCS 8, sealed with the secret of the instance';
grant insert, select on ballot_keys to goldthread_app;
grant delete, insert, select, update on ballot_keys to goldthread_keeper;

create table ballots_taken (
  organisation_id uuid not null,
  wave_id uuid not null,
  member_id uuid not null,
  blinded bytea not null default sha256(uuid_send(gen_random_uuid())),
  PRIMARY KEY (wave_id, member_id),
  CHECK ((length(blinded) = 32))
);
create policy own_organisation on ballots_taken to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on ballots_taken to goldthread_keeper using true;
comment on column ballots_taken.member_id is 'who has taken theirs: a member, or the place of a guest';
comment on column ballots_taken.blinded is 'SHA-256 of the blinded ballot: the same one may be signed again after a lost connection, and no other';
grant insert, select on ballots_taken to goldthread_app;
grant delete, insert, references, select, trigger, truncate, update on ballots_taken to goldthread_keeper;

create table behaviours (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'behaviour'::text,
  unlike text not null,
  belongs_to uuid,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id, belongs_to) REFERENCES stations(organisation_id, id) ON DELETE SET NULL (belongs_to),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((kind = 'behaviour'::text)),
  CHECK ((length(unlike) <= 4000))
);
CREATE INDEX behaviours_belongs_to ON public.behaviours USING btree (organisation_id, belongs_to);
create policy own_organisation on behaviours to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on behaviours to goldthread_keeper using true;
comment on column behaviours.unlike is 'what it does not look like';
grant insert, select, update on behaviours to goldthread_app;
grant delete, insert, select, update on behaviours to goldthread_keeper;

create table calendar_feeds (
  organisation_id uuid not null,
  member_id uuid not null,
  digest bytea not null,
  made_on date not null,
  UNIQUE (digest),
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((length(digest) = 32))
);
create policy own_organisation on calendar_feeds to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on calendar_feeds to goldthread_keeper using true;
comment on column calendar_feeds.digest is 'of the secret in its address, which is kept nowhere';
grant delete, insert, select, update on calendar_feeds to goldthread_app;
grant delete, insert, select, update on calendar_feeds to goldthread_keeper;

create table case_studies (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  from_whom text not null,
  happened text not null,
  changed text not null default ''::text,
  agreed_by text not null,
  taken_back_on date,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  CHECK (((length(agreed_by) >= 1) AND (length(agreed_by) <= 300))),
  CHECK ((length(changed) <= 4000)),
  CHECK (((length(from_whom) >= 1) AND (length(from_whom) <= 200))),
  CHECK (((length(happened) >= 1) AND (length(happened) <= 6000))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX case_studies_made_by ON public.case_studies USING btree (organisation_id, made_by);
create policy own_organisation on case_studies to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on case_studies to goldthread_keeper using true;
comment on column case_studies.agreed_by is 'who agreed that it is shared; it stands in no pack';
grant insert, select, update on case_studies to goldthread_app;
grant delete, insert, select, update on case_studies to goldthread_keeper;

create table changes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  cycle_id uuid,
  station_id uuid,
  at timestamp with time zone not null,
  by_id uuid,
  what text not null,
  words text,
  element_id uuid,
  framework_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, by_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (by_id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES cycles(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, element_id) REFERENCES elements(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id) REFERENCES stations(organisation_id, id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(cycle_id, station_id, element_id, framework_id) = 1)),
  CHECK ((what ~ '^[a-z]+(-[a-z]+)*$'::text)),
  CHECK ((length(words) <= 60000))
);
CREATE INDEX changes_by ON public.changes USING btree (organisation_id, by_id);
CREATE INDEX changes_cycle ON public.changes USING btree (organisation_id, cycle_id, at);
CREATE INDEX changes_element ON public.changes USING btree (organisation_id, element_id, at);
CREATE INDEX changes_framework ON public.changes USING btree (organisation_id, framework_id, at);
CREATE INDEX changes_station ON public.changes USING btree (organisation_id, station_id, at);
create policy own_organisation on changes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on changes to goldthread_keeper using true;
grant insert, select on changes to goldthread_app;
grant delete, insert, select, update on changes to goldthread_keeper;

create table check_occasions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  check_id uuid not null,
  way text not null,
  held_on date not null,
  learned text not null,
  href text,
  noted_on date not null,
  noted_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, check_id) REFERENCES understanding_checks(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, noted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (noted_by),
  CHECK ((length(href) <= 2000)),
  CHECK (((length(learned) >= 1) AND (length(learned) <= 4000))),
  CHECK ((way = ANY (ARRAY['survey'::text, 'conversation'::text, 'team-meeting'::text, 'one-to-one'::text, 'objective'::text])))
);
CREATE INDEX check_occasions_check ON public.check_occasions USING btree (organisation_id, check_id, held_on);
CREATE INDEX check_occasions_noted_by ON public.check_occasions USING btree (organisation_id, noted_by);
create policy own_organisation on check_occasions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on check_occasions to goldthread_keeper using true;
grant insert, select on check_occasions to goldthread_app;
grant delete, insert, select, update on check_occasions to goldthread_keeper;

create table clauses (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'clause'::text,
  policy_id uuid not null,
  says text not null,
  wanted text not null default ''::text,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((kind = 'clause'::text)),
  CHECK ((says = ANY (ARRAY['well'::text, 'partly'::text, 'missing'::text]))),
  CHECK ((length(wanted) <= 4000))
);
CREATE INDEX clauses_policy ON public.clauses USING btree (organisation_id, policy_id);
create policy own_organisation on clauses to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on clauses to goldthread_keeper using true;
grant insert, select, update on clauses to goldthread_app;
grant delete, insert, select, update on clauses to goldthread_keeper;

create table code_acknowledgements (
  organisation_id uuid not null,
  code_id uuid not null,
  member_id uuid not null,
  acknowledged_on date not null,
  PRIMARY KEY (organisation_id, code_id, member_id),
  FOREIGN KEY (organisation_id, code_id) REFERENCES codes(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX code_acknowledgements_member ON public.code_acknowledgements USING btree (organisation_id, member_id);
create policy own_organisation on code_acknowledgements to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on code_acknowledgements to goldthread_keeper using true;
grant insert, select on code_acknowledgements to goldthread_app;
grant delete, insert, select on code_acknowledgements to goldthread_keeper;

create table code_counts (
  organisation_id uuid not null,
  code_id uuid not null,
  counted_on date not null,
  cells jsonb not null,
  PRIMARY KEY (organisation_id, code_id),
  FOREIGN KEY (organisation_id, code_id) REFERENCES codes(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
create policy own_organisation on code_counts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on code_counts to goldthread_keeper using true;
grant insert, select on code_counts to goldthread_app;
grant delete, insert, select on code_counts to goldthread_keeper;

create table codes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  policy_id uuid not null,
  number integer not null,
  words text not null,
  news text not null default ''::text,
  version integer not null default 1,
  drafted_on date not null,
  drafted_by uuid,
  in_force_on date,
  decided_on date,
  decided_by uuid,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, in_force_on),
  UNIQUE (organisation_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, decided_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (decided_by),
  FOREIGN KEY (organisation_id, drafted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (drafted_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, station_id) ON DELETE CASCADE,
  CHECK (((in_force_on IS NULL) = (decided_on IS NULL))),
  CHECK ((in_force_on >= decided_on)),
  CHECK ((length(news) <= 4000)),
  CHECK ((number > 0)),
  CHECK ((version > 0)),
  CHECK (((length(words) >= 1) AND (length(words) <= 20000)))
);
CREATE INDEX codes_decided_by ON public.codes USING btree (organisation_id, decided_by);
CREATE UNIQUE INDEX codes_draft ON public.codes USING btree (organisation_id) WHERE (in_force_on IS NULL);
CREATE INDEX codes_drafted_by ON public.codes USING btree (organisation_id, drafted_by);
CREATE INDEX codes_policy ON public.codes USING btree (organisation_id, policy_id);
CREATE TRIGGER keep_code BEFORE UPDATE ON public.codes FOR EACH ROW WHEN (((old.in_force_on IS NOT NULL) AND (current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text))) EXECUTE FUNCTION keep_code();
create policy own_organisation on codes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on codes to goldthread_keeper using true;
comment on column codes.news is 'what is new in this version, and why';
grant insert, select, update on codes to goldthread_app;
grant delete, insert, select, update on codes to goldthread_keeper;

create table codings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  first_id uuid,
  second_id uuid,
  made_on date not null,
  made_by uuid,
  first_done_on date,
  second_done_on date,
  settled_on date,
  settled_by text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, first_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (first_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, second_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (second_id),
  CHECK ((first_id <> second_id)),
  CHECK (((settled_on IS NULL) = (settled_by IS NULL))),
  CHECK (((settled_on IS NULL) OR ((first_done_on IS NOT NULL) AND (second_done_on IS NOT NULL)))),
  CHECK (((length(settled_by) >= 1) AND (length(settled_by) <= 500))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX codings_first ON public.codings USING btree (organisation_id, first_id);
CREATE INDEX codings_made_by ON public.codings USING btree (organisation_id, made_by);
CREATE INDEX codings_second ON public.codings USING btree (organisation_id, second_id);
create policy own_organisation on codings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on codings to goldthread_keeper using true;
comment on column codings.settled_by is 'who talked about the differences';
grant insert, select, update on codings to goldthread_app;
grant delete, insert, select, update on codings to goldthread_keeper;

create table comments (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  wave_id uuid not null,
  question text not null,
  words text not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK ((length(question) <= 40)),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX comments_wave ON public.comments USING btree (organisation_id, wave_id, question, id);
create policy own_organisation on comments to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on comments to goldthread_keeper using true;
grant select on comments to goldthread_app;
grant delete, insert, select, update on comments to goldthread_keeper;

create table cycles (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  element_id uuid not null,
  number integer not null,
  owner_id uuid,
  sponsor_id uuid,
  began_on date not null,
  carried text not null default ''::text,
  analysed_on date,
  found text not null default ''::text,
  agreed_on date,
  agreed_by uuid,
  review_on date,
  done_on date,
  reviewed_on date,
  reviewed_by uuid,
  worked text not null default ''::text,
  failed text not null default ''::text,
  lessons text not null default ''::text,
  UNIQUE (organisation_id, element_id, number),
  UNIQUE (organisation_id, id, element_id),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, agreed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (agreed_by),
  FOREIGN KEY (organisation_id, element_id) REFERENCES elements(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, owner_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (owner_id),
  FOREIGN KEY (organisation_id, reviewed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (reviewed_by),
  FOREIGN KEY (organisation_id, sponsor_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (sponsor_id),
  CHECK ((length(carried) <= 10000)),
  CHECK ((analysed_on >= began_on)),
  CHECK (((agreed_on IS NULL) OR ((agreed_on >= analysed_on) AND (analysed_on IS NOT NULL)))),
  CHECK (((agreed_on IS NULL) = (review_on IS NULL))),
  CHECK ((review_on > agreed_on)),
  CHECK (((done_on IS NULL) OR ((done_on >= agreed_on) AND (agreed_on IS NOT NULL)))),
  CHECK (((reviewed_on IS NULL) OR ((reviewed_on >= done_on) AND (done_on IS NOT NULL)))),
  CHECK ((length(failed) <= 10000)),
  CHECK ((length(found) <= 10000)),
  CHECK ((length(lessons) <= 10000)),
  CHECK ((number > 0)),
  CHECK ((length(worked) <= 10000))
);
CREATE INDEX cycles_agreed_by ON public.cycles USING btree (organisation_id, agreed_by);
CREATE UNIQUE INDEX cycles_open ON public.cycles USING btree (organisation_id, element_id) WHERE (reviewed_on IS NULL);
CREATE INDEX cycles_owner ON public.cycles USING btree (organisation_id, owner_id);
CREATE INDEX cycles_reviewed_by ON public.cycles USING btree (organisation_id, reviewed_by);
CREATE INDEX cycles_sponsor ON public.cycles USING btree (organisation_id, sponsor_id);
CREATE TRIGGER rest_retired_element BEFORE UPDATE OF analysed_on, agreed_on, done_on, reviewed_on ON public.cycles FOR EACH ROW WHEN (((((old.analysed_on IS DISTINCT FROM new.analysed_on) OR (old.agreed_on IS DISTINCT FROM new.agreed_on)) OR (old.done_on IS DISTINCT FROM new.done_on)) OR (old.reviewed_on IS DISTINCT FROM new.reviewed_on))) EXECUTE FUNCTION rest_retired_element();
create policy own_organisation on cycles to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on cycles to goldthread_keeper using true;
comment on column cycles.carried is 'the lessons of the cycle before';
grant insert, select, update on cycles to goldthread_app;
grant delete, insert, select, update on cycles to goldthread_keeper;

create table decisions (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'decision'::text,
  decided_by text not null,
  options text not null default ''::text,
  look_again_on date,
  supersedes_id uuid,
  reason text,
  UNIQUE (organisation_id, supersedes_id),
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, supersedes_id) REFERENCES decisions(organisation_id, station_id) ON DELETE CASCADE,
  CHECK (((supersedes_id IS NULL) = (reason IS NULL))),
  CHECK ((supersedes_id <> station_id)),
  CHECK (((length(decided_by) >= 1) AND (length(decided_by) <= 300))),
  CHECK ((kind = 'decision'::text)),
  CHECK ((length(options) <= 10000)),
  CHECK (((length(reason) >= 1) AND (length(reason) <= 4000)))
);
CREATE TRIGGER keep_decision BEFORE UPDATE OF decided_by, options, supersedes_id, reason ON public.decisions FOR EACH ROW WHEN ((current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text)) EXECUTE FUNCTION keep_decision();
create policy own_organisation on decisions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on decisions to goldthread_keeper using true;
comment on column decisions.reason is 'why the decision it takes the place of no longer holds';
grant insert, select on decisions to goldthread_app;
grant delete, insert, select, update on decisions to goldthread_keeper;

create table digest_stops (
  organisation_id uuid not null,
  member_id uuid not null,
  stopped_on date not null,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE
);
create policy own_organisation on digest_stops to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on digest_stops to goldthread_keeper using true;
grant delete, insert, select on digest_stops to goldthread_app;
grant delete, insert, select, update on digest_stops to goldthread_keeper;

create table digest_weeks (
  organisation_id uuid not null,
  week date not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, week),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
create policy own_organisation on digest_weeks to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on digest_weeks to goldthread_keeper using true;
comment on column digest_weeks.week is 'the Monday it begins on';
grant delete, insert, select, update on digest_weeks to goldthread_keeper;

create table digests (
  organisation_id uuid not null,
  member_id uuid not null,
  week date not null,
  PRIMARY KEY (organisation_id, member_id, week),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);
create policy own_organisation on digests to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on digests to goldthread_keeper using true;
grant select on digests to goldthread_app;
grant delete, insert, select, update on digests to goldthread_keeper;

create table elements (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  framework_id uuid not null,
  key text not null,
  mark text not null,
  place integer not null,
  title text not null,
  purpose text not null,
  clock text not null,
  clock_months integer not null,
  guidance jsonb not null,
  revision integer not null default 1,
  clock_horizon integer,
  retired_on date,
  gone_in integer,
  base jsonb,
  translations jsonb not null default '{}'::jsonb,
  UNIQUE (organisation_id, framework_id, key),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks(organisation_id, id) ON DELETE CASCADE,
  CHECK ((clock = ANY (ARRAY['after'::text, 'yearly'::text, 'all-year'::text]))),
  CHECK (((clock_horizon >= 1) AND (clock_horizon <= 120))),
  CHECK (((clock_months >= 1) AND (clock_months <= 60))),
  CHECK ((gone_in > 0)),
  CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CHECK (((length(mark) >= 1) AND (length(mark) <= 2))),
  CHECK ((length(purpose) <= 4000)),
  CHECK ((revision > 0)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((jsonb_typeof(translations) = 'object'::text))
);
CREATE TRIGGER keep_working_element BEFORE UPDATE OF retired_on ON public.elements FOR EACH ROW WHEN (((old.retired_on IS NULL) AND (new.retired_on IS NOT NULL))) EXECUTE FUNCTION keep_working_element();
create policy own_organisation on elements to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on elements to goldthread_keeper using true;
comment on column elements.gone_in is 'the version of the framework that has it no longer';
comment on column elements.base is 'its words in the version that was taken up; null for an element of the organisation’s own';
comment on column elements.translations is 'by language and place: words, each with the text it translates';
grant insert, select, update on elements to goldthread_app;
grant delete, insert, select, update on elements to goldthread_keeper;

create table escalations (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  cycle_id uuid not null,
  promise_id uuid,
  due_on date not null,
  told_on date not null,
  UNIQUE NULLS NOT DISTINCT (organisation_id, member_id, cycle_id, promise_id, due_on),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES cycles(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, promise_id) REFERENCES stations(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX escalations_cycle ON public.escalations USING btree (organisation_id, cycle_id);
CREATE INDEX escalations_promise ON public.escalations USING btree (organisation_id, promise_id);
create policy own_organisation on escalations to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on escalations to goldthread_keeper using true;
grant select on escalations to goldthread_app;
grant delete, insert, select, update on escalations to goldthread_keeper;

create table event_places (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  number integer not null,
  member_id uuid,
  name text not null,
  email text,
  organisation_name text not null default ''::text,
  role_words text not null default ''::text,
  is_student boolean not null default false,
  needs text not null default ''::text,
  standing text not null,
  is_here boolean not null default false,
  version integer not null default 1,
  registered_on date not null,
  UNIQUE (organisation_id, event_id, number),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK (((standing = 'registered'::text) OR (NOT is_here))),
  CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK ((length(needs) <= 1000)),
  CHECK ((number > 0)),
  CHECK ((length(organisation_name) <= 200)),
  CHECK ((length(role_words) <= 200)),
  CHECK ((standing = ANY (ARRAY['registered'::text, 'waiting'::text])))
);
CREATE UNIQUE INDEX event_places_email ON public.event_places USING btree (organisation_id, event_id, lower(email));
CREATE UNIQUE INDEX event_places_member ON public.event_places USING btree (organisation_id, event_id, member_id);
CREATE INDEX event_places_of ON public.event_places USING btree (organisation_id, member_id);
CREATE TRIGGER ballot AFTER DELETE ON public.event_places FOR EACH ROW EXECUTE FUNCTION drop_ballot_of_erased();
create policy own_organisation on event_places to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on event_places to goldthread_keeper using true;
comment on column event_places.number is 'in which order people came: who waits longest moves up first';
comment on column event_places.needs is 'for whoever runs events alone';
grant delete, insert, select, update on event_places to goldthread_app;
grant delete, insert, select, update on event_places to goldthread_keeper;

create table event_series (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  about text not null default ''::text,
  kind text not null,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  CHECK ((length(about) <= 4000)),
  CHECK ((kind = ANY (ARRAY['masterclass'::text, 'community'::text, 'coffee'::text, 'workshop'::text, 'own'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX event_series_made_by ON public.event_series USING btree (organisation_id, made_by);
create policy own_organisation on event_series to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on event_series to goldthread_keeper using true;
grant insert, select, update on event_series to goldthread_app;
grant delete, insert, select, update on event_series to goldthread_keeper;

create table event_steps (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  place integer not null,
  kind text not null,
  title text not null,
  speaker text not null default ''::text,
  about text not null default ''::text,
  minutes integer not null,
  version integer not null default 1,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(about) <= 2000)),
  CHECK ((kind = ANY (ARRAY['welcome'::text, 'talk'::text, 'reactions'::text, 'tables'::text, 'plenary'::text, 'break'::text, 'survey'::text, 'close'::text, 'own'::text]))),
  CHECK (((minutes >= 1) AND (minutes <= 720))),
  CHECK ((place > 0)),
  CHECK ((length(speaker) <= 200)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX event_steps_event ON public.event_steps USING btree (organisation_id, event_id, place);
create policy own_organisation on event_steps to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on event_steps to goldthread_keeper using true;
grant delete, insert, select, update on event_steps to goldthread_app;
grant delete, insert, select, update on event_steps to goldthread_keeper;

create table event_waves (
  organisation_id uuid not null,
  event_id uuid not null,
  part text not null,
  wave_id uuid,
  completed integer,
  asked integer,
  asked_whom text,
  PRIMARY KEY (organisation_id, event_id, part),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE SET NULL (wave_id),
  CHECK (((asked >= 1) AND (asked <= 100000))),
  CHECK (((length(asked_whom) >= 1) AND (length(asked_whom) <= 200))),
  CHECK ((completed <= asked)),
  CHECK ((((completed IS NULL) = (asked IS NULL)) AND ((asked IS NULL) = (asked_whom IS NULL)))),
  CHECK (((completed >= 0) AND (completed <= 100000))),
  CHECK ((part = ANY (ARRAY['before'::text, 'after'::text])))
);
CREATE UNIQUE INDEX event_waves_wave ON public.event_waves USING btree (organisation_id, wave_id);
create policy own_organisation on event_waves to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on event_waves to goldthread_keeper using true;
comment on column event_waves.asked_whom is 'who the number of people asked counts, such as: professionals';
grant delete, insert, select, update on event_waves to goldthread_app;
grant delete, insert, select, update on event_waves to goldthread_keeper;

create table events (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  series_id uuid,
  kind text not null,
  own_kind text,
  title text not null,
  theme text not null default ''::text,
  audience text not null default ''::text,
  about text not null default ''::text,
  entry text not null,
  form text not null,
  place text not null default ''::text,
  online_address text not null default ''::text,
  held_on date not null,
  starts text not null,
  ends text not null,
  capacity integer,
  closes_on date not null,
  access text not null default ''::text,
  contact text not null,
  told_on date,
  called_off_on date,
  called_off_why text,
  reminded_on date,
  posted_version integer not null default 0,
  reach_people integer,
  reach_students integer,
  reach_organisations integer,
  reach_roles text,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, series_id) REFERENCES event_series(organisation_id, id),
  CHECK ((length(about) <= 4000)),
  CHECK ((length(access) <= 2000)),
  CHECK ((length(audience) <= 300)),
  CHECK (((length(called_off_why) >= 1) AND (length(called_off_why) <= 1000))),
  CHECK (((capacity >= 1) AND (capacity <= 100000))),
  CHECK (((kind = 'own'::text) = (own_kind IS NOT NULL))),
  CHECK ((ends > starts)),
  CHECK ((closes_on <= held_on)),
  CHECK (((called_off_on IS NULL) = (called_off_why IS NULL))),
  CHECK (((called_off_on IS NULL) OR (told_on IS NOT NULL))),
  CHECK (((length(contact) >= 1) AND (length(contact) <= 300))),
  CHECK ((ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CHECK ((entry = ANY (ARRAY['open'::text, 'invited'::text]))),
  CHECK ((form = ANY (ARRAY['in-person'::text, 'online'::text, 'both'::text]))),
  CHECK ((kind = ANY (ARRAY['masterclass'::text, 'community'::text, 'coffee'::text, 'workshop'::text, 'own'::text]))),
  CHECK ((length(online_address) <= 1000)),
  CHECK (((length(own_kind) >= 1) AND (length(own_kind) <= 200))),
  CHECK ((length(place) <= 500)),
  CHECK (((reach_organisations >= 0) AND (reach_organisations <= 100000))),
  CHECK (((reach_people >= 0) AND (reach_people <= 100000))),
  CHECK (((length(reach_roles) >= 1) AND (length(reach_roles) <= 500))),
  CHECK (((reach_students >= 0) AND (reach_students <= 100000))),
  CHECK ((starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CHECK ((length(theme) <= 300)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX events_held ON public.events USING btree (organisation_id, held_on DESC);
CREATE INDEX events_made_by ON public.events USING btree (organisation_id, made_by);
CREATE INDEX events_series ON public.events USING btree (organisation_id, series_id, held_on);
create policy own_organisation on events to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on events to goldthread_keeper using true;
comment on column events.online_address is 'for those who have a place';
comment on column events.closes_on is 'the last day of registration';
comment on column events.told_on is 'its page can be read by everyone since; null while it is a draft';
comment on column events.posted_version is 'of which version everyone with a place has had a letter';
comment on column events.reach_people is 'how many came, as the host says; students are counted apart';
grant delete, insert, select, update on events to goldthread_app;
grant delete, insert, select, update on events to goldthread_keeper;

create table evidence (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'evidence'::text,
  form text not null,
  href text,
  release_id uuid,
  theme_id uuid,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, release_id) REFERENCES releases(organisation_id, id),
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, theme_id) REFERENCES themes(organisation_id, id),
  CHECK (((form = 'link'::text) = (href IS NOT NULL))),
  CHECK (((form = 'release'::text) = (release_id IS NOT NULL))),
  CHECK (((theme_id IS NULL) OR (form = 'listening'::text))),
  CHECK ((form = ANY (ARRAY['release'::text, 'listening'::text, 'link'::text, 'document'::text, 'note'::text]))),
  CHECK ((length(href) <= 2000)),
  CHECK ((kind = 'evidence'::text))
);
CREATE INDEX evidence_release ON public.evidence USING btree (organisation_id, release_id);
CREATE INDEX evidence_theme ON public.evidence USING btree (organisation_id, theme_id);
create policy own_organisation on evidence to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on evidence to goldthread_keeper using true;
comment on column evidence.theme_id is 'what people said again and again; read by those who work on answers';
grant insert, select on evidence to goldthread_app;
grant delete, insert, select, update on evidence to goldthread_keeper;

create table evidence_documents (
  organisation_id uuid not null,
  evidence_id uuid not null,
  name text not null,
  type text not null,
  size integer not null,
  content bytea,
  deleted_on date,
  PRIMARY KEY (organisation_id, evidence_id),
  FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(content) = size)),
  CHECK (((content IS NULL) = (deleted_on IS NOT NULL))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((size >= 1) AND (size <= 10000000))),
  CHECK ((type = ANY (ARRAY['pdf'::text, 'docx'::text, 'xlsx'::text, 'pptx'::text, 'png'::text, 'jpeg'::text, 'text'::text, 'csv'::text])))
);
create policy own_organisation on evidence_documents to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on evidence_documents to goldthread_keeper using true;
grant insert, select on evidence_documents to goldthread_app;
grant delete, insert, select, update on evidence_documents to goldthread_keeper;

create table evidence_elements (
  organisation_id uuid not null,
  evidence_id uuid not null,
  element_id uuid not null,
  cycle_id uuid,
  made_on date not null,
  PRIMARY KEY (organisation_id, evidence_id, element_id),
  FOREIGN KEY (organisation_id, cycle_id, element_id) REFERENCES cycles(organisation_id, id, element_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, element_id) REFERENCES elements(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
CREATE INDEX evidence_elements_cycle ON public.evidence_elements USING btree (organisation_id, cycle_id, element_id);
CREATE INDEX evidence_elements_element ON public.evidence_elements USING btree (organisation_id, element_id, cycle_id);
create policy own_organisation on evidence_elements to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on evidence_elements to goldthread_keeper using true;
comment on column evidence_elements.cycle_id is 'null for what was there before the first cycle';
grant delete, insert, select on evidence_elements to goldthread_app;
grant delete, insert, select, update on evidence_elements to goldthread_keeper;

create table feedback_boxes (
  organisation_id uuid not null,
  texts jsonb not null default '[]'::jsonb,
  read_on date,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
create policy own_organisation on feedback_boxes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on feedback_boxes to goldthread_keeper using true;
comment on column feedback_boxes.read_on is 'the day it was last read';
grant insert, select, update on feedback_boxes to goldthread_app;
grant delete, insert, select, update on feedback_boxes to goldthread_keeper;

create table findings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  wave_id uuid not null,
  place integer not null,
  topic integer,
  words text not null,
  gap_id uuid not null,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, gap_id) REFERENCES gaps(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK ((place > 0)),
  CHECK (((topic >= 1) AND (topic <= 100000))),
  CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX findings_gap ON public.findings USING btree (organisation_id, gap_id);
CREATE INDEX findings_made_by ON public.findings USING btree (organisation_id, made_by);
CREATE INDEX findings_wave ON public.findings USING btree (organisation_id, wave_id, place);
create policy own_organisation on findings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on findings to goldthread_keeper using true;
comment on column findings.topic is 'number of a topic of the release, from 1; null when it is about no question alone';
grant delete, insert, select, update on findings to goldthread_app;
grant delete, insert, select, update on findings to goldthread_keeper;

create table first_steps (
  organisation_id uuid not null,
  round_id uuid not null,
  part text not null,
  suggestion text not null,
  station_id uuid not null,
  taken_on date not null,
  PRIMARY KEY (organisation_id, round_id, part, suggestion),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, round_id) REFERENCES rating_rounds(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id) REFERENCES stations(organisation_id, id) ON DELETE CASCADE,
  CHECK (((part ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(part) <= 100))),
  CHECK (((suggestion ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(suggestion) <= 100)))
);
CREATE INDEX first_steps_station ON public.first_steps USING btree (organisation_id, station_id);
create policy own_organisation on first_steps to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on first_steps to goldthread_keeper using true;
grant insert, select on first_steps to goldthread_app;
grant delete, insert, select, update on first_steps to goldthread_keeper;

create table framework_files (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  file_name text not null,
  content jsonb not null,
  expires_at timestamp with time zone not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
);
CREATE INDEX framework_files_expiry ON public.framework_files USING btree (expires_at);
create policy own_organisation on framework_files to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on framework_files to goldthread_keeper using true;
grant delete, insert, select on framework_files to goldthread_app;
grant delete, insert, select on framework_files to goldthread_keeper;

create table frameworks (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  key text not null,
  version integer not null,
  title text not null,
  source text not null,
  adopted_on date not null,
  revision integer not null default 1,
  base jsonb not null,
  place integer not null default 0,
  translations jsonb not null default '{}'::jsonb,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, key),
  UNIQUE (organisation_id, place),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CHECK ((place >= 0)),
  CHECK ((revision > 0)),
  CHECK ((length(source) <= 5000)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((jsonb_typeof(translations) = 'object'::text)),
  CHECK ((version > 0))
);
create policy own_organisation on frameworks to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on frameworks to goldthread_keeper using true;
comment on column frameworks.revision is 'goes up with every change, so that nobody writes over what they have not seen';
comment on column frameworks.base is 'what its file says of itself, in the version that was taken up';
comment on column frameworks.translations is 'by language: has somebody who speaks it read it, and the words of the framework itself, each with the text it translates';
grant insert, select, update on frameworks to goldthread_app;
grant delete, insert, select, update on frameworks to goldthread_keeper;

create table gaps (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'gap'::text,
  source text not null,
  refused_on date,
  refused_by uuid,
  refused_why text,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, refused_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (refused_by),
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK (((refused_on IS NULL) = (refused_why IS NULL))),
  CHECK ((kind = 'gap'::text)),
  CHECK (((length(refused_why) >= 1) AND (length(refused_why) <= 4000))),
  CHECK ((source = ANY (ARRAY['release'::text, 'listening'::text, 'review'::text, 'assessment'::text, 'other'::text])))
);
CREATE INDEX gaps_refused_by ON public.gaps USING btree (organisation_id, refused_by);
create policy own_organisation on gaps to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on gaps to goldthread_keeper using true;
grant insert, select, update on gaps to goldthread_app;
grant delete, insert, select, update on gaps to goldthread_keeper;

create table hidden_days (
  organisation_id uuid not null,
  key text not null,
  hidden_on date not null,
  PRIMARY KEY (organisation_id, key),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 60)))
);
create policy own_organisation on hidden_days to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on hidden_days to goldthread_keeper using true;
grant delete, insert, select on hidden_days to goldthread_app;
grant delete, insert, select, update on hidden_days to goldthread_keeper;

create table instance (
  only_one boolean not null default true,
  secret_fingerprint text not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);
grant insert, select on instance to goldthread_keeper;

create table invited (
  organisation_id uuid not null,
  wave_id uuid not null,
  member_id uuid not null,
  PRIMARY KEY (organisation_id, wave_id, member_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX invited_member ON public.invited USING btree (organisation_id, member_id);
CREATE TRIGGER keep_invited BEFORE INSERT OR DELETE ON public.invited FOR EACH ROW EXECUTE FUNCTION keep_invited();
create policy own_organisation on invited to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on invited to goldthread_keeper using true;
grant delete, insert, select on invited to goldthread_app;
grant delete, insert, select, update on invited to goldthread_keeper;

create table invited_guests (
  organisation_id uuid not null,
  wave_id uuid not null,
  place_id uuid not null,
  PRIMARY KEY (organisation_id, wave_id, place_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, place_id) REFERENCES event_places(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX invited_guests_place ON public.invited_guests USING btree (organisation_id, place_id);
CREATE TRIGGER keep_invited BEFORE INSERT OR DELETE ON public.invited_guests FOR EACH ROW EXECUTE FUNCTION keep_invited();
create policy own_organisation on invited_guests to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on invited_guests to goldthread_keeper using true;
grant delete, insert, select on invited_guests to goldthread_app;
grant delete, insert, select, update on invited_guests to goldthread_keeper;

create table jobs (
  id uuid not null default gen_random_uuid(),
  name text not null,
  payload jsonb not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  PRIMARY KEY (id)
);
CREATE INDEX jobs_due ON public.jobs USING btree (due_at);
grant insert on jobs to goldthread_app;
grant delete, insert, select, update on jobs to goldthread_keeper;

create table join_codes (
  organisation_id uuid not null,
  member_id uuid not null,
  digest bytea not null,
  made_on date not null,
  expires_at timestamp with time zone not null,
  UNIQUE (digest),
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((length(digest) = 32))
);
create policy own_organisation on join_codes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on join_codes to goldthread_keeper using true;
grant delete, insert, select, update on join_codes to goldthread_app;
grant delete, insert, select, update on join_codes to goldthread_keeper;

create table lawful_bases (
  organisation_id uuid not null,
  kind text not null,
  basis text not null,
  decided_on date not null,
  PRIMARY KEY (organisation_id, kind),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((basis = ANY (ARRAY['consent'::text, 'contract'::text, 'legal-obligation'::text, 'public-task'::text, 'legitimate-interests'::text]))),
  CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text))
);
create policy own_organisation on lawful_bases to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on lawful_bases to goldthread_keeper using true;
grant insert, select, update on lawful_bases to goldthread_app;
grant delete, insert, select, update on lawful_bases to goldthread_keeper;

create table leader_attendance (
  organisation_id uuid not null,
  session_id uuid not null,
  member_id uuid not null,
  PRIMARY KEY (organisation_id, session_id, member_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, session_id) REFERENCES leader_sessions(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX leader_attendance_member ON public.leader_attendance USING btree (organisation_id, member_id);
create policy own_organisation on leader_attendance to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on leader_attendance to goldthread_keeper using true;
grant delete, insert, select on leader_attendance to goldthread_app;
grant delete, insert, select on leader_attendance to goldthread_keeper;

create table leader_goal_notes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  goal_id uuid not null,
  noted_on date not null,
  step text,
  words text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, goal_id) REFERENCES leader_goals(organisation_id, id) ON DELETE CASCADE,
  CHECK ((step = ANY (ARRAY['begin'::text, 'reach'::text, 'give-up'::text, 'open-again'::text]))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX leader_goal_notes_goal ON public.leader_goal_notes USING btree (organisation_id, goal_id, noted_on);
create policy own_organisation on leader_goal_notes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on leader_goal_notes to goldthread_keeper using true;
grant insert, select on leader_goal_notes to goldthread_app;
grant delete, insert, select, update on leader_goal_notes to goldthread_keeper;

create table leader_goals (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  element_id uuid,
  title text not null,
  why text not null default ''::text,
  sign text not null,
  readers text not null,
  due_on date not null,
  written_on date not null,
  begun_on date,
  reached_on date,
  dropped_on date,
  dropped_why text,
  version integer not null default 1,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, element_id) REFERENCES elements(organisation_id, id) ON DELETE SET NULL (element_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((reached_on >= begun_on)),
  CHECK ((dropped_on >= begun_on)),
  CHECK (((reached_on IS NULL) OR (dropped_on IS NULL))),
  CHECK (((dropped_on IS NULL) = (dropped_why IS NULL))),
  CHECK (((length(dropped_why) >= 1) AND (length(dropped_why) <= 4000))),
  CHECK ((readers = ANY (ARRAY['everyone'::text, 'few'::text]))),
  CHECK (((length(sign) >= 1) AND (length(sign) <= 4000))),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((version > 0)),
  CHECK ((length(why) <= 4000))
);
CREATE INDEX leader_goals_element ON public.leader_goals USING btree (organisation_id, element_id);
CREATE INDEX leader_goals_member ON public.leader_goals USING btree (organisation_id, member_id);
create policy own_organisation on leader_goals to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on leader_goals to goldthread_keeper using true;
comment on column leader_goals.sign is 'how one will be able to tell';
grant insert, select, update on leader_goals to goldthread_app;
grant delete, insert, select, update on leader_goals to goldthread_keeper;

create table leader_sessions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  form text not null,
  words text not null default ''::text,
  held_on date not null,
  hours numeric(5,2) not null,
  noted_by uuid,
  version integer not null default 1,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, noted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (noted_by),
  CHECK ((form = ANY (ARRAY['programme'::text, 'workshop'::text, 'coaching'::text, 'mentoring'::text, 'listening'::text, 'talk'::text, 'other'::text]))),
  CHECK ((hours > (0)::numeric)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((version > 0)),
  CHECK ((length(words) <= 4000))
);
CREATE INDEX leader_sessions_held ON public.leader_sessions USING btree (organisation_id, held_on);
CREATE INDEX leader_sessions_noted_by ON public.leader_sessions USING btree (organisation_id, noted_by);
create policy own_organisation on leader_sessions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on leader_sessions to goldthread_keeper using true;
grant insert, select, update on leader_sessions to goldthread_app;
grant delete, insert, select, update on leader_sessions to goldthread_keeper;

create table leaders (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  since_on date not null,
  until_on date,
  listed_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, listed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (listed_by),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((until_on >= since_on))
);
CREATE INDEX leaders_listed_by ON public.leaders USING btree (organisation_id, listed_by);
CREATE INDEX leaders_member ON public.leaders USING btree (organisation_id, member_id);
CREATE UNIQUE INDEX leaders_now ON public.leaders USING btree (organisation_id, member_id) WHERE (until_on IS NULL);
create policy own_organisation on leaders to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on leaders to goldthread_keeper using true;
grant insert, select, update on leaders to goldthread_app;
grant delete, insert, select, update on leaders to goldthread_keeper;

create table lessons (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'lesson'::text,
  source text not null,
  changed text,
  changed_on date,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK (((length(changed) >= 1) AND (length(changed) <= 4000))),
  CHECK (((changed IS NULL) = (changed_on IS NULL))),
  CHECK ((kind = 'lesson'::text)),
  CHECK ((source = ANY (ARRAY['review'::text, 'event'::text, 'mistake'::text, 'listening'::text, 'other'::text])))
);
create policy own_organisation on lessons to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on lessons to goldthread_keeper using true;
grant insert, select, update on lessons to goldthread_app;
grant delete, insert, select, update on lessons to goldthread_keeper;

create table listening_notes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  occasion_id uuid not null,
  words text not null,
  may_quote boolean not null,
  coding_id uuid,
  theme_id uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, coding_id) REFERENCES codings(organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, occasion_id) REFERENCES listening_occasions(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, theme_id) REFERENCES themes(organisation_id, id),
  CHECK (((theme_id IS NULL) OR (coding_id IS NOT NULL))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX listening_notes_coding ON public.listening_notes USING btree (organisation_id, coding_id);
CREATE INDEX listening_notes_occasion ON public.listening_notes USING btree (organisation_id, occasion_id);
CREATE INDEX listening_notes_theme ON public.listening_notes USING btree (organisation_id, theme_id);
create policy own_organisation on listening_notes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on listening_notes to goldthread_keeper using true;
comment on column listening_notes.theme_id is 'what was settled; null before that, and where no theme fits';
grant delete, insert, select, update on listening_notes to goldthread_app;
grant delete, insert, select, update on listening_notes to goldthread_keeper;

create table listening_occasions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  form text not null,
  title text not null,
  held_on date not null,
  facilitator text not null default ''::text,
  present integer,
  consent text not null default ''::text,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  told_on date,
  told_how text,
  run_by uuid,
  wave_id uuid,
  question text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, run_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (run_by),
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK (((form = ANY (ARRAY['box'::text, 'survey'::text])) = (present IS NULL))),
  CHECK (((told_on IS NULL) = (told_how IS NULL))),
  CHECK ((((form = 'survey'::text) = (wave_id IS NOT NULL)) AND ((form = 'survey'::text) = (question IS NOT NULL)))),
  CHECK ((length(consent) <= 2000)),
  CHECK ((length(facilitator) <= 200)),
  CHECK ((form = ANY (ARRAY['focus-group'::text, 'interview'::text, 'circle'::text, 'cafe'::text, 'box'::text, 'survey'::text]))),
  CHECK (((present >= 1) AND (present <= 10000))),
  CHECK ((length(question) <= 40)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK (((length(told_how) >= 1) AND (length(told_how) <= 1000)))
);
CREATE UNIQUE INDEX listening_occasions_box ON public.listening_occasions USING btree (organisation_id, held_on) WHERE (form = 'box'::text);
CREATE INDEX listening_occasions_held ON public.listening_occasions USING btree (organisation_id, held_on DESC);
CREATE INDEX listening_occasions_made_by ON public.listening_occasions USING btree (organisation_id, made_by);
CREATE INDEX listening_occasions_run_by ON public.listening_occasions USING btree (organisation_id, run_by);
CREATE UNIQUE INDEX listening_occasions_wave ON public.listening_occasions USING btree (organisation_id, wave_id, question);
create policy own_organisation on listening_occasions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on listening_occasions to goldthread_keeper using true;
comment on column listening_occasions.held_on is 'of a box the first day of the month in which it was read';
comment on column listening_occasions.consent is 'the words in which consent was asked';
comment on column listening_occasions.question is 'the id of the question that was answered in words';
grant insert, select, update on listening_occasions to goldthread_app;
grant delete, insert, select, update on listening_occasions to goldthread_keeper;

create table live_askers (
  organisation_id uuid not null,
  question_id uuid not null,
  guest_id uuid not null,
  PRIMARY KEY (organisation_id, question_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, guest_id) REFERENCES live_guests(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, question_id) REFERENCES live_questions(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX live_askers_guest ON public.live_askers USING btree (organisation_id, guest_id);
create policy own_organisation on live_askers to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_askers to goldthread_keeper using true;
grant insert, select on live_askers to goldthread_app;
grant delete, insert, select, update on live_askers to goldthread_keeper;

create table live_check_boxes (
  organisation_id uuid not null,
  check_id uuid not null,
  said integer[] not null,
  PRIMARY KEY (organisation_id, check_id),
  FOREIGN KEY (organisation_id, check_id) REFERENCES live_checks(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((cardinality(said) = 4))
);
create policy own_organisation on live_check_boxes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_check_boxes to goldthread_keeper using true;
grant delete, insert, select, update on live_check_boxes to goldthread_app;
grant delete, insert, select, update on live_check_boxes to goldthread_keeper;

create table live_check_takers (
  organisation_id uuid not null,
  check_id uuid not null,
  guest_id uuid not null,
  PRIMARY KEY (organisation_id, check_id, guest_id),
  FOREIGN KEY (organisation_id, check_id) REFERENCES live_checks(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, guest_id) REFERENCES live_guests(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX live_check_takers_guest ON public.live_check_takers USING btree (organisation_id, guest_id);
create policy own_organisation on live_check_takers to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_check_takers to goldthread_keeper using true;
grant delete, insert, select on live_check_takers to goldthread_app;
grant delete, insert, select, update on live_check_takers to goldthread_keeper;

create table live_checks (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  turn integer not null,
  rule_base integer not null,
  rule_cell integer not null,
  is_closed boolean not null default false,
  figures jsonb,
  is_on_wall boolean not null default false,
  UNIQUE (organisation_id, event_id, turn),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((figures IS NULL) OR is_closed)),
  CHECK (((NOT is_on_wall) OR is_closed)),
  CHECK ((rule_base >= 5)),
  CHECK ((rule_cell >= 3)),
  CHECK (((turn >= 1) AND (turn <= 3)))
);
CREATE UNIQUE INDEX live_checks_open ON public.live_checks USING btree (organisation_id, event_id) WHERE (NOT is_closed);
create policy own_organisation on live_checks to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_checks to goldthread_keeper using true;
comment on column live_checks.figures is 'what may be shown; null when too few answered';
grant insert, select on live_checks to goldthread_app;
grant delete, insert, select, update on live_checks to goldthread_keeper;

create table live_days (
  organisation_id uuid not null,
  event_id uuid not null,
  code text not null,
  code_ends_at timestamp with time zone not null,
  tables integer not null default 0,
  policy text not null default ''::text,
  held_words text not null default ''::text,
  holds_questions boolean not null default true,
  step_id uuid,
  step_began_at timestamp with time zone,
  step_ends_at timestamp with time zone,
  notice text not null default ''::text,
  ended_at timestamp with time zone,
  version integer not null default 1,
  wall text not null default 'clock'::text,
  wall_theme_id uuid,
  wall_page integer not null default 1,
  wall_turns_from timestamp with time zone default now(),
  holds_reactions boolean not null default false,
  whereabouts bytea,
  PRIMARY KEY (organisation_id, event_id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, step_id) REFERENCES event_steps(organisation_id, id) ON DELETE SET NULL (step_id),
  FOREIGN KEY (organisation_id, wall_theme_id) REFERENCES live_themes(organisation_id, id) ON DELETE SET NULL (wall_theme_id),
  CHECK (((step_id IS NULL) = (step_began_at IS NULL))),
  CHECK (((step_ends_at IS NULL) OR (step_id IS NOT NULL))),
  CHECK ((code ~ '^[A-Z]{3,8} [0-9]{3}$'::text)),
  CHECK ((length(held_words) <= 4000)),
  CHECK ((length(notice) <= 300)),
  CHECK ((length(policy) <= 1000)),
  CHECK (((tables >= 0) AND (tables <= 400))),
  CHECK ((wall = ANY (ARRAY['clock'::text, 'insights'::text, 'themes'::text, 'questions'::text, 'formula'::text, 'key-questions'::text]))),
  CHECK ((wall_page >= 1))
);
CREATE UNIQUE INDEX live_days_code ON public.live_days USING btree (code) WHERE (ended_at IS NULL);
CREATE INDEX live_days_step ON public.live_days USING btree (organisation_id, step_id);
CREATE INDEX live_days_wall_theme ON public.live_days USING btree (organisation_id, wall_theme_id);
CREATE TRIGGER clear_step BEFORE UPDATE OF step_id ON public.live_days FOR EACH ROW EXECUTE FUNCTION clear_step();
create policy own_organisation on live_days to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_days to goldthread_keeper using true;
comment on column live_days.code is 'what people type to join: a word and three digits';
comment on column live_days.held_words is 'words at which a question or reaction is held until somebody has read it, one a line';
comment on column live_days.wall_theme_id is 'the theme that stands on the wall alone; none when all of them do';
comment on column live_days.wall_page is 'the page that stands on the wall, or stood there when pages began to turn';
comment on column live_days.wall_turns_from is 'since when pages turn by themselves; null while a host holds one';
comment on column live_days.holds_reactions is 'a reaction waits until a host has read it';
comment on column live_days.whereabouts is 'a digest of when and where the event was as people were let in; null where it was opened before this was kept';
grant insert, select, update on live_days to goldthread_app;
grant delete, insert, select, update on live_days to goldthread_keeper;

create table live_formulas (
  organisation_id uuid not null,
  event_id uuid not null,
  parts text not null,
  whole text not null,
  version integer not null default 1,
  is_told boolean not null default false,
  PRIMARY KEY (organisation_id, event_id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(parts) >= 1) AND (length(parts) <= 1000))),
  CHECK (((length(whole) >= 1) AND (length(whole) <= 200)))
);
create policy own_organisation on live_formulas to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_formulas to goldthread_keeper using true;
comment on column live_formulas.is_told is 'a host has saved it, or put it on the wall';
grant insert, select, update on live_formulas to goldthread_app;
grant delete, insert, select, update on live_formulas to goldthread_keeper;

create table live_guests (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  secret_digest bytea not null,
  name text not null default ''::text,
  table_no integer,
  wrote_at integer,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(name) <= 100)),
  CHECK ((length(secret_digest) = 32)),
  CHECK (((table_no >= 1) AND (table_no <= 400))),
  CHECK (((wrote_at >= 1) AND (wrote_at <= 400)))
);
CREATE INDEX live_guests_event ON public.live_guests USING btree (organisation_id, event_id, table_no);
CREATE UNIQUE INDEX live_guests_secret ON public.live_guests USING btree (secret_digest);
CREATE INDEX live_guests_wrote_at ON public.live_guests USING btree (organisation_id, event_id, wrote_at) WHERE (wrote_at IS NOT NULL);
create policy own_organisation on live_guests to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_guests to goldthread_keeper using true;
comment on column live_guests.wrote_at is 'the table of whose insight they wrote the last words, until it is agreed on or the room is over';
grant delete, insert, select, update on live_guests to goldthread_app;
grant delete, insert, select, update on live_guests to goldthread_keeper;

create table live_hands (
  organisation_id uuid not null,
  event_id uuid not null,
  table_no integer not null,
  raised_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, event_id, table_no),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((table_no >= 1) AND (table_no <= 400)))
);
create policy own_organisation on live_hands to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_hands to goldthread_keeper using true;
grant delete, insert, select on live_hands to goldthread_app;
grant delete, insert, select, update on live_hands to goldthread_keeper;

create table live_insights (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  table_no integer not null,
  words text not null default ''::text,
  is_agreed boolean not null default false,
  is_paper boolean not null default false,
  theme_id uuid,
  merged_into uuid,
  version integer not null default 1,
  sorting integer not null default 1,
  stands_alone boolean not null default false,
  standing text not null default 'shown'::text,
  UNIQUE (organisation_id, event_id, table_no),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, merged_into) REFERENCES live_insights(organisation_id, id) ON DELETE SET NULL (merged_into),
  FOREIGN KEY (organisation_id, theme_id) REFERENCES live_themes(organisation_id, id) ON DELETE SET NULL (theme_id),
  CHECK ((merged_into <> id)),
  CHECK ((standing = ANY (ARRAY['shown'::text, 'held'::text, 'off'::text]))),
  CHECK (((table_no >= 1) AND (table_no <= 400))),
  CHECK ((length(words) <= 500))
);
CREATE INDEX live_insights_merged ON public.live_insights USING btree (organisation_id, merged_into);
CREATE INDEX live_insights_theme ON public.live_insights USING btree (organisation_id, theme_id);
create policy own_organisation on live_insights to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_insights to goldthread_keeper using true;
comment on column live_insights.sorting is 'counts how hosts sort it, and version what its table writes: neither stops the other';
comment on column live_insights.stands_alone is 'the table does not want it put together with that of another';
grant delete, insert, select, update on live_insights to goldthread_app;
grant delete, insert, select, update on live_insights to goldthread_keeper;

create table live_key_questions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  place integer not null,
  audience text not null,
  words text not null default ''::text,
  version integer not null default 1,
  is_told boolean not null default false,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(audience) >= 1) AND (length(audience) <= 200))),
  CHECK ((place > 0)),
  CHECK ((length(words) <= 500))
);
CREATE INDEX live_key_questions_event ON public.live_key_questions USING btree (organisation_id, event_id, place);
create policy own_organisation on live_key_questions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_key_questions to goldthread_keeper using true;
comment on column live_key_questions.is_told is 'a host has saved it, or put it on the wall';
grant delete, insert, select, update on live_key_questions to goldthread_app;
grant delete, insert, select, update on live_key_questions to goldthread_keeper;

create table live_notes (
  id uuid not null,
  organisation_id uuid not null,
  event_id uuid not null,
  table_no integer not null,
  step_id uuid,
  words text not null,
  version integer not null default 1,
  last_write uuid not null,
  is_taken_away boolean not null default false,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, step_id) REFERENCES event_steps(organisation_id, id) ON DELETE SET NULL (step_id),
  CHECK (((table_no >= 1) AND (table_no <= 400))),
  CHECK ((length(words) <= 2000))
);
CREATE INDEX live_notes_step ON public.live_notes USING btree (organisation_id, step_id);
CREATE INDEX live_notes_table ON public.live_notes USING btree (organisation_id, event_id, table_no, id);
create policy own_organisation on live_notes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_notes to goldthread_keeper using true;
comment on column live_notes.last_write is 'which write this is the outcome of: the same one sent again changes nothing';
grant delete, insert, select, update on live_notes to goldthread_app;
grant delete, insert, select, update on live_notes to goldthread_keeper;

create table live_photos (
  organisation_id uuid not null,
  event_id uuid not null,
  table_no integer not null,
  picture bytea not null,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, event_id, table_no),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(picture) >= 1) AND (length(picture) <= 4000000))),
  CHECK (((table_no >= 1) AND (table_no <= 400)))
);
create policy own_organisation on live_photos to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_photos to goldthread_keeper using true;
comment on column live_photos.picture is 'a JPEG made here of the picture alone: nothing that stood beside it in the file';
comment on column live_photos.ends_at is 'a day after it came; it goes then, or a day after its room ended if that is later, typed or not';
grant delete, insert, select on live_photos to goldthread_app;
grant delete, insert, select, update on live_photos to goldthread_keeper;

create table live_questions (
  id uuid not null,
  organisation_id uuid not null,
  event_id uuid not null,
  words text not null,
  standing text not null,
  reason text,
  answer text,
  version integer not null default 1,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(answer) >= 1) AND (length(answer) <= 4000))),
  CHECK (((standing = 'rejected'::text) = (reason IS NOT NULL))),
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  CHECK ((standing = ANY (ARRAY['held'::text, 'shown'::text, 'rejected'::text, 'answered'::text]))),
  CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX live_questions_event ON public.live_questions USING btree (organisation_id, event_id, standing);
create policy own_organisation on live_questions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_questions to goldthread_keeper using true;
grant insert, select, update on live_questions to goldthread_app;
grant delete, insert, select, update on live_questions to goldthread_keeper;

create table live_reactions (
  id uuid not null,
  organisation_id uuid not null,
  event_id uuid not null,
  step_id uuid,
  words text not null,
  is_shown boolean not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, step_id) REFERENCES event_steps(organisation_id, id) ON DELETE SET NULL (step_id),
  CHECK (((length(words) >= 1) AND (length(words) <= 200)))
);
CREATE INDEX live_reactions_event ON public.live_reactions USING btree (organisation_id, event_id, is_shown, id);
CREATE INDEX live_reactions_step ON public.live_reactions USING btree (organisation_id, step_id);
create policy own_organisation on live_reactions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_reactions to goldthread_keeper using true;
comment on column live_reactions.id is 'drawn by chance by the browser, which sends it again when a connection was lost';
grant delete, insert, select, update on live_reactions to goldthread_app;
grant delete, insert, select, update on live_reactions to goldthread_keeper;

create table live_themes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  place integer not null,
  title text not null,
  version integer not null default 1,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((place > 0)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX live_themes_event ON public.live_themes USING btree (organisation_id, event_id, place);
create policy own_organisation on live_themes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_themes to goldthread_keeper using true;
grant delete, insert, select, update on live_themes to goldthread_app;
grant delete, insert, select, update on live_themes to goldthread_keeper;

create table live_votes (
  organisation_id uuid not null,
  question_id uuid not null,
  guest_id uuid not null,
  PRIMARY KEY (organisation_id, question_id, guest_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, guest_id) REFERENCES live_guests(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, question_id) REFERENCES live_questions(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX live_votes_guest ON public.live_votes USING btree (organisation_id, guest_id);
create policy own_organisation on live_votes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on live_votes to goldthread_keeper using true;
grant delete, insert, select on live_votes to goldthread_app;
grant delete, insert, select, update on live_votes to goldthread_keeper;

create table mailing_letters (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  subject text not null,
  body text not null,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  sent_on date,
  reached uuid,
  is_done boolean not null default false,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  CHECK (((sent_on IS NOT NULL) OR ((reached IS NULL) AND (NOT is_done)))),
  CHECK (((NOT is_done) OR (reached IS NULL))),
  CHECK (((length(subject) >= 1) AND (length(subject) <= 150)))
);
CREATE INDEX mailing_letters_made_by ON public.mailing_letters USING btree (organisation_id, made_by);
create policy own_organisation on mailing_letters to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on mailing_letters to goldthread_keeper using true;
comment on column mailing_letters.reached is 'up to whom, in the order of their ids, it is posted; null once everyone has it';
grant delete, insert, select, update on mailing_letters to goldthread_app;
grant delete, insert, select, update on mailing_letters to goldthread_keeper;

create table mailing_list (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  email text not null,
  joined_at text not null,
  wording integer not null,
  asked_on date not null,
  confirmed_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  CHECK ((joined_at = ANY (ARRAY['event'::text, 'room'::text, 'registration'::text]))),
  CHECK ((wording > 0))
);
CREATE INDEX mailing_list_asked ON public.mailing_list USING btree (asked_on) WHERE (confirmed_on IS NULL);
CREATE UNIQUE INDEX mailing_list_email ON public.mailing_list USING btree (organisation_id, lower(email));
create policy own_organisation on mailing_list to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on mailing_list to goldthread_keeper using true;
comment on column mailing_list.wording is 'the version of the words that were agreed to, in content/mailing-list/consent.json';
comment on column mailing_list.confirmed_on is 'when somebody said yes at this address; no letter goes there before';
grant delete, insert, select, update on mailing_list to goldthread_app;
grant delete, insert, select, update on mailing_list to goldthread_keeper;

create table mails (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  to_address text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  channel text not null,
  content jsonb,
  attempts integer not null default 0,
  sent_at timestamp with time zone,
  bounced_at timestamp with time zone,
  bounce text,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((bounce ~ '^[A-Za-z0-9 .-]{1,40}$'::text)),
  CHECK ((channel = ANY (ARRAY['mail'::text, 'text'::text]))),
  CHECK (((bounced_at IS NULL) = (bounce IS NULL))),
  CHECK (((content IS NULL) OR (bounced_at IS NULL))),
  CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254)))
);
CREATE INDEX mails_organisation ON public.mails USING btree (organisation_id);
create policy own_organisation on mails to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on mails to goldthread_keeper using true;
comment on column mails.to_address is 'an e-mail address, or the number of a phone';
comment on column mails.content is 'what it says, until it is sent, refused or expired';
comment on column mails.sent_at is 'when a carrier took it';
comment on column mails.bounce is 'why it came back: a code such as 550 5.1.1, never what the other server said';
grant insert on mails to goldthread_app;
grant delete, insert, select, update on mails to goldthread_keeper;

create table measure_values (
  organisation_id uuid not null,
  measure_id uuid not null,
  number integer not null,
  stands_on date not null,
  figure numeric(14,2),
  note text not null default ''::text,
  is_baseline boolean not null default false,
  release_id uuid,
  taken text,
  corrects integer,
  why text,
  hidden_on date,
  written_at timestamp with time zone not null,
  written_by uuid,
  UNIQUE (organisation_id, measure_id, corrects),
  PRIMARY KEY (organisation_id, measure_id, number),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, measure_id, corrects) REFERENCES measure_values(organisation_id, measure_id, number) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, measure_id) REFERENCES measures(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, release_id) REFERENCES releases(organisation_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (written_by),
  CHECK ((corrects < number)),
  CHECK (((release_id IS NULL) OR (taken IS NOT NULL))),
  CHECK (((corrects IS NULL) = (why IS NULL))),
  CHECK (((figure IS NOT NULL) OR (corrects IS NOT NULL) OR (hidden_on IS NOT NULL))),
  CHECK (((figure IS NULL) OR (hidden_on IS NULL))),
  CHECK ((length(note) <= 1000)),
  CHECK ((number > 0)),
  CHECK (((length(taken) >= 1) AND (length(taken) <= 2000))),
  CHECK (((length(why) >= 1) AND (length(why) <= 4000)))
);
CREATE INDEX measure_values_day ON public.measure_values USING btree (organisation_id, measure_id, stands_on);
CREATE INDEX measure_values_release ON public.measure_values USING btree (organisation_id, release_id);
CREATE INDEX measure_values_written_by ON public.measure_values USING btree (organisation_id, written_by);
CREATE TRIGGER keep_figure BEFORE UPDATE OF figure ON public.measure_values FOR EACH ROW WHEN ((old.figure IS DISTINCT FROM new.figure)) EXECUTE FUNCTION keep_figure();
create policy own_organisation on measure_values to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on measure_values to goldthread_keeper using true;
comment on column measure_values.taken is 'what the figure is of, in the words the release had when it was taken';
comment on column measure_values.hidden_on is 'the day on which a figure about too few people was taken out of the record';
grant insert, select on measure_values to goldthread_app;
grant delete, insert, select, update on measure_values to goldthread_keeper;

create table measures (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'measure'::text,
  source text not null,
  unit text not null,
  direction text not null,
  target numeric(14,2),
  target_to numeric(14,2),
  target_on date,
  every_months integer not null,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((target_to > target)),
  CHECK (((target IS NULL) = (target_on IS NULL))),
  CHECK (((direction = 'within'::text) = (target_to IS NOT NULL))),
  CHECK (((target_to IS NULL) OR (target IS NOT NULL))),
  CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'within'::text]))),
  CHECK ((every_months = ANY (ARRAY[1, 3, 6, 12]))),
  CHECK ((kind = 'measure'::text)),
  CHECK (((length(source) >= 1) AND (length(source) <= 1000))),
  CHECK ((unit = ANY (ARRAY['per-cent'::text, 'people'::text, 'number'::text, 'score'::text, 'days'::text, 'pounds'::text])))
);
create policy own_organisation on measures to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on measures to goldthread_keeper using true;
comment on column measures.target is 'what is to be reached; the lower of two where it is to stay within';
grant insert, select, update on measures to goldthread_app;
grant delete, insert, select, update on measures to goldthread_keeper;

create table member_lists (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  file_name text not null,
  lines jsonb not null,
  expires_at timestamp with time zone not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(file_name) <= 255))
);
CREATE INDEX member_lists_expiry ON public.member_lists USING btree (expires_at);
create policy own_organisation on member_lists to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on member_lists to goldthread_keeper using true;
grant delete, insert, select on member_lists to goldthread_app;
grant delete, insert, select on member_lists to goldthread_keeper;

create table member_roles (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  role text not null,
  unit_id uuid,
  UNIQUE NULLS NOT DISTINCT (organisation_id, member_id, role, unit_id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, id) ON DELETE CASCADE,
  CHECK (((role = 'line-manager'::text) = (unit_id IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'edi-lead'::text, 'hr-analyst'::text, 'line-manager'::text, 'sponsor'::text, 'board-member'::text, 'network-chair'::text, 'facilitator'::text, 'guardian'::text])))
);
CREATE INDEX member_roles_unit ON public.member_roles USING btree (organisation_id, unit_id);
CREATE TRIGGER keep_an_owner AFTER DELETE ON public.member_roles FOR EACH ROW WHEN ((old.role = 'owner'::text)) EXECUTE FUNCTION keep_an_owner();
create policy own_organisation on member_roles to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on member_roles to goldthread_keeper using true;
grant delete, insert, select on member_roles to goldthread_app;
grant delete, insert, select on member_roles to goldthread_keeper;

create table members (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  email text,
  staff_number text,
  unit_id uuid,
  invited_on date,
  joined_on date,
  left_on date,
  erase_on date,
  language text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, unit_id) REFERENCES units(organisation_id, id),
  CHECK (((left_on IS NULL) = (erase_on IS NULL))),
  CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  CHECK ((language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-x-easy)?$'::text)),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((length(staff_number) >= 1) AND (length(staff_number) <= 50)))
);
CREATE UNIQUE INDEX members_email ON public.members USING btree (lower(email), organisation_id);
CREATE INDEX members_erase ON public.members USING btree (erase_on) WHERE (erase_on IS NOT NULL);
CREATE INDEX members_name ON public.members USING btree (organisation_id, lower(name), id);
CREATE UNIQUE INDEX members_staff_number ON public.members USING btree (organisation_id, lower(staff_number));
CREATE INDEX members_unit ON public.members USING btree (organisation_id, unit_id);
CREATE TRIGGER ballot AFTER DELETE ON public.members FOR EACH ROW EXECUTE FUNCTION drop_ballot_of_erased();
CREATE TRIGGER keep_an_owner AFTER UPDATE OF left_on ON public.members FOR EACH ROW WHEN (((old.left_on IS NULL) AND (new.left_on IS NOT NULL))) EXECUTE FUNCTION keep_an_owner();
CREATE TRIGGER keep_no_longer BEFORE UPDATE OF erase_on ON public.members FOR EACH ROW WHEN (((new.left_on = old.left_on) AND (new.erase_on > old.erase_on))) EXECUTE FUNCTION refuse_keeping_longer();
create policy own_organisation on members to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on members to goldthread_keeper using true;
comment on column members.erase_on is 'written when somebody leaves, from the time that was fixed until then';
grant delete, insert, select, update on members to goldthread_app;
grant delete, insert, select, update on members to goldthread_keeper;

create table message_tellings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  message_id uuid not null,
  audience text not null,
  channels text[] not null,
  why text not null default ''::text,
  due_on date not null,
  said_on date,
  said_words text,
  said_href text,
  said_by uuid,
  dropped_on date,
  dropped_why text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, audience) REFERENCES audiences(organisation_id, key),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, message_id) REFERENCES messages(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, said_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (said_by),
  CHECK (((cardinality(channels) >= 1) AND (cardinality(channels) <= 12))),
  CHECK (((said_on IS NULL) OR (dropped_on IS NULL))),
  CHECK (((said_on IS NULL) = (said_words IS NULL))),
  CHECK (((said_href IS NULL) OR (said_on IS NOT NULL))),
  CHECK (((dropped_on IS NULL) = (dropped_why IS NULL))),
  CHECK (((length(dropped_why) >= 1) AND (length(dropped_why) <= 4000))),
  CHECK ((length(said_href) <= 2000)),
  CHECK (((length(said_words) >= 1) AND (length(said_words) <= 4000))),
  CHECK ((length(why) <= 4000))
);
CREATE INDEX message_tellings_audience ON public.message_tellings USING btree (organisation_id, audience);
CREATE INDEX message_tellings_message ON public.message_tellings USING btree (organisation_id, message_id);
CREATE INDEX message_tellings_open ON public.message_tellings USING btree (organisation_id, due_on) WHERE ((said_on IS NULL) AND (dropped_on IS NULL));
CREATE INDEX message_tellings_said ON public.message_tellings USING btree (organisation_id, said_on) WHERE (said_on IS NOT NULL);
CREATE INDEX message_tellings_said_by ON public.message_tellings USING btree (organisation_id, said_by);
create policy own_organisation on message_tellings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on message_tellings to goldthread_keeper using true;
grant insert, select, update on message_tellings to goldthread_app;
grant delete, insert, select, update on message_tellings to goldthread_keeper;

create table messages (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'message'::text,
  release_id uuid,
  for_day text,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, release_id) REFERENCES releases(organisation_id, id),
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((for_day ~ '^[a-z0-9-]{1,80}:\d{4}-\d{2}-\d{2}$'::text)),
  CHECK ((kind = 'message'::text))
);
CREATE INDEX messages_for_day ON public.messages USING btree (organisation_id, for_day);
CREATE INDEX messages_release ON public.messages USING btree (organisation_id, release_id);
create policy own_organisation on messages to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on messages to goldthread_keeper using true;
comment on column messages.for_day is 'the day of the calendar it was planned for: its key, and when it begins';
grant insert, select, update on messages to goldthread_app;
grant delete, insert, select, update on messages to goldthread_keeper;

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table note_codes (
  organisation_id uuid not null,
  note_id uuid not null,
  coder text not null,
  theme_id uuid,
  PRIMARY KEY (organisation_id, note_id, coder),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, note_id) REFERENCES listening_notes(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, theme_id) REFERENCES themes(organisation_id, id),
  CHECK ((coder = ANY (ARRAY['first'::text, 'second'::text])))
);
CREATE INDEX note_codes_theme ON public.note_codes USING btree (organisation_id, theme_id);
create policy own_organisation on note_codes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on note_codes to goldthread_keeper using true;
comment on column note_codes.theme_id is 'null where no theme fits';
grant insert, select, update on note_codes to goldthread_app;
grant delete, insert, select, update on note_codes to goldthread_keeper;

create table open_counts (
  wave_id uuid not null,
  organisation_id uuid not null,
  came integer not null,
  PRIMARY KEY (wave_id),
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK ((came > 0))
);
create policy own_organisation on open_counts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on open_counts to goldthread_keeper using true;
grant delete, insert, select, update on open_counts to goldthread_keeper;

create table organisations (
  id uuid not null default gen_random_uuid(),
  name text not null,
  rule_base integer not null default 10,
  rule_cell integer not null default 5,
  created_on date not null,
  keep_leavers_days integer not null default 90,
  keep_acts_days integer not null default 730,
  sign_on_address uuid not null default gen_random_uuid(),
  privacy_contact text,
  barrier_contact text,
  survey_rest_days integer not null default 60,
  pulse_rest_days integer not null default 20,
  support_places jsonb,
  UNIQUE (sign_on_address),
  PRIMARY KEY (id),
  CHECK (((length(barrier_contact) >= 1) AND (length(barrier_contact) <= 300))),
  CHECK ((rule_cell <= rule_base)),
  CHECK (((keep_acts_days >= 90) AND (keep_acts_days <= 2555))),
  CHECK (((keep_leavers_days >= 0) AND (keep_leavers_days <= 730))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((length(privacy_contact) >= 1) AND (length(privacy_contact) <= 300))),
  CHECK (((pulse_rest_days >= 0) AND (pulse_rest_days <= 365))),
  CHECK (((rule_base >= 10) AND (rule_base <= 1000))),
  CHECK (((rule_cell >= 5) AND (rule_cell <= 1000))),
  CHECK (((support_places IS NULL) OR (((jsonb_array_length(support_places) >= 1) AND (jsonb_array_length(support_places) <= 8)) AND (length((support_places)::text) <= 20000)))),
  CHECK (((survey_rest_days >= 0) AND (survey_rest_days <= 365)))
);
CREATE TRIGGER keep_shorter AFTER UPDATE OF keep_leavers_days, keep_acts_days ON public.organisations FOR EACH ROW WHEN (((new.keep_leavers_days < old.keep_leavers_days) OR (new.keep_acts_days < old.keep_acts_days))) EXECUTE FUNCTION keep_shorter();
create policy own_organisation on organisations to goldthread_app using (id = current_organisation());
create policy every_organisation on organisations to goldthread_keeper using true;
comment on column organisations.survey_rest_days is 'how many days lie between two surveys that put to the same people';
comment on column organisations.support_places is 'words in several languages, and a number or an address, in their order';
grant select on organisations to goldthread_app;
grant delete, insert, select, update on organisations to goldthread_keeper;

create table own_days (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  words text not null default ''::text,
  begins_on date not null,
  ends_on date not null,
  is_yearly boolean not null,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((ends_on >= begins_on) AND (ends_on <= (begins_on + 92)))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK ((length(words) <= 1000))
);
create policy own_organisation on own_days to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on own_days to goldthread_keeper using true;
grant insert, select, update on own_days to goldthread_app;
grant delete, insert, select, update on own_days to goldthread_keeper;

create table pack_cases (
  organisation_id uuid not null,
  event_id uuid not null,
  case_id uuid not null,
  PRIMARY KEY (organisation_id, event_id, case_id),
  FOREIGN KEY (organisation_id, case_id) REFERENCES case_studies(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
CREATE INDEX pack_cases_case ON public.pack_cases USING btree (organisation_id, case_id);
create policy own_organisation on pack_cases to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_cases to goldthread_keeper using true;
grant delete, insert, select on pack_cases to goldthread_app;
grant delete, insert, select, update on pack_cases to goldthread_keeper;

create table pack_editions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  edition integer not null,
  published_on date not null,
  published_by uuid,
  audience text not null,
  why text not null default ''::text,
  content jsonb not null,
  UNIQUE (organisation_id, event_id, edition),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, published_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (published_by),
  CHECK ((audience = ANY (ARRAY['everyone'::text, 'organisation'::text]))),
  CHECK (((edition = 1) = (why = ''::text))),
  CHECK ((edition > 0)),
  CHECK ((length(why) <= 1000))
);
CREATE INDEX pack_editions_published_by ON public.pack_editions USING btree (organisation_id, published_by);
CREATE TRIGGER forget_pack_files AFTER UPDATE OF content ON public.pack_editions FOR EACH ROW EXECUTE FUNCTION forget_pack_files();
create policy own_organisation on pack_editions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_editions to goldthread_keeper using true;
comment on column pack_editions.why is 'what was corrected; the first edition corrects nothing';
grant insert, select on pack_editions to goldthread_app;
grant delete, insert, select, update on pack_editions to goldthread_keeper;

create table pack_files (
  organisation_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  bytes bytea not null,
  PRIMARY KEY (organisation_id, edition_id, kind),
  FOREIGN KEY (organisation_id, edition_id) REFERENCES pack_editions(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(bytes) >= 1) AND (length(bytes) <= 30000000))),
  CHECK ((kind = ANY (ARRAY['pdf'::text, 'pptx'::text])))
);
create policy own_organisation on pack_files to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_files to goldthread_keeper using true;
grant delete, insert, select on pack_files to goldthread_app;
grant delete, insert, select, update on pack_files to goldthread_keeper;

create table pack_quotes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  question_id uuid,
  reaction_id uuid,
  note_id uuid,
  agreed_on date,
  own_words text not null default ''::text,
  has_lapsed boolean not null default false,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, note_id),
  UNIQUE (organisation_id, question_id),
  UNIQUE (organisation_id, reaction_id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES live_days(organisation_id, event_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, note_id) REFERENCES live_notes(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, question_id) REFERENCES live_questions(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, reaction_id) REFERENCES live_reactions(organisation_id, id) ON DELETE CASCADE,
  CHECK ((num_nonnulls(question_id, reaction_id, note_id) = 1)),
  CHECK (((agreed_on IS NULL) = (own_words <> ''::text))),
  CHECK (((own_words = ''::text) OR (question_id IS NOT NULL))),
  CHECK (((NOT has_lapsed) OR (agreed_on IS NOT NULL))),
  CHECK ((length(own_words) <= 500))
);
CREATE INDEX pack_quotes_event ON public.pack_quotes USING btree (organisation_id, event_id);
create policy own_organisation on pack_quotes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_quotes to goldthread_keeper using true;
comment on column pack_quotes.agreed_on is 'null for a question that stands in words of the host''s own';
comment on column pack_quotes.has_lapsed is 'the words are others than those that were agreed to';
grant delete, insert, select, update on pack_quotes to goldthread_app;
grant delete, insert, select, update on pack_quotes to goldthread_keeper;

create table pack_reflections (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  words text not null,
  station_id uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id) REFERENCES stations(organisation_id, id) ON DELETE SET NULL (station_id),
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX pack_reflections_event ON public.pack_reflections USING btree (organisation_id, event_id);
CREATE INDEX pack_reflections_station ON public.pack_reflections USING btree (organisation_id, station_id);
create policy own_organisation on pack_reflections to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_reflections to goldthread_keeper using true;
grant delete, insert, select, update on pack_reflections to goldthread_app;
grant delete, insert, select, update on pack_reflections to goldthread_keeper;

create table pack_resources (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid,
  case_id uuid,
  title text not null,
  address text not null default ''::text,
  words text not null default ''::text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, case_id) REFERENCES case_studies(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(address) <= 1000)),
  CHECK ((num_nonnulls(event_id, case_id) = 1)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK ((length(words) <= 500))
);
CREATE INDEX pack_resources_case ON public.pack_resources USING btree (organisation_id, case_id);
CREATE INDEX pack_resources_event ON public.pack_resources USING btree (organisation_id, event_id);
create policy own_organisation on pack_resources to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_resources to goldthread_keeper using true;
grant delete, insert, select, update on pack_resources to goldthread_app;
grant delete, insert, select, update on pack_resources to goldthread_keeper;

create table pack_texts (
  organisation_id uuid not null,
  event_id uuid not null,
  part text not null,
  words text not null,
  version integer not null default 1,
  PRIMARY KEY (organisation_id, event_id, part),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((part = ANY (ARRAY['theme'::text, 'audience'::text, 'content'::text, 'baseline'::text, 'reach'::text, 'impact'::text, 'output'::text, 'cases'::text, 'reflections'::text, 'results'::text, 'insights'::text, 'questions'::text, 'resources'::text]))),
  CHECK ((length(words) <= 6000))
);
create policy own_organisation on pack_texts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pack_texts to goldthread_keeper using true;
grant insert, select, update on pack_texts to goldthread_app;
grant delete, insert, select, update on pack_texts to goldthread_keeper;

create table packs (
  organisation_id uuid not null,
  event_id uuid not null,
  evidence_id uuid,
  PRIMARY KEY (organisation_id, event_id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, station_id) ON DELETE SET NULL (evidence_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
CREATE INDEX packs_evidence ON public.packs USING btree (organisation_id, evidence_id);
create policy own_organisation on packs to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on packs to goldthread_keeper using true;
comment on column packs.evidence_id is 'where the pack stands on the thread, once something comes of it';
grant insert, select, update on packs to goldthread_app;
grant delete, insert, select, update on packs to goldthread_keeper;

create table passkey_challenges (
  digest bytea not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (digest),
  CHECK ((length(digest) = 32))
);
CREATE INDEX passkey_challenges_expiry ON public.passkey_challenges USING btree (expires_at);
grant delete, insert, select on passkey_challenges to goldthread_keeper;

create table passkeys (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  credential_id bytea not null,
  user_handle bytea not null,
  public_key bytea not null,
  counter bigint not null,
  name text not null,
  added_on date not null,
  used_on date,
  UNIQUE (credential_id),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((counter >= 0)),
  CHECK (((length(credential_id) >= 1) AND (length(credential_id) <= 1023))),
  CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  CHECK (((length(public_key) >= 1) AND (length(public_key) <= 4096))),
  CHECK ((length(user_handle) = 32))
);
CREATE INDEX passkeys_member ON public.passkeys USING btree (organisation_id, member_id);
create policy own_organisation on passkeys to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on passkeys to goldthread_keeper using true;
comment on column passkeys.name is 'what its owner calls it; never a model or a serial number';
grant delete, insert, select on passkeys to goldthread_app;
grant delete, insert, select, update on passkeys to goldthread_keeper;

create table plan_group (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid,
  part text not null default ''::text,
  since_on date not null,
  until_on date,
  added_by uuid,
  ended_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, added_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (added_by),
  FOREIGN KEY (organisation_id, ended_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (ended_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (member_id),
  CHECK ((until_on >= since_on)),
  CHECK ((length(part) <= 100))
);
CREATE INDEX plan_group_added_by ON public.plan_group USING btree (organisation_id, added_by);
CREATE INDEX plan_group_ended_by ON public.plan_group USING btree (organisation_id, ended_by);
CREATE INDEX plan_group_member ON public.plan_group USING btree (organisation_id, member_id);
CREATE UNIQUE INDEX plan_group_open ON public.plan_group USING btree (organisation_id, member_id) WHERE (until_on IS NULL);
create policy own_organisation on plan_group to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on plan_group to goldthread_keeper using true;
grant insert, select on plan_group to goldthread_app;
grant delete, insert, select, update on plan_group to goldthread_keeper;

create table plan_proposals (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  file_name text,
  lines jsonb not null,
  expires_at timestamp with time zone not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(file_name) <= 255))
);
CREATE INDEX plan_proposals_expiry ON public.plan_proposals USING btree (expires_at);
create policy own_organisation on plan_proposals to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on plan_proposals to goldthread_keeper using true;
comment on column plan_proposals.file_name is 'null where actions were chosen on a page';
grant delete, insert, select on plan_proposals to goldthread_app;
grant delete, insert, select on plan_proposals to goldthread_keeper;

create table pledge_letters (
  id uuid not null,
  organisation_id uuid not null,
  pledge_id uuid not null,
  sealed bytea not null,
  confirmed_on date,
  sent_after integer not null default 0,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, pledge_id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, pledge_id) REFERENCES pledges(organisation_id, id) ON DELETE CASCADE,
  CHECK (((length(sealed) >= 29) AND (length(sealed) <= 600))),
  CHECK ((sent_after = ANY (ARRAY[0, 30, 90])))
);
create policy own_organisation on pledge_letters to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pledge_letters to goldthread_keeper using true;
comment on column pledge_letters.sent_after is 'after how many days the last reminder went; 0 when none did';
grant delete, insert, select, update on pledge_letters to goldthread_app;
grant delete, insert, select, update on pledge_letters to goldthread_keeper;

create table pledge_totals (
  organisation_id uuid not null,
  event_id uuid not null,
  after_days integer not null,
  taken_on date not null,
  figures jsonb,
  PRIMARY KEY (organisation_id, event_id, after_days),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((after_days = ANY (ARRAY[30, 90])))
);
create policy own_organisation on pledge_totals to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pledge_totals to goldthread_keeper using true;
grant select on pledge_totals to goldthread_app;
grant delete, insert, select, update on pledge_totals to goldthread_keeper;

create table pledges (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  event_id uuid not null,
  held_on date not null,
  member_id uuid,
  kept_secret bytea,
  secret_digest bytea not null,
  words bytea not null,
  once bytea,
  outcome text,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, event_id) REFERENCES events(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK (((member_id IS NULL) = (kept_secret IS NULL))),
  CHECK (((once IS NULL) OR (member_id IS NULL))),
  CHECK (((length(kept_secret) >= 28) AND (length(kept_secret) <= 200))),
  CHECK ((length(once) = 32)),
  CHECK ((outcome = ANY (ARRAY['done'::text, 'part'::text, 'not-yet'::text, 'no-longer'::text]))),
  CHECK ((length(secret_digest) = 32)),
  CHECK (((length(words) >= 29) AND (length(words) <= 8100)))
);
CREATE INDEX pledges_held ON public.pledges USING btree (held_on);
CREATE UNIQUE INDEX pledges_member ON public.pledges USING btree (organisation_id, event_id, member_id);
CREATE INDEX pledges_of ON public.pledges USING btree (organisation_id, member_id);
CREATE UNIQUE INDEX pledges_once ON public.pledges USING btree (organisation_id, event_id, once);
CREATE UNIQUE INDEX pledges_secret ON public.pledges USING btree (secret_digest);
create policy own_organisation on pledges to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on pledges to goldthread_keeper using true;
comment on column pledges.held_on is 'the day of the event when this was written: reminders and the end are counted from it';
comment on column pledges.kept_secret is 'sealed, for somebody who works here and is signed in';
comment on column pledges.once is 'a digest of the guest or place it was written from: each counts once in totals, and without one it is not counted';
grant delete, insert, select, update on pledges to goldthread_app;
grant delete, insert, select, update on pledges to goldthread_keeper;

create table policies (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'policy'::text,
  form text not null,
  href text,
  review_on date not null,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((form = ANY (ARRAY['policy'::text, 'procedure'::text, 'strategy'::text, 'branding'::text, 'code'::text]))),
  CHECK (((length(href) >= 1) AND (length(href) <= 2000))),
  CHECK ((kind = 'policy'::text))
);
CREATE UNIQUE INDEX policies_code ON public.policies USING btree (organisation_id) WHERE (form = 'code'::text);
CREATE INDEX policies_review ON public.policies USING btree (organisation_id, review_on);
create policy own_organisation on policies to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on policies to goldthread_keeper using true;
grant insert, select, update on policies to goldthread_app;
grant delete, insert, select, update on policies to goldthread_keeper;

create table policy_answers (
  organisation_id uuid not null,
  check_id uuid not null,
  question text not null,
  place integer not null,
  asked text not null,
  lacking text not null,
  answer text not null,
  words text not null default ''::text,
  gap_id uuid,
  PRIMARY KEY (organisation_id, check_id, question),
  FOREIGN KEY (organisation_id, check_id) REFERENCES policy_checks(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, gap_id) REFERENCES gaps(organisation_id, station_id) ON DELETE SET NULL (gap_id),
  CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  CHECK (((length(asked) >= 1) AND (length(asked) <= 300))),
  CHECK (((length(lacking) >= 1) AND (length(lacking) <= 300))),
  CHECK ((place > 0)),
  CHECK ((question ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CHECK ((length(words) <= 4000))
);
CREATE INDEX policy_answers_gap ON public.policy_answers USING btree (organisation_id, gap_id);
create policy own_organisation on policy_answers to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on policy_answers to goldthread_keeper using true;
comment on column policy_answers.lacking is 'what is missing where the answer is no, as a gap would say it';
grant insert, select on policy_answers to goldthread_app;
grant delete, insert, select, update on policy_answers to goldthread_keeper;

create table policy_checks (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  policy_id uuid not null,
  checked_on date not null,
  checked_by uuid,
  questions_version integer not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, checked_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (checked_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, station_id) ON DELETE CASCADE,
  CHECK ((questions_version > 0))
);
CREATE INDEX policy_checks_checked_by ON public.policy_checks USING btree (organisation_id, checked_by);
CREATE INDEX policy_checks_policy ON public.policy_checks USING btree (organisation_id, policy_id, checked_on);
create policy own_organisation on policy_checks to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on policy_checks to goldthread_keeper using true;
grant insert, select on policy_checks to goldthread_app;
grant delete, insert, select, update on policy_checks to goldthread_keeper;

create table policy_occasions (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  policy_id uuid not null,
  held_on date not null,
  place text not null,
  words text not null,
  href text,
  noted_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, noted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (noted_by),
  FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, station_id) ON DELETE CASCADE,
  CHECK (((length(href) >= 1) AND (length(href) <= 2000))),
  CHECK ((place = ANY (ARRAY['team-meeting'::text, 'induction'::text, 'supervision'::text, 'training'::text, 'intranet'::text, 'letter'::text, 'other'::text]))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX policy_occasions_noted_by ON public.policy_occasions USING btree (organisation_id, noted_by);
CREATE INDEX policy_occasions_policy ON public.policy_occasions USING btree (organisation_id, policy_id, held_on);
create policy own_organisation on policy_occasions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on policy_occasions to goldthread_keeper using true;
grant insert, select on policy_occasions to goldthread_app;
grant delete, insert, select, update on policy_occasions to goldthread_keeper;

create table policy_reviews (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  policy_id uuid not null,
  reviewed_on date not null,
  reviewed_by uuid,
  outcome text not null,
  words text not null default ''::text,
  next_on date not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, policy_id) REFERENCES policies(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, reviewed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (reviewed_by),
  CHECK ((next_on > reviewed_on)),
  CHECK ((outcome = ANY (ARRAY['stays'::text, 'changed'::text]))),
  CHECK ((length(words) <= 4000))
);
CREATE INDEX policy_reviews_policy ON public.policy_reviews USING btree (organisation_id, policy_id, reviewed_on);
CREATE INDEX policy_reviews_reviewed_by ON public.policy_reviews USING btree (organisation_id, reviewed_by);
create policy own_organisation on policy_reviews to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on policy_reviews to goldthread_keeper using true;
grant insert, select on policy_reviews to goldthread_app;
grant delete, insert, select, update on policy_reviews to goldthread_keeper;

create table promises (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'promise'::text,
  baseline text not null,
  target text not null,
  method text not null,
  locked_at timestamp with time zone,
  locked_by uuid,
  seal bytea,
  outcome text,
  result text,
  result_on date,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, locked_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (locked_by),
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((length(baseline) <= 1000)),
  CHECK (((locked_at IS NULL) = (seal IS NULL))),
  CHECK ((((outcome IS NULL) = (result IS NULL)) AND ((outcome IS NULL) = (result_on IS NULL)))),
  CHECK (((outcome IS NULL) OR (locked_at IS NOT NULL))),
  CHECK ((kind = 'promise'::text)),
  CHECK (((length(method) >= 1) AND (length(method) <= 4000))),
  CHECK ((outcome = ANY (ARRAY['kept'::text, 'partly'::text, 'not-kept'::text]))),
  CHECK (((length(result) >= 1) AND (length(result) <= 4000))),
  CHECK ((length(seal) = 32)),
  CHECK (((length(target) >= 1) AND (length(target) <= 1000)))
);
CREATE INDEX promises_locked_by ON public.promises USING btree (organisation_id, locked_by);
CREATE TRIGGER keep_promise BEFORE UPDATE ON public.promises FOR EACH ROW WHEN (((old.locked_at IS NOT NULL) AND (current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text))) EXECUTE FUNCTION keep_promise();
create policy own_organisation on promises to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on promises to goldthread_keeper using true;
grant insert, select, update on promises to goldthread_app;
grant delete, insert, select, update on promises to goldthread_keeper;

create table public_pages (
  organisation_id uuid not null,
  slug text not null,
  sections text[] not null default '{}'::text[],
  opened_on date,
  version integer not null default 1,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((opened_on IS NULL) OR (cardinality(sections) > 0))),
  CHECK ((sections <@ ARRAY['definition'::text, 'values'::text, 'promises'::text, 'policies'::text, 'stories'::text, 'sponsor'::text])),
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 60)))),
  CHECK ((version > 0))
);
CREATE UNIQUE INDEX public_pages_slug ON public.public_pages USING btree (slug) WHERE (opened_on IS NOT NULL);
create policy own_organisation on public_pages to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on public_pages to goldthread_keeper using true;
grant insert, select, update on public_pages to goldthread_app;
grant delete, insert, select, update on public_pages to goldthread_keeper;

create table questionnaire_versions (
  organisation_id uuid not null,
  questionnaire_id uuid not null,
  number integer not null,
  content jsonb not null,
  made_on date not null,
  made_by uuid,
  PRIMARY KEY (organisation_id, questionnaire_id, number),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES questionnaires(organisation_id, id) ON DELETE CASCADE,
  CHECK ((length((content)::text) <= 400000)),
  CHECK ((number > 0))
);
CREATE INDEX questionnaire_versions_made_by ON public.questionnaire_versions USING btree (organisation_id, made_by);
CREATE TRIGGER keep_version BEFORE UPDATE OF content ON public.questionnaire_versions FOR EACH ROW WHEN ((current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text)) EXECUTE FUNCTION keep_version();
create policy own_organisation on questionnaire_versions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on questionnaire_versions to goldthread_keeper using true;
comment on column questionnaire_versions.content is 'title, pages, questions and their translations, as src/questionnaires/questionnaire.ts reads them';
grant insert, select on questionnaire_versions to goldthread_app;
grant delete, insert, select, update on questionnaire_versions to goldthread_keeper;

create table questionnaires (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  from_library text,
  made_on date not null,
  made_by uuid,
  put_away_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  CHECK ((length(from_library) <= 100))
);
CREATE INDEX questionnaires_made_by ON public.questionnaires USING btree (organisation_id, made_by);
create policy own_organisation on questionnaires to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on questionnaires to goldthread_keeper using true;
comment on column questionnaires.from_library is 'which questionnaire of the library it was made from';
grant insert, select on questionnaires to goldthread_app;
grant delete, insert, select, update on questionnaires to goldthread_keeper;

create table raters (
  organisation_id uuid not null,
  round_id uuid not null,
  member_id uuid not null,
  PRIMARY KEY (organisation_id, round_id, member_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, round_id) REFERENCES rating_rounds(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX raters_member ON public.raters USING btree (organisation_id, member_id);
create policy own_organisation on raters to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on raters to goldthread_keeper using true;
grant insert, select on raters to goldthread_app;
grant delete, insert, select, update on raters to goldthread_keeper;

create table rating_boxes (
  organisation_id uuid not null,
  round_id uuid not null,
  papers jsonb not null,
  PRIMARY KEY (organisation_id, round_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, round_id) REFERENCES rating_rounds(organisation_id, id) ON DELETE CASCADE
);
create policy own_organisation on rating_boxes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on rating_boxes to goldthread_keeper using true;
comment on column rating_boxes.papers is 'part and place on the scale, such as say.4, to how many people rated it so';
grant insert, select, update on rating_boxes to goldthread_app;
grant delete, insert, select, update on rating_boxes to goldthread_keeper;

create table rating_rounds (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  workbook text not null,
  number integer not null,
  items jsonb not null,
  set_on date not null,
  set_by uuid,
  opens_on date,
  closes_on date,
  called_off_on date,
  called_off_why text,
  counted_on date,
  figures jsonb,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, workbook, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, set_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (set_by),
  CHECK (((length(called_off_why) >= 1) AND (length(called_off_why) <= 4000))),
  CHECK (((opens_on IS NULL) = (closes_on IS NULL))),
  CHECK (((opens_on > set_on) AND (closes_on > opens_on) AND ((closes_on - opens_on) <= 60))),
  CHECK (((called_off_on IS NULL) = (called_off_why IS NULL))),
  CHECK (((called_off_on IS NULL) OR ((opens_on IS NOT NULL) AND (called_off_on < opens_on)))),
  CHECK (((counted_on IS NULL) OR ((closes_on IS NOT NULL) AND (counted_on > closes_on)))),
  CHECK (((counted_on IS NULL) OR (called_off_on IS NULL))),
  CHECK (((counted_on IS NOT NULL) OR (figures IS NULL))),
  CHECK ((number > 0)),
  CHECK (((workbook ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(workbook) <= 100)))
);
CREATE UNIQUE INDEX rating_rounds_open ON public.rating_rounds USING btree (organisation_id, workbook) WHERE ((opens_on IS NOT NULL) AND (called_off_on IS NULL) AND (counted_on IS NULL));
CREATE INDEX rating_rounds_set_by ON public.rating_rounds USING btree (organisation_id, set_by);
CREATE TRIGGER keep_rating_round BEFORE UPDATE ON public.rating_rounds FOR EACH ROW EXECUTE FUNCTION keep_rating_round();
create policy own_organisation on rating_rounds to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on rating_rounds to goldthread_keeper using true;
comment on column rating_rounds.items is 'the scale and the titles of the parts, as they were rated';
comment on column rating_rounds.opens_on is 'null: talked through together, without ratings of single people';
comment on column rating_rounds.figures is 'cleared counts only; null where nothing may be shown';
grant insert, select on rating_rounds to goldthread_app;
grant delete, insert, select, update on rating_rounds to goldthread_keeper;

create table release_wordings (
  organisation_id uuid not null,
  release_id uuid not null,
  version integer not null,
  title text not null,
  labels jsonb not null,
  released_on date not null,
  PRIMARY KEY (organisation_id, release_id, version),
  FOREIGN KEY (organisation_id, release_id) REFERENCES releases(organisation_id, id) ON DELETE CASCADE,
  CHECK ((version >= 1))
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON public.release_wordings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_release();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON public.release_wordings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
create policy own_organisation on release_wordings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on release_wordings to goldthread_keeper using true;
grant insert, select on release_wordings to goldthread_app;
grant insert, select on release_wordings to goldthread_keeper;

create table releases (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  cells jsonb not null,
  rule jsonb not null,
  released_on date not null,
  is_example boolean not null default false,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON public.releases FOR EACH ROW EXECUTE FUNCTION refuse_change_of_release();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON public.releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release();
create policy own_organisation on releases to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on releases to goldthread_keeper using true;
grant insert, select on releases to goldthread_app;
grant insert, select on releases to goldthread_keeper;

create table seen_as (
  organisation_id uuid not null,
  number integer not null,
  words text not null,
  written_on date not null,
  written_by uuid,
  PRIMARY KEY (organisation_id, number),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, written_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (written_by),
  CHECK ((number > 0)),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX seen_as_written_by ON public.seen_as USING btree (organisation_id, written_by);
create policy own_organisation on seen_as to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on seen_as to goldthread_keeper using true;
grant insert, select on seen_as to goldthread_app;
grant delete, insert, select, update on seen_as to goldthread_keeper;

create table sessions (
  digest bytea not null,
  organisation_id uuid not null,
  member_id uuid not null,
  idle_until timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  started_at timestamp with time zone not null,
  way text not null default 'link'::text,
  device text not null default ''::text,
  UNIQUE (id),
  PRIMARY KEY (digest),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK ((length(device) <= 100)),
  CHECK ((length(digest) = 32)),
  CHECK ((way = ANY (ARRAY['set-up'::text, 'link'::text, 'code'::text, 'passkey'::text, 'single-sign-on'::text])))
);
CREATE INDEX sessions_member ON public.sessions USING btree (organisation_id, member_id);
create policy own_organisation on sessions to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sessions to goldthread_keeper using true;
grant delete, insert, select on sessions to goldthread_app;
grant delete, insert, select, update on sessions to goldthread_keeper;

create table set_up_links (
  digest bytea not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (digest),
  CHECK ((length(digest) = 32))
);
grant delete, insert, select on set_up_links to goldthread_keeper;

create table sign_in_links (
  digest bytea not null,
  organisation_id uuid not null,
  member_id uuid not null,
  expires_at timestamp with time zone not null,
  purpose text not null default 'sign-in'::text,
  new_email text,
  PRIMARY KEY (digest),
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK (((purpose = 'address'::text) = (new_email IS NOT NULL))),
  CHECK ((length(digest) = 32)),
  CHECK (((length(new_email) >= 3) AND (length(new_email) <= 254))),
  CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'invitation'::text, 'address'::text])))
);
CREATE INDEX sign_in_links_member ON public.sign_in_links USING btree (organisation_id, member_id);
create policy own_organisation on sign_in_links to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sign_in_links to goldthread_keeper using true;
grant delete, insert, select on sign_in_links to goldthread_app;
grant delete, insert, select on sign_in_links to goldthread_keeper;

create table sign_on_accounts (
  organisation_id uuid not null,
  issuer text not null,
  subject text not null,
  member_id uuid not null,
  connected_on date not null,
  UNIQUE (organisation_id, member_id, issuer),
  PRIMARY KEY (organisation_id, issuer, subject),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE CASCADE,
  CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
);
create policy own_organisation on sign_on_accounts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sign_on_accounts to goldthread_keeper using true;
grant delete, insert, select on sign_on_accounts to goldthread_app;
grant delete, insert, select on sign_on_accounts to goldthread_keeper;

create table sign_on_attempts (
  digest bytea not null,
  organisation_id uuid not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (digest),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK ((length(digest) = 32))
);
CREATE INDEX sign_on_attempts_expiry ON public.sign_on_attempts USING btree (expires_at);
CREATE INDEX sign_on_attempts_organisation ON public.sign_on_attempts USING btree (organisation_id);
create policy own_organisation on sign_on_attempts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sign_on_attempts to goldthread_keeper using true;
grant delete, insert, select on sign_on_attempts to goldthread_app;
grant delete, insert, select on sign_on_attempts to goldthread_keeper;

create table sign_ons (
  organisation_id uuid not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  joining text not null,
  domains text[] not null default '{}'::text[],
  claim_name text,
  claim_value text,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((joining <> 'domains'::text) OR (cardinality(domains) > 0))),
  CHECK (((joining <> 'claim'::text) OR ((claim_name IS NOT NULL) AND (claim_value IS NOT NULL)))),
  CHECK (((length(claim_name) >= 1) AND (length(claim_name) <= 200))),
  CHECK (((length(claim_value) >= 1) AND (length(claim_value) <= 500))),
  CHECK (((length(client_id) >= 1) AND (length(client_id) <= 500))),
  CHECK ((length(client_secret) <= 2000)),
  CHECK (((length(issuer) >= 8) AND (length(issuer) <= 500))),
  CHECK ((joining = ANY (ARRAY['nobody'::text, 'domains'::text, 'claim'::text]))),
  CHECK (((length(label) >= 1) AND (length(label) <= 60)))
);
create policy own_organisation on sign_ons to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sign_ons to goldthread_keeper using true;
grant delete, insert, select, update on sign_ons to goldthread_app;
grant delete, insert, select, update on sign_ons to goldthread_keeper;

create table spent_ballots (
  organisation_id uuid not null,
  wave_id uuid not null,
  digest bytea not null,
  PRIMARY KEY (wave_id, digest),
  CHECK ((length(digest) = 32))
);
create policy own_organisation on spent_ballots to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on spent_ballots to goldthread_keeper using true;
grant delete, insert, references, select, trigger, truncate, update on spent_ballots to goldthread_keeper;

create table sponsor_reviews (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'review'::text,
  sponsorship_id uuid not null,
  due_on date not null,
  happened text not null default ''::text,
  repeated text,
  baseline_id uuid,
  later_id uuid,
  survey_words text not null default ''::text,
  changes text not null default ''::text,
  statement text not null default ''::text,
  promised jsonb,
  closed_on date,
  closed_by uuid,
  lapsed_on date,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id, baseline_id) REFERENCES releases(organisation_id, id),
  FOREIGN KEY (organisation_id, closed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (closed_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, later_id) REFERENCES releases(organisation_id, id),
  FOREIGN KEY (organisation_id, sponsorship_id) REFERENCES sponsorships(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((length(changes) <= 8000)),
  CHECK (((closed_on IS NULL) OR (lapsed_on IS NULL))),
  CHECK (((closed_on IS NULL) OR ((happened <> ''::text) AND (changes <> ''::text) AND (statement <> ''::text) AND (promised IS NOT NULL)))),
  CHECK (((closed_on IS NULL) OR (repeated IS NOT NULL))),
  CHECK (((closed_on IS NULL) OR (repeated <> 'yes'::text) OR ((baseline_id IS NOT NULL) AND (later_id IS NOT NULL)))),
  CHECK (((closed_on IS NULL) OR (repeated <> 'no'::text) OR (survey_words <> ''::text))),
  CHECK ((baseline_id <> later_id)),
  CHECK ((length(happened) <= 8000)),
  CHECK ((kind = 'review'::text)),
  CHECK ((repeated = ANY (ARRAY['yes'::text, 'no'::text]))),
  CHECK ((length(statement) <= 10000)),
  CHECK ((length(survey_words) <= 4000))
);
CREATE INDEX sponsor_reviews_baseline ON public.sponsor_reviews USING btree (organisation_id, baseline_id);
CREATE INDEX sponsor_reviews_closed_by ON public.sponsor_reviews USING btree (organisation_id, closed_by);
CREATE INDEX sponsor_reviews_later ON public.sponsor_reviews USING btree (organisation_id, later_id);
CREATE UNIQUE INDEX sponsor_reviews_open ON public.sponsor_reviews USING btree (organisation_id, sponsorship_id) WHERE ((closed_on IS NULL) AND (lapsed_on IS NULL));
CREATE INDEX sponsor_reviews_sponsorship ON public.sponsor_reviews USING btree (organisation_id, sponsorship_id);
CREATE TRIGGER keep_sponsor_review BEFORE UPDATE OF due_on, happened, repeated, baseline_id, later_id, survey_words, changes, statement, promised, closed_on ON public.sponsor_reviews FOR EACH ROW WHEN (((old.closed_on IS NOT NULL) AND (current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text))) EXECUTE FUNCTION keep_sponsor_review();
create policy own_organisation on sponsor_reviews to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sponsor_reviews to goldthread_keeper using true;
comment on column sponsor_reviews.survey_words is 'what the two releases say beside each other, or why it was not repeated';
comment on column sponsor_reviews.promised is 'what was promised, as it stood when the review was closed';
grant insert, select, update on sponsor_reviews to goldthread_app;
grant delete, insert, select, update on sponsor_reviews to goldthread_keeper;

create table sponsor_statements (
  organisation_id uuid not null,
  sponsorship_id uuid not null,
  number integer not null,
  words text not null,
  written_on date not null,
  written_by uuid,
  PRIMARY KEY (organisation_id, sponsorship_id, number),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, sponsorship_id) REFERENCES sponsorships(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, written_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (written_by),
  CHECK ((number > 0)),
  CHECK (((length(words) >= 1) AND (length(words) <= 10000)))
);
CREATE INDEX sponsor_statements_written_by ON public.sponsor_statements USING btree (organisation_id, written_by);
create policy own_organisation on sponsor_statements to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sponsor_statements to goldthread_keeper using true;
grant insert, select on sponsor_statements to goldthread_app;
grant delete, insert, select, update on sponsor_statements to goldthread_keeper;

create table sponsorships (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid,
  from_on date not null,
  until_on date not null,
  ended_on date,
  withdrawn_on date,
  why text,
  named_on date not null,
  named_by uuid,
  version integer not null default 1,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (member_id),
  FOREIGN KEY (organisation_id, named_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (named_by),
  CHECK ((until_on > from_on)),
  CHECK (((ended_on >= from_on) AND (ended_on <= until_on))),
  CHECK (((ended_on IS NULL) OR (withdrawn_on IS NULL))),
  CHECK (((why IS NULL) = ((ended_on IS NULL) AND (withdrawn_on IS NULL)))),
  CHECK ((version > 0)),
  CHECK (((length(why) >= 1) AND (length(why) <= 4000)))
);
CREATE UNIQUE INDEX sponsorships_begin ON public.sponsorships USING btree (organisation_id, from_on) WHERE (withdrawn_on IS NULL);
CREATE INDEX sponsorships_member ON public.sponsorships USING btree (organisation_id, member_id);
CREATE INDEX sponsorships_named_by ON public.sponsorships USING btree (organisation_id, named_by);
create policy own_organisation on sponsorships to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on sponsorships to goldthread_keeper using true;
comment on column sponsorships.why is 'why it was ended before its last day, or taken back';
grant insert, select, update on sponsorships to goldthread_app;
grant delete, insert, select, update on sponsorships to goldthread_keeper;

create table stations (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null,
  number integer not null,
  element_id uuid,
  cycle_id uuid,
  title text not null,
  words text not null default ''::text,
  stands_on date not null,
  made_on date not null,
  made_by uuid,
  owner_id uuid,
  version integer not null default 1,
  withdrawn_on date,
  search tsvector not null default (setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, words), 'B'::"char")),
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, id, kind),
  UNIQUE (organisation_id, kind, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES cycles(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, element_id) REFERENCES elements(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES members(organisation_id, id) ON DELETE SET NULL (owner_id),
  CHECK ((station_rank(kind) IS NOT NULL)),
  CHECK ((number > 0)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK ((version > 0)),
  CHECK ((length(words) <= 20000))
);
CREATE INDEX stations_alive ON public.stations USING btree (organisation_id, element_id, kind) WHERE (withdrawn_on IS NULL);
CREATE INDEX stations_cycle ON public.stations USING btree (organisation_id, cycle_id, kind);
CREATE INDEX stations_decided ON public.stations USING btree (organisation_id, stands_on, number) WHERE (kind = 'decision'::text);
CREATE INDEX stations_element ON public.stations USING btree (organisation_id, element_id, kind);
CREATE INDEX stations_gone ON public.stations USING btree (organisation_id, id) WHERE (withdrawn_on IS NOT NULL);
CREATE INDEX stations_made_by ON public.stations USING btree (organisation_id, made_by);
CREATE INDEX stations_newest ON public.stations USING btree (organisation_id, cycle_id, kind, stands_on DESC) WHERE (withdrawn_on IS NULL);
CREATE INDEX stations_owner ON public.stations USING btree (organisation_id, owner_id);
CREATE INDEX stations_search ON public.stations USING gin (search);
CREATE TRIGGER keep_decided_words BEFORE UPDATE OF title, words, stands_on, withdrawn_on ON public.stations FOR EACH ROW WHEN (((old.kind = 'decision'::text) AND (current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text) AND ((((old.title IS DISTINCT FROM new.title) OR (old.words IS DISTINCT FROM new.words)) OR (old.stands_on IS DISTINCT FROM new.stands_on)) OR (old.withdrawn_on IS DISTINCT FROM new.withdrawn_on)))) EXECUTE FUNCTION keep_decision();
CREATE TRIGGER keep_promised_words BEFORE UPDATE OF title, words, stands_on, withdrawn_on ON public.stations FOR EACH ROW WHEN (((old.kind = 'promise'::text) AND (current_setting('goldthread.erasing'::text, true) IS DISTINCT FROM 'yes'::text) AND ((((old.title IS DISTINCT FROM new.title) OR (old.words IS DISTINCT FROM new.words)) OR (old.stands_on IS DISTINCT FROM new.stands_on)) OR (old.withdrawn_on IS DISTINCT FROM new.withdrawn_on)))) EXECUTE FUNCTION keep_promised_words();
create policy own_organisation on stations to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on stations to goldthread_keeper using true;
comment on column stations.stands_on is 'the day of the thing itself: when the evidence was gathered, the decision taken';
grant insert, select, update on stations to goldthread_app;
grant delete, insert, select, update on stations to goldthread_keeper;

create table stories (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null default 'story'::text,
  sort text not null,
  title text not null,
  words text not null,
  whose text not null,
  edition integer not null default 1,
  taken_back_on date,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK (((taken_back_on IS NULL) OR ((title = ''::text) AND (words = ''::text) AND (whose = ''::text)))),
  CHECK (((taken_back_on IS NOT NULL) OR ((title <> ''::text) AND (words <> ''::text)))),
  CHECK ((edition > 0)),
  CHECK ((kind = 'story'::text)),
  CHECK ((sort = ANY (ARRAY['impact'::text, 'did-not-work'::text]))),
  CHECK ((length(title) <= 300)),
  CHECK ((length(whose) <= 300)),
  CHECK ((length(words) <= 20000))
);
CREATE TRIGGER keep_taken_back BEFORE UPDATE ON public.stories FOR EACH ROW WHEN ((old.taken_back_on IS NOT NULL)) EXECUTE FUNCTION keep_taken_back();
create policy own_organisation on stories to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on stories to goldthread_keeper using true;
comment on column stories.edition is 'goes up when its words change: consent is to the words that somebody saw';
grant insert, select, update on stories to goldthread_app;
grant delete, insert, select, update on stories to goldthread_keeper;

create table story_consents (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  story_id uuid not null,
  edition integer not null,
  given_by text not null,
  taken_by uuid,
  given_on date not null,
  wording text not null,
  inside boolean not null,
  outside boolean not null,
  until date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, story_id) REFERENCES stories(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, taken_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (taken_by),
  CHECK ((inside OR outside)),
  CHECK ((until >= given_on)),
  CHECK ((edition > 0)),
  CHECK (((length(given_by) >= 1) AND (length(given_by) <= 300))),
  CHECK (((length(wording) >= 1) AND (length(wording) <= 4000)))
);
CREATE INDEX story_consents_story ON public.story_consents USING btree (organisation_id, story_id);
CREATE INDEX story_consents_taken_by ON public.story_consents USING btree (organisation_id, taken_by);
create policy own_organisation on story_consents to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on story_consents to goldthread_keeper using true;
grant insert, select on story_consents to goldthread_app;
grant delete, insert, select, update on story_consents to goldthread_keeper;

create table strategy_settings (
  organisation_id uuid not null,
  year_begins integer not null default 1,
  tell_within integer not null default 30,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((tell_within >= 0) AND (tell_within <= 365))),
  CHECK (((year_begins >= 1) AND (year_begins <= 12)))
);
create policy own_organisation on strategy_settings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on strategy_settings to goldthread_keeper using true;
comment on column strategy_settings.year_begins is 'the month in which a year of the action plan begins';
comment on column strategy_settings.tell_within is 'days until a release of which nobody was told is a broken thread';
grant insert, select, update on strategy_settings to goldthread_app;
grant delete, insert, select, update on strategy_settings to goldthread_keeper;

create table survey_facts (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  wave_id uuid not null,
  place integer not null,
  words text not null,
  number integer not null,
  out_of integer,
  of_whom text,
  said_on date not null,
  said_by uuid,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, said_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (said_by),
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE,
  CHECK (((out_of IS NULL) = (of_whom IS NULL))),
  CHECK (((out_of IS NULL) OR (number <= out_of))),
  CHECK (((number >= 0) AND (number <= 1000000))),
  CHECK (((length(of_whom) >= 1) AND (length(of_whom) <= 100))),
  CHECK (((out_of >= 1) AND (out_of <= 1000000))),
  CHECK ((place > 0)),
  CHECK (((length(words) >= 1) AND (length(words) <= 200)))
);
CREATE INDEX survey_facts_said_by ON public.survey_facts USING btree (organisation_id, said_by);
CREATE INDEX survey_facts_wave ON public.survey_facts USING btree (organisation_id, wave_id, place);
create policy own_organisation on survey_facts to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on survey_facts to goldthread_keeper using true;
comment on column survey_facts.out_of is 'the denominator, and of_whom what it counts; null for a number that stands alone';
grant delete, insert, select on survey_facts to goldthread_app;
grant delete, insert, select, update on survey_facts to goldthread_keeper;

create table tellings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  adoption_id uuid not null,
  channel text not null,
  words text not null,
  href text,
  told_on date not null,
  noted_on date not null,
  noted_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, adoption_id) REFERENCES adoptions(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, noted_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (noted_by),
  CHECK ((channel = ANY (ARRAY['intranet'::text, 'induction'::text, 'team-meetings'::text, 'posters'::text, 'easy-read'::text, 'other'::text]))),
  CHECK ((length(href) <= 2000)),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX tellings_adoption ON public.tellings USING btree (organisation_id, adoption_id);
CREATE INDEX tellings_noted_by ON public.tellings USING btree (organisation_id, noted_by);
create policy own_organisation on tellings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on tellings to goldthread_keeper using true;
grant insert, select on tellings to goldthread_app;
grant delete, insert, select, update on tellings to goldthread_keeper;

create table term_sources (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  term_id uuid not null,
  title text not null,
  who text not null,
  year integer,
  href text,
  words text not null,
  notes text not null default ''::text,
  added_on date not null,
  added_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, added_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (added_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, term_id) REFERENCES terms(organisation_id, station_id) ON DELETE CASCADE,
  CHECK ((length(href) <= 2000)),
  CHECK ((length(notes) <= 4000)),
  CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  CHECK (((length(who) >= 1) AND (length(who) <= 300))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  CHECK (((year >= 1000) AND (year <= 2999)))
);
CREATE INDEX term_sources_added_by ON public.term_sources USING btree (organisation_id, added_by);
CREATE INDEX term_sources_term ON public.term_sources USING btree (organisation_id, term_id);
create policy own_organisation on term_sources to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on term_sources to goldthread_keeper using true;
grant insert, select on term_sources to goldthread_app;
grant delete, insert, select, update on term_sources to goldthread_keeper;

create table terms (
  organisation_id uuid not null,
  station_id uuid not null,
  kind text not null,
  why text not null default ''::text,
  PRIMARY KEY (organisation_id, station_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, station_id, kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['definition'::text, 'value'::text]))),
  CHECK ((length(why) <= 4000))
);
create policy own_organisation on terms to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on terms to goldthread_keeper using true;
grant insert, select, update on terms to goldthread_app;
grant delete, insert, select, update on terms to goldthread_keeper;

create table themes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  words text not null default ''::text,
  gap_id uuid,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  notes_gone_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, gap_id) REFERENCES gaps(organisation_id, station_id) ON DELETE SET NULL (gap_id),
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK ((length(words) <= 2000))
);
CREATE INDEX themes_gap ON public.themes USING btree (organisation_id, gap_id);
CREATE INDEX themes_made_by ON public.themes USING btree (organisation_id, made_by);
create policy own_organisation on themes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on themes to goldthread_keeper using true;
comment on column themes.notes_gone_on is 'when notes under it went last: their time was over, or somebody took one out';
grant insert, select, update on themes to goldthread_app;
grant delete, insert, select, update on themes to goldthread_keeper;

create table threads (
  organisation_id uuid not null,
  from_id uuid not null,
  from_kind text not null,
  to_id uuid not null,
  to_kind text not null,
  made_on date not null,
  PRIMARY KEY (organisation_id, from_id, to_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, from_id, from_kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, to_id, to_kind) REFERENCES stations(organisation_id, id, kind) ON DELETE CASCADE,
  CHECK ((station_rank(from_kind) < station_rank(to_kind)))
);
CREATE INDEX threads_to ON public.threads USING btree (organisation_id, to_id);
create policy own_organisation on threads to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on threads to goldthread_keeper using true;
grant delete, insert, select on threads to goldthread_app;
grant delete, insert, select on threads to goldthread_keeper;

create table tries (
  bucket bytea not null,
  used integer not null,
  until timestamp with time zone not null,
  PRIMARY KEY (bucket),
  CHECK ((length(bucket) = 32))
);
CREATE INDEX tries_until ON public.tries USING btree (until);
grant delete, insert, select, update on tries to goldthread_keeper;

create table understanding_checks (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  adoption_id uuid not null,
  number integer not null,
  due_on date not null,
  closed_on date,
  closed_by uuid,
  learned text,
  wave_id uuid,
  UNIQUE (organisation_id, adoption_id, number),
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id, adoption_id) REFERENCES adoptions(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, closed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (closed_by),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE SET NULL (wave_id),
  CHECK (((closed_on IS NULL) = (learned IS NULL))),
  CHECK (((length(learned) >= 1) AND (length(learned) <= 4000))),
  CHECK ((number > 0))
);
CREATE INDEX understanding_checks_closed_by ON public.understanding_checks USING btree (organisation_id, closed_by);
CREATE UNIQUE INDEX understanding_checks_open ON public.understanding_checks USING btree (organisation_id, adoption_id) WHERE (closed_on IS NULL);
CREATE UNIQUE INDEX understanding_checks_wave ON public.understanding_checks USING btree (organisation_id, wave_id);
create policy own_organisation on understanding_checks to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on understanding_checks to goldthread_keeper using true;
comment on column understanding_checks.wave_id is 'the newest survey that was made for it';
grant insert, select on understanding_checks to goldthread_app;
grant delete, insert, select, update on understanding_checks to goldthread_keeper;

create table units (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  parent_id uuid,
  parent_kind text,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, id, kind),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, parent_id, parent_kind) REFERENCES units(organisation_id, id, kind),
  CHECK (((parent_id IS NULL) = (parent_kind IS NULL))),
  CHECK (((parent_kind IS NULL) OR ((((kind = 'service'::text) AND (parent_kind = 'directorate'::text)) OR ((kind = 'team'::text) AND (parent_kind = 'directorate'::text))) OR ((kind = 'team'::text) AND (parent_kind = 'service'::text))))),
  CHECK ((kind = ANY (ARRAY['directorate'::text, 'service'::text, 'team'::text]))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
CREATE UNIQUE INDEX units_name ON public.units USING btree (organisation_id, parent_id, lower(name)) NULLS NOT DISTINCT;
create policy own_organisation on units to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on units to goldthread_keeper using true;
grant delete, insert, select, update on units to goldthread_app;
grant delete, insert, select, update on units to goldthread_keeper;

create table upkeep (
  only_one boolean not null default true,
  finished_at timestamp with time zone not null,
  PRIMARY KEY (only_one),
  CHECK (only_one)
);
grant select on upkeep to goldthread_app;
grant insert, select, update on upkeep to goldthread_keeper;

create table vote_wordings (
  organisation_id uuid not null,
  vote_id uuid not null,
  wording_id uuid not null,
  place integer not null,
  UNIQUE (organisation_id, vote_id, place),
  PRIMARY KEY (organisation_id, vote_id, wording_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, vote_id) REFERENCES votes(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, wording_id) REFERENCES wordings(organisation_id, id) ON DELETE CASCADE,
  CHECK (((place >= 1) AND (place <= 10)))
);
CREATE INDEX vote_wordings_wording ON public.vote_wordings USING btree (organisation_id, wording_id);
create policy own_organisation on vote_wordings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on vote_wordings to goldthread_keeper using true;
grant insert, select on vote_wordings to goldthread_app;
grant delete, insert, select, update on vote_wordings to goldthread_keeper;

create table votes (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  term_id uuid not null,
  set_on date not null,
  set_by uuid,
  opens_on date not null,
  closes_on date not null,
  called_off_on date,
  called_off_why text,
  counted_on date,
  winner_id uuid,
  figures jsonb,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, set_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (set_by),
  FOREIGN KEY (organisation_id, term_id) REFERENCES terms(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, term_id, winner_id) REFERENCES wordings(organisation_id, term_id, id) ON DELETE CASCADE,
  CHECK (((length(called_off_why) >= 1) AND (length(called_off_why) <= 4000))),
  CHECK (((opens_on > set_on) AND (closes_on > opens_on) AND ((closes_on - opens_on) <= 60))),
  CHECK (((called_off_on IS NULL) = (called_off_why IS NULL))),
  CHECK ((counted_on > closes_on)),
  CHECK (((counted_on IS NULL) OR (called_off_on IS NULL))),
  CHECK (((counted_on IS NOT NULL) OR (num_nonnulls(winner_id, figures) = 0)))
);
CREATE UNIQUE INDEX votes_open ON public.votes USING btree (organisation_id, term_id) WHERE ((called_off_on IS NULL) AND (counted_on IS NULL));
CREATE INDEX votes_set_by ON public.votes USING btree (organisation_id, set_by);
CREATE INDEX votes_term ON public.votes USING btree (organisation_id, term_id, set_on);
CREATE INDEX votes_winner ON public.votes USING btree (organisation_id, term_id, winner_id);
CREATE TRIGGER boxes AFTER DELETE ON public.votes FOR EACH ROW EXECUTE FUNCTION drop_boxes_of_vote();
CREATE TRIGGER keep_vote BEFORE UPDATE ON public.votes FOR EACH ROW EXECUTE FUNCTION keep_vote();
create policy own_organisation on votes to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on votes to goldthread_keeper using true;
comment on column votes.figures is 'cleared counts only; null where nothing may be shown';
grant insert, select on votes to goldthread_app;
grant delete, insert, select, update on votes to goldthread_keeper;

create table wave_series (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  made_on date not null,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
create policy own_organisation on wave_series to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on wave_series to goldthread_keeper using true;
grant insert, select on wave_series to goldthread_app;
grant delete, insert, select, update on wave_series to goldthread_keeper;

create table wave_tellings (
  organisation_id uuid not null,
  wave_id uuid not null,
  told_on date not null,
  told_by uuid,
  is_posted boolean not null default false,
  PRIMARY KEY (organisation_id, wave_id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, told_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (told_by),
  FOREIGN KEY (organisation_id, wave_id) REFERENCES waves(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX wave_tellings_told_by ON public.wave_tellings USING btree (organisation_id, told_by);
create policy own_organisation on wave_tellings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on wave_tellings to goldthread_keeper using true;
comment on column wave_tellings.is_posted is 'its letters were written, so that they are written once';
grant insert, select on wave_tellings to goldthread_app;
grant delete, insert, select, update on wave_tellings to goldthread_keeper;

create table waves (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  questionnaire_id uuid not null,
  version integer,
  series_id uuid,
  kind text not null,
  title text not null,
  why text not null default ''::text,
  who_sees text not null default ''::text,
  target jsonb not null,
  breakdowns jsonb not null default '[]'::jsonb,
  sensitive jsonb not null default '[]'::jsonb,
  is_open_channel boolean not null default false,
  rule_base integer not null,
  rule_cell integer not null,
  opens_on date not null,
  closes_on date not null,
  delete_on date not null,
  made_on date not null,
  made_by uuid,
  fixed_on date,
  content jsonb,
  invited_people integer,
  called_off_on date,
  called_off_why text,
  closed_on date,
  participation integer,
  draft_id uuid,
  release_id uuid,
  deleted_on date,
  revision integer not null default 1,
  reminders jsonb not null default '[]'::jsonb,
  reason text not null default ''::text,
  codes_printed integer not null default 0,
  last_letters_on date,
  comments_on date,
  no_figures_on date,
  is_for_everyone boolean not null default false,
  told jsonb not null default '{"why": {}, "whoSees": {}}'::jsonb,
  participation_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (made_by),
  FOREIGN KEY (organisation_id, questionnaire_id) REFERENCES questionnaires(organisation_id, id),
  FOREIGN KEY (organisation_id, questionnaire_id, version) REFERENCES questionnaire_versions(organisation_id, questionnaire_id, number),
  FOREIGN KEY (organisation_id, series_id) REFERENCES wave_series(organisation_id, id),
  CHECK (((length(called_off_why) >= 1) AND (length(called_off_why) <= 1000))),
  CHECK (((opens_on <= closes_on) AND (closes_on < delete_on))),
  CHECK ((rule_cell <= rule_base)),
  CHECK (((fixed_on IS NULL) = (content IS NULL))),
  CHECK (((fixed_on IS NULL) = (version IS NULL))),
  CHECK (((fixed_on IS NULL) = (invited_people IS NULL))),
  CHECK (((called_off_on IS NULL) = (called_off_why IS NULL))),
  CHECK (((called_off_on IS NULL) OR ((fixed_on IS NOT NULL) AND (closed_on IS NULL)))),
  CHECK (((closed_on IS NULL) OR ((fixed_on IS NOT NULL) AND (closed_on > closes_on)))),
  CHECK ((codes_printed <= COALESCE(invited_people, 0))),
  CHECK ((codes_printed >= 0)),
  CHECK ((invited_people >= 0)),
  CHECK ((kind = ANY (ARRAY['baseline'::text, 'post'::text, 'pulse'::text, 'yearly'::text]))),
  CHECK (((participation >= 0) AND ((participation % 10) = 0))),
  CHECK ((length(reason) <= 2000)),
  CHECK ((jsonb_array_length(reminders) <= 2)),
  CHECK ((revision > 0)),
  CHECK (((rule_base >= 5) AND (rule_base <= 1000))),
  CHECK (((rule_cell >= 3) AND (rule_cell <= 1000))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK (((jsonb_typeof((told -> 'why'::text)) = 'object'::text) AND (jsonb_typeof((told -> 'whoSees'::text)) = 'object'::text))),
  CHECK ((length(who_sees) <= 1000)),
  CHECK ((length(why) <= 2000))
);
CREATE INDEX waves_made_by ON public.waves USING btree (organisation_id, made_by);
CREATE INDEX waves_organisation ON public.waves USING btree (organisation_id, closes_on);
CREATE INDEX waves_questionnaire ON public.waves USING btree (organisation_id, questionnaire_id);
CREATE INDEX waves_series ON public.waves USING btree (organisation_id, series_id);
CREATE TRIGGER boxes AFTER DELETE ON public.waves FOR EACH ROW EXECUTE FUNCTION drop_boxes_of_wave();
CREATE TRIGGER keep_wave BEFORE DELETE OR UPDATE ON public.waves FOR EACH ROW EXECUTE FUNCTION keep_wave();
create policy own_organisation on waves to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on waves to goldthread_keeper using true;
comment on column waves.target is 'whom is asked: everyone, units, roles, or people by name';
comment on column waves.breakdowns is 'ids of the questions by whose answers results are divided';
comment on column waves.content is 'the questionnaire as it was fixed, questions about teams filled in';
comment on column waves.invited_people is 'how many people were invited: a fact the organisation entered';
comment on column waves.participation is 'how many answered, in whole tens, once closed; null while too few to say';
comment on column waves.revision is 'how often the draft was written: whoever saw an earlier one is told';
comment on column waves.reminders is 'the days on which everyone who is asked is reminded';
comment on column waves.reason is 'why it is put to people although something spoke against it';
comment on column waves.codes_printed is 'how many codes were made for paper: never more than there are people who are asked';
comment on column waves.last_letters_on is 'the last day for which letters to everyone were written';
comment on column waves.comments_on is 'when what people wrote was taken out, to be read';
comment on column waves.no_figures_on is 'when it was found that there is nothing to count; what people wrote is all there is';
comment on column waves.is_for_everyone is 'people outside may read its results too, and whoever answers is told so first';
comment on column waves.participation_on is 'the day on which participation was worked out last; once closed, the day of closing';
grant delete, select on waves to goldthread_app;
grant delete, insert, select, update on waves to goldthread_keeper;

create table wording_comments (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  wording_id uuid not null,
  words text not null,
  said_at timestamp with time zone not null,
  said_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, said_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (said_by),
  FOREIGN KEY (organisation_id, wording_id) REFERENCES wordings(organisation_id, id) ON DELETE CASCADE,
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX wording_comments_said_by ON public.wording_comments USING btree (organisation_id, said_by);
CREATE INDEX wording_comments_wording ON public.wording_comments USING btree (organisation_id, wording_id, said_at);
create policy own_organisation on wording_comments to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on wording_comments to goldthread_keeper using true;
grant insert, select on wording_comments to goldthread_app;
grant delete, insert, select, update on wording_comments to goldthread_keeper;

create table wordings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  term_id uuid not null,
  number integer not null,
  words text not null,
  behaviours text not null default ''::text,
  why text not null,
  from_id uuid,
  proposed_on date not null,
  proposed_by uuid,
  withdrawn_on date,
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, term_id, id),
  UNIQUE (organisation_id, term_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, proposed_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (proposed_by),
  FOREIGN KEY (organisation_id, term_id) REFERENCES terms(organisation_id, station_id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, term_id, from_id) REFERENCES wordings(organisation_id, term_id, id) ON DELETE CASCADE,
  CHECK ((length(behaviours) <= 4000)),
  CHECK ((number > 0)),
  CHECK (((length(why) >= 1) AND (length(why) <= 4000))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX wordings_from ON public.wordings USING btree (organisation_id, term_id, from_id);
CREATE INDEX wordings_proposed_by ON public.wordings USING btree (organisation_id, proposed_by);
create policy own_organisation on wordings to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on wordings to goldthread_keeper using true;
comment on column wordings.from_id is 'the wording it is a change of';
grant insert, select on wordings to goldthread_app;
grant delete, insert, select, update on wordings to goldthread_keeper;

create table workbook_titles (
  organisation_id uuid not null,
  workbook text not null,
  number integer not null,
  titles jsonb not null,
  written_on date not null,
  written_by uuid,
  PRIMARY KEY (organisation_id, workbook, number),
  FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, written_by) REFERENCES members(organisation_id, id) ON DELETE SET NULL (written_by),
  CHECK ((number > 0)),
  CHECK (((workbook ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(workbook) <= 100)))
);
CREATE INDEX workbook_titles_written_by ON public.workbook_titles USING btree (organisation_id, written_by);
create policy own_organisation on workbook_titles to goldthread_app using (organisation_id = current_organisation());
create policy every_organisation on workbook_titles to goldthread_keeper using true;
grant insert, select on workbook_titles to goldthread_app;
grant delete, insert, select, update on workbook_titles to goldthread_keeper;

CREATE OR REPLACE FUNCTION public.bounced_addresses()
 RETURNS TABLE(address text, bounced_at timestamp with time zone, bounce text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT ON ((lower(m.to_address))) lower(m.to_address) AS lower,
     m.bounced_at,
     m.bounce
    FROM mails m
   WHERE ((m.organisation_id = current_organisation()) AND (m.bounced_at IS NOT NULL))
   ORDER BY (lower(m.to_address)), m.bounced_at DESC;
END;

CREATE OR REPLACE FUNCTION public.calendar_feed_of(feed_digest bytea)
 RETURNS TABLE(organisation_id uuid, organisation_name text, member_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT f.organisation_id,
     o.name,
     f.member_id
    FROM ((calendar_feeds f
      JOIN organisations o ON ((o.id = f.organisation_id)))
      JOIN members m ON (((m.organisation_id = f.organisation_id) AND (m.id = f.member_id) AND (m.left_on IS NULL))))
   WHERE (f.digest = calendar_feed_of.feed_digest);
END;

CREATE OR REPLACE FUNCTION public.clear_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.step_id is null and old.step_id is not null then
    new.step_began_at := null;
    new.step_ends_at := null;
    new.version := old.version + 1;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.close_boxes(wave uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  call hold_boxes();
  call shuffle_box('answers', wave);
  call shuffle_box('spent_ballots', wave);
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  delete from open_counts where wave_id = wave;
end $function$;

CREATE OR REPLACE FUNCTION public.contacts_of_all()
 RETURNS TABLE(organisation text, privacy_contact text, barrier_contact text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.name,
     o.privacy_contact,
     o.barrier_contact
    FROM organisations o
   WHERE ((o.privacy_contact IS NOT NULL) OR (o.barrier_contact IS NOT NULL))
   ORDER BY (lower(o.name));
END;

CREATE OR REPLACE FUNCTION public.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('goldthread.organisation'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.drop_ballot_of_erased()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from ballots_taken where organisation_id = old.organisation_id and member_id = old.id;
  return old;
end $function$;

CREATE OR REPLACE PROCEDURE public.drop_box(IN kind text, IN wave uuid)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
begin
  execute format('drop table if exists boxes.%I', kind || ' ' || wave);
end $procedure$;

CREATE OR REPLACE FUNCTION public.drop_boxes(wave uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  call hold_boxes();
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  call drop_box('spent_ballots', wave);
  call drop_box('answers', wave);
  delete from open_counts where wave_id = wave;
end $function$;

CREATE OR REPLACE FUNCTION public.drop_boxes_of_vote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.counted_on is null then perform drop_boxes(old.id); end if;
  delete from ballot_keys where wave_id = old.id;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.drop_boxes_of_wave()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- A draft has none: to throw it away holds up nobody who answers.
  if old.fixed_on is null then return old; end if;
  perform drop_boxes(old.id);
  delete from ballot_keys where wave_id = old.id;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION public.drop_spent_ballots(wave uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  call hold_boxes();
  call drop_box('spent_ballots', wave);
end $function$;

CREATE OR REPLACE FUNCTION public.end_session(session_digest bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 DELETE FROM sessions
   WHERE (sessions.digest = end_session.session_digest);
END;

CREATE OR REPLACE FUNCTION public.event_outside(event uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name
    FROM (events e
      JOIN organisations o ON ((o.id = e.organisation_id)))
   WHERE ((e.id = event_outside.event) AND (e.told_on IS NOT NULL));
END;

CREATE OR REPLACE FUNCTION public.event_series_outside(series uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name
    FROM (event_series s
      JOIN organisations o ON ((o.id = s.organisation_id)))
   WHERE ((s.id = event_series_outside.series) AND (EXISTS ( SELECT
            FROM events e
           WHERE ((e.organisation_id = s.organisation_id) AND (e.series_id = s.id) AND (e.told_on IS NOT NULL) AND (e.entry = 'open'::text)))));
END;

CREATE OR REPLACE PROCEDURE public.fence(IN fenced regclass, IN organisation_column name DEFAULT 'organisation_id'::name)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format('create policy own_organisation on %s to goldthread_app using (%I = current_organisation())',
    fenced, organisation_column);
  execute format('create policy every_organisation on %s to goldthread_keeper using (true)', fenced);
end $procedure$;

CREATE OR REPLACE FUNCTION public.forget_letters_about(the_member uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  pattern text := naming(the_member);
begin
  delete from mails l where l.organisation_id = current_organisation() and mentions(to_jsonb(l), pattern, null);
  delete from jobs where id in (select id from jobs where mentions(payload, pattern, null) for update skip locked);
end $function$;

CREATE OR REPLACE FUNCTION public.forget_pack_files()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from pack_files f where f.organisation_id = new.organisation_id and f.edition_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.has_try(try_bucket bytea, moment timestamp with time zone, most integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (NOT (EXISTS (SELECT FROM tries WHERE ((tries.bucket = has_try.try_bucket) AND (tries.until > has_try.moment) AND (tries.used >= has_try.most)))));

CREATE OR REPLACE PROCEDURE public.hold_boxes()
 LANGUAGE plpgsql
 SET lock_timeout TO '5s'
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
begin
  lock table only ballots_taken, only answers, only ballot_codes, only spent_ballots in access exclusive mode;
end $procedure$;

CREATE OR REPLACE FUNCTION public.is_counted(wave uuid, row_receipt bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (EXISTS (SELECT FROM answers WHERE ((answers.wave_id = is_counted.wave) AND (answers.receipt = is_counted.row_receipt))));

CREATE OR REPLACE FUNCTION public.is_set_up()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (EXISTS (SELECT FROM organisations));

CREATE OR REPLACE FUNCTION public.keep_amendment()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  raise exception 'an amendment stays as it is' using errcode = 'GT002';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_an_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from organisations where id = old.organisation_id for no key update;
  if found and not exists (
    select from member_roles r join members m on m.organisation_id = r.organisation_id and m.id = r.member_id
    where r.organisation_id = old.organisation_id and r.role = 'owner' and m.left_on is null
  ) then
    raise exception 'an organisation keeps an owner' using errcode = 'GT001';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_code()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if (new.number, new.words, new.news, new.in_force_on, new.decided_on)
     is distinct from (old.number, old.words, old.news, old.in_force_on, old.decided_on) then
    raise exception 'a code that was decided on stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  raise exception 'a decision stays as it is' using errcode = 'GT002';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_figure()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.figure is not null or new.hidden_on is null then
    raise exception 'a figure is not rewritten' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_invited()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_user = 'goldthread_app' and exists (
    select from waves w where w.organisation_id = coalesce(new.organisation_id, old.organisation_id)
      and w.id = coalesce(new.wave_id, old.wave_id) and w.fixed_on is not null
  ) then
    raise exception 'who is asked is fixed with the wave' using errcode = 'GT002';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.keep_promise()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if (new.baseline, new.target, new.method, new.locked_at, new.seal)
     is distinct from (old.baseline, old.target, old.method, old.locked_at, old.seal) then
    raise exception 'a locked promise stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_promised_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from promises p where p.organisation_id = old.organisation_id and p.station_id = old.id
             and p.locked_at is not null) then
    raise exception 'a locked promise stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_rating_round()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if (new.workbook, new.number, new.set_on, new.opens_on, new.closes_on)
     is distinct from (old.workbook, old.number, old.set_on, old.opens_on, old.closes_on)
     or old.counted_on is not null and (new.counted_on, new.figures) is distinct from (old.counted_on, old.figures) then
    raise exception 'the days and the figures of a round stay as they are' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_shorter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update members set erase_on = left_on + new.keep_leavers_days
    where organisation_id = new.id and erase_on > left_on + new.keep_leavers_days;
  update acts set erase_on = (at at time zone 'Europe/London')::date + new.keep_acts_days
    where organisation_id = new.id and erase_on > (at at time zone 'Europe/London')::date + new.keep_acts_days;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_sponsor_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  raise exception 'a closed review stays as it is' using errcode = 'GT002';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_taken_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.taken_back_on is distinct from old.taken_back_on then
    raise exception 'a story that was taken back stays so' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a version of a questionnaire stays as it is' using errcode = 'GT002';
end $function$;

CREATE OR REPLACE FUNCTION public.keep_vote()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if (new.term_id, new.set_on, new.opens_on, new.closes_on)
     is distinct from (old.term_id, old.set_on, old.opens_on, old.closes_on)
     or old.counted_on is not null and (new.counted_on, new.winner_id, new.figures)
     is distinct from (old.counted_on, old.winner_id, old.figures) then
    raise exception 'the days and the result of a vote stay as they are' using errcode = 'GT002';
  end if;
  if new.called_off_on is distinct from old.called_off_on and current_user = 'goldthread_app'
     and (old.called_off_on is not null or new.called_off_on >= old.opens_on) then
    raise exception 'a vote is called off before it opens, and once' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_wave()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.fixed_on is not null and current_user = 'goldthread_app' then
      raise exception 'a wave that is fixed stays' using errcode = 'GT002';
    end if;
    return old;
  end if;
  if old.fixed_on is null or current_setting('goldthread.erasing', true) = 'yes' then
    return new;
  end if;
  if (
    old.questionnaire_id, old.version, old.series_id, old.kind, old.title, old.why, old.who_sees, old.told,
    old.is_for_everyone, old.target, old.breakdowns, old.sensitive, old.is_open_channel, old.rule_base, old.rule_cell,
    old.opens_on, old.closes_on, old.delete_on, old.fixed_on, old.content, old.invited_people, old.reminders, old.reason
  ) is distinct from (
    new.questionnaire_id, new.version, new.series_id, new.kind, new.title, new.why, new.who_sees, new.told,
    new.is_for_everyone, new.target, new.breakdowns, new.sensitive, new.is_open_channel, new.rule_base, new.rule_cell,
    new.opens_on, new.closes_on, new.delete_on, new.fixed_on, new.content, new.invited_people, new.reminders, new.reason
  ) then
    raise exception 'a wave that is fixed stays as it is' using errcode = 'GT002';
  end if;
  if new.codes_printed < old.codes_printed
    or (old.called_off_on, old.called_off_why) is distinct from (new.called_off_on, new.called_off_why)
      and old.called_off_on is not null
    or old.closed_on is distinct from new.closed_on and old.closed_on is not null
    or old.participation is distinct from new.participation and old.closed_on is not null
  then
    raise exception 'what became of a wave cannot be taken back' using errcode = 'GT002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_working_element()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from cycles c where c.organisation_id = old.organisation_id and c.element_id = old.id
             and c.reviewed_on is null and (c.analysed_on is not null or exists (
               select from stations s where s.organisation_id = c.organisation_id and s.cycle_id = c.id
               and s.withdrawn_on is null))) then
    raise exception 'work is under way in this element' using errcode = 'GT003';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.letters_to_member(the_member uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select to_jsonb(l) - 'body' - 'content' from mails l
      join members m on m.organisation_id = l.organisation_id and lower(m.email) = lower(l.to_address)
      where m.organisation_id = current_organisation() and m.id = the_member
  $function$;

CREATE OR REPLACE FUNCTION public.live_day_of_code(typed text, at timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, organisation_name text, event_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT d.organisation_id,
     o.name,
     d.event_id
    FROM (live_days d
      JOIN organisations o ON ((o.id = d.organisation_id)))
   WHERE ((d.code = live_day_of_code.typed) AND (d.ended_at IS NULL) AND (d.code_ends_at > live_day_of_code.at));
END;

CREATE OR REPLACE FUNCTION public.live_guest_of_secret(digest bytea, at timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, organisation_name text, event_id uuid, guest_id uuid, guest_name text, table_no integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT g.organisation_id,
     o.name,
     g.event_id,
     g.id,
     g.name,
     g.table_no
    FROM ((live_guests g
      JOIN live_days d ON (((d.organisation_id = g.organisation_id) AND (d.event_id = g.event_id))))
      JOIN organisations o ON ((o.id = g.organisation_id)))
   WHERE ((g.secret_digest = live_guest_of_secret.digest) AND ((d.code_ends_at + '08:00:00'::interval) > live_guest_of_secret.at));
END;

CREATE OR REPLACE FUNCTION public.make_boxes(wave uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  kind text;
begin
  if not exists (
    select from waves where id = wave and organisation_id = current_organisation() and fixed_on is null
  ) and not exists (
    select from votes where id = wave and organisation_id = current_organisation()
      and counted_on is null and called_off_on is null
  ) then
    raise exception 'no wave and no vote to make boxes for' using errcode = 'integrity_constraint_violation';
  end if;
  call hold_boxes();
  foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
    execute format('create table boxes.%I partition of public.%I for values in (%L)',
      kind || ' ' || wave, kind, wave);
    call take_no_samples(format('boxes.%I', kind || ' ' || wave)::regclass);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.mentions(value jsonb, pattern text, number text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
RETURN (EXISTS (SELECT FROM jsonb_path_query(mentions.value, 'strict $.**'::jsonpath) part(part) WHERE ((jsonb_typeof(part.part) = ANY (ARRAY['string'::text, 'number'::text])) AND (((part.part #>> '{}'::text[]) ~* mentions.pattern) OR (lower((part.part #>> '{}'::text[])) = lower(mentions.number))))));

CREATE OR REPLACE FUNCTION public.name_of_join_code(code_digest bytea, moment timestamp with time zone)
 RETURNS TABLE(organisation_name text, member_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.name,
     m.name
    FROM ((join_codes c
      JOIN members m ON (((m.organisation_id = c.organisation_id) AND (m.id = c.member_id) AND (m.left_on IS NULL))))
      JOIN organisations o ON ((o.id = c.organisation_id)))
   WHERE ((c.digest = name_of_join_code.code_digest) AND (c.expires_at > name_of_join_code.moment));
END;

CREATE OR REPLACE FUNCTION public.naming(the_member uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT string_agg(((words.boundary || regexp_replace(words.word, '([^[:alnum:][:space:]])'::text, '\\\1'::text, 'g'::text)) || '(?![[:alnum:]-])'::text), '|'::text) AS string_agg
    FROM (members m
      CROSS JOIN LATERAL ( VALUES ('(?<![[:alnum:]._%+-])'::text,m.email), ('(?<![[:alnum:]])'::text,
                 CASE
                     WHEN (length(m.staff_number) >= 4) THEN m.staff_number
                     ELSE NULL::text
                 END), ('(?<![[:alnum:]])'::text,
                 CASE
                     WHEN ((m.name ~ '[[:space:]@]'::text) AND (NOT (EXISTS ( SELECT
                        FROM members o
                       WHERE ((o.organisation_id = m.organisation_id) AND (o.id <> m.id) AND (lower(o.name) = lower(m.name))))))) THEN m.name
                     ELSE NULL::text
                 END)) words(boundary, word))
   WHERE ((m.organisation_id = current_organisation()) AND (m.id = naming.the_member) AND (words.word IS NOT NULL));
END;

CREATE OR REPLACE FUNCTION public.only_sign_on()
 RETURNS TABLE(address uuid, label text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.sign_on_address,
     s.label
    FROM (organisations o
      JOIN sign_ons s ON ((s.organisation_id = o.id)))
   WHERE (( SELECT count(*) AS count
            FROM sign_ons) = 1);
END;

CREATE OR REPLACE FUNCTION public.open_passkey_challenge(challenge_digest bytea, open_until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 INSERT INTO passkey_challenges (digest, expires_at)
   VALUES (open_passkey_challenge.challenge_digest, open_passkey_challenge.open_until);
END;

CREATE OR REPLACE FUNCTION public.open_to_answer(asked uuid, used_way text, today date)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select organisation_id from waves
    where id = asked and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on and (used_way <> 'open' or is_open_channel)
  union all
  select organisation_id from votes
    where id = asked and called_off_on is null and counted_on is null
      and today between opens_on and closes_on and used_way = 'ballot'
$function$;

CREATE OR REPLACE FUNCTION public.participation_of(wave uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (c.counted >= c.base) THEN ((c.counted - (c.counted % (10)::bigint)))::integer
             ELSE NULL::integer
         END AS "case"
    FROM ( SELECT w.rule_base AS base,
                 CASE
                     WHEN ((count(a.id) FILTER (WHERE (a.way = 'code'::text)) = 0) OR (count(a.id) FILTER (WHERE (a.way = 'ballot'::text)) >= w.rule_base)) THEN count(a.id)
                     ELSE count(a.id) FILTER (WHERE (a.way = 'code'::text))
                 END AS counted
            FROM (waves w
              LEFT JOIN answers a ON (((a.wave_id = w.id) AND (a.way <> 'open'::text))))
           WHERE ((w.id = participation_of.wave) AND (w.organisation_id = current_organisation()))
           GROUP BY w.rule_base) c;
END;

CREATE OR REPLACE FUNCTION public.passkey_of(credential bytea)
 RETURNS TABLE(organisation_id uuid, member_id uuid, passkey_id uuid, user_handle bytea, public_key bytea, counter bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.organisation_id,
     p.member_id,
     p.id,
     p.user_handle,
     p.public_key,
     p.counter
    FROM (passkeys p
      JOIN members m ON (((m.organisation_id = p.organisation_id) AND (m.id = p.member_id) AND (m.left_on IS NULL))))
   WHERE (p.credential_id = passkey_of.credential);
END;

CREATE OR REPLACE FUNCTION public.pledge_of_secret(digest bytea)
 RETURNS TABLE(organisation_id uuid, organisation_name text, pledge_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.organisation_id,
     o.name,
     p.id
    FROM (pledges p
      JOIN organisations o ON ((o.id = p.organisation_id)))
   WHERE (p.secret_digest = pledge_of_secret.digest);
END;

CREATE OR REPLACE FUNCTION public.public_page_at(address text)
 RETURNS TABLE(organisation_id uuid, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name
    FROM (public_pages p
      JOIN organisations o ON ((o.id = p.organisation_id)))
   WHERE ((p.slug = public_page_at.address) AND (p.opened_on IS NOT NULL));
END;

CREATE OR REPLACE FUNCTION public.purpose_of_sign_in_link(link_digest bytea, moment timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT sign_in_links.purpose FROM sign_in_links WHERE ((sign_in_links.digest = purpose_of_sign_in_link.link_digest) AND (sign_in_links.expires_at > purpose_of_sign_in_link.moment)));

CREATE OR REPLACE FUNCTION public.put_answer(wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date, is_shown boolean DEFAULT false)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  own uuid;
  asked integer;
  old answers;
begin
  lock table only answers in row exclusive mode;
  own := open_to_answer(wave, used_way, today);
  if own is null then return 'closed'; end if;
  if used_way = 'code' then
    if not exists (select from ballot_codes where wave_id = wave and digest = used) then return 'unknown'; end if;
    if not exists (select from spent_ballots where wave_id = wave and digest = used) then
      -- One code after another, so that two at once are not both the last. A ballot waits for nobody, and is never refused.
      perform pg_advisory_xact_lock(hashtextextended('code ' || wave::text, 0));
      select invited_people into asked from waves where id = wave;
      if (select count(*) from (select from answers where wave_id = wave and way <> 'open' limit asked) as kept) >= asked then
        return 'full';
      end if;
    end if;
  end if;
  if used_way = 'open' and not exists (select from spent_ballots where wave_id = wave and digest = used) then
    insert into open_counts as c (organisation_id, wave_id, came) values (own, wave, 1)
      on conflict (wave_id) do update set came = c.came + 1
      where c.came < (select greatest(2000, 20 * invited_people) from waves where id = wave);
    if not found then return 'full'; end if;
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    select * into old from answers where wave_id = wave and receipt = row_receipt for update;
    if not found or old.way <> used_way then return 'spent'; end if;
    if old.id = row_id and old.given = row_given and old.pair_tag is not distinct from row_tag then return 'kept'; end if;
    if not is_shown then return 'spent'; end if;
    delete from answers where wave_id = wave and receipt = row_receipt;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_release()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from organisations where id = old.organisation_id) then
    return old;
  end if;
  raise exception 'a release is frozen and cannot be changed' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_keeping_longer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a day of deletion only comes nearer' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.replace_answer(wave uuid, row_receipt bytea, row_id uuid, row_given jsonb, row_tag bytea, today date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  old answers;
begin
  lock table only answers in row exclusive mode;
  if open_to_answer(wave, 'ballot', today) is null then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt returning * into old;
  if not found then return 'unknown'; end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (old.organisation_id, wave, row_id, old.way, row_given, row_receipt, coalesce(row_tag, old.pair_tag));
  return 'replaced';
end $function$;

CREATE OR REPLACE FUNCTION public.rest_retired_element()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from elements e where e.organisation_id = new.organisation_id and e.id = new.element_id
             and e.retired_on is not null) then
    raise exception 'this element is retired' using errcode = 'GT003';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.set_up_link_is_open(link_digest bytea, moment timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (EXISTS (SELECT FROM set_up_links WHERE ((set_up_links.digest = set_up_link_is_open.link_digest) AND (set_up_links.expires_at > set_up_link_is_open.moment))));

CREATE OR REPLACE FUNCTION public.set_up_organisation(link_digest bytea, moment timestamp with time zone, today date, organisation_name text, base integer, cell integer, member_name text, member_email text)
 RETURNS TABLE(organisation_id uuid, member_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  new_organisation uuid;
  new_member uuid;
begin
  delete from set_up_links
    where exists (select from set_up_links as used where used.digest = link_digest and used.expires_at > moment);
  if not found then return; end if;
  insert into organisations (name, rule_base, rule_cell, created_on) values (organisation_name, base, cell, today)
    returning id into new_organisation;
  insert into members (organisation_id, name, email, joined_on)
    values (new_organisation, member_name, member_email, today)
    returning id into new_member;
  insert into member_roles (organisation_id, member_id, role) values (new_organisation, new_member, 'owner');
  return query select new_organisation, new_member;
end $function$;

CREATE OR REPLACE PROCEDURE public.shuffle_box(IN kind text, IN wave uuid)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
declare
  box text := kind || ' ' || wave;
begin
  if to_regclass(format('boxes.%I', box)) is null then return; end if;
  execute format('lock table boxes.%I in access exclusive mode', box);
  execute format('create table boxes.%I (like boxes.%I including all)', box || ' new', box);
  call take_no_samples(format('boxes.%I', box || ' new')::regclass);
  execute format('insert into boxes.%I select * from boxes.%I order by gen_random_uuid()', box || ' new', box);
  execute format('alter table public.%I detach partition boxes.%I', kind, box);
  execute format('drop table boxes.%I', box);
  execute format('alter table boxes.%I rename to %I', box || ' new', box);
  execute format('alter table public.%I attach partition boxes.%I for values in (%L)', kind, box, wave);
end $procedure$;

CREATE OR REPLACE FUNCTION public.sign_on_at(address uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text, label text, issuer text, client_id text, client_secret bytea, joining text, domains text[], claim_name text, claim_value text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id,
     o.name,
     s.label,
     s.issuer,
     s.client_id,
     s.client_secret,
     s.joining,
     s.domains,
     s.claim_name,
     s.claim_value
    FROM (organisations o
      JOIN sign_ons s ON ((s.organisation_id = o.id)))
   WHERE (o.sign_on_address = sign_on_at.address);
END;

CREATE OR REPLACE FUNCTION public.station_rank(kind text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN array_position(ARRAY['definition'::text, 'value'::text, 'evidence'::text, 'gap'::text, 'decision'::text, 'promise'::text, 'action'::text, 'policy'::text, 'clause'::text, 'behaviour'::text, 'learning'::text, 'measure'::text, 'review'::text, 'lesson'::text, 'story'::text, 'message'::text], kind);

CREATE OR REPLACE FUNCTION public.take_ballot(organisation uuid, wave uuid, taker uuid, cover bytea, day date)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  before bytea;
begin
  perform set_config('goldthread.organisation', organisation::text, true);
  -- Closing wants this table for itself: what is read from here on stays true until this is done.
  lock table only ballots_taken in row exclusive mode;
  if not exists (
      select from invited i where i.organisation_id = organisation and i.wave_id = wave and i.member_id = taker
      union all
      select from invited_guests g where g.organisation_id = organisation and g.wave_id = wave and g.place_id = taker)
    or not exists (select from waves w where w.organisation_id = organisation and w.id = wave and w.fixed_on is not null)
  then return 'not asked'; end if;
  if not exists (
    select from waves w where w.organisation_id = organisation and w.id = wave
      and w.called_off_on is null and w.closed_on is null and day between w.opens_on and w.closes_on
  ) then return 'closed'; end if;
  insert into ballots_taken (organisation_id, wave_id, member_id, blinded)
    values (organisation, wave, taker, cover) on conflict do nothing;
  if found then return 'taken'; end if;
  -- The same one may be asked for again: the answer to the first request may have been lost.
  select b.blinded into before from ballots_taken b
    where b.organisation_id = organisation and b.wave_id = wave and b.member_id = taker;
  return case when before = cover then 'taken' else 'second' end;
end $function$;

CREATE OR REPLACE PROCEDURE public.take_no_samples(IN box regclass)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
begin
  execute (
    select format('alter table %s %s', box, string_agg(format('alter column %I set statistics 0', attname), ', '))
    from pg_attribute where attrelid = box and attnum > 0 and not attisdropped
  );
end $procedure$;

CREATE OR REPLACE FUNCTION public.take_try(try_bucket bytea, moment timestamp with time zone, most integer, span interval)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 INSERT INTO tries (bucket, used, until)
   VALUES (take_try.try_bucket, 1, (take_try.moment + take_try.span)) ON CONFLICT(bucket) DO UPDATE SET used =
         CASE
             WHEN (tries.until <= take_try.moment) THEN 1
             ELSE LEAST((tries.used + 1), (take_try.most + 1))
         END, until =
         CASE
             WHEN (tries.until <= take_try.moment) THEN (take_try.moment + take_try.span)
             ELSE tries.until
         END
   RETURNING (tries.used <= take_try.most);
END;

CREATE OR REPLACE FUNCTION public.use_join_code(code_digest bytea, moment timestamp with time zone, today date)
 RETURNS TABLE(organisation_id uuid, member_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  used join_codes;
begin
  delete from join_codes where digest = code_digest and expires_at > moment returning * into used;
  if not found then return; end if;
  return query
    update members set joined_on = coalesce(joined_on, today)
      where organisation_id = used.organisation_id and id = used.member_id and left_on is null
      returning members.organisation_id, members.id;
end $function$;

CREATE OR REPLACE FUNCTION public.use_passkey_challenge(challenge_digest bytea, moment timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from passkey_challenges where digest = challenge_digest and expires_at > moment;
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.use_sign_in_link(link_digest bytea, moment timestamp with time zone, today date)
 RETURNS TABLE(organisation_id uuid, member_id uuid, purpose text, earlier_email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  used sign_in_links;
  earlier text;
begin
  delete from sign_in_links where digest = link_digest and expires_at > moment returning * into used;
  if not found then return; end if;
  select email into earlier from members
    where organisation_id = used.organisation_id and id = used.member_id for update;
  return query
    update members set joined_on = coalesce(joined_on, today), email = coalesce(used.new_email, email)
      where organisation_id = used.organisation_id and id = used.member_id and left_on is null
      returning members.organisation_id, members.id, used.purpose, earlier;
exception when unique_violation then
  delete from sign_in_links where digest = link_digest;
end $function$;

CREATE OR REPLACE FUNCTION public.viewer_of_session(session_digest bytea, moment timestamp with time zone, idle_for interval)
 RETURNS TABLE(organisation_id uuid, organisation_name text, rule_base integer, rule_cell integer, member_id uuid, member_name text, session_id uuid, roles text[], managed uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  update sessions set idle_until = moment + idle_for
    where digest = session_digest and idle_until > moment and expires_at > moment
      and idle_until < moment + idle_for - interval '1 minute';
  return query
    select o.id, o.name, o.rule_base, o.rule_cell, m.id, m.name, s.id,
      coalesce(r.roles, '{}'), coalesce(r.managed, '{}')
    from sessions s
    join members m on m.organisation_id = s.organisation_id and m.id = s.member_id and m.left_on is null
    join organisations o on o.id = s.organisation_id
    cross join lateral (
      select array_agg(distinct role order by role) as roles,
        array_agg(unit_id) filter (where unit_id is not null) as managed
      from member_roles where organisation_id = m.organisation_id and member_id = m.id
    ) r
    where s.digest = session_digest and s.idle_until > moment and s.expires_at > moment;
end $function$;

CREATE OR REPLACE FUNCTION public.vote_to_answer(vote uuid)
 RETURNS TABLE(organisation_name text, title text, why text, kind text, who_sees text, content jsonb, rule_base integer, rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid, breakdowns jsonb, is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text, support jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.name,
     s.title,
     ''::text AS text,
     'vote'::text AS text,
     ''::text AS text,
     jsonb_build_object('title', jsonb_build_object('en', ('Vote: '::text || s.title)), 'languages', jsonb_build_array('en'), 'reviewed', jsonb_build_array('en'), 'pages', jsonb_build_array(jsonb_build_object('id', 'vote', 'items', jsonb_build_array(jsonb_build_object('id', 'order', 'type', 'ranking', 'mayLeaveOut', true, 'text', jsonb_build_object('en', 'Which wording do you like best?'), 'options', ( SELECT jsonb_agg(jsonb_build_object('id', ('place-'::text || b.place), 'label', jsonb_build_object('en', ((('Wording '::text || g.number) || ': '::text) || "left"(g.words, 1900)))) ORDER BY b.place) AS jsonb_agg
            FROM (vote_wordings b
              JOIN wordings g ON (((g.organisation_id = b.organisation_id) AND (g.id = b.wording_id))))
           WHERE ((b.organisation_id = v.organisation_id) AND (b.vote_id = v.id)))))))) AS jsonb_build_object,
     o.rule_base,
     o.rule_cell,
     v.opens_on,
     v.closes_on,
     (v.closes_on + 1),
     NULL::uuid AS uuid,
     '[]'::jsonb AS jsonb,
     false,
     (v.called_off_on IS NOT NULL),
     (v.counted_on IS NOT NULL),
     k.public_key,
     k.fingerprint,
     NULL::jsonb AS jsonb
    FROM (((votes v
      JOIN organisations o ON ((o.id = v.organisation_id)))
      JOIN stations s ON (((s.organisation_id = v.organisation_id) AND (s.id = v.term_id))))
      JOIN ballot_keys k ON (((k.organisation_id = v.organisation_id) AND (k.wave_id = v.id))))
   WHERE (v.id = vote_to_answer.vote);
END;

CREATE OR REPLACE FUNCTION public.wave_between(first uuid, last uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (array_agg(w.id))[1] AS array_agg
    FROM waves w
   WHERE (((w.id >= wave_between.first) AND (w.id <= wave_between.last)) AND (w.fixed_on IS NOT NULL))
  HAVING (count(*) = 1);
END;

CREATE OR REPLACE FUNCTION public.wave_of_series(series uuid, today date)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT w.id
    FROM (wave_series s
      JOIN waves w ON (((w.organisation_id = s.organisation_id) AND (w.series_id = s.id))))
   WHERE ((s.id = wave_of_series.series) AND (w.fixed_on IS NOT NULL))
   ORDER BY ((w.closed_on IS NULL) AND (w.called_off_on IS NULL) AND ((wave_of_series.today >= w.opens_on) AND (wave_of_series.today <= w.closes_on))) DESC, (w.called_off_on IS NULL) DESC, (abs((w.opens_on - wave_of_series.today))), w.opens_on DESC, w.id
  LIMIT 1;
END;

CREATE OR REPLACE FUNCTION public.wave_to_answer(wave uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text, title text, why text, kind text, who_sees text, content jsonb, rule_base integer, rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid, breakdowns jsonb, is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text, support jsonb, is_for_everyone boolean, sensitive jsonb, told jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT w.organisation_id,
     o.name,
     w.title,
     w.why,
     w.kind,
     w.who_sees,
     w.content,
     w.rule_base,
     w.rule_cell,
     w.opens_on,
     w.closes_on,
     w.delete_on,
     w.series_id,
     w.breakdowns,
     w.is_open_channel,
     (w.called_off_on IS NOT NULL),
     (w.closed_on IS NOT NULL),
     k.public_key,
     k.fingerprint,
     o.support_places,
     w.is_for_everyone,
     w.sensitive,
     w.told
    FROM ((waves w
      JOIN organisations o ON ((o.id = w.organisation_id)))
      JOIN ballot_keys k ON (((k.organisation_id = w.organisation_id) AND (k.wave_id = w.id))))
   WHERE ((w.id = wave_to_answer.wave) AND (w.fixed_on IS NOT NULL));
END;

CREATE OR REPLACE FUNCTION public.withdraw_answer(wave uuid, row_receipt bytea, today date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  lock table only answers in row exclusive mode;
  if open_to_answer(wave, 'ballot', today) is null then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt;
  return case when found then 'withdrawn' else 'unknown' end;
end $function$;

CREATE OR REPLACE FUNCTION public.without_name(value jsonb, pattern text, instead text)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(regexp_replace(value #>> '{}', pattern, instead, 'gi'))
    when 'array' then (select coalesce(jsonb_agg(without_name(part, pattern, instead) order by place), '[]')
                       from jsonb_array_elements(value) with ordinality as parts (part, place))
    when 'object' then (select coalesce(jsonb_object_agg(key, without_name(part, pattern, instead)), '{}')
                        from jsonb_each(value) as parts (key, part))
    else value end;
end $function$;
