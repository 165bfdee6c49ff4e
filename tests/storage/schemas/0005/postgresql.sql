--
-- PostgreSQL database dump
--

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: api_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_tokens (
    id integer NOT NULL,
    token_hash character varying(64) NOT NULL,
    user_id integer NOT NULL,
    name character varying(100) NOT NULL,
    scopes json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);


--
-- Name: api_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.api_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: api_tokens_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.api_tokens_id_seq OWNED BY public.api_tokens.id;


--
-- Name: applicants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.applicants (
    id integer NOT NULL,
    name text NOT NULL,
    email character varying(320) NOT NULL,
    matching_email character varying(320) NOT NULL,
    phone character varying(100) NOT NULL,
    language character varying(10) NOT NULL,
    sort_name character varying(100) NOT NULL
);


--
-- Name: applicants_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.applicants_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: applicants_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.applicants_id_seq OWNED BY public.applicants.id;


--
-- Name: application_messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_messages (
    application_id integer NOT NULL,
    message_id integer NOT NULL,
    intent character varying(20) NOT NULL,
    submission integer NOT NULL,
    former_submission json,
    merged_submissions json
);


--
-- Name: application_reads; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_reads (
    user_id integer NOT NULL,
    application_id integer NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: applications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.applications (
    id integer NOT NULL,
    applicant_id integer NOT NULL,
    opening character varying(100),
    cycle character varying(100),
    channel character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    late boolean NOT NULL,
    suppress_notifications boolean NOT NULL,
    status character varying(20) NOT NULL,
    decision text NOT NULL,
    decided_at timestamp with time zone,
    facts json NOT NULL,
    thread_id character varying(40) NOT NULL,
    merged_into_id integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    stage character varying(80),
    stage_since timestamp with time zone,
    taken_by_id integer
);


--
-- Name: applications_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.applications_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: applications_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.applications_id_seq OWNED BY public.applications.id;


--
-- Name: attachments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attachments (
    id integer NOT NULL,
    message_id integer NOT NULL,
    path text NOT NULL,
    filename text NOT NULL,
    media_type character varying(200) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    role character varying(20) NOT NULL,
    ignored_reason text NOT NULL,
    pages integer
);


--
-- Name: attachments_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.attachments_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: attachments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.attachments_id_seq OWNED BY public.attachments.id;


--
-- Name: attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempts (
    id integer NOT NULL,
    kind character varying(20) NOT NULL,
    account character varying(64) NOT NULL,
    address character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: attempts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.attempts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: attempts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.attempts_id_seq OWNED BY public.attempts.id;


--
-- Name: committee_applications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.committee_applications (
    application_id integer NOT NULL,
    round_id integer NOT NULL,
    added_at timestamp with time zone NOT NULL
);


--
-- Name: committee_rounds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.committee_rounds (
    id integer NOT NULL,
    opening character varying(100) NOT NULL,
    cycle character varying(100) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by character varying(200) NOT NULL,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL
);


--
-- Name: committee_rounds_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.committee_rounds_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: committee_rounds_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.committee_rounds_id_seq OWNED BY public.committee_rounds.id;


--
-- Name: corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.corrections (
    id integer NOT NULL,
    message_id integer,
    application_id integer,
    target character varying(200) NOT NULL,
    value json NOT NULL,
    why text NOT NULL,
    who character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: corrections_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.corrections_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: corrections_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.corrections_id_seq OWNED BY public.corrections.id;


--
-- Name: discarded_blobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discarded_blobs (
    sha256 character varying(64) NOT NULL
);


--
-- Name: documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents (
    id integer NOT NULL,
    application_id integer NOT NULL,
    message_id integer NOT NULL,
    attachment text,
    sha256 character varying(64) NOT NULL,
    filename text NOT NULL,
    kind character varying(20) NOT NULL,
    confidence double precision NOT NULL,
    reasons json NOT NULL,
    read_first_page integer,
    first_page integer,
    last_page integer,
    pages integer,
    body_pages integer,
    words integer NOT NULL,
    language character varying(10),
    text_source character varying(10) NOT NULL,
    measures json NOT NULL,
    received_at timestamp with time zone NOT NULL,
    superseded_by_id integer,
    joined json NOT NULL,
    thumbnail character varying(64)
);


--
-- Name: documents_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.documents_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: documents_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.documents_id_seq OWNED BY public.documents.id;


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    id integer NOT NULL,
    application_id integer,
    message_id integer,
    who character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    template character varying(80) NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    updated_at timestamp with time zone NOT NULL
);


--
-- Name: drafts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.drafts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: drafts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.drafts_id_seq OWNED BY public.drafts.id;


--
-- Name: erased_messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.erased_messages (
    content_digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    who character varying(200) NOT NULL,
    what character varying(60) NOT NULL,
    why text NOT NULL,
    message_id integer,
    application_id integer,
    details json NOT NULL
);


--
-- Name: events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.events_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;


--
-- Name: findings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.findings (
    id integer NOT NULL,
    application_id integer NOT NULL,
    code character varying(60) NOT NULL,
    severity character varying(20) NOT NULL,
    sentence text NOT NULL,
    evidence json NOT NULL,
    "values" json NOT NULL
);


--
-- Name: findings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.findings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: findings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.findings_id_seq OWNED BY public.findings.id;


--
-- Name: health; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.health (
    name character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    details json NOT NULL,
    count integer NOT NULL,
    CONSTRAINT ck_health_named CHECK (((name)::text <> ''::text))
);


--
-- Name: laid_out_files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.laid_out_files (
    sha256 character varying(64) NOT NULL,
    pdf_sha256 character varying(64),
    pages integer,
    why text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: ledger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger (
    id integer NOT NULL,
    mailbox_id integer NOT NULL,
    validity character varying(200) NOT NULL,
    uid character varying(500) NOT NULL,
    size integer,
    listed_at timestamp with time zone NOT NULL,
    suppress_notifications boolean NOT NULL,
    state character varying(20) NOT NULL,
    message_id integer,
    after_filing_done boolean NOT NULL,
    attempts integer NOT NULL,
    error text NOT NULL
);


--
-- Name: ledger_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ledger_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ledger_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ledger_id_seq OWNED BY public.ledger.id;


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    id integer NOT NULL,
    name character varying(200) NOT NULL,
    validity character varying(200) NOT NULL,
    first_listed_at timestamp with time zone,
    last_contact_at timestamp with time zone,
    failing_since timestamp with time zone,
    failure text NOT NULL,
    down_alerted_at timestamp with time zone,
    next_attempt_at timestamp with time zone,
    unfinished json NOT NULL
);


--
-- Name: mailboxes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mailboxes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mailboxes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mailboxes_id_seq OWNED BY public.mailboxes.id;


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id integer NOT NULL,
    raw_sha256 character varying(64) NOT NULL,
    content_digest character varying(64) NOT NULL,
    header_message_id character varying(1000),
    size integer NOT NULL,
    headers_only boolean NOT NULL,
    channel character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    suppress_notifications boolean NOT NULL,
    state character varying(20) NOT NULL,
    reason character varying(60) NOT NULL,
    explanation text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone,
    read_at timestamp with time zone,
    seen_at timestamp with time zone,
    subject text NOT NULL,
    sender text NOT NULL,
    sender_email character varying(320) NOT NULL,
    reading json,
    ordered json,
    needs_answer boolean NOT NULL,
    answered_at timestamp with time zone,
    authentication character varying(10) NOT NULL,
    authentication_server character varying(255),
    split_digest character varying(64),
    former_reading json,
    leased_by character varying(32),
    lease_until timestamp with time zone
);


--
-- Name: messages_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.messages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.messages_id_seq OWNED BY public.messages.id;


--
-- Name: notes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notes (
    id integer NOT NULL,
    application_id integer,
    message_id integer,
    who character varying(200) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone
);


--
-- Name: notes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.notes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: notes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;


--
-- Name: one_time_links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_time_links (
    token_hash character varying(64) NOT NULL,
    purpose character varying(20) NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: outgoing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outgoing (
    id integer NOT NULL,
    key character varying(300) NOT NULL,
    kind character varying(30) NOT NULL,
    application_id integer,
    message_id integer,
    recipient character varying(320) NOT NULL,
    subject text NOT NULL,
    header_message_id character varying(300) NOT NULL,
    envelope_sender character varying(320) NOT NULL,
    content bytea,
    cause json NOT NULL,
    state character varying(20) NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    reply text NOT NULL
);


--
-- Name: outgoing_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.outgoing_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: outgoing_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.outgoing_id_seq OWNED BY public.outgoing.id;


--
-- Name: recovery_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_codes (
    id integer NOT NULL,
    user_id integer NOT NULL,
    code_hash character varying(64) NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: recovery_codes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.recovery_codes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: recovery_codes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.recovery_codes_id_seq OWNED BY public.recovery_codes.id;


--
-- Name: reports; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports (
    day date NOT NULL,
    made_at timestamp with time zone NOT NULL
);


--
-- Name: reviews; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reviews (
    id integer NOT NULL,
    application_id integer NOT NULL,
    user_id integer,
    name character varying(200) NOT NULL,
    vote character varying(20),
    comment text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.reviews_id_seq OWNED BY public.reviews.id;


--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views (
    id integer NOT NULL,
    user_id integer,
    name character varying(80) NOT NULL,
    query text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: saved_views_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.saved_views_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: saved_views_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.saved_views_id_seq OWNED BY public.saved_views.id;


--
-- Name: search_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_entries (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    application_id integer,
    message_id integer,
    attachment_id integer,
    names text NOT NULL,
    words text NOT NULL,
    names_lexemes tsvector,
    lexemes tsvector
);


--
-- Name: secrets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secrets (
    name character varying(60) NOT NULL,
    value bytea NOT NULL
);


--
-- Name: snoozes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.snoozes (
    id integer NOT NULL,
    application_id integer,
    message_id integer,
    outgoing_id integer,
    until timestamp with time zone NOT NULL,
    who character varying(200) NOT NULL
);


--
-- Name: snoozes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.snoozes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: snoozes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.snoozes_id_seq OWNED BY public.snoozes.id;


--
-- Name: unfiled_readings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.unfiled_readings (
    message_id integer NOT NULL,
    reading json,
    unreadable text NOT NULL,
    infected text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id integer NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(20) NOT NULL,
    password_hash text,
    totp_secret character varying(64),
    totp_confirmed_at timestamp with time zone,
    totp_step integer,
    provider_subject character varying(400),
    wants_notifications boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone,
    disabled_at timestamp with time zone
);


--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;


--
-- Name: web_sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_sessions (
    id integer NOT NULL,
    token_hash character varying(64) NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    owes_code boolean NOT NULL,
    user_agent character varying(200) NOT NULL,
    address character varying(64) NOT NULL
);


--
-- Name: web_sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.web_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: web_sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.web_sessions_id_seq OWNED BY public.web_sessions.id;


--
-- Name: webhook_deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_deliveries (
    id integer NOT NULL,
    key character varying(80) NOT NULL,
    url text NOT NULL,
    event character varying(40) NOT NULL,
    application_id integer NOT NULL,
    status character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    reply text NOT NULL
);


--
-- Name: webhook_deliveries_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.webhook_deliveries_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: webhook_deliveries_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.webhook_deliveries_id_seq OWNED BY public.webhook_deliveries.id;


--
-- Name: workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workers (
    key character varying(32) NOT NULL,
    name character varying(200) NOT NULL,
    version character varying(40) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL
);


--
-- Name: api_tokens id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens ALTER COLUMN id SET DEFAULT nextval('public.api_tokens_id_seq'::regclass);


--
-- Name: applicants id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applicants ALTER COLUMN id SET DEFAULT nextval('public.applicants_id_seq'::regclass);


--
-- Name: applications id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications ALTER COLUMN id SET DEFAULT nextval('public.applications_id_seq'::regclass);


--
-- Name: attachments id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachments ALTER COLUMN id SET DEFAULT nextval('public.attachments_id_seq'::regclass);


--
-- Name: attempts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempts ALTER COLUMN id SET DEFAULT nextval('public.attempts_id_seq'::regclass);


--
-- Name: committee_rounds id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_rounds ALTER COLUMN id SET DEFAULT nextval('public.committee_rounds_id_seq'::regclass);


--
-- Name: corrections id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections ALTER COLUMN id SET DEFAULT nextval('public.corrections_id_seq'::regclass);


--
-- Name: documents id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents ALTER COLUMN id SET DEFAULT nextval('public.documents_id_seq'::regclass);


--
-- Name: drafts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts ALTER COLUMN id SET DEFAULT nextval('public.drafts_id_seq'::regclass);


--
-- Name: events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);


--
-- Name: findings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings ALTER COLUMN id SET DEFAULT nextval('public.findings_id_seq'::regclass);


--
-- Name: ledger id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger ALTER COLUMN id SET DEFAULT nextval('public.ledger_id_seq'::regclass);


--
-- Name: mailboxes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes ALTER COLUMN id SET DEFAULT nextval('public.mailboxes_id_seq'::regclass);


--
-- Name: messages id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages ALTER COLUMN id SET DEFAULT nextval('public.messages_id_seq'::regclass);


--
-- Name: notes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);


--
-- Name: outgoing id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing ALTER COLUMN id SET DEFAULT nextval('public.outgoing_id_seq'::regclass);


--
-- Name: recovery_codes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes ALTER COLUMN id SET DEFAULT nextval('public.recovery_codes_id_seq'::regclass);


--
-- Name: reviews id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews ALTER COLUMN id SET DEFAULT nextval('public.reviews_id_seq'::regclass);


--
-- Name: saved_views id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views ALTER COLUMN id SET DEFAULT nextval('public.saved_views_id_seq'::regclass);


--
-- Name: snoozes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes ALTER COLUMN id SET DEFAULT nextval('public.snoozes_id_seq'::regclass);


--
-- Name: users id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);


--
-- Name: web_sessions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sessions ALTER COLUMN id SET DEFAULT nextval('public.web_sessions_id_seq'::regclass);


--
-- Name: webhook_deliveries id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries ALTER COLUMN id SET DEFAULT nextval('public.webhook_deliveries_id_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES
	('0005');


--
-- Data for Name: api_tokens; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_tokens VALUES
	(1, '9241cedbe9c5155d01c9371c7c5d42d1e17ce0e51163a745e29051a79e115f12', 1, 'the statistics', '["read"]', '2026-04-02 16:00:00+00', NULL, NULL);


--
-- Data for Name: applicants; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.applicants VALUES
	(1, 'Ada Lindqvist', 'ada.lindqvist@example.org', 'ada.lindqvist@example.org', '+1 212 555 0142', 'en', 'ada lindqvist'),
	(2, 'Claire Dumont-Lefèvre', 'claire.dumont@example.org', 'claire.dumont@example.org', '+33 4 55 50 01 23', 'fr', 'claire dumont-lefevre'),
	(3, 'Sofía Méndez Ortiz', 'sofia.mendez@example.org', 'sofia.mendez@example.org', '+1 212 555 0142', 'es', 'sofia mendez ortiz'),
	(4, 'Oluwaseun A. Adeyemi', 'o.adeyemi@example.org', 'o.adeyemi@example.org', '+234 2 555 0111', 'en', 'oluwaseun a. adeyemi'),
	(5, 'Hana Novotná', 'hana.novotna@example.org', 'hana.novotna@example.org', '+1 212 555 0142', 'en', 'hana novotna'),
	(6, 'Hana Novotná', 'hana@home.example.org', 'hana@home.example.org', '+1 212 555 0142', 'en', 'hana novotna'),
	(7, 'Jomo Achebe', 'jomo.achebe@example.org', 'jomo.achebe@example.org', '+254 20 555 0177', 'en', 'jomo achebe'),
	(8, 'Silent Sender', 'silent.sender@example.org', 'silent.sender@example.org', '+1 212 555 0142', 'en', 'silent sender'),
	(9, 'Cut Off', 'cut.off@example.org', 'cut.off@example.org', '+1 212 555 0142', 'en', 'cut off'),
	(11, 'Association for Examples of Peace', 'office@peace-examples.example.org', 'office@peace-examples.example.org', '', 'en', 'association for examples of peace'),
	(12, 'Jomo Achebe', 'jomo.achebe@example.org', 'jomo.achebe@example.org', '', 'en', 'jomo achebe'),
	(13, 'Old Friend', 'friend@example.org', 'friend@example.org', '', 'en', 'old friend'),
	(14, 'Noor van der Berg', 'noor.vdberg@example.org', 'noor.vdberg@example.org', '+31 30 555 0123', 'en', 'noor van der berg'),
	(15, 'Late Bloom', 'late.bloom@example.org', 'late.bloom@example.org', '', 'en', 'late bloom'),
	(16, 'Re Tired', 're.tired@example.org', 're.tired@example.org', '', 'en', 're tired'),
	(17, 'Tomás Rivera Soto', 'tomas.rivera@example.org', 'tomas.rivera@example.org', '', 'en', 'tomas rivera soto');


--
-- Data for Name: application_messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.application_messages VALUES
	(1, 2, 'application', 0, NULL, NULL),
	(2, 3, 'application', 0, NULL, NULL),
	(3, 4, 'application', 0, NULL, NULL),
	(4, 5, 'application', 0, NULL, NULL),
	(5, 6, 'application', 0, NULL, NULL),
	(7, 8, 'application', 0, NULL, NULL),
	(8, 10, 'application', 0, NULL, NULL),
	(9, 11, 'application', 0, NULL, NULL),
	(11, 13, 'application', 0, NULL, NULL),
	(5, 7, 'application', 0, NULL, NULL),
	(12, 9, 'application', 0, NULL, NULL),
	(13, 19, 'question', 0, NULL, NULL),
	(14, 22, 'application', 0, NULL, NULL),
	(1, 23, 'application', 0, NULL, NULL),
	(15, 24, 'application', 0, NULL, NULL),
	(16, 25, 'application', 0, NULL, NULL),
	(17, 26, 'application', 0, NULL, NULL);


--
-- Data for Name: application_reads; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.application_reads VALUES
	(1, 1, '2026-04-02 16:00:00+00');


--
-- Data for Name: applications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.applications VALUES
	(1, 1, 'internship', 'summer 2026', 'email', '2026-04-01 14:00:00+00', '2026-04-01 16:00:00+00', false, false, 'complete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}],"problem":null}}}', '174e70d3080033915cd5', NULL, '2026-04-01 16:00:00+00', '2026-04-02 16:00:00+00', NULL, NULL, 1),
	(2, 2, 'internship', 'summer 2026', 'email', '2026-04-01 14:01:00+00', '2026-04-01 16:00:00+00', false, false, 'accepted', 'said on the telephone', '2026-04-01 18:00:00+00', '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}],"problem":null},"end_date":{"value":"2026-09-15","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}],"problem":null}}}', 'd017bc0de01f3ae554b3', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', 'accepted', '2026-04-01 18:00:00+00', NULL),
	(3, 3, 'internship', 'summer 2026', 'email', '2026-04-01 14:02:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}],"problem":null},"end_date":{"value":"2026-09-15","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}],"problem":null}}}', 'a27d869211bc75bd8042', NULL, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', NULL, NULL, NULL),
	(4, 4, 'internship', 'summer 2026', 'email', '2026-04-01 14:03:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"a person","page":null,"words":"full time","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"a person","page":null,"words":"2026-06-01","message":null}],"problem":null}}}', '43a941b1b709eae6e0bd', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(5, 5, 'internship', 'summer 2026', 'email', '2026-04-01 14:04:00+00', '2026-04-01 16:00:00+00', false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}],"problem":null}}}', '0aae46a539f55cbe2014', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(6, 6, 'internship', 'summer 2026', 'email', '2026-04-01 14:05:00+00', NULL, false, false, 'merged', '', NULL, '{"version":1,"value":{}}', 'a4d1f6bf9fba124bb6b2', 5, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', NULL, NULL, NULL),
	(7, 7, 'internship', 'summer 2026', 'email', '2026-04-01 14:06:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{}}', '7aa8ef360b581d2306ad', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(8, 8, 'internship', 'summer 2026', 'email', '2026-04-01 14:08:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}],"problem":null}}}', '5850a9cbae0699a28180', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(9, 9, 'internship', 'summer 2026', 'email', '2026-04-01 14:09:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}],"problem":null}}}', '9655d4cdf008a9c3c1ff', NULL, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', NULL, NULL, NULL),
	(11, 11, 'membership', NULL, 'email', '2026-04-01 14:11:00+00', '2026-04-01 16:00:00+00', false, false, 'complete', '', NULL, '{"version":1,"value":{"form.organisation":{"value":"Association for Examples of Peace","evidence":[{"document":"2","page":null,"words":"Name of organisation: Association for Examples of Peace","message":13}],"problem":null},"form.kind":{"value":"Non-governmental organisation, not for profit","evidence":[{"document":"2","page":null,"words":"Kind of organisation: Non-governmental organisation, not for profit","message":13}],"problem":null},"form.country":{"value":"Uganda","evidence":[{"document":"a person","page":null,"words":"Uganda","message":null}],"problem":null},"form.address":{"value":"12 Example Road, Kisumu","evidence":[{"document":"2","page":null,"words":"Address: 12 Example Road, Kisumu","message":13}],"problem":null},"form.contact":{"value":"Jomo Achebe","evidence":[{"document":"2","page":null,"words":"Contact person: Jomo Achebe","message":13}],"problem":null},"form.email":{"value":"office@peace-examples.example.org","evidence":[{"document":"2","page":null,"words":"E-mail: office@peace-examples.example.org","message":13}],"problem":null},"form.website":{"value":"https://peace-examples.example.org","evidence":[{"document":"2","page":null,"words":"Website: https://peace-examples.example.org","message":13}],"problem":null},"form.sectors":{"value":"Human rights, peace building","evidence":[{"document":"2","page":null,"words":"Sectors of work: Human rights, peace building","message":13}],"problem":null},"form.endorsement":{"value":"yes","evidence":[{"document":"2","page":null,"words":"We endorse the common understanding of RtoP and the founding purpose of the Coalition: yes","message":13}],"problem":null},"form.signature":{"value":"J. Achebe","evidence":[{"document":"2","page":null,"words":"Signature: J. Achebe","message":13}],"problem":null},"form.date":{"value":"14 February 2026","evidence":[{"document":"2","page":null,"words":"Date: 14 February 2026","message":13}],"problem":null}}}', '7d7d41ad00ac766113f0', NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(12, 12, 'internship', 'summer 2026', 'email', '2026-04-01 14:07:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{"availability":{"value":"full time","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}],"problem":null}}}', 'b3f8fbb124553a7e2404', NULL, '2026-04-01 18:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(13, 13, NULL, NULL, 'email', '2026-04-01 14:17:00+00', NULL, false, false, 'waiting', '', NULL, '{"version":1,"value":{}}', 'fa50ec774f5f7873032c', NULL, '2026-04-01 18:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(14, 14, 'internship', 'fall 2026', 'post', '2026-04-01 18:00:00+00', NULL, false, false, 'incomplete', '', NULL, '{"version":1,"value":{}}', '05d2d369aded30bd03ad', NULL, '2026-04-01 18:00:00+00', '2026-04-01 18:00:00+00', NULL, NULL, NULL),
	(15, 15, 'internship', 'summer 2026', 'email', '2026-04-02 16:00:00+00', NULL, true, false, 'incomplete', '', NULL, '{"version":1,"value":{}}', 'a67bbc01a447222a84b7', NULL, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', NULL, NULL, NULL),
	(16, 16, 'internship', 'summer 2026', 'email', '2026-04-02 17:00:00+00', NULL, true, false, 'incomplete', '', NULL, '{"version":1,"value":{}}', 'c374278ad98ae9e2eaf9', NULL, '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', NULL, NULL, NULL),
	(17, 17, 'internship', 'summer 2026', 'email', '2026-04-02 17:00:00+00', NULL, true, false, 'incomplete', '', NULL, '{"version":1,"value":{}}', '5f2b85636312be22e710', NULL, '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', NULL, NULL, NULL);


--
-- Data for Name: attachments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attachments VALUES
	(1, 2, '1', '', 'text/plain', 90, '50daf7dcc9c3cab6a99ddc7a5bb7e01e4d3c73946131789959429770bfc56b42', 'body', '', NULL),
	(2, 2, '2', 'CV.pdf', 'application/pdf', 2175, 'e5cb1fc855787e3af05ec7e9d405f196f67a6c01480a4f60e8a098e4a2b5c093', 'document', '', 1),
	(3, 2, '3', 'Cover letter.pdf', 'application/pdf', 2376, '1c742b580631d86c3e0ebd62c70b7abae023c78c2bcfadf6769dd5e84e7bf6b3', 'document', '', 1),
	(4, 2, '4', 'Writing sample.pdf', 'application/pdf', 6581, '8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872', 'document', '', 3),
	(5, 3, '1', '', 'text/plain', 101, '1eeb7f8b86c061360ecfa615922e0a4a76eef2d2bd9a722526a16516c26841ff', 'body', '', NULL),
	(6, 3, '2', 'CV_Dumont.pdf', 'application/pdf', 2187, '8562cb0c63e2839b41d8406361b7364509d7174754847dcf161014e6188d9521', 'document', '', 1),
	(7, 3, '3', 'Lettre de motivation.pdf', 'application/pdf', 2319, 'c4d3672357e1b38e09c04689aec5b4e886e862a9ba14247e887ded61dbd3ac75', 'document', '', 1),
	(8, 3, '4', 'Échantillon.pdf', 'application/pdf', 4839, '7eaf4365f46bf11885aa98e39364131c5b53f987da322b37b38196f61dc542f0', 'document', '', 3),
	(9, 4, '1', '', 'text/plain', 82, '488bf3c6cc4e1da417a6b49e0cc1797a0c5015e1d376e924c31c858aec088ad5', 'body', '', NULL),
	(10, 4, '2', 'hoja_de_vida.pdf', 'application/pdf', 2192, 'b27ca8c262414ac6c6807c3f7281c683cfc8056a27efd12fa27cef3892a5e7ef', 'document', '', 1),
	(11, 4, '3', 'carta.pdf', 'application/pdf', 2191, 'f647c17bca4c68812a3cc9addce240c9c9bd024c84a007f169b5127c580e96af', 'document', '', 1),
	(12, 5, '1', '', 'text/plain', 94, 'bbeeaaeaa1ec3de328119b59e0d5f884ffe67aa4128df53290ddc3f6c5fd6398', 'body', '', NULL),
	(13, 5, '2', '1.pdf', 'application/pdf', 2075, '231c901fb13a669250062b6b8e1754acea65ecd766c4269743e8777774b4113d', 'document', '', 1),
	(14, 5, '3', '3.pdf', 'application/pdf', 6581, '8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872', 'document', '', 3),
	(15, 6, '1', '', 'text/plain', 90, '5f676dd568f58f637cdce8fe5bc1b67eb6b88f441d53279df934fcacee3862d9', 'body', '', NULL),
	(16, 6, '2', 'application.pdf', 'application/pdf', 9007, 'bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769', 'document', '', 5),
	(17, 7, '1', '', 'text/plain', 90, '5f676dd568f58f637cdce8fe5bc1b67eb6b88f441d53279df934fcacee3862d9', 'body', '', NULL),
	(18, 7, '2', 'CV.pdf', 'application/pdf', 2171, 'ebdc9c4c1daa5615e714417d09787e0f8a413413978eeb4895cc627546e121cb', 'document', '', 1),
	(19, 8, '1', '', 'text/plain', 88, 'da26c25e81ed6b63214345cdc2aef64151e7893313d2bd078d5f98c1f4907f3c', 'body', '', NULL),
	(20, 8, '2', 'CV.pdf', 'application/pdf', 2177, 'd45f9882fbbfc4750ab6006c68c15fb40d63e3a2d0f114bc094dba52275f7467', 'document', '', 1),
	(21, 9, '1', '', 'text/plain', 88, 'da26c25e81ed6b63214345cdc2aef64151e7893313d2bd078d5f98c1f4907f3c', 'body', '', NULL),
	(22, 9, '2', 'Cover letter.pdf', 'application/pdf', 2385, 'c23d2d2a70a0a903efcb8025d0bc02e4d80934ff97354ea79ad7baefe3b7196f', 'document', '', 1),
	(23, 10, '1', '', 'text/plain', 90, '2c56efe3ab5c241174978742c64cf1c375df127e4938ea7b2d04a8bf111fb79d', 'body', '', NULL),
	(24, 10, '2', 'CV.pdf', 'application/pdf', 2171, '769dfd045cb23ff1d1db14d8945257b041e5eca3ec97997a08567ea1e56f766c', 'document', '', 1),
	(25, 10, '3', 'Letter.pdf', 'application/pdf', 2324, '2db2494da34a41a4237ed3faab7741eecdb7f6f4521b30ef97fecfc95cde58ad', 'document', '', 1),
	(26, 11, '1', '', 'text/plain', 84, '363a52b772551b205f400db6a3a0ca4d2318a3e8cedd2008060835a6ea0263aa', 'body', '', NULL),
	(27, 11, '2', 'CV.pdf', 'application/pdf', 2167, 'f4c13d1d37ff3310419bf354c7dfe799ec34c246d0837de75e8f4fee7fbac34a', 'document', '', 1),
	(28, 11, '3', 'Cover letter.pdf', 'application/pdf', 2366, '1cd399fa41553fc1e87828c02b845a4a1e040440e518b862b4e1ef8a9051831d', 'document', '', 1),
	(29, 11, '4', 'Writing sample.pdf', 'application/pdf', 2193, '4ba35448e207643687a391d74981974ecc2f7b7d652d159186bb1094de5767e7', 'document', '', NULL),
	(31, 13, '1', '', 'text/plain', 32, '26a4cd7f473510cc989a1b04f382cdcdc82d07c75c4271ea4f552f9c54d2fc3e', 'body', '', NULL),
	(32, 13, '2', 'Membership Application Form.pdf', 'application/pdf', 15152, '4076f82dcad580b376cccc772b492a0b8fd740f307c35ae2dfb44917b1492292', 'document', '', 1),
	(33, 14, '1', '', 'text/plain', 75, 'bc48f78578c4d37fcdf837615cef933a28439b2c10222e69715d5ed65d34648a', 'body', '', NULL),
	(34, 14, '2', '', 'message/delivery-status', 113, '40b246d76a789535ba1242be9928bd1ab44d332a947e0367c6cc0cac347a2d6d', 'ignored', 'a part of the type message/delivery-status', NULL),
	(35, 14, '3.1', '', 'text/plain', 5, '185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969', 'ignored', 'part of the message that came back', NULL),
	(36, 15, '1', '', 'text/plain', 12, '4c71db0bc595cd0d4e6c59ae8f16467b679857a6b6e48af8ea92491d6fe5dd27', 'body', '', NULL),
	(37, 16, '1', '', 'text/plain', 10, '13cd5975a816dbb529b2406e92f00bb742780b05f2688214f03f3c8560fbc5e1', 'body', '', NULL),
	(38, 17, '1', '', 'text/plain', 25, 'c439e4f7b185bd7bea061c98e4a0984f32b3de23608987279b18e5bd79ef5ee9', 'body', '', NULL),
	(39, 18, '1', '', 'text/plain', 70, '97696605ad621b70af2b12cf37ad0bfe4087031d7b8b286d69d86b5e3dea73a7', 'body', '', NULL),
	(40, 19, '1', '', 'text/plain', 27, '9c8a7019354d8c6be6404f6dc2b7b28e0673b1ef66d076331a2788f2fc185989', 'body', '', NULL),
	(41, 20, '1', '', 'text/plain', 10, '4c10b826d1e432af18114751b0d30f7802991e65ffdea51dcb8fb723df677e4f', 'body', '', NULL),
	(42, 22, '1', 'CV.pdf', 'application/pdf', 2175, '1480f3a359b7a1bee8a85308a7f5110e64ba69a87f591c948522a0b118871f77', 'document', '', 1),
	(43, 23, '1', '', 'text/plain', 54, 'a6fc08a31c664ffe0caaddc20ec13c2c9e14e0e3705f7e50e39d47ddb6758652', 'body', '', NULL),
	(44, 23, '2', 'CV corrected.pdf', 'application/pdf', 2181, '6d80c6e1fe9f130616f808ffabecb338b4a5d08d7d49bf59c8e8670a87dbef25', 'document', '', 1),
	(45, 24, '1', '', 'text/plain', 87, '09c6745602e87510f7334126a03655d3f6be93f4e92d8d43f714944854a567c1', 'body', '', NULL),
	(46, 25, '1', '', 'text/plain', 85, '7fee7d8a061ae3625b2371dd97ec48c21264db029193941d54b0be165927afaa', 'body', '', NULL),
	(47, 26, '1', '', 'text/plain', 95, 'acef67e3e940930c56854ddf046eb3662889e91ae26c87fdfffd84545a7cbf9d', 'body', '', NULL);


--
-- Data for Name: attempts; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: committee_applications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.committee_applications VALUES
	(1, 1, '2026-04-02 16:00:00+00');


--
-- Data for Name: committee_rounds; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.committee_rounds VALUES
	(1, 'internship', 'summer 2026', '2026-04-02 16:00:00+00', 'Rosa Example', NULL, '');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES
	(1, NULL, 8, 'opening', '{"version":1,"value":{"value":"internship"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(2, NULL, 8, 'cycle', '{"version":1,"value":{"value":"summer 2026"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(3, NULL, 4, 'applicant.name', '{"version":1,"value":{"value":"Oluwaseun A. Adeyemi"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(4, NULL, 4, 'applicant.email', '{"version":1,"value":{"value":"o.adeyemi@example.org"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(5, NULL, 4, 'applicant.phone', '{"version":1,"value":{"value":"+234 2 555 0111"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(6, NULL, 4, 'availability', '{"version":1,"value":{"value":"full time"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(7, NULL, 4, 'start_date', '{"version":1,"value":{"value":"2026-06-01"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(8, NULL, 4, 'end_date', '{"version":1,"value":{"value":null}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(9, NULL, 11, 'form.country', '{"version":1,"value":{"value":"Uganda"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(10, NULL, 5, 'document:6:2:3', '{"version":1,"value":{"pages":[4,5]}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(11, NULL, 5, 'document:6:2:2', '{"version":1,"value":{"kind":"transcript"}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(12, 19, NULL, 'application', '{"version":1,"value":{"value":true}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00'),
	(13, 20, NULL, 'application', '{"version":1,"value":{"value":false}}', 'said on the telephone', 'Sam Example', '2026-04-01 18:00:00+00');


--
-- Data for Name: discarded_blobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.discarded_blobs VALUES
	('86053bbe1ab08f843d954e32aed2d153c69888ee1249a6c12f44d18f920694cf');


--
-- Data for Name: documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.documents VALUES
	(1, 1, 2, '2', 'e5cb1fc855787e3af05ec7e9d405f196f67a6c01480a4f60e8a098e4a2b5c093', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 70, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:00:00+00', 26, '{"version":1,"value":[]}', NULL),
	(2, 1, 2, '3', '1c742b580631d86c3e0ebd62c70b7abae023c78c2bcfadf6769dd5e84e7bf6b3', 'Cover letter.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 155, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Ada Lindqvist Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2","message":2}],"topic":[]}}', '2026-04-01 14:00:00+00', NULL, '{"version":1,"value":[]}', 'ba98d47be9db72cd93650d593345a1e8f42aaac45c6a481912892f48b1bb4cfa'),
	(3, 1, 2, '4', '8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872', 'Writing sample.pdf', 'writing_sample', 1, '{"version":1,"value":["running text","citations","prose about a subject","it argues","its name “Writing sample.pdf” says writing sample"]}', 1, 1, 3, 3, 3, 1163, 'en', 'text', '{"version":1,"value":{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"4","page":1,"words":"From Warning to Action: part 1 The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":2},{"document":"4","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":2},{"document":"4","page":1,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":2},{"document":"4","page":1,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":2},{"document":"4","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":2}]}}', '2026-04-01 14:00:00+00', NULL, '{"version":1,"value":[]}', '0496c915e99c9fdd55c6d9671ad848316e81b346384085e6c2e143c4f233a86d'),
	(4, 2, 3, '2', '8562cb0c63e2839b41d8406361b7364509d7174754847dcf161014e6188d9521', 'CV_Dumont.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV_Dumont.pdf” says cv"]}', 1, 1, 1, 1, NULL, 69, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:01:00+00', NULL, '{"version":1,"value":[]}', '271aa6891ef6327937cd8350469cfa1d77bfdb2ca865cd722c398bc00b07e086'),
	(5, 2, 3, '3', 'c4d3672357e1b38e09c04689aec5b4e886e862a9ba14247e887ded61dbd3ac75', 'Lettre de motivation.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Lettre de motivation.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 130, 'fr', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"candidature au stage CIRdP, été 2026 Madame, Monsieur, Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au sein de votre Secrétariat.","message":3}],"topic":[]}}', '2026-04-01 14:01:00+00', NULL, '{"version":1,"value":[]}', '23d124497b88577274b7db45b0201470943ad1ad9caea6d72e3b5e377ebc9b40'),
	(6, 2, 3, '4', '7eaf4365f46bf11885aa98e39364131c5b53f987da322b37b38196f61dc542f0', 'Échantillon.pdf', 'writing_sample', 1, '{"version":1,"value":["running text","citations","prose about a subject","its name “Échantillon.pdf” says writing sample"]}', 1, 1, 3, 3, 3, 1049, 'fr', 'text', '{"version":1,"value":{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.1,73.2,73.3,335.3],"names_opening":[],"topic":[{"document":"4","page":1,"words":"From Warning to Action: part 1 L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":3},{"document":"4","page":1,"words":"La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la commission (Evans, 2002).","message":3},{"document":"4","page":1,"words":"L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":3},{"document":"4","page":1,"words":"La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la commission (Evans, 2002).","message":3},{"document":"4","page":1,"words":"L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":3}]}}', '2026-04-01 14:01:00+00', NULL, '{"version":1,"value":[]}', '4fb7624a933ea54218fed67f927f26b5577098f0c099b2f3338b747f3f0f5552'),
	(7, 3, 4, '2', 'b27ca8c262414ac6c6807c3f7281c683cfc8056a27efd12fa27cef3892a5e7ef', 'hoja_de_vida.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “hoja_de_vida.pdf” says cv"]}', 1, 1, 1, 1, NULL, 71, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:02:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(8, 3, 4, '3', 'f647c17bca4c68812a3cc9addce240c9c9bd024c84a007f169b5127c580e96af', 'carta.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “carta.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 107, 'es', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026.","message":4}],"topic":[]}}', '2026-04-01 14:02:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(9, 4, 5, '2', '231c901fb13a669250062b6b8e1754acea65ecd766c4269743e8777774b4113d', '1.pdf', 'cv', 1, '{"version":1,"value":["ranges of dates","ways to reach somebody at its head","schools and degrees","a list of what somebody did","lists with bullets"]}', 1, 1, 1, 1, NULL, 81, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:03:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(10, 4, 5, '3', '8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872', '3.pdf', 'writing_sample', 1, '{"version":1,"value":["running text","citations","prose about a subject","it argues"]}', 1, 1, 3, 3, 3, 1163, 'en', 'text', '{"version":1,"value":{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"3","page":1,"words":"From Warning to Action: part 1 The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":5},{"document":"3","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":5},{"document":"3","page":1,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":5},{"document":"3","page":1,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":5},{"document":"3","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":5}]}}', '2026-04-01 14:03:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(11, 5, 6, '2', 'bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769', 'application.pdf', 'cover_letter', 0.999, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text"]}', 1, 1, 1, 1, NULL, 155, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"2","page":1,"words":"Hana Novotná Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":6}],"topic":[]}}', '2026-04-01 14:04:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(12, 5, 6, '2', 'bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769', 'application.pdf', 'transcript', 1, '{"version":1,"value":["a person said so"]}', 2, 2, 2, 1, NULL, 70, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:04:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(13, 5, 6, '2', 'bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769', 'application.pdf', 'writing_sample', 1, '{"version":1,"value":["running text","citations","prose about a subject","it argues"]}', 3, 4, 5, 2, 2, 1158, 'en', 'text', '{"version":1,"value":{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"2","page":3,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":6},{"document":"2","page":3,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":6},{"document":"2","page":3,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":6},{"document":"2","page":3,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":6},{"document":"2","page":3,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":6}]}}', '2026-04-01 14:04:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(15, 7, 8, '2', 'd45f9882fbbfc4750ab6006c68c15fb40d63e3a2d0f114bc094dba52275f7467', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 72, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:06:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(17, 8, 10, '2', '769dfd045cb23ff1d1db14d8945257b041e5eca3ec97997a08567ea1e56f766c', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 69, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:08:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(18, 8, 10, '3', '2db2494da34a41a4237ed3faab7741eecdb7f6f4521b30ef97fecfc95cde58ad', 'Letter.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Letter.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 146, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:08:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(19, 9, 11, '2', 'f4c13d1d37ff3310419bf354c7dfe799ec34c246d0837de75e8f4fee7fbac34a', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 69, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:09:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(20, 9, 11, '3', '1cd399fa41553fc1e87828c02b845a4a1e040440e518b862b4e1ef8a9051831d', 'Cover letter.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 154, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Cut Off Springfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":11}],"topic":[]}}', '2026-04-01 14:09:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(21, 9, 11, '4', '4ba35448e207643687a391d74981974ecc2f7b7d652d159186bb1094de5767e7', 'Writing sample.pdf', 'writing_sample', 0.692, '{"version":1,"value":["no words could be read","its name “Writing sample.pdf” says writing sample"]}', NULL, NULL, NULL, NULL, NULL, 0, NULL, 'none', '{"version":1,"value":{"page_sources":[],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:09:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(22, 11, 13, '2', '4076f82dcad580b376cccc772b492a0b8fd740f307c35ae2dfb44917b1492292', 'Membership Application Form.pdf', 'membership_form', 0.999, '{"version":1,"value":["an organisation''s membership","the words of a form","labels to be filled","its name “Membership Application Form.pdf” says membership form"]}', 1, 1, 1, 1, NULL, 97, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:11:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(23, 5, 7, '2', 'ebdc9c4c1daa5615e714417d09787e0f8a413413978eeb4895cc627546e121cb', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 70, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 14:05:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(24, 12, 9, '2', 'c23d2d2a70a0a903efcb8025d0bc02e4d80934ff97354ea79ad7baefe3b7196f', 'Cover letter.pdf', 'cover_letter', 1, '{"version":1,"value":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"]}', 1, 1, 1, 1, NULL, 157, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"2","page":1,"words":"Jomo Achebe Kisumu jomo.achebe@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":9}],"topic":[]}}', '2026-04-01 14:07:00+00', NULL, '{"version":1,"value":[]}', NULL),
	(25, 14, 22, '1', '1480f3a359b7a1bee8a85308a7f5110e64ba69a87f591c948522a0b118871f77', 'CV.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"]}', 1, 1, 1, 1, NULL, 71, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-01 18:00:00+00', NULL, '{"version":1,"value":[]}', '0b4bd40a47e4f6c3b16b47cd90f857148bfdae1b9215fc4784e790731fb8bee5'),
	(26, 1, 23, '2', '6d80c6e1fe9f130616f808ffabecb338b4a5d08d7d49bf59c8e8670a87dbef25', 'CV corrected.pdf', 'cv', 1, '{"version":1,"value":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV corrected.pdf” says cv"]}', 1, 1, 1, 1, NULL, 71, 'en', 'text', '{"version":1,"value":{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[]}}', '2026-04-02 16:00:00+00', NULL, '{"version":1,"value":[]}', 'f77e4fdfa8f0c9a2b6d553576547a870fddf2f8a2667903c35f6e78c3a3ee4fc');


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES
	(1, 1, NULL, 'Rosa Example', 'en', '', 'Re:', 'Dear Ada,', '2026-04-02 16:00:00+00');


--
-- Data for Name: erased_messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.erased_messages VALUES
	('a1479959336ac5955f19024123b8aeb270b276922cd29fccb87e507837413a58', '2026-04-01 18:00:00+00');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events VALUES
	(1, '2026-04-01 16:00:00+00', 'postroom', 'failed', 'It is larger than 0.1 MiB, so only its head was fetched; raise limits.message_mib, or ask for it in another way.', 1, NULL, '{}'),
	(2, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 2, NULL, '{}'),
	(3, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 3, NULL, '{}'),
	(4, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 4, NULL, '{}'),
	(5, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 5, NULL, '{}'),
	(6, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 6, NULL, '{}'),
	(7, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 7, NULL, '{}'),
	(8, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 8, NULL, '{}'),
	(9, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 9, NULL, '{}'),
	(10, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 10, NULL, '{}'),
	(11, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 11, NULL, '{}'),
	(13, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 13, NULL, '{}'),
	(14, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 14, NULL, '{}'),
	(15, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 15, NULL, '{}'),
	(16, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 16, NULL, '{}'),
	(17, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 17, NULL, '{}'),
	(18, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 18, NULL, '{}'),
	(19, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 19, NULL, '{}'),
	(20, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 20, NULL, '{}'),
	(21, '2026-04-01 16:00:00+00', 'postroom', 'kept', '', 21, NULL, '{}'),
	(22, '2026-04-01 16:00:00+00', 'postroom', 'vanished', 'vanishing.eml 18a241890bb2f800 133 vanished from applications before it could be fetched', NULL, NULL, '{"uid":"vanishing.eml 18a241890bb2f800 133"}'),
	(23, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 2, 1, '{}'),
	(24, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 3, 2, '{}'),
	(25, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 4, 3, '{}'),
	(26, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 5, 4, '{}'),
	(27, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 6, 5, '{}'),
	(28, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 7, 6, '{}'),
	(29, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 8, 7, '{}'),
	(30, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 9, 7, '{}'),
	(31, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 10, 8, '{}'),
	(32, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 11, 9, '{}'),
	(34, '2026-04-01 16:00:00+00', 'postroom', 'filed', '', 13, 11, '{}'),
	(35, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'A mail to somebody@example.org could not be delivered: there is no such address.', 14, NULL, '{}'),
	(36, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'It calls itself automatic (Auto-Submitted: auto-replied).', 15, NULL, '{}'),
	(37, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'Its headers are those of a newsletter or mailing list.', 16, NULL, '{}'),
	(38, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'It asks something and brings no documents: “The internship”.', 17, NULL, '{}'),
	(39, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'It looks like unsolicited mail (“SEO ranking”).', 18, NULL, '{}'),
	(40, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'It asks something and brings no documents: “Lunch on Friday”.', 19, NULL, '{}'),
	(41, '2026-04-01 16:00:00+00', 'postroom', 'set_aside', 'It names an opening and brings no documents.', 20, NULL, '{}'),
	(42, '2026-04-01 16:00:00+00', 'postroom', 'failed', 'the reader died twice over it', 21, NULL, '{}'),
	(43, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to unreadable-1.eml', 1, NULL, '{"mail":"unreadable:1"}'),
	(44, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-1-2.eml', 2, 1, '{"mail":"acknowledgement:1:2"}'),
	(45, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-2-3.eml', 3, 2, '{"mail":"acknowledgement:2:3"}'),
	(46, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-3-4.eml', 4, 3, '{"mail":"acknowledgement:3:4"}'),
	(47, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-4-5.eml', 5, 4, '{"mail":"acknowledgement:4:5"}'),
	(48, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-5-6.eml', 6, 5, '{"mail":"acknowledgement:5:6"}'),
	(49, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-6-7.eml', 7, 6, '{"mail":"acknowledgement:6:7"}'),
	(50, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-7-8.eml', 8, 7, '{"mail":"acknowledgement:7:8"}'),
	(51, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-9-11.eml', 11, 9, '{"mail":"acknowledgement:9:11"}'),
	(53, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-11-13.eml', 13, 11, '{"mail":"acknowledgement:11:13"}');
INSERT INTO public.events VALUES
	(54, '2026-04-01 16:00:00+00', 'postroom', 'sent', 'written to unreadable-21.eml', 21, NULL, '{"mail":"unreadable:21"}'),
	(55, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 8, '{"act":"74665cfb53ba220e","target":"opening","value":{"value":"internship"},"old":{"value":null},"applicant":null,"change":"corrected"}'),
	(56, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 8, '{"act":"74665cfb53ba220e","target":"cycle","value":{"value":"summer 2026"},"old":{"value":null},"applicant":null,"change":"corrected"}'),
	(57, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"applicant.name","value":{"value":"Oluwaseun A. Adeyemi"},"old":{"value":"Oluwaseun Adeyemi"},"applicant":null,"change":"corrected"}'),
	(58, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"applicant.email","value":{"value":"o.adeyemi@example.org"},"old":{"value":"olu.adeyemi@example.org"},"applicant":null,"change":"corrected"}'),
	(59, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"applicant.phone","value":{"value":"+234 2 555 0111"},"old":{"value":"+1 212 555 0142"},"applicant":null,"change":"corrected"}'),
	(60, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"availability","value":{"value":"full time"},"old":{"value":null},"applicant":null,"change":"corrected"}'),
	(61, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"start_date","value":{"value":"2026-06-01"},"old":{"value":null},"applicant":null,"change":"corrected"}'),
	(62, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 4, '{"act":"69bdfec3e62c8582","target":"end_date","value":{"value":null},"old":{"value":null},"applicant":null,"change":"corrected"}'),
	(63, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 11, '{"act":"450ad0c6aa699941","target":"form.country","value":{"value":"Uganda"},"old":{"value":"Kenya"},"applicant":null,"change":"corrected"}'),
	(64, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 5, '{"act":"a67719d42ffb457b","target":"document:6:2:3","value":{"pages":[4,5]},"old":{"pages":[3,5]},"applicant":null,"change":"corrected"}'),
	(65, '2026-04-01 18:00:00+00', 'Sam Example', 'corrected', 'said on the telephone', NULL, 5, '{"act":"60eb45f9fa07fd52","target":"document:6:2:2","value":{"kind":"transcript"},"old":{"kind":"cv"},"applicant":null,"change":"corrected"}'),
	(66, '2026-04-01 18:00:00+00', 'Sam Example', 'merged', 'said on the telephone', NULL, 6, '{"act":"d17a6fd698e51758","into":5,"messages":[7],"in_both":[],"old":{"status":"waiting","decision":"","decided_at":null,"stage":null,"stage_since":null},"old_of_other":{"status":"incomplete","decision":"","decided_at":null,"stage":null,"stage_since":null},"change":"merged"}'),
	(67, '2026-04-01 18:00:00+00', 'Sam Example', 'merged', 'said on the telephone', NULL, 5, '{"act":"d17a6fd698e51758","taken":6}'),
	(68, '2026-04-01 18:00:00+00', 'Sam Example', 'split', 'said on the telephone', 9, 12, '{"act":"44563e9f7feabf5b","out_of":7}'),
	(69, '2026-04-01 18:00:00+00', 'Sam Example', 'split', 'said on the telephone', 9, 7, '{"act":"44563e9f7feabf5b","message":9,"into":12,"joined":null,"change":"split"}'),
	(70, '2026-04-01 18:00:00+00', 'Sam Example', 'decided', 'said on the telephone', NULL, 2, '{"act":"ef307352f6d2f1ed","status":"accepted","decision":"said on the telephone","old":{"status":"complete","decision":"","decided_at":null,"stage":null,"stage_since":null},"stage":"accepted","change":"decided"}'),
	(71, '2026-04-01 18:00:00+00', 'Sam Example', 'declared an application', 'said on the telephone', 19, NULL, '{"act":"7f80c5688afa489a","application":true,"old_seen_at":null,"old_state":"set_aside","emptied":[],"change":"declared"}'),
	(72, '2026-04-01 18:00:00+00', 'postroom', 'filed', '', 19, 13, '{}'),
	(73, '2026-04-01 18:00:00+00', 'Sam Example', 'declared no application', 'said on the telephone', 20, NULL, '{"act":"f44899e63af65a2f","application":false,"old_seen_at":null,"old_state":"set_aside","emptied":[],"change":"declared"}'),
	(74, '2026-04-01 18:00:00+00', 'postroom', 'set_aside', 'A person set it aside.', 20, NULL, '{}'),
	(75, '2026-04-01 18:00:00+00', 'Sam Example', 'added', '', 22, NULL, '{"act":"06e4ea61bba678c5","files":["CV.pdf"],"emptied":[],"change":"added"}'),
	(76, '2026-04-01 18:00:00+00', 'postroom', 'filed', '', 22, 14, '{}'),
	(77, '2026-04-01 18:00:00+00', 'Sam Example', 'seen', '', 17, NULL, '{"act":"0878e8c4faa0f7b4","change":"seen"}'),
	(78, '2026-04-01 18:00:00+00', 'Sam Example', 'erased', 'said on the telephone', NULL, NULL, '{"applicants":1,"applications":1,"messages":1}'),
	(79, '2026-04-02 16:00:00+00', 'postroom', 'kept', '', 23, NULL, '{}'),
	(80, '2026-04-02 16:00:00+00', 'postroom', 'kept', '', 24, NULL, '{}'),
	(81, '2026-04-02 16:00:00+00', 'postroom', 'filed', '', 23, 1, '{}'),
	(82, '2026-04-02 16:00:00+00', 'postroom', 'filed', '', 24, 15, '{}'),
	(83, '2026-04-02 16:00:00+00', 'postroom', 'sent', 'written to notification-2026-04-01T16.eml', NULL, NULL, '{"mail":"notification:2026-04-01T16"}'),
	(84, '2026-04-02 16:00:00+00', 'postroom', 'sent', 'written to notification-2026-04-01T18.eml', NULL, NULL, '{"mail":"notification:2026-04-01T18"}'),
	(85, '2026-04-02 16:00:00+00', 'postroom', 'sent', 'written to down-desk-20260401T160000.eml', NULL, NULL, '{"mail":"down:desk:20260401T160000"}'),
	(86, '2026-04-02 16:00:00+00', 'postroom', 'sent', 'written to nightly-2026-04-01.eml', NULL, NULL, '{"mail":"nightly:2026-04-01"}'),
	(87, '2026-04-02 16:00:00+00', 'postroom', 'sent', 'written to acknowledgement-1-23.eml', 23, 1, '{"mail":"acknowledgement:1:23"}'),
	(88, '2026-04-02 16:00:00+00', 'postroom', 'given up', '550 5.1.1 no such mailbox', 24, 15, '{"mail":"acknowledgement:15:24"}'),
	(89, '2026-04-02 16:00:00+00', 'Rosa Example', 'invited', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":1,"email":"rosa@office.example.org","role":"admin"}'),
	(90, '2026-04-02 16:00:00+00', 'Rosa Example', 'password changed', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":1,"email":"rosa@office.example.org"}'),
	(91, '2026-04-02 16:00:00+00', 'Rosa Example', 'invited', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":2,"email":"new.rosa@office.example.org","role":"admin"}'),
	(92, '2026-04-02 16:00:00+00', 'Rosa Example', 'invited', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":3,"email":"mina@office.example.org","role":"reviewer"}'),
	(93, '2026-04-02 16:00:00+00', 'Rosa Example', 'password changed', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":3,"email":"mina@office.example.org"}'),
	(94, '2026-04-02 16:00:00+00', 'Rosa Example', 'invited', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":4,"email":"new.mina@office.example.org","role":"reviewer"}'),
	(95, '2026-04-02 16:00:00+00', 'Rosa Example', 'second factor set up', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":1,"email":"rosa@office.example.org"}'),
	(96, '2026-04-02 16:00:00+00', 'Rosa Example', 'token made', '', NULL, NULL, '{"act":"deb7e599b75b487a","user":1,"email":"rosa@office.example.org","token":"the statistics","scopes":["read"]}'),
	(97, '2026-04-02 16:00:00+00', 'Rosa Example', 'noted', '', NULL, 1, '{"act":"deb7e599b75b487a","note":1,"change":"noted"}'),
	(98, '2026-04-02 16:00:00+00', 'Rosa Example', 'taken', '', NULL, 1, '{"act":"deb7e599b75b487a","user":1,"name":"Rosa Example","old":null,"change":"taken"}'),
	(99, '2026-04-02 16:00:00+00', 'Rosa Example', 'put off', '', 17, NULL, '{"act":"deb7e599b75b487a","of":"message","number":17,"until":"2027-01-27T16:00:00Z","old_until":null,"mail":null,"change":"snoozed"}'),
	(100, '2026-04-02 16:00:00+00', 'Rosa Example', 'handed over to the committee', '', NULL, 1, '{"act":"deb7e599b75b487a","round":1,"change":"handed over"}'),
	(101, '2026-04-02 16:00:00+00', 'Mina Member', 'reviewed', '', NULL, 1, '{"act":"010a759ee782c27a","vote":"yes","old_vote":null,"old_comment":""}'),
	(102, '2026-04-02 17:00:00+00', 'postroom', 'kept', '', 25, NULL, '{}'),
	(103, '2026-04-02 17:00:00+00', 'postroom', 'kept', '', 26, NULL, '{}');
INSERT INTO public.events VALUES
	(104, '2026-04-02 17:00:00+00', 'postroom', 'filed', '', 25, 16, '{}'),
	(105, '2026-04-02 17:00:00+00', 'postroom', 'filed', '', 26, 17, '{}'),
	(106, '2026-04-02 17:00:00+00', 'Sam Example', 'held back', '', 26, 17, '{"act":"137e14b3794e6e95","mail":"acknowledgement:17:26","state":"held","old_state":"queued","old_attempts":0,"old_next_attempt_at":"2026-04-02T17:00:00Z","change":"queued"}'),
	(107, '2026-04-02 17:00:00+00', 'Rosa Example', 'cancelled', '', 25, 16, '{"act":"418d576de6223f3b","mail":"acknowledgement:16:25","state":"cancelled","old_state":"queued","old_attempts":0,"old_next_attempt_at":"2026-04-02T17:00:00Z","change":"queued"}'),
	(108, '2026-04-02 17:00:00+00', 'postroom', 'kept', '', 27, NULL, '{}');


--
-- Data for Name: findings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.findings VALUES
	(12, 2, 'subject_names_opening', 'met', 'The subject names the opening: “Candidature : stage d’été 2026, CIRdP”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"Candidature : stage d’été 2026, CIRdP","message":3}]}', '{"version":1,"value":{"words":"Candidature : stage d’été 2026, CIRdP"}}'),
	(13, 2, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(14, 2, 'cover_letter_received', 'met', 'Cover letter: “Lettre de motivation.pdf”, 1 page.', '{"version":1,"value":[{"document":"3","page":1,"words":"Lettre de motivation.pdf","message":3}]}', '{"version":1,"value":{"what":"“Lettre de motivation.pdf”, 1 page"}}'),
	(15, 2, 'cv_received', 'met', 'CV: “CV_Dumont.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV_Dumont.pdf","message":3}]}', '{"version":1,"value":{"what":"“CV_Dumont.pdf”, 1 page"}}'),
	(16, 2, 'writing_sample_received', 'met', 'Writing sample: “Échantillon.pdf”, 3 pages.', '{"version":1,"value":[{"document":"4","page":1,"words":"Échantillon.pdf","message":3}]}', '{"version":1,"value":{"what":"“Échantillon.pdf”, 3 pages"}}'),
	(17, 2, 'sample_length_met', 'met', 'The writing sample has 3 pages, 3 of them body: within 3-5.', '{"version":1,"value":[{"document":"4","page":1,"words":"3 pages in the file, 3 of body; 1049 words, 4 standard pages","message":3}]}', '{"version":1,"value":{"minimum":"3","maximum":"5","pages":"3","body_pages":"3"}}'),
	(18, 2, 'letter_names_opening', 'met', 'The cover letter names the opening: “candidature au stage CIRdP, été 2026 Madame, Monsieur, Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au sein de votre Secrétariat.”.', '{"version":1,"value":[{"document":"3","page":1,"words":"candidature au stage CIRdP, été 2026 Madame, Monsieur, Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au sein de votre Secrétariat.","message":3}]}', '{"version":1,"value":{"words":"candidature au stage CIRdP, été 2026 Madame, Monsieur, Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au sein de votre Secrétariat."}}'),
	(19, 2, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}]}', '{"version":1,"value":{"value":"full time"}}'),
	(20, 2, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(21, 2, 'end_date_stated', 'met', 'Ends 15 September 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}]}', '{"version":1,"value":{"value":"2026-09-15"}}'),
	(22, 2, 'duration_met', 'met', 'The stay lasts about 3.5 months: within 3-4.', '{"version":1,"value":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3},{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":3}]}', '{"version":1,"value":{"months":"3.5","minimum":"3","maximum":"4"}}'),
	(23, 3, 'subject_names_opening', 'met', 'The subject names the opening: “Solicitud de pasantía ICRtoP, verano 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"Solicitud de pasantía ICRtoP, verano 2026","message":4}]}', '{"version":1,"value":{"words":"Solicitud de pasantía ICRtoP, verano 2026"}}'),
	(24, 3, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(25, 3, 'cover_letter_received', 'met', 'Cover letter: “carta.pdf”, 1 page.', '{"version":1,"value":[{"document":"3","page":1,"words":"carta.pdf","message":4}]}', '{"version":1,"value":{"what":"“carta.pdf”, 1 page"}}'),
	(26, 3, 'cv_received', 'met', 'CV: “hoja_de_vida.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"hoja_de_vida.pdf","message":4}]}', '{"version":1,"value":{"what":"“hoja_de_vida.pdf”, 1 page"}}'),
	(27, 3, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(28, 3, 'letter_names_opening', 'met', 'The cover letter names the opening: “Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026.”.', '{"version":1,"value":[{"document":"3","page":1,"words":"Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026.","message":4}]}', '{"version":1,"value":{"words":"Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026."}}'),
	(29, 3, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}]}', '{"version":1,"value":{"value":"full time"}}'),
	(30, 3, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(31, 3, 'end_date_stated', 'met', 'Ends 15 September 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}]}', '{"version":1,"value":{"value":"2026-09-15"}}'),
	(32, 3, 'duration_met', 'met', 'The stay lasts about 3.5 months: within 3-4.', '{"version":1,"value":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4},{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":4}]}', '{"version":1,"value":{"months":"3.5","minimum":"3","maximum":"4"}}'),
	(68, 9, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":11}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(69, 9, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(70, 9, 'cover_letter_received', 'met', 'Cover letter: “Cover letter.pdf”, 1 page.', '{"version":1,"value":[{"document":"3","page":1,"words":"Cover letter.pdf","message":11}]}', '{"version":1,"value":{"what":"“Cover letter.pdf”, 1 page"}}'),
	(71, 9, 'cv_received', 'met', 'CV: “CV.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV.pdf","message":11}]}', '{"version":1,"value":{"what":"“CV.pdf”, 1 page"}}'),
	(108, 4, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"a person","page":null,"words":"2026-06-01","message":null}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(72, 9, 'writing_sample_received', 'met', 'Writing sample: “Writing sample.pdf”, pages unknown.', '{"version":1,"value":[{"document":"4","page":null,"words":"Writing sample.pdf","message":11}]}', '{"version":1,"value":{"what":"“Writing sample.pdf”, pages unknown"}}'),
	(73, 9, 'letter_names_opening', 'met', 'The cover letter names the opening: “Cut Off Springfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.”.', '{"version":1,"value":[{"document":"3","page":1,"words":"Cut Off Springfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":11}]}', '{"version":1,"value":{"words":"Cut Off Springfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026."}}'),
	(74, 9, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}]}', '{"version":1,"value":{"value":"full time"}}'),
	(75, 9, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(76, 9, 'end_date_stated', 'met', 'Ends 31 August 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}]}', '{"version":1,"value":{"value":"2026-08-31"}}'),
	(77, 9, 'duration_met', 'met', 'The stay lasts about 3 months: within 3-4.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11},{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":11}]}', '{"version":1,"value":{"months":"3","minimum":"3","maximum":"4"}}'),
	(78, 9, 'broken', 'lacking', '“Writing sample.pdf” is broken and could not be read: it is cut off.', '{"version":1,"value":[{"document":"4","page":null,"words":"Writing sample.pdf","message":11}]}', '{"version":1,"value":{"filename":"Writing sample.pdf","why":"it is cut off.","media_type":"it is cut off.","host":"it is cut off.","document_kind":"writing_sample"}}'),
	(87, 11, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Membership Application”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Membership Application","message":13}]}', '{"version":1,"value":{"words":"ICRtoP Membership Application"}}'),
	(88, 11, 'membership_form_received', 'met', 'Application form: “Membership Application Form.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"Membership Application Form.pdf","message":13}]}', '{"version":1,"value":{"what":"“Membership Application Form.pdf”, 1 page"}}'),
	(89, 11, 'eligible_kind', 'met', 'The kind of organisation is accepted: independent (criterion 1).', '{"version":1,"value":[{"document":"2","page":null,"words":"Kind of organisation: Non-governmental organisation, not for profit","message":13}]}', '{"version":1,"value":{"kind":"independent","criterion":"1"}}'),
	(90, 11, 'steering_committee', 'note', 'Awaits the decision of the Steering Committee.', '{"version":1,"value":[]}', '{"version":1,"value":{"body":"Steering Committee"}}'),
	(91, 8, 'subject_silent', 'note', 'The subject does not name the opening, as the office asks: “Documents”.', '{"version":1,"value":[]}', '{"version":1,"value":{"words":"Documents"}}'),
	(92, 8, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(93, 8, 'cover_letter_received', 'met', 'Cover letter: “Letter.pdf”, 1 page.', '{"version":1,"value":[{"document":"3","page":1,"words":"Letter.pdf","message":10}]}', '{"version":1,"value":{"what":"“Letter.pdf”, 1 page"}}'),
	(94, 8, 'cv_received', 'met', 'CV: “CV.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV.pdf","message":10}]}', '{"version":1,"value":{"what":"“CV.pdf”, 1 page"}}'),
	(95, 8, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(96, 8, 'letter_silent', 'note', 'The cover letter does not name the opening, as the office asks.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(97, 8, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}]}', '{"version":1,"value":{"value":"full time"}}'),
	(98, 8, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(99, 8, 'end_date_stated', 'met', 'Ends 31 August 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}]}', '{"version":1,"value":{"value":"2026-08-31"}}'),
	(100, 8, 'duration_met', 'met', 'The stay lasts about 3 months: within 3-4.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10},{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":10}]}', '{"version":1,"value":{"months":"3","minimum":"3","maximum":"4"}}'),
	(101, 4, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":5}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(102, 4, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(103, 4, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}');
INSERT INTO public.findings VALUES
	(104, 4, 'cv_received', 'met', 'CV: “1.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"1.pdf","message":5}]}', '{"version":1,"value":{"what":"“1.pdf”, 1 page"}}'),
	(105, 4, 'writing_sample_received', 'met', 'Writing sample: “3.pdf”, 3 pages.', '{"version":1,"value":[{"document":"3","page":1,"words":"3.pdf","message":5}]}', '{"version":1,"value":{"what":"“3.pdf”, 3 pages"}}'),
	(106, 4, 'sample_length_met', 'met', 'The writing sample has 3 pages, 3 of them body: within 3-5.', '{"version":1,"value":[{"document":"3","page":1,"words":"3 pages in the file, 3 of body; 1163 words, 4 standard pages","message":5}]}', '{"version":1,"value":{"minimum":"3","maximum":"5","pages":"3","body_pages":"3"}}'),
	(107, 4, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"a person","page":null,"words":"full time","message":null}]}', '{"version":1,"value":{"value":"full time"}}'),
	(109, 4, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(110, 5, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":6}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(111, 5, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(112, 5, 'cover_letter_received', 'met', 'Cover letter: “application.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"application.pdf","message":6}]}', '{"version":1,"value":{"what":"“application.pdf”, 1 page"}}'),
	(113, 5, 'cv_received', 'met', 'CV: “CV.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV.pdf","message":7}]}', '{"version":1,"value":{"what":"“CV.pdf”, 1 page"}}'),
	(114, 5, 'writing_sample_received', 'met', 'Writing sample: “application.pdf”, pages 4-5, 2 pages.', '{"version":1,"value":[{"document":"2","page":4,"words":"application.pdf","message":6}]}', '{"version":1,"value":{"what":"“application.pdf”, pages 4-5, 2 pages"}}'),
	(115, 5, 'sample_too_short', 'lacking', 'The writing sample has 2 pages, 2 of them body: fewer than 3.', '{"version":1,"value":[{"document":"2","page":4,"words":"2 pages in the file, 2 of body; 1158 words, 4 standard pages","message":6}]}', '{"version":1,"value":{"minimum":"3","pages":"2","body_pages":"2"}}'),
	(116, 5, 'letter_names_opening', 'met', 'The cover letter names the opening: “Hana Novotná Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.”.', '{"version":1,"value":[{"document":"2","page":1,"words":"Hana Novotná Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":6}]}', '{"version":1,"value":{"words":"Hana Novotná Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026."}}'),
	(117, 5, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}]}', '{"version":1,"value":{"value":"full time"}}'),
	(118, 5, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(119, 5, 'end_date_stated', 'met', 'Ends 31 August 2026.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}]}', '{"version":1,"value":{"value":"2026-08-31"}}'),
	(120, 5, 'duration_met', 'met', 'The stay lasts about 3 months: within 3-4.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6},{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":6}]}', '{"version":1,"value":{"months":"3","minimum":"3","maximum":"4"}}'),
	(121, 7, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":8}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(122, 7, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(123, 7, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(124, 7, 'cv_received', 'met', 'CV: “CV.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV.pdf","message":8}]}', '{"version":1,"value":{"what":"“CV.pdf”, 1 page"}}'),
	(125, 7, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(126, 7, 'availability_missing', 'lacking', 'Full time or part time is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(127, 7, 'start_date_missing', 'lacking', 'The approximate start date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(128, 7, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(129, 12, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":9}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(130, 12, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(131, 12, 'cover_letter_received', 'met', 'Cover letter: “Cover letter.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"Cover letter.pdf","message":9}]}', '{"version":1,"value":{"what":"“Cover letter.pdf”, 1 page"}}'),
	(132, 12, 'cv_missing', 'lacking', 'The CV is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(133, 12, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(134, 12, 'letter_names_opening', 'met', 'The cover letter names the opening: “Jomo Achebe Kisumu jomo.achebe@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.”.', '{"version":1,"value":[{"document":"2","page":1,"words":"Jomo Achebe Kisumu jomo.achebe@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":9}]}', '{"version":1,"value":{"words":"Jomo Achebe Kisumu jomo.achebe@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026."}}'),
	(135, 12, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}]}', '{"version":1,"value":{"value":"full time"}}'),
	(136, 12, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(137, 12, 'end_date_stated', 'met', 'Ends 31 August 2026.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}]}', '{"version":1,"value":{"value":"2026-08-31"}}'),
	(172, 16, 'start_date_missing', 'lacking', 'The approximate start date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(138, 12, 'duration_met', 'met', 'The stay lasts about 3 months: within 3-4.', '{"version":1,"value":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9},{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":9}]}', '{"version":1,"value":{"months":"3","minimum":"3","maximum":"4"}}'),
	(139, 13, 'opening_unknown', 'doubt', 'Which opening this is for is not clear: neither the subject nor the mail names an opening.', '{"version":1,"value":[]}', '{"version":1,"value":{"why":"neither the subject nor the mail names an opening."}}'),
	(140, 14, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 August 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-08-01"}}'),
	(141, 14, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(142, 14, 'cv_received', 'met', 'CV: “CV.pdf”, 1 page.', '{"version":1,"value":[{"document":"1","page":1,"words":"CV.pdf","message":22}]}', '{"version":1,"value":{"what":"“CV.pdf”, 1 page"}}'),
	(143, 14, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(144, 14, 'availability_missing', 'lacking', 'Full time or part time is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(145, 14, 'start_date_missing', 'lacking', 'The approximate start date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(146, 14, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(147, 1, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":2}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(148, 1, 'on_time', 'met', 'Received 1 April 2026, on or before the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-01","deadline":"2026-04-01"}}'),
	(149, 1, 'cover_letter_received', 'met', 'Cover letter: “Cover letter.pdf”, 1 page.', '{"version":1,"value":[{"document":"3","page":1,"words":"Cover letter.pdf","message":2}]}', '{"version":1,"value":{"what":"“Cover letter.pdf”, 1 page"}}'),
	(150, 1, 'cv_received', 'met', 'CV: “CV corrected.pdf”, 1 page.', '{"version":1,"value":[{"document":"2","page":1,"words":"CV corrected.pdf","message":23}]}', '{"version":1,"value":{"what":"“CV corrected.pdf”, 1 page"}}'),
	(151, 1, 'writing_sample_received', 'met', 'Writing sample: “Writing sample.pdf”, 3 pages.', '{"version":1,"value":[{"document":"4","page":1,"words":"Writing sample.pdf","message":2}]}', '{"version":1,"value":{"what":"“Writing sample.pdf”, 3 pages"}}'),
	(152, 1, 'sample_length_met', 'met', 'The writing sample has 3 pages, 3 of them body: within 3-5.', '{"version":1,"value":[{"document":"4","page":1,"words":"3 pages in the file, 3 of body; 1163 words, 4 standard pages","message":2}]}', '{"version":1,"value":{"minimum":"3","maximum":"5","pages":"3","body_pages":"3"}}'),
	(153, 1, 'letter_names_opening', 'met', 'The cover letter names the opening: “Ada Lindqvist Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2”.', '{"version":1,"value":[{"document":"3","page":1,"words":"Ada Lindqvist Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2","message":2}]}', '{"version":1,"value":{"words":"Ada Lindqvist Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2"}}');
INSERT INTO public.findings VALUES
	(154, 1, 'availability_stated', 'met', 'Available full time.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}]}', '{"version":1,"value":{"value":"full time"}}'),
	(155, 1, 'start_date_stated', 'met', 'Starts 1 June 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}]}', '{"version":1,"value":{"value":"2026-06-01"}}'),
	(156, 1, 'end_date_stated', 'met', 'Ends 31 August 2026.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}]}', '{"version":1,"value":{"value":"2026-08-31"}}'),
	(157, 1, 'duration_met', 'met', 'The stay lasts about 3 months: within 3-4.', '{"version":1,"value":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2},{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":2}]}', '{"version":1,"value":{"months":"3","minimum":"3","maximum":"4"}}'),
	(158, 15, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":24}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(159, 15, 'late', 'lacking', 'Received 2 April 2026, after the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-02","deadline":"2026-04-01"}}'),
	(160, 15, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(161, 15, 'cv_missing', 'lacking', 'The CV is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(162, 15, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(163, 15, 'availability_missing', 'lacking', 'Full time or part time is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(164, 15, 'start_date_missing', 'lacking', 'The approximate start date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(165, 15, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(166, 16, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":25}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(167, 16, 'late', 'lacking', 'Received 2 April 2026, after the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-02","deadline":"2026-04-01"}}'),
	(168, 16, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(169, 16, 'cv_missing', 'lacking', 'The CV is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(170, 16, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(171, 16, 'availability_missing', 'lacking', 'Full time or part time is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(173, 16, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(174, 17, 'subject_names_opening', 'met', 'The subject names the opening: “ICRtoP Internship, Summer 2026”.', '{"version":1,"value":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":26}]}', '{"version":1,"value":{"words":"ICRtoP Internship, Summer 2026"}}'),
	(175, 17, 'late', 'lacking', 'Received 2 April 2026, after the deadline 1 April 2026.', '{"version":1,"value":[]}', '{"version":1,"value":{"received":"2026-04-02","deadline":"2026-04-01"}}'),
	(176, 17, 'cover_letter_missing', 'lacking', 'The cover letter is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(177, 17, 'cv_missing', 'lacking', 'The CV is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(178, 17, 'writing_sample_missing', 'lacking', 'The writing sample is missing.', '{"version":1,"value":[]}', '{"version":1,"value":{"minimum":"3","maximum":"5"}}'),
	(179, 17, 'availability_missing', 'lacking', 'Full time or part time is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(180, 17, 'start_date_missing', 'lacking', 'The approximate start date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}'),
	(181, 17, 'end_date_missing', 'lacking', 'The approximate end date is not stated.', '{"version":1,"value":[]}', '{"version":1,"value":{}}');


--
-- Data for Name: health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.health VALUES
	('retention', '2026-04-02 16:00:00+00', '{}', 2),
	('pass', '2026-04-02 17:00:00+00', '{"kept":1,"read":0,"sent":0,"troubles":["mailbox desk: 127.0.0.1: the server does not answer: Connection refused","the virus scanner at 127.0.0.1:1 does not answer: Connection refused; mail waits until it does","the server does not answer"]}', 4),
	('virus scanner', '2026-04-02 17:00:00+00', '{"failure":"the virus scanner at 127.0.0.1:1 does not answer: Connection refused; mail waits until it does"}', 1);


--
-- Data for Name: laid_out_files; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.laid_out_files VALUES
	('0000000000000000000000000000000000000000000000000000000000000000', NULL, NULL, 'It is no document.', '2026-04-02 16:00:00+00');


--
-- Data for Name: ledger; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger VALUES
	(1, 1, '@4b73cae2aaa3', 'ada.eml 18a24063add8c000 3f8b', 16267, '2026-04-01 16:00:00+00', false, 'kept', 2, false, 0, ''),
	(2, 1, '@4b73cae2aaa3', 'claire.eml 18a24071a6201800 3653', 13907, '2026-04-01 16:00:00+00', false, 'kept', 3, false, 0, ''),
	(3, 1, '@4b73cae2aaa3', 'sofia.eml 18a2407f9e677000 1afa', 6906, '2026-04-01 16:00:00+00', false, 'kept', 4, false, 0, ''),
	(4, 1, '@4b73cae2aaa3', 'olu.eml 18a2408d96aec800 3197', 12695, '2026-04-01 16:00:00+00', false, 'kept', 5, false, 0, ''),
	(5, 1, '@4b73cae2aaa3', 'hana.eml 18a2409b8ef62000 32e6', 13030, '2026-04-01 16:00:00+00', false, 'kept', 6, false, 0, ''),
	(6, 1, '@4b73cae2aaa3', 'hana-2.eml 18a240a9873d7800 e50', 3664, '2026-04-01 16:00:00+00', false, 'kept', 7, false, 0, ''),
	(7, 1, '@4b73cae2aaa3', 'jomo.eml 18a240b77f84d000 e44', 3652, '2026-04-01 16:00:00+00', false, 'kept', 8, false, 0, ''),
	(8, 1, '@4b73cae2aaa3', 'jomo-2.eml 18a240c577cc2800 f6a', 3946, '2026-04-01 16:00:00+00', false, 'kept', 9, false, 0, ''),
	(9, 1, '@4b73cae2aaa3', 'silent.eml 18a240d370138000 1b42', 6978, '2026-04-01 16:00:00+00', false, 'kept', 10, false, 0, ''),
	(10, 1, '@4b73cae2aaa3', 'doubted.eml 18a240e1685ad800 27f3', 10227, '2026-04-01 16:00:00+00', false, 'kept', 11, false, 0, ''),
	(11, 1, '@4b73cae2aaa3', 'erased:5a2d050e07431b7fb75a7a9beab246f9a08e8a55af450f0ac5042ed53bc2fc3a', 388, '2026-04-01 16:00:00+00', false, 'kept', NULL, false, 0, ''),
	(12, 1, '@4b73cae2aaa3', 'member.eml 18a240fd58e98800 539c', 21404, '2026-04-01 16:00:00+00', false, 'kept', 13, false, 0, ''),
	(13, 1, '@4b73cae2aaa3', 'bounce.eml 18a2410b5130e000 373', 883, '2026-04-01 16:00:00+00', false, 'kept', 14, false, 0, ''),
	(14, 1, '@4b73cae2aaa3', 'away.eml 18a2411949783800 141', 321, '2026-04-01 16:00:00+00', false, 'kept', 15, false, 0, ''),
	(15, 1, '@4b73cae2aaa3', 'news.eml 18a2412741bf9000 155', 341, '2026-04-01 16:00:00+00', false, 'kept', 16, false, 0, ''),
	(16, 1, '@4b73cae2aaa3', 'question.eml 18a241353a06e800 12c', 300, '2026-04-01 16:00:00+00', false, 'kept', 17, false, 0, ''),
	(17, 1, '@4b73cae2aaa3', 'spam.eml 18a24143324e4000 165', 357, '2026-04-01 16:00:00+00', false, 'kept', 18, false, 0, ''),
	(18, 1, '@4b73cae2aaa3', 'lunch.eml 18a241512a959800 12e', 302, '2026-04-01 16:00:00+00', false, 'kept', 19, false, 0, ''),
	(19, 1, '@4b73cae2aaa3', 'none.eml 18a2415f22dcf000 12c', 300, '2026-04-01 16:00:00+00', false, 'kept', 20, false, 0, ''),
	(20, 1, '@4b73cae2aaa3', 'failed.eml 18a2416d1b244800 136', 310, '2026-04-01 16:00:00+00', false, 'kept', 21, false, 0, ''),
	(21, 1, '@4b73cae2aaa3', 'large.eml 18a2417b136ba000 1ec44', 126020, '2026-04-01 16:00:00+00', false, 'kept', 1, false, 0, ''),
	(22, 1, '@4b73cae2aaa3', 'vanishing.eml 18a241890bb2f800 133', 307, '2026-04-01 16:00:00+00', false, 'gone', NULL, false, 1, ''),
	(23, 1, '@4b73cae2aaa3', 'ada-2.eml 18a29584a0990000 e82', 3714, '2026-04-02 16:00:00+00', false, 'kept', 23, false, 0, ''),
	(24, 1, '@4b73cae2aaa3', 'late.eml 18a29584a0990000 17c', 380, '2026-04-02 16:00:00+00', false, 'kept', 24, false, 0, ''),
	(25, 1, '@4b73cae2aaa3', 'retired.eml 18a298cad151a000 179', 377, '2026-04-02 17:00:00+00', false, 'kept', 25, false, 0, ''),
	(26, 1, '@4b73cae2aaa3', 'tomas.eml 18a298cad151a000 19f', 415, '2026-04-02 17:00:00+00', false, 'kept', 26, false, 0, ''),
	(27, 1, '@4b73cae2aaa3', 'withheld.eml 18a298cad151a000 130', 304, '2026-04-02 17:00:00+00', false, 'listed', NULL, false, 2, 'mailbox applications: withheld.eml 18a298cad151a000 130 cannot be read: Input/output error'),
	(28, 1, '@4b73cae2aaa3', 'erased:3b29d31379d2ef0ad09e5b09584a944eb684a33ef173c140df707dc5433be492', 388, '2026-04-02 17:00:00+00', false, 'kept', NULL, false, 0, ''),
	(29, 1, '@4b73cae2aaa3', 'kept.eml 18a298cad151a000 e4c', 3660, '2026-04-02 17:00:00+00', false, 'kept', 27, false, 0, '');


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES
	(1, 'applications', '@4b73cae2aaa3', '2026-04-01 16:00:00+00', '2026-04-02 17:00:00+00', NULL, '', NULL, NULL, '{}'),
	(2, 'desk', '', NULL, NULL, '2026-04-01 16:00:00+00', 'mailbox desk: 127.0.0.1: the server does not answer: Connection refused', '2026-04-02 16:00:00+00', NULL, '{}');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES
	(1, '9dd9f85167ec981ad4b64dc6287a42c19b653c8a717c78e94f8c1387f8019f48', '5510dbf33ab860d42dcda7362a50f66caf6d159d9c8e0afdb261bddd029678c2', '<large@mail.example.org>', 126020, true, 'email', '2026-04-01 14:20:00+00', '2026-04-01 16:00:00+00', false, 'failed', '', 'It is larger than 0.1 MiB, so only its head was fetched; raise limits.message_mib, or ask for it in another way.', 0, NULL, NULL, NULL, 'ICRtoP Internship, Summer 2026', 'Over Size <oversize@example.org>', 'oversize@example.org', NULL, NULL, false, NULL, '', NULL, NULL, NULL, NULL, NULL),
	(2, 'fe722bd2efb8a206b1bf3cc5c5edb8651ad669d6dd76022489666223f56b380a', '99a267e7d432a64790b0131dc1fe837f70c6823a2ce4d7ee6fa6a0807bb570e1', '<ada@mail.example.org>', 16267, false, 'email', '2026-04-01 14:00:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Ada Lindqvist <ada.lindqvist@example.org>', 'ada.lindqvist@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<ada@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Ada Lindqvist","email":"ada.lindqvist@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-318336\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nAda Lindqvist","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":90,"sha256":"50daf7dcc9c3cab6a99ddc7a5bb7e01e4d3c73946131789959429770bfc56b42","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV.pdf","media_type":"application/pdf","size":2175,"sha256":"e5cb1fc855787e3af05ec7e9d405f196f67a6c01480a4f60e8a098e4a2b5c093","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"Cover letter.pdf","media_type":"application/pdf","size":2376,"sha256":"1c742b580631d86c3e0ebd62c70b7abae023c78c2bcfadf6769dd5e84e7bf6b3","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"4","filename":"Writing sample.pdf","media_type":"application/pdf","size":6581,"sha256":"8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872","role":"document","ignored_reason":"","pages":3,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Ada Lindqvist","evidence":[{"document":"From","page":null,"words":"Ada Lindqvist","message":null}],"problem":null},"email":{"value":"ada.lindqvist@example.org","evidence":[{"document":"From","page":null,"words":"ada.lindqvist@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":70,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"e5cb1fc855787e3af05ec7e9d405f196f67a6c01480a4f60e8a098e4a2b5c093","page_words":[70],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Ada Lindqvist Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2","message":null}],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"],"attachment":"3","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":155,"language":"en","text_source":"text","scores":[["cover_letter",0.9999],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Cover letter.pdf","sha256":"1c742b580631d86c3e0ebd62c70b7abae023c78c2bcfadf6769dd5e84e7bf6b3","page_words":[155],"message":null,"joined":[]},{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"4","page":1,"words":"From Warning to Action: part 1 The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"4","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null},{"document":"4","page":1,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":null},{"document":"4","page":1,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"4","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null}],"kind":"writing_sample","confidence":1.0,"reasons":["running text","citations","prose about a subject","it argues","its name “Writing sample.pdf” says writing sample"],"attachment":"4","first_page":1,"last_page":3,"pages":3,"body_pages":3,"words":1163,"language":"en","text_source":"text","scores":[["writing_sample",1.0],["cv",0.0],["cover_letter",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Writing sample.pdf","sha256":"8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872","page_words":[391,386,386],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nAda Lindqvist","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(3, '5f93f590f5e336679f26096f08c581a837c948fbb54791aa780d182ea034b980', '01074e6d05217c72297d30de3278ede370fa2e7fb9770182f5258007f620e7f7', '<claire@mail.example.org>', 13907, false, 'email', '2026-04-01 14:01:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Candidature : stage d’été 2026, CIRdP', 'Claire Dumont-Lefèvre <claire.dumont@example.org>', 'claire.dumont@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<claire@mail.example.org>","subject":"Candidature : stage d’été 2026, CIRdP","sender":{"name":"Claire Dumont-Lefèvre","email":"claire.dumont@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-37-419212\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Madame, Monsieur,\n\nveuillez trouver ci-joint mon dossier.\n\nCordialement\nClaire Dumont-Lefèvre","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":101,"sha256":"1eeb7f8b86c061360ecfa615922e0a4a76eef2d2bd9a722526a16516c26841ff","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV_Dumont.pdf","media_type":"application/pdf","size":2187,"sha256":"8562cb0c63e2839b41d8406361b7364509d7174754847dcf161014e6188d9521","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"Lettre de motivation.pdf","media_type":"application/pdf","size":2319,"sha256":"c4d3672357e1b38e09c04689aec5b4e886e862a9ba14247e887ded61dbd3ac75","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"4","filename":"Échantillon.pdf","media_type":"application/pdf","size":4839,"sha256":"7eaf4365f46bf11885aa98e39364131c5b53f987da322b37b38196f61dc542f0","role":"document","ignored_reason":"","pages":3,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Claire Dumont-Lefèvre","evidence":[{"document":"From","page":null,"words":"Claire Dumont-Lefèvre","message":null}],"problem":null},"email":{"value":"claire.dumont@example.org","evidence":[{"document":"From","page":null,"words":"claire.dumont@example.org","message":null}],"problem":null},"phone":{"value":"+33 4 55 50 01 23","evidence":[{"document":"2","page":null,"words":"+33 4 55 50 01 23","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"Candidature : stage d’été 2026, CIRdP","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":null}],"problem":null},"end_date":{"value":"2026-09-15","evidence":[{"document":"3","page":1,"words":"Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV_Dumont.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":69,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV_Dumont.pdf","sha256":"8562cb0c63e2839b41d8406361b7364509d7174754847dcf161014e6188d9521","page_words":[69],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"candidature au stage CIRdP, été 2026 Madame, Monsieur, Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au sein de votre Secrétariat.","message":null}],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Lettre de motivation.pdf” says cover letter"],"attachment":"3","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":130,"language":"fr","text_source":"text","scores":[["cover_letter",0.9999],["recommendation",0.0001],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["membership_form",0.0],["other",0.0]],"filename":"Lettre de motivation.pdf","sha256":"c4d3672357e1b38e09c04689aec5b4e886e862a9ba14247e887ded61dbd3ac75","page_words":[130],"message":null,"joined":[]},{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.1,73.2,73.3,335.3],"names_opening":[],"topic":[{"document":"4","page":1,"words":"From Warning to Action: part 1 L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":null},{"document":"4","page":1,"words":"La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la commission (Evans, 2002).","message":null},{"document":"4","page":1,"words":"L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":null},{"document":"4","page":1,"words":"La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la commission (Evans, 2002).","message":null},{"document":"4","page":1,"words":"L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.","message":null}],"kind":"writing_sample","confidence":1.0,"reasons":["running text","citations","prose about a subject","its name “Échantillon.pdf” says writing sample"],"attachment":"4","first_page":1,"last_page":3,"pages":3,"body_pages":3,"words":1049,"language":"fr","text_source":"text","scores":[["writing_sample",1.0],["cv",0.0],["cover_letter",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Échantillon.pdf","sha256":"7eaf4365f46bf11885aa98e39364131c5b53f987da322b37b38196f61dc542f0","page_words":[353,348,348],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"fr","own_words":"Madame, Monsieur,\n\nveuillez trouver ci-joint mon dossier.\n\nCordialement\nClaire Dumont-Lefèvre","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(4, '125e1d13f1af93e914ecf6080867bf7a18c76be8c1b2b4e04d45b1b6695bec92', '555d4515600a02dbc74f949fcdf9bd71631d2b75fd373d8774eb1e2f81d12976', '<sofia@mail.example.org>', 6906, false, 'email', '2026-04-01 14:02:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Solicitud de pasantía ICRtoP, verano 2026', 'Sofía Méndez Ortiz <sofia.mendez@example.org>', 'sofia.mendez@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<sofia@mail.example.org>","subject":"Solicitud de pasantía ICRtoP, verano 2026","sender":{"name":"Sofía Méndez Ortiz","email":"sofia.mendez@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-41-262673\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Estimada coordinadora:\n\nadjunto mi solicitud.\n\nSaludos\nSofía Méndez Ortiz","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":82,"sha256":"488bf3c6cc4e1da417a6b49e0cc1797a0c5015e1d376e924c31c858aec088ad5","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"hoja_de_vida.pdf","media_type":"application/pdf","size":2192,"sha256":"b27ca8c262414ac6c6807c3f7281c683cfc8056a27efd12fa27cef3892a5e7ef","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"carta.pdf","media_type":"application/pdf","size":2191,"sha256":"f647c17bca4c68812a3cc9addce240c9c9bd024c84a007f169b5127c580e96af","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Sofía Méndez Ortiz","evidence":[{"document":"From","page":null,"words":"Sofía Méndez Ortiz","message":null}],"problem":null},"email":{"value":"sofia.mendez@example.org","evidence":[{"document":"From","page":null,"words":"sofia.mendez@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"Solicitud de pasantía ICRtoP, verano 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":null}],"problem":null},"end_date":{"value":"2026-09-15","evidence":[{"document":"3","page":1,"words":"Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “hoja_de_vida.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":71,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"hoja_de_vida.pdf","sha256":"b27ca8c262414ac6c6807c3f7281c683cfc8056a27efd12fa27cef3892a5e7ef","page_words":[71],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026.","message":null}],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “carta.pdf” says cover letter"],"attachment":"3","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":107,"language":"es","text_source":"text","scores":[["cover_letter",0.9999],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"carta.pdf","sha256":"f647c17bca4c68812a3cc9addce240c9c9bd024c84a007f169b5127c580e96af","page_words":[107],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"es","own_words":"Estimada coordinadora:\n\nadjunto mi solicitud.\n\nSaludos\nSofía Méndez Ortiz","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(5, '4cd0548cd347b241ed3502826d0c60f07f17cef15793a24249f06aa8b0b74e67', '1ac226c9b2b2a35b07403e983771541869d6800f40ee7ca4abb3f48f5bb9a161', '<olu@mail.example.org>', 12695, false, 'email', '2026-04-01 14:03:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Oluwaseun Adeyemi <olu.adeyemi@example.org>', 'olu.adeyemi@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<olu@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Oluwaseun Adeyemi","email":"olu.adeyemi@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-355198\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nOluwaseun Adeyemi","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":94,"sha256":"bbeeaaeaa1ec3de328119b59e0d5f884ffe67aa4128df53290ddc3f6c5fd6398","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"1.pdf","media_type":"application/pdf","size":2075,"sha256":"231c901fb13a669250062b6b8e1754acea65ecd766c4269743e8777774b4113d","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"3.pdf","media_type":"application/pdf","size":6581,"sha256":"8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872","role":"document","ignored_reason":"","pages":3,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Oluwaseun Adeyemi","evidence":[{"document":"From","page":null,"words":"Oluwaseun Adeyemi","message":null}],"problem":null},"email":{"value":"olu.adeyemi@example.org","evidence":[{"document":"From","page":null,"words":"olu.adeyemi@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["ranges of dates","ways to reach somebody at its head","schools and degrees","a list of what somebody did","lists with bullets"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":81,"language":"en","text_source":"text","scores":[["cv",0.9997],["transcript",0.0003],["membership_form",0.0001],["cover_letter",0.0],["writing_sample",0.0],["recommendation",0.0],["other",0.0]],"filename":"1.pdf","sha256":"231c901fb13a669250062b6b8e1754acea65ecd766c4269743e8777774b4113d","page_words":[81],"message":null,"joined":[]},{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"3","page":1,"words":"From Warning to Action: part 1 The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"3","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null},{"document":"3","page":1,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":null},{"document":"3","page":1,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"3","page":1,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null}],"kind":"writing_sample","confidence":1.0,"reasons":["running text","citations","prose about a subject","it argues"],"attachment":"3","first_page":1,"last_page":3,"pages":3,"body_pages":3,"words":1163,"language":"en","text_source":"text","scores":[["writing_sample",1.0],["cv",0.0],["cover_letter",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"3.pdf","sha256":"8e7fe209e8010aa7d1e6957c1f32310d77136e0ef59d90f8fca3a77cd7a57872","page_words":[391,386,386],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nOluwaseun Adeyemi","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(6, 'b92647093b5cb7cd5edf159615bccf041acf5ef5c0344a96cd6e1f05e6730ce6', '3ec7626540448af8c164e627a7a0f7232717b259d5c4e8fdb57177ee3a9d7aeb', '<hana@mail.example.org>', 13030, false, 'email', '2026-04-01 14:04:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Hana Novotná <hana.novotna@example.org>', 'hana.novotna@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<hana@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Hana Novotná","email":"hana.novotna@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-319984\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nHana Novotná","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":90,"sha256":"5f676dd568f58f637cdce8fe5bc1b67eb6b88f441d53279df934fcacee3862d9","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"application.pdf","media_type":"application/pdf","size":9007,"sha256":"bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769","role":"document","ignored_reason":"","pages":5,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Hana Novotná","evidence":[{"document":"From","page":null,"words":"Hana Novotná","message":null}],"problem":null},"email":{"value":"hana.novotna@example.org","evidence":[{"document":"From","page":null,"words":"hana.novotna@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"2","page":1,"words":"Hana Novotná Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":null}],"topic":[],"kind":"cover_letter","confidence":0.999,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":155,"language":"en","text_source":"text","scores":[["cover_letter",0.9993],["recommendation",0.0003],["writing_sample",0.0002],["other",0.0002],["membership_form",0.0001],["cv",0.0],["transcript",0.0]],"filename":"application.pdf","sha256":"bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769","page_words":[155],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets"],"attachment":"2","first_page":2,"last_page":2,"pages":1,"body_pages":null,"words":70,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"application.pdf","sha256":"bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769","page_words":[70],"message":null,"joined":[]},{"page_sources":["text","text","text"],"left_out":[],"font_size":11.0,"line_spacing":1.3,"margins":[72.0,75.5,72.7,334.8],"names_opening":[],"topic":[{"document":"2","page":3,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"2","page":3,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null},{"document":"2","page":3,"words":"Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).","message":null},{"document":"2","page":3,"words":"The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.","message":null},{"document":"2","page":3,"words":"Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).","message":null}],"kind":"writing_sample","confidence":1.0,"reasons":["running text","citations","prose about a subject","it argues"],"attachment":"2","first_page":3,"last_page":5,"pages":3,"body_pages":3,"words":1158,"language":"en","text_source":"text","scores":[["writing_sample",1.0],["cv",0.0],["cover_letter",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"application.pdf","sha256":"bf33fc214ada26d04fdf3414fffc3e273f7fef542c06ce7c731baf980c61e769","page_words":[386,386,386],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nHana Novotná","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(7, '6188ee007a8c52cbf5a4b1e2bad13b57efc4cf014abdcafa84eabfd7170fd052', '80b5ff6f4eac1fc8ceed4a2a99cfca60231e3decbcafb0d06cf8aa39554223c4', '<hana-2@mail.example.org>', 3664, false, 'email', '2026-04-01 14:05:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Hana Novotná <hana@home.example.org>', 'hana@home.example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<hana-2@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Hana Novotná","email":"hana@home.example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-319984\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nHana Novotná","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":90,"sha256":"5f676dd568f58f637cdce8fe5bc1b67eb6b88f441d53279df934fcacee3862d9","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV.pdf","media_type":"application/pdf","size":2171,"sha256":"ebdc9c4c1daa5615e714417d09787e0f8a413413978eeb4895cc627546e121cb","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Hana Novotná","evidence":[{"document":"From","page":null,"words":"Hana Novotná","message":null}],"problem":null},"email":{"value":"hana@home.example.org","evidence":[{"document":"From","page":null,"words":"hana@home.example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":70,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"ebdc9c4c1daa5615e714417d09787e0f8a413413978eeb4895cc627546e121cb","page_words":[70],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":["hana.novotna@example.org"],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nHana Novotná","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(8, '8f510ab20492fcda8cd929370268244a69e3538534251647c29252491c1336c5', '934e6ef5ff4913818228be81fc7018cc79112a45eecb666a6fe2750bcd2b4e35', '<jomo@mail.example.org>', 3652, false, 'email', '2026-04-01 14:06:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Jomo Achebe <jomo.achebe@example.org>', 'jomo.achebe@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<jomo@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Jomo Achebe","email":"jomo.achebe@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-297684\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nJomo Achebe","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":88,"sha256":"da26c25e81ed6b63214345cdc2aef64151e7893313d2bd078d5f98c1f4907f3c","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV.pdf","media_type":"application/pdf","size":2177,"sha256":"d45f9882fbbfc4750ab6006c68c15fb40d63e3a2d0f114bc094dba52275f7467","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Jomo Achebe","evidence":[{"document":"From","page":null,"words":"Jomo Achebe","message":null}],"problem":null},"email":{"value":"jomo.achebe@example.org","evidence":[{"document":"From","page":null,"words":"jomo.achebe@example.org","message":null}],"problem":null},"phone":{"value":"+254 20 555 0177","evidence":[{"document":"2","page":null,"words":"+254 20 555 0177","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":72,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"d45f9882fbbfc4750ab6006c68c15fb40d63e3a2d0f114bc094dba52275f7467","page_words":[72],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nJomo Achebe","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(9, 'cb66a51abddf4f455632705e8f1c5177cf33e1148dc23262074d01fdff044be6', '0fed70ca2a988fdc66969aae4dda7d3efe8c81f4411d250e2c49b97602148438', '<jomo-2@mail.example.org>', 3946, false, 'email', '2026-04-01 14:07:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Jomo Achebe <jomo.achebe@example.org>', 'jomo.achebe@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<jomo-2@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Jomo Achebe","email":"jomo.achebe@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-297684\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nJomo Achebe","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":88,"sha256":"da26c25e81ed6b63214345cdc2aef64151e7893313d2bd078d5f98c1f4907f3c","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"Cover letter.pdf","media_type":"application/pdf","size":2385,"sha256":"c23d2d2a70a0a903efcb8025d0bc02e4d80934ff97354ea79ad7baefe3b7196f","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Jomo Achebe","evidence":[{"document":"From","page":null,"words":"Jomo Achebe","message":null}],"problem":null},"email":{"value":"jomo.achebe@example.org","evidence":[{"document":"From","page":null,"words":"jomo.achebe@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"2","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"2","page":1,"words":"Jomo Achebe Kisumu jomo.achebe@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":null}],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":157,"language":"en","text_source":"text","scores":[["cover_letter",0.9999],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Cover letter.pdf","sha256":"c23d2d2a70a0a903efcb8025d0bc02e4d80934ff97354ea79ad7baefe3b7196f","page_words":[157],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nJomo Achebe","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(10, 'cf917df521a10018b54e4fa353dcdc3ba0f55ec0211e2cbf5eeb2c3de5144876', 'f4c1b627130691921ec7d51695d571583267a25375a08f154d89bc47ccf02d55', '<silent@mail.example.org>', 6978, false, 'email', '2026-04-01 14:08:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Documents', 'Silent Sender <silent.sender@example.org>', 'silent.sender@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<silent@mail.example.org>","subject":"Documents","sender":{"name":"Silent Sender","email":"silent.sender@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-9-318630\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nSilent Sender","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":90,"sha256":"2c56efe3ab5c241174978742c64cf1c375df127e4938ea7b2d04a8bf111fb79d","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV.pdf","media_type":"application/pdf","size":2171,"sha256":"769dfd045cb23ff1d1db14d8945257b041e5eca3ec97997a08567ea1e56f766c","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"Letter.pdf","media_type":"application/pdf","size":2324,"sha256":"2db2494da34a41a4237ed3faab7741eecdb7f6f4521b30ef97fecfc95cde58ad","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Silent Sender","evidence":[{"document":"From","page":null,"words":"Silent Sender","message":null}],"problem":null},"email":{"value":"silent.sender@example.org","evidence":[{"document":"From","page":null,"words":"silent.sender@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":69,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"769dfd045cb23ff1d1db14d8945257b041e5eca3ec97997a08567ea1e56f766c","page_words":[69],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Letter.pdf” says cover letter"],"attachment":"3","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":146,"language":"en","text_source":"text","scores":[["cover_letter",0.9999],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Letter.pdf","sha256":"2db2494da34a41a4237ed3faab7741eecdb7f6f4521b30ef97fecfc95cde58ad","page_words":[146],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nSilent Sender","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(11, '11900e513c83df12103784222c66788da186d10f8f3a43ca8638f180e8d5c577', '60d61919ae5e9ef799933f6ce009b3a8efd90de1d73f3463f7999b0e07aa396c', '<doubted@mail.example.org>', 10227, false, 'email', '2026-04-01 14:09:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Cut Off <cut.off@example.org>', 'cut.off@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<doubted@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Cut Off","email":"cut.off@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T13:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-30-266740\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nCut Off","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":84,"sha256":"363a52b772551b205f400db6a3a0ca4d2318a3e8cedd2008060835a6ea0263aa","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV.pdf","media_type":"application/pdf","size":2167,"sha256":"f4c13d1d37ff3310419bf354c7dfe799ec34c246d0837de75e8f4fee7fbac34a","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"3","filename":"Cover letter.pdf","media_type":"application/pdf","size":2366,"sha256":"1cd399fa41553fc1e87828c02b845a4a1e040440e518b862b4e1ef8a9051831d","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"4","filename":"Writing sample.pdf","media_type":"application/pdf","size":2193,"sha256":"4ba35448e207643687a391d74981974ecc2f7b7d652d159186bb1094de5767e7","role":"document","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Cut Off","evidence":[{"document":"From","page":null,"words":"Cut Off","message":null}],"problem":null},"email":{"value":"cut.off@example.org","evidence":[{"document":"From","page":null,"words":"cut.off@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":"full time","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"start_date":{"value":"2026-06-01","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"end_date":{"value":"2026-08-31","evidence":[{"document":"3","page":1,"words":"I would be available full time from 1 June to 31 August 2026.","message":null}],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":69,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"f4c13d1d37ff3310419bf354c7dfe799ec34c246d0837de75e8f4fee7fbac34a","page_words":[69],"message":null,"joined":[]},{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[{"document":"3","page":1,"words":"Cut Off Springfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing to apply for the ICRtoP Secretariat Internship in summer 2026.","message":null}],"topic":[],"kind":"cover_letter","confidence":1.0,"reasons":["it speaks of applying","it greets somebody","the writer speaks of himself or herself","it takes leave","running text","its name “Cover letter.pdf” says cover letter"],"attachment":"3","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":154,"language":"en","text_source":"text","scores":[["cover_letter",0.9999],["cv",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"Cover letter.pdf","sha256":"1cd399fa41553fc1e87828c02b845a4a1e040440e518b862b4e1ef8a9051831d","page_words":[154],"message":null,"joined":[]},{"page_sources":[],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"writing_sample","confidence":0.692,"reasons":["no words could be read","its name “Writing sample.pdf” says writing sample"],"attachment":"4","first_page":null,"last_page":null,"pages":null,"body_pages":null,"words":0,"language":null,"text_source":"none","scores":[["writing_sample",0.6917],["cv",0.0514],["cover_letter",0.0514],["transcript",0.0514],["recommendation",0.0514],["membership_form",0.0514],["other",0.0514]],"filename":"Writing sample.pdf","sha256":"4ba35448e207643687a391d74981974ecc2f7b7d652d159186bb1094de5767e7","page_words":[],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[{"code":"broken","detail":"it is cut off.","where":"4","message":null}],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nCut Off","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(13, '55d9c19150544ea966e615bab8af29d8e45a8569d63f93475056cd534e192cc0', '2337dae0cab5b582787a4badee95c87169401d95194b62e0e789c2002c6d0e62', '<member@mail.example.org>', 21404, false, 'email', '2026-04-01 14:11:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'ICRtoP Membership Application', 'Association for Examples of Peace <office@peace-examples.example.org>', 'office@peace-examples.example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<member@mail.example.org>","subject":"ICRtoP Membership Application","sender":{"name":"Association for Examples of Peace","email":"office@peace-examples.example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T14:00:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-29-43111\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Please find attached our form.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":32,"sha256":"26a4cd7f473510cc989a1b04f382cdcdc82d07c75c4271ea4f552f9c54d2fc3e","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"Membership Application Form.pdf","media_type":"application/pdf","size":15152,"sha256":"4076f82dcad580b376cccc772b492a0b8fd740f307c35ae2dfb44917b1492292","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Association for Examples of Peace","evidence":[{"document":"From","page":null,"words":"Association for Examples of Peace","message":null}],"problem":null},"email":{"value":"office@peace-examples.example.org","evidence":[{"document":"From","page":null,"words":"office@peace-examples.example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"membership","cycle":null,"named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Membership Application","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"membership_form","confidence":0.999,"reasons":["an organisation''s membership","the words of a form","labels to be filled","its name “Membership Application Form.pdf” says membership form"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":97,"language":"en","text_source":"text","scores":[["membership_form",0.9993],["other",0.0006],["cv",0.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0]],"filename":"Membership Application Form.pdf","sha256":"4076f82dcad580b376cccc772b492a0b8fd740f307c35ae2dfb44917b1492292","page_words":[97],"message":null,"joined":[]}],"form":[["organisation",{"value":"Association for Examples of Peace","evidence":[{"document":"2","page":null,"words":"Name of organisation: Association for Examples of Peace","message":null}],"problem":null}],["kind",{"value":"Non-governmental organisation, not for profit","evidence":[{"document":"2","page":null,"words":"Kind of organisation: Non-governmental organisation, not for profit","message":null}],"problem":null}],["country",{"value":"Kenya","evidence":[{"document":"2","page":null,"words":"Country: Kenya","message":null}],"problem":null}],["address",{"value":"12 Example Road, Kisumu","evidence":[{"document":"2","page":null,"words":"Address: 12 Example Road, Kisumu","message":null}],"problem":null}],["contact",{"value":"Jomo Achebe","evidence":[{"document":"2","page":null,"words":"Contact person: Jomo Achebe","message":null}],"problem":null}],["email",{"value":"office@peace-examples.example.org","evidence":[{"document":"2","page":null,"words":"E-mail: office@peace-examples.example.org","message":null}],"problem":null}],["website",{"value":"https://peace-examples.example.org","evidence":[{"document":"2","page":null,"words":"Website: https://peace-examples.example.org","message":null}],"problem":null}],["sectors",{"value":"Human rights, peace building","evidence":[{"document":"2","page":null,"words":"Sectors of work: Human rights, peace building","message":null}],"problem":null}],["endorsement",{"value":"yes","evidence":[{"document":"2","page":null,"words":"We endorse the common understanding of RtoP and the founding purpose of the Coalition: yes","message":null}],"problem":null}],["signature",{"value":"J. Achebe","evidence":[{"document":"2","page":null,"words":"Signature: J. Achebe","message":null}],"problem":null}],["date",{"value":"14 February 2026","evidence":[{"document":"2","page":null,"words":"Date: 14 February 2026","message":null}],"problem":null}]],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":null,"own_words":"Please find attached our form.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(14, '753bb99ce4f4c47541f5d1b76e9949f2f419969b5065b973d68d53447d87cfed', 'fa089d5eabb15b4d43c984add15478bc7150773842071bf8119aacefb6ef193e', '<bounce-56559@mx.example.org>', 883, false, 'email', '2026-04-01 14:12:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'bounce', 'A mail to somebody@example.org could not be delivered: there is no such address.', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Undelivered Mail Returned to Sender', 'Mail Delivery System <MAILER-DAEMON@mx.example.org>', 'mailer-daemon@mx.example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<bounce-56559@mx.example.org>","subject":"Undelivered Mail Returned to Sender","sender":{"name":"Mail Delivery System","email":"MAILER-DAEMON@mx.example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-02-08T09:00:00Z","in_reply_to":[],"references":[],"auto_submitted":"auto-replied","return_path":"","precedence":null,"list_id":null,"others":[["content-type","multipart/report; report-type=delivery-status; boundary=\"report\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"I''m sorry to have to inform you that your message could not be delivered.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":75,"sha256":"bc48f78578c4d37fcdf837615cef933a28439b2c10222e69715d5ed65d34648a","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"","media_type":"message/delivery-status","size":113,"sha256":"40b246d76a789535ba1242be9928bd1ab44d332a947e0367c6cc0cac347a2d6d","role":"ignored","ignored_reason":"a part of the type message/delivery-status","pages":null,"owner":"","content_id":"","read_by":["email"]},{"path":"3.1","filename":"","media_type":"text/plain","size":5,"sha256":"185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969","role":"ignored","ignored_reason":"part of the message that came back","pages":null,"owner":"","content_id":"","read_by":["email"]}],"forwarded":[],"delivery_report":true,"problems":[],"delivery":{"recipient":"somebody@example.org","is_delayed":false,"cause":"there is no such address","message_id":"<sent@office.example.org>"},"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":null,"evidence":[],"problem":{"code":"applicant_unknown","detail":"No name is written where names stand.","where":"applicant.name","message":null}},"email":{"value":null,"evidence":[],"problem":{"code":"applicant_unknown","detail":"The sender sends for others, and no address of an applicant stands in it.","where":"applicant.email","message":null}},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"bounce","set_aside_explanation":"A mail to somebody@example.org could not be delivered: there is no such address.","intent":"application","problems":[],"language":"en","own_words":"I''m sorry to have to inform you that your message could not be delivered.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(15, '4f73de30a57f468e323d1cf29bb16b6edd82c33eed16e227bcf9498ece38b2aa', 'a193265ae53834e44e1acf8d797d29755e1c8a471adde947b19b539164463f75', '<away@mail.example.org>', 321, false, 'email', '2026-04-01 14:13:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'auto_reply', 'It calls itself automatic (Auto-Submitted: auto-replied).', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Automatic reply: your mail', 'A. Way <away@example.org>', 'away@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<away@mail.example.org>","subject":"Automatic reply: your mail","sender":{"name":"A. Way","email":"away@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":"auto-replied","return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"I am away.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":12,"sha256":"4c71db0bc595cd0d4e6c59ae8f16467b679857a6b6e48af8ea92491d6fe5dd27","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"A. Way","evidence":[{"document":"From","page":null,"words":"A. Way","message":null}],"problem":null},"email":{"value":"away@example.org","evidence":[{"document":"From","page":null,"words":"away@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"auto_reply","set_aside_explanation":"It calls itself automatic (Auto-Submitted: auto-replied).","intent":"application","problems":[],"language":null,"own_words":"I am away.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(21, 'b23a410881530c43313cb420accaf671f67cc0f7c49404b5918482c797cc4fd2', 'e5d4c70767fffc2d0b0e27636bce56e66b7a0f956e9ef0df80ef8540024a9f09', '<failed@mail.example.org>', 310, false, 'email', '2026-04-01 14:19:00+00', '2026-04-01 16:00:00+00', false, 'failed', '', 'the reader died twice over it', 1, NULL, NULL, NULL, 'ICRtoP Internship, Summer 2026', 'Un Read <unread@example.org>', 'unread@example.org', NULL, NULL, false, NULL, '', NULL, NULL, NULL, NULL, NULL),
	(22, 'f06e5657ef21034c4086818cdc2a79820fc1d79e968a9ae5bcd7fb22163c2812', 'dc0e7cb1a1d9b0f8622a0f60794beb7410e3965ba6fa5ede01934fdc4b5788ab', '<post.d8718c3a0e7df4b1509ad481@by-hand.invalid>', 3338, false, 'post', '2026-04-01 18:00:00+00', '2026-04-01 18:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 18:00:00+00', NULL, '', 'Noor van der Berg <noor.vdberg@example.org>', '', '{"version":1,"value":{"mail":{"headers":{"message_id":"<post.d8718c3a0e7df4b1509ad481@by-hand.invalid>","subject":"","sender":null,"reply_to":[],"to":[],"cc":[],"date":null,"in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=_postroom_____________________\""]],"read_by":[["message_id",["mail-parser","email"]]],"authentication":[]},"body":"","attachments":[{"path":"1","filename":"CV.pdf","media_type":"application/pdf","size":2175,"sha256":"1480f3a359b7a1bee8a85308a7f5110e64ba69a87f591c948522a0b118871f77","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[{"code":"header_missing","detail":"The message has no From header.","where":"from","message":null},{"code":"header_missing","detail":"The message has no Date header.","where":"date","message":null},{"code":"header_missing","detail":"The message has no Subject header.","where":"subject","message":null}],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Noor van der Berg","evidence":[{"document":"a person","page":null,"words":"filed by hand","message":null}],"problem":null},"email":{"value":"noor.vdberg@example.org","evidence":[{"document":"a person","page":null,"words":"filed by hand","message":null}],"problem":null},"phone":{"value":"+31 30 555 0123","evidence":[{"document":"1","page":null,"words":"+31 30 555 0123","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"fall 2026","named_in_subject":false,"evidence":[],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV.pdf” says cv"],"attachment":"1","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":71,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV.pdf","sha256":"1480f3a359b7a1bee8a85308a7f5110e64ba69a87f591c948522a0b118871f77","page_words":[71],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[{"code":"header_missing","detail":"The message has no From header.","where":"from","message":null},{"code":"header_missing","detail":"The message has no Date header.","where":"date","message":null},{"code":"header_missing","detail":"The message has no Subject header.","where":"subject","message":null}],"language":null,"own_words":"","texts":[]}}', '{"version":1,"value":{"opening":"internship","cycle":"fall 2026","default_cycle":"summer 2026","name":"Noor van der Berg","email":"noor.vdberg@example.org"}}', false, NULL, '', '', NULL, NULL, NULL, NULL),
	(23, '68456eb564e9facc9a8ce96670a7c9f6c81f83230eaad6ae1fbbf80b8412d880', '72d2499eaf4a4bbcb64be0ca1814fe9f67af452d8084e85e95dd517cd2ea7059', '<ada-2@mail.example.org>', 3714, false, 'email', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-02 16:00:00+00', NULL, 'Re: ICRtoP Internship, Summer 2026', 'Ada Lindqvist <ada.lindqvist@example.org>', 'ada.lindqvist@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<ada-2@mail.example.org>","subject":"Re: ICRtoP Internship, Summer 2026","sender":{"name":"Ada Lindqvist","email":"ada.lindqvist@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-02T15:58:00Z","in_reply_to":["<ada@mail.example.org>"],"references":["<ada@mail.example.org>"],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","multipart/mixed; boundary=\"=-part-0-of-34-120358\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Please find attached my corrected CV.\nAda Lindqvist","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":54,"sha256":"a6fc08a31c664ffe0caaddc20ec13c2c9e14e0e3705f7e50e39d47ddb6758652","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]},{"path":"2","filename":"CV corrected.pdf","media_type":"application/pdf","size":2181,"sha256":"6d80c6e1fe9f130616f808ffabecb338b4a5d08d7d49bf59c8e8670a87dbef25","role":"document","ignored_reason":"","pages":1,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Ada Lindqvist","evidence":[{"document":"From","page":null,"words":"Ada Lindqvist","message":null}],"problem":null},"email":{"value":"ada.lindqvist@example.org","evidence":[{"document":"From","page":null,"words":"ada.lindqvist@example.org","message":null}],"problem":null},"phone":{"value":"+1 212 555 0142","evidence":[{"document":"2","page":null,"words":"+1 212 555 0142","message":null}],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[{"page_sources":["text"],"left_out":[],"font_size":null,"line_spacing":null,"margins":null,"names_opening":[],"topic":[],"kind":"cv","confidence":1.0,"reasons":["the headings of a CV","ranges of dates","ways to reach somebody at its head","a list of what somebody did","lists with bullets","its name “CV corrected.pdf” says cv"],"attachment":"2","first_page":1,"last_page":1,"pages":1,"body_pages":null,"words":71,"language":"en","text_source":"text","scores":[["cv",1.0],["cover_letter",0.0],["writing_sample",0.0],["transcript",0.0],["recommendation",0.0],["membership_form",0.0],["other",0.0]],"filename":"CV corrected.pdf","sha256":"6d80c6e1fe9f130616f808ffabecb338b4a5d08d7d49bf59c8e8670a87dbef25","page_words":[71],"message":null,"joined":[]}],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Please find attached my corrected CV.\nAda Lindqvist","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(16, '25de8311ce587ce3011863fb014650a001382f24ea10962298d5992e451b6da3', '428e9ff7dac72361ad778715a1db7f570b4970d9989e6fd159fb7760e5640915', '<news@mail.example.org>', 341, false, 'email', '2026-04-01 14:14:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'newsletter', 'Its headers are those of a newsletter or mailing list.', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'This week in examples', 'News <news@lists.example.org>', 'news@lists.example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<news@mail.example.org>","subject":"This week in examples","sender":{"name":"News","email":"news@lists.example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":"bulk","list_id":"<news.lists.example.org>","others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Read on.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":10,"sha256":"13cd5975a816dbb529b2406e92f00bb742780b05f2688214f03f3c8560fbc5e1","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"News","evidence":[{"document":"From","page":null,"words":"News","message":null}],"problem":null},"email":{"value":"news@lists.example.org","evidence":[{"document":"From","page":null,"words":"news@lists.example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"newsletter","set_aside_explanation":"Its headers are those of a newsletter or mailing list.","intent":"application","problems":[],"language":null,"own_words":"Read on.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(17, 'eff91817000d6a3682f6dd806f26515868b9d556f6509e639c2260817914a79b', 'a68351e75e4851feb6211694a7903f77355538c5341fe4f449e1d6c7aa48e232', '<question@mail.example.org>', 300, false, 'email', '2026-04-01 14:15:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'inquiry', 'It asks something and brings no documents: “The internship”.', 1, NULL, '2026-04-01 16:00:00+00', '2026-04-01 18:00:00+00', 'The internship', 'Curious <curious@example.org>', 'curious@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<question@mail.example.org>","subject":"The internship","sender":{"name":"Curious","email":"curious@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Is the internship paid?","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":25,"sha256":"c439e4f7b185bd7bea061c98e4a0984f32b3de23608987279b18e5bd79ef5ee9","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Curious","evidence":[{"document":"From","page":null,"words":"Curious","message":null}],"problem":null},"email":{"value":"curious@example.org","evidence":[{"document":"From","page":null,"words":"curious@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"The internship","message":null}],"doubt":"","cycle_assumed":true},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"inquiry","set_aside_explanation":"It asks something and brings no documents: “The internship”.","intent":"question","problems":[],"language":null,"own_words":"Is the internship paid?","texts":[]}}', NULL, true, NULL, '', '', NULL, NULL, NULL, NULL),
	(18, 'c6446f353dd80d2f052a003ba895932d7bdad304751d05b97927fdea3cbfa16b', '0a0c992e28b679729d4531fcc7acc409df8ed67a183258f23a526bc65d936ca3', '<spam@mail.example.org>', 357, false, 'email', '2026-04-01 14:16:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'spam', 'It looks like unsolicited mail (“SEO ranking”).', 1, NULL, '2026-04-01 16:00:00+00', NULL, 'Better SEO ranking for your site', 'Growth <growth@example.org>', 'growth@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<spam@mail.example.org>","subject":"Better SEO ranking for your site","sender":{"name":"Growth","email":"growth@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"We offer SEO services and backlinks. Click here to claim your audit.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":70,"sha256":"97696605ad621b70af2b12cf37ad0bfe4087031d7b8b286d69d86b5e3dea73a7","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Growth","evidence":[{"document":"From","page":null,"words":"Growth","message":null}],"problem":null},"email":{"value":"growth@example.org","evidence":[{"document":"From","page":null,"words":"growth@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"spam","set_aside_explanation":"It looks like unsolicited mail (“SEO ranking”).","intent":"application","problems":[],"language":"en","own_words":"We offer SEO services and backlinks. Click here to claim your audit.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(19, 'e45155924c250497a6125cb3140723c4df929e58acb100667938f0e245166589', 'ba12554d7b72d240e4f3ae7cd030069b27bc7184761d1d23341f1f55ae9a43a2', '<lunch@mail.example.org>', 302, false, 'email', '2026-04-01 14:17:00+00', '2026-04-01 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-01 18:00:00+00', NULL, 'Lunch on Friday', 'Old Friend <friend@example.org>', 'friend@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<lunch@mail.example.org>","subject":"Lunch on Friday","sender":{"name":"Old Friend","email":"friend@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Shall we say one o''clock?","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":27,"sha256":"9c8a7019354d8c6be6404f6dc2b7b28e0673b1ef66d076331a2788f2fc185989","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Old Friend","evidence":[{"document":"From","page":null,"words":"Old Friend","message":null}],"problem":null},"email":{"value":"friend@example.org","evidence":[{"document":"From","page":null,"words":"friend@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":null,"cycle":null,"named_in_subject":false,"evidence":[],"doubt":"neither the subject nor the mail names an opening.","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"inquiry","set_aside_explanation":"It asks something and brings no documents: “Lunch on Friday”.","intent":"question","problems":[],"language":"en","own_words":"Shall we say one o''clock?","texts":[]}}', NULL, true, NULL, '', '', NULL, NULL, NULL, NULL),
	(20, '00d170e66ad67594ac058435d86abb74d947f6d124db4e070b17fc45c340e25f', 'e347de1425888f9e424b034bd985253e1846e71c16a380f6628909b6ceaa82fa', '<none@mail.example.org>', 300, false, 'email', '2026-04-01 14:18:00+00', '2026-04-01 16:00:00+00', false, 'set_aside', 'by_hand', 'A person set it aside.', 1, NULL, '2026-04-01 18:00:00+00', '2026-04-01 18:00:00+00', 'ICRtoP Internship, Summer 2026', 'Mis Taken <mistaken@example.org>', 'mistaken@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<none@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Mis Taken","email":"mistaken@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-01T15:30:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"I apply.","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":10,"sha256":"4c10b826d1e432af18114751b0d30f7802991e65ffdea51dcb8fb723df677e4f","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Mis Taken","evidence":[{"document":"From","page":null,"words":"Mis Taken","message":null}],"problem":null},"email":{"value":"mistaken@example.org","evidence":[{"document":"From","page":null,"words":"mistaken@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"unclear","set_aside_explanation":"It names an opening and brings no documents.","intent":"application","problems":[],"language":null,"own_words":"I apply.","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(24, '23df172327c6aa99156b07f04aaec2459d8243c65e100088ae7316529ec24b4e', '610aa15c630d994801c4ace2368820a8d13d5cd9752a151e496d75e5957d46c2', '<late@mail.example.org>', 380, false, 'email', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-02 16:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Late Bloom <late.bloom@example.org>', 'late.bloom@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<late@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Late Bloom","email":"late.bloom@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-02T15:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nLate Bloom","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":87,"sha256":"09c6745602e87510f7334126a03655d3f6be93f4e92d8d43f714944854a567c1","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Late Bloom","evidence":[{"document":"From","page":null,"words":"Late Bloom","message":null}],"problem":null},"email":{"value":"late.bloom@example.org","evidence":[{"document":"From","page":null,"words":"late.bloom@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nLate Bloom","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(25, 'ea64f996bea3e5aede7027654cd7d245b90764932aaae1bd89c884b2a1f10d9d', '70b22fcffe5b7c687793e5e2bfdc998c9905991a5a57da86dffc73ab6190220d', '<retired@mail.example.org>', 377, false, 'email', '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-02 17:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Re Tired <re.tired@example.org>', 're.tired@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<retired@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Re Tired","email":"re.tired@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-02T16:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nRe Tired","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":85,"sha256":"7fee7d8a061ae3625b2371dd97ec48c21264db029193941d54b0be165927afaa","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Re Tired","evidence":[{"document":"From","page":null,"words":"Re Tired","message":null}],"problem":null},"email":{"value":"re.tired@example.org","evidence":[{"document":"From","page":null,"words":"re.tired@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nRe Tired","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(26, '65108f210f297772d1979d7f7b212fa5a3bef5ff30a0a3db8f27a3d5079d9cdc', '520e0e7ca1d6a615899b3aec7902e1fa4c161d7f5e52878b2b4120493c19ccc6', '<tomas@mail.example.org>', 415, false, 'email', '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', false, 'filed', '', '', 1, NULL, '2026-04-02 17:00:00+00', NULL, 'ICRtoP Internship, Summer 2026', 'Tomás Rivera Soto <tomas.rivera@example.org>', 'tomas.rivera@example.org', '{"version":1,"value":{"mail":{"headers":{"message_id":"<tomas@mail.example.org>","subject":"ICRtoP Internship, Summer 2026","sender":{"name":"Tomás Rivera Soto","email":"tomas.rivera@example.org"},"reply_to":[],"to":[{"name":"","email":"internships@office.example.org"}],"cc":[],"date":"2026-04-02T16:58:00Z","in_reply_to":[],"references":[],"auto_submitted":null,"return_path":null,"precedence":null,"list_id":null,"others":[["content-type","text/plain; charset=\"utf-8\""]],"read_by":[["subject",["mail-parser","email"]],["from",["mail-parser","email"]],["to",["mail-parser","email"]],["date",["mail-parser","email"]],["message_id",["mail-parser","email"]]],"authentication":[]},"body":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nTomás Rivera Soto","attachments":[{"path":"1","filename":"","media_type":"text/plain","size":95,"sha256":"acef67e3e940930c56854ddf046eb3662889e91ae26c87fdfffd84545a7cbf9d","role":"body","ignored_reason":"","pages":null,"owner":"","content_id":"","read_by":["mail-parser","email"]}],"forwarded":[],"delivery_report":false,"problems":[],"delivery":null,"is_reaction":false,"calendar":""},"submissions":[{"applicant":{"name":{"value":"Tomás Rivera Soto","evidence":[{"document":"From","page":null,"words":"Tomás Rivera Soto","message":null}],"problem":null},"email":{"value":"tomas.rivera@example.org","evidence":[{"document":"From","page":null,"words":"tomas.rivera@example.org","message":null}],"problem":null},"phone":{"value":null,"evidence":[],"problem":null}},"match":{"opening":"internship","cycle":"summer 2026","named_in_subject":true,"evidence":[{"document":"subject","page":null,"words":"ICRtoP Internship, Summer 2026","message":null}],"doubt":"","cycle_assumed":false},"availability":{"value":null,"evidence":[],"problem":null},"start_date":{"value":null,"evidence":[],"problem":null},"end_date":{"value":null,"evidence":[],"problem":null},"documents":[],"form":[],"disagreements":[],"academic_credit":{"value":null,"evidence":[],"problem":null},"referee":"","names":[],"other_addresses":[],"wishes":true}],"set_aside":"","set_aside_explanation":"","intent":"application","problems":[],"language":"en","own_words":"Dear coordinator,\n\nplease find attached my application.\n\nKind regards\nTomás Rivera Soto","texts":[]}}', NULL, false, NULL, '', '', NULL, NULL, NULL, NULL),
	(27, '8eb7f75312a4cd5f1258b235f60510e9d49caaf3bdab3e0d3ff66a8a698bd82d', '3996fbf5bc5ab225bf0f0e77b4b3638788f30b642dd6f6f91b423f7b269a2fb2', '<kept@mail.example.org>', 3660, false, 'email', '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', false, 'kept', '', '', 0, NULL, NULL, NULL, '', '', 'noor.vdberg@example.org', NULL, NULL, false, NULL, '', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: notes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notes VALUES
	(1, 1, NULL, 'Rosa Example', 'Speaks French.', '2026-04-02 16:00:00+00', NULL);


--
-- Data for Name: one_time_links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.one_time_links VALUES
	('dcf7aaf337a7973ed01ee32c887f726b26fa7a08885238ce84c35595ee0dd339', 'invitation', 2, '2026-04-02 16:00:00+00', '2026-04-04 16:00:00+00', NULL),
	('bd139a37e35e440bac404e98b1121b6d51d3fff0e3ad35473440b61940a2dbca', 'invitation', 4, '2026-04-02 16:00:00+00', '2026-04-04 16:00:00+00', NULL);


--
-- Data for Name: outgoing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outgoing VALUES
	(1, 'unreadable:1', 'unreadable', NULL, 1, 'oversize@example.org', 'We could not read your message', '<postroom.office.unreadable_1.8db38ecb961333a194be@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: oversize@example.org\015\012Subject: We could not read your message\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.unreadable_1.8db38ecb961333a194be@office.example.org>\015\012X-Loop: <postroom.office.unreadable_1.8db38ecb961333a194be@office.example.org>\015\012In-Reply-To: <large@mail.example.org>\015\012References: <large@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_d0694e2ce2666197543bd5f0"\015\012\015\012--=_d0694e2ce2666197543bd5f0\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear sender,\015\012\015\012Your message reached us, but it could not be opened, so nothing in it has b=\015\012een read yet.\015\012\015\012Please send it again: the documents as PDF files, attached to a new message=\015\012 that is smaller than 25 MB, with the name of what you apply for in the sub=\015\012ject.\015\012\015\012If you cannot, simply reply to this message; a person will look.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_d0694e2ce2666197543bd5f0\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We could not read your message</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear sender,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Your message reach=\015\012ed us, but it could not be opened, so nothing in it has been read yet.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Please send it aga=\015\012in: the documents as PDF files, attached to a new message that is smaller t=\015\012han 25 MB, with the name of what you apply for in the subject.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">If you cannot, sim=\015\012ply reply to this message; a person will look.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_d0694e2ce2666197543bd5f0--\015\012', '{"version":1,"value":{}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to unreadable-1.eml'),
	(2, 'notification:2026-04-01T16', 'notification', NULL, NULL, 'coordinator@office.example.org', 'Applications of Wednesday, 1 April 2026, 12:00', '<postroom.office.notification-2026-04-01t16-1d418b1a0ce62368.476e5ea637b8e9ca3812@office.example.org>', 'internships@office.example.org', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: coordinator@office.example.org\015\012Subject: Applications of Wednesday, 1 April 2026, 12:00\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.notification-2026-04-01t16-1d418b1a0ce62368.476e5ea637b8e9ca3812@office.example.org>\015\012X-Loop: <postroom.office.notification-2026-04-01t16-1d418b1a0ce62368.476e5ea637b8e9ca3812@office.example.org>\015\012Auto-Submitted: auto-generated\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_3dafe71947e793e78af034a7"\015\012\015\012--=_3dafe71947e793e78af034a7\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Ada Lindqvist\015\012ICRtoP Secretariat Internship, summer 2026\015\012ada.lindqvist@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:00 by email; application a1; complete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Ada Lindqvist\015\012\015\012Requirements\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9CCover letter.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV corrected.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9CWriting sample.pdf=E2=80=9D, 3 pa=\015\012ges.\015\012  =E2=9C=93 met: The writing sample has 3 pages, 3 of them body: within 3-5=\015\012.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9CAda Lindqvist=\015\012 Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretaria=\015\012t, New York Dear Internship Coordinator, I am writing to apply for the ICRt=\015\012oP Secretariat Internship in summer 2=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 31 August 2026.\015\012  =E2=9C=93 met: The stay lasts about 3 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CI would be available full time from 1 June to 31 August 2026.=\015\012=E2=80=9D (Cover letter.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 31 August 2026\015\012\015\012Documents\015\012  Cover letter, 1 page\015\012    Cover letter.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9CCo=\015\012ver letter.pdf=E2=80=9D says cover letter\015\012  Writing sample, 3 pages\015\012    Writing sample.pdf\015\012    100 % sure: running text; citations; prose about a subject; it argues; =\015\012its name =E2=80=9CWriting sample.pdf=E2=80=9D says writing sample\015\012  CV, 1 page\015\012    CV corrected.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV corrected.pdf=E2=80=9D says cv\015\012\015\012----------------------------------------------------------------------\015\012\015\012Claire Dumont-Lef=C3=A8vre\015\012ICRtoP Secretariat Internship, summer 2026\015\012claire.dumont@example.org, +33 4 55 50 01 23\015\012Received 1 April 2026, 10:01 by email; application a2; accepted\015\012\015\012A person decided on 1 April 2026 that it is accepted (said on the telephone=\015\012). This holds until a person changes it.\015\012\015\012The mail says:\015\012  | Madame, Monsieur,\015\012  | veuillez trouver ci-joint mon dossier.\015\012  | Cordialement\015\012  | Claire Dumont-Lef=C3=A8vre\015\012\015\012Requirements\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CCandidature : stag=\015\012e d=E2=80=99=C3=A9t=C3=A9 2026, CIRdP=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9CLettre de motivation.pdf=E2=80=9D, =\015\0121 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV_Dumont.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9C=C3=89chantillon.pdf=E2=80=9D, 3 =\015\012pages.\015\012  =E2=9C=93 met: The writing sample has 3 pages, 3 of them body: within 3-5=\015\012.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9Ccandidature a=\015\012u stage CIRdP, =C3=A9t=C3=A9 2026 Madame, Monsieur, =C3=89tudiante en maste=\015\012r de relations internationales =C3=A0 l''Universit=C3=A9 d''Exemple, je souha=\015\012ite effectuer un stage au sein de votre Secr=C3=A9tariat.=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 15 September 2026.\015\012  =E2=9C=93 met: The stay lasts about 3.5 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CJe suis disponible =C3=A0 temps plein =C3=A0 partir du 1er jui=\015\012n 2026 jusqu''au 15 septembre 2026.=E2=80=9D (Lettre de motivation.pdf, page=\015\012 1)\015\012  Start: 1 June 2026\015\012  End: 15 September 2026\015\012\015\012Documents\015\012  CV, 1 page\015\012    CV_Dumont.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV_Dumont.pdf=E2=80=9D says cv\015\012  Cover letter, 1 page\015\012    Lettre de motivation.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9CLe=\015\012ttre de motivation.pdf=E2=80=9D says cove=E2=80=A6\015\012  Writing sample, 3 pages\015\012    =C3=89chantillon.pdf\015\012    100 % sure: running text; citations; prose about a subject; its name =\015\012=E2=80=9C=C3=89chantillon.pdf=E2=80=9D says writing sample\015\012\015\012----------------------------------------------------------------------\015\012\015\012Sof=C3=ADa M=C3=A9ndez Ortiz\015\012ICRtoP Secretariat Internship, summer 2026\015\012sofia.mendez@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:02 by email; application a3; incomplete\015\012\015\012The mail says:\015\012  | Estimada coordinadora:\015\012  | adjunto mi solicitud.\015\012  | Saludos\015\012  | Sof=C3=ADa M=C3=A9ndez Ortiz\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The writing sample is missing.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CSolicitud de pasan=\015\012t=C3=ADa ICRtoP, verano 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9Ccarta.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9Choja_de_vida.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9CMe dirijo a u=\015\012sted para presentar mi solicitud a la pasant=C3=ADa de ICRtoP en el verano =\015\012de 2026.=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 15 September 2026.\015\012  =E2=9C=93 met: The stay lasts about 3.5 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CEstoy disponible a tiempo completo del 1 de junio al 15 de sep=\015\012tiembre de 2026.=E2=80=9D (carta.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 15 September 2026\015\012\015\012Documents\015\012  CV, 1 page\015\012    hoja_de_vida.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9Choja_de_vida.pdf=E2=80=9D says cv\015\012  Cover letter, 1 page\015\012    carta.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9Cca=\015\012rta.pdf=E2=80=9D says cover letter\015\012\015\012----------------------------------------------------------------------\015\012\015\012Oluwaseun A. Adeyemi\015\012ICRtoP Secretariat Internship, summer 2026\015\012o.adeyemi@example.org, +234 2 555 0111\015\012Received 1 April 2026, 10:03 by email; application a4; incomplete\015\012\015\012The mail from Oluwaseun Adeyemi <olu.adeyemi@example.org> says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Oluwaseun Adeyemi\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The cover letter is missing.\015\012  =E2=9C=97 not met: The approximate end date is not stated.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: CV: =E2=80=9C1.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9C3.pdf=E2=80=9D, 3 pages.\015\012  =E2=9C=93 met: The writing sample has 3 pages, 3 of them body: within 3-5=\015\012.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9Cfull time=E2=80=9D (a person)\015\012  Start: 1 June 2026\015\012    =E2=80=9C2026-06-01=E2=80=9D (a person)\015\012\015\012Documents\015\012  CV, 1 page\015\012    1.pdf\015\012    100 % sure: ranges of dates; ways to reach somebody at its head; school=\015\012s and degrees; a list of what somebody did; lists with bullets\015\012  Writing sample, 3 pages\015\012    3.pdf\015\012    100 % sure: running text; citations; prose about a subject; it argues\015\012\015\012----------------------------------------------------------------------\015\012\015\012Hana Novotn=C3=A1\015\012ICRtoP Secretariat Internship, summer 2026\015\012hana.novotna@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:04 by email; application a5; incomplete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Hana Novotn=C3=A1\015\012\015\012The mail from Hana Novotn=C3=A1 <hana@home.example.org> says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Hana Novotn=C3=A1\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The writing sample has 2 pages, 2 of them body: fewer =\015\012than 3.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9Capplication.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9Capplication.pdf=E2=80=9D, pages 4=\015\012-5, 2 pages.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9CHana Novotn=\015\012=C3=A1 Brno hana.novotna@example.org Internship Coordinator ICRtoP Secretar=\015\012iat, New York Dear Internship Coordinator, I am writing to apply for the IC=\015\012RtoP Secretariat Internship in summer 2026.=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 31 August 2026.\015\012  =E2=9C=93 met: The stay lasts about 3 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CI would be available full time from 1 June to 31 August 2026.=\015\012=E2=80=9D (CV.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 31 August 2026\015\012\015\012Documents\015\012  Cover letter, 1 page\015\012    application.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text\015\012  Transcript, 1 page, from page 2\015\012    application.pdf\015\012    100 % sure: a person said so\015\012  Writing sample, 2 pages, from page 4\015\012    application.pdf\015\012    100 % sure: running text; citations; prose about a subject; it argues\015\012  CV, 1 page\015\012    CV.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV.pdf=E2=80=9D says cv\015\012\015\012----------------------------------------------------------------------\015\012\015\012Hana Novotn=C3=A1\015\012ICRtoP Secretariat Internship, summer 2026\015\012hana@home.example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:05 by email; application a6; merged\015\012\015\012Requirements\015\012  =C2=B7 note: Nothing was checked yet.\015\012\015\012----------------------------------------------------------------------\015\012\015\012Jomo Achebe\015\012ICRtoP Secretariat Internship, summer 2026\015\012jomo.achebe@example.org, +254 20 555 0177\015\012Received 1 April 2026, 10:06 by email; application a7; incomplete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Jomo Achebe\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The cover letter is missing.\015\012  =E2=9C=97 not met: The writing sample is missing.\015\012  =E2=9C=97 not met: Full time or part time is not stated.\015\012  =E2=9C=97 not met: The approximate start date is not stated.\015\012  =E2=9C=97 not met: The approximate end date is not stated.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.\015\012\015\012Documents\015\012  CV, 1 page\015\012    CV.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV.pdf=E2=80=9D says cv\015\012\015\012----------------------------------------------------------------------\015\012\015\012Silent Sender\015\012ICRtoP Secretariat Internship, summer 2026\015\012silent.sender@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:08 by email; application a8; incomplete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Silent Sender\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The writing sample is missing.\015\012  =C2=B7 note: The subject does not name the opening, as the office asks: =\015\012=E2=80=9CDocuments=E2=80=9D.\015\012  =C2=B7 note: The cover letter does not name the opening, as the office as=\015\012ks.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9CLetter.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 31 August 2026.\015\012  =E2=9C=93 met: The stay lasts about 3 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CI would be available full time from 1 June to 31 August 2026.=\015\012=E2=80=9D (Letter.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 31 August 2026\015\012\015\012Documents\015\012  CV, 1 page\015\012    CV.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV.pdf=E2=80=9D says cv\015\012  Cover letter, 1 page\015\012    Letter.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9CLe=\015\012tter.pdf=E2=80=9D says cover letter\015\012\015\012----------------------------------------------------------------------\015\012\015\012Cut Off\015\012ICRtoP Secretariat Internship, summer 2026\015\012cut.off@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:09 by email; application a9; incomplete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Cut Off\015\012\015\012Requirements\015\012  =E2=9C=97 not met: =E2=80=9CWriting sample.pdf=E2=80=9D is broken and cou=\015\012ld not be read: it is cut off.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9CCover letter.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9CWriting sample.pdf=E2=80=9D, page=\015\012s unknown.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9CCut Off Sprin=\015\012gfield cut.off@example.org Internship Coordinator ICRtoP Secretariat, New Y=\015\012ork Dear Internship Coordinator, I am writing to apply for the ICRtoP Secre=\015\012tariat Internship in summer 2026.=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 31 August 2026.\015\012  =E2=9C=93 met: The stay lasts about 3 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CI would be available full time from 1 June to 31 August 2026.=\015\012=E2=80=9D (Cover letter.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 31 August 2026\015\012\015\012Documents\015\012  CV, 1 page\015\012    CV.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV.pdf=E2=80=9D says cv\015\012  Cover letter, 1 page\015\012    Cover letter.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9CCo=\015\012ver letter.pdf=E2=80=9D says cover letter\015\012  Writing sample, pages unknown\015\012    Writing sample.pdf\015\012    69 % sure: no words could be read; its name =E2=80=9CWriting sample.pdf=\015\012=E2=80=9D says writing sample\015\012\015\012----------------------------------------------------------------------\015\012\015\012Association for Examples of Peace\015\012ICRtoP Membership\015\012office@peace-examples.example.org\015\012Received 1 April 2026, 10:11 by email; application a11; complete\015\012\015\012The mail says:\015\012  | Please find attached our form.\015\012\015\012Requirements\015\012  =C2=B7 note: Awaits the decision of the Steering Committee.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Membership =\015\012Application=E2=80=9D.\015\012  =E2=9C=93 met: Application form: =E2=80=9CMembership Application Form.pdf=\015\012=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: The kind of organisation is accepted: independent (criteri=\015\012on 1).\015\012\015\012What the applicant says\015\012  Organisation: Association for Examples of Peace\015\012    =E2=80=9CName of organisation: Association for Examples of Peace=E2=80=\015\012=9D (Membership Application Form.pdf)\015\012  Kind: Non-governmental organisation, not for profit\015\012    =E2=80=9CKind of organisation: Non-governmental organisation, not for p=\015\012rofit=E2=80=9D (Membership Application Form.pdf)\015\012  Country: Uganda\015\012    =E2=80=9CUganda=E2=80=9D (a person)\015\012  Address: 12 Example Road, Kisumu\015\012    =E2=80=9CAddress: 12 Example Road, Kisumu=E2=80=9D (Membership Applicat=\015\012ion Form.pdf)\015\012  Contact: Jomo Achebe\015\012    =E2=80=9CContact person: Jomo Achebe=E2=80=9D (Membership Application F=\015\012orm.pdf)\015\012  Email: office@peace-examples.example.org\015\012    =E2=80=9CE-mail: office@peace-examples.example.org=E2=80=9D (Membership=\015\012 Application Form.pdf)\015\012  Website: https://peace-examples.example.org\015\012    =E2=80=9CWebsite: https://peace-examples.example.org=E2=80=9D (Membersh=\015\012ip Application Form.pdf)\015\012  Sectors: Human rights, peace building\015\012    =E2=80=9CSectors of work: Human rights, peace building=E2=80=9D (Member=\015\012ship Application Form.pdf)\015\012  Endorsement: yes\015\012    =E2=80=9CWe endorse the common understanding of RtoP and the founding p=\015\012urpose of the Coalition: yes=E2=80=9D (Membership Application Form.pdf)\015\012  Signature: J. Achebe\015\012    =E2=80=9CSignature: J. Achebe=E2=80=9D (Membership Application Form.pdf=\015\012)\015\012  Date: 14 February 2026\015\012    =E2=80=9CDate: 14 February 2026=E2=80=9D (Membership Application Form.p=\015\012df)\015\012\015\012Documents\015\012  Application form, 1 page\015\012    Membership Application Form.pdf\015\012    100 % sure: an organisation''s membership; the words of a form; labels t=\015\012o be filled; its name =E2=80=9CMembership Application Form.pdf=E2=80=9D say=\015\012s membership form\015\012\015\012Not enclosed, for size or safety: Ada Lindqvist - Cover letter.pdf, Ada Lin=\015\012dqvist - Writing sample.pdf, Ada Lindqvist - CV corrected.pdf, Claire Dumon=\015\012t-Lef=C3=A8vre - CV_Dumont.pdf, Claire Dumont-Lef=C3=A8vre - Lettre de moti=\015\012vation.pdf, Claire Dumont-Lef=C3=A8vre - =C3=89chantillon.pdf, Sof=C3=ADa M=\015\012=C3=A9ndez Ortiz - hoja_de_vida.pdf, Sof=C3=ADa M=C3=A9ndez Ortiz - carta.p=\015\012df, Oluwaseun A. Adeyemi - 1.pdf, Oluwaseun A. Adeyemi - 3.pdf, Hana Novotn=\015\012=C3=A1 - application.pdf, Hana Novotn=C3=A1 - CV.pdf, Jomo Achebe - CV.pdf,=\015\012 Silent Sender - CV.pdf, Silent Sender - Letter.pdf, Cut Off - CV.pdf, Cut =\015\012Off - Cover letter.pdf, Cut Off - Writing sample.pdf, Association for Examp=\015\012les of Peace - Membership Application Form.pdf.\015\012\015\012--\015\012ICRtoP Secretariat\015\012\015\012--=_3dafe71947e793e78af034a7\015\012Content-Type: multipart/related; boundary="=_139137928f5348a5082b00c6"\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Applications of Wednesday, 1 April 2026, 12:00</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight:=\015\012 600;color: #1f2933;overflow-wrap: break-word;">Ada Lindqvist</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand met" style=3D"color: #1e6b4c;white-space: nowrap;">=E2=9C=\015\012=93&nbsp;complete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">ada.lindqvist@example.org =C2=B7 +1 212 555 01=\015\01242<br>Received 1 April 2026, 10:00 by email =C2=B7 application a1</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Ada Lindqvist</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark met" style=3D"overflow=\015\012-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break=\015\012-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">The subject names the opening: =\015\012=E2=80=9CICRtoP Internship, Summer 2026=E2=80=9D.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Rece=\015\012ived 1 April 2026, on or before the deadline 1 April 2026.</td></tr><tr><td=\015\012 class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-wei=\015\012ght: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met<=\015\012/td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">Cover letter: =E2=80=9CCover letter.pdf=E2=80=9D, 1 page.</td></tr><tr=\015\012><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font=\015\012-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 =\015\012met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">CV: =E2=80=9CCV corrected.pdf=E2=80=9D, 1 page.</td></tr><tr><td c=\015\012lass=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weigh=\015\012t: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</t=\015\012d><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">Writing sample: =E2=80=9CWriting sample.pdf=E2=80=9D, 3 pages.</td></tr>=\015\012<tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;f=\015\012ont-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=\015\012=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;">The writing sample has 3 pages, 3 of them body: within 3-5.</t=\015\012d></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width:=\015\012 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom=\015\012: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=\015\012=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">The cover letter names the opening: =E2=80=9CAda Lindqvi=\015\012st Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretar=\015\012iat, New York Dear Internship Coordinator, I am writing to apply for the IC=\015\012RtoP Secretariat Internship in summer 2=E2=80=9D.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Avai=\015\012lable full time.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap=\015\012: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">Starts 1 June 2026.</td></tr><tr><td =\015\012class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</=\015\012td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Ends 31 August 2026.</td></tr><tr><td class=3D"mark met" style=3D"overf=\015\012low-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: br=\015\012eak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-=\015\012align: top;text-align: left;font-size: 14px;">The stay lasts about 3 months=\015\012: within 3-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CI would be available full tim=\015\012e from 1 June to 31 August 2026.=E2=80=9D (Cover letter.pdf, page 1)</span>=\015\012</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: =\015\01292px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">Start</td><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">1 Jun=\015\012e 2026</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;w=\015\012idth: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">End</td><t=\015\012d style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom:=\015\012 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">3=\015\0121 August 2026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td class=3D"sheet" style=3D"overflow-wrap:=\015\012 break-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"=\015\012thumb" alt=3D"First page of: Cover letter" src=3D"cid:page-2" width=3D"84" =\015\012style=3D"max-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td =\015\012style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><st=\015\012rong>Cover letter</strong>, 1 page<br><span class=3D"quiet" style=3D"color:=\015\012 #56616d;font-size: 13px;">Cover letter.pdf<br>100 % sure: it speaks of app=\015\012lying; it greets somebody; the writer speaks of himself or herself; it take=\015\012s leave; running text; its name =E2=80=9CCover letter.pdf=E2=80=9D says cov=\015\012er letter</span></td></tr><tr><td class=3D"sheet" style=3D"overflow-wrap: b=\015\012reak-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"th=\015\012umb" alt=3D"First page of: Writing sample" src=3D"cid:page-3" width=3D"84" =\015\012style=3D"max-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td =\015\012style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><st=\015\012rong>Writing sample</strong>, 3 pages<br><span class=3D"quiet" style=3D"col=\015\012or: #56616d;font-size: 13px;">Writing sample.pdf<br>100 % sure: running tex=\015\012t; citations; prose about a subject; it argues; its name =E2=80=9CWriting s=\015\012ample.pdf=E2=80=9D says writing sample</span></td></tr><tr><td class=3D"she=\015\012et" style=3D"overflow-wrap: break-word;width: 84px;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;"><img class=3D"thumb" alt=3D"First page of: CV" src=3D"cid:page=\015\012-26" width=3D"84" style=3D"max-width: 100%;height: auto;border: 1px solid #=\015\012c9d1d9;"></td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;"><strong>CV</strong>, 1 page<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">CV corrected.pdf<br>100 % sure: the he=\015\012adings of a CV; ranges of dates; ways to reach somebody at its head; a list=\015\012 of what somebody did; lists with bullets; its name =E2=80=9CCV corrected.p=\015\012df=E2=80=9D says cv</span></td></tr></tbody></table><table class=3D"rule" r=\015\012ole=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><tb=\015\012ody><tr><td style=3D"overflow-wrap: break-word;padding: 26px 0 18px;font-si=\015\012ze: 1px;line-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbsp;</td></tr=\015\012></tbody></table><h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: =\015\0121.25;font-weight: 600;color: #1f2933;overflow-wrap: break-word;">Claire Dum=\015\012ont-Lef=C3=A8vre</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand met" style=3D"color: #1e6b4c;white-space: nowrap;">=E2=9C=\015\012=93&nbsp;accepted</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">claire.dumont@example.org =C2=B7 +33 4 55 50 0=\015\0121 23<br>Received 1 April 2026, 10:01 by email =C2=B7 application a2</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;"><strong>A person d=\015\012ecided on 1 April 2026 that it is accepted (said on the telephone). This ho=\015\012lds until a person changes it.</strong></p><p class=3D"quiet in-list" style=\015\012=3D"overflow-wrap: break-word;margin: 0 0 4px;color: #56616d;font-size: 13p=\015\012x;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Madame, Monsieur,<br>veuillez trouver ci-joint mon dossier.<br>Cordialemen=\015\012t<br>Claire Dumont-Lef=C3=A8vre</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark met" style=3D"overflow=\015\012-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break=\015\012-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">The subject names the opening: =\015\012=E2=80=9CCandidature : stage d=E2=80=99=C3=A9t=C3=A9 2026, CIRdP=E2=80=9D.<=\015\012/td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;widt=\015\012h: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">Received 1 April 2026, on or before the deadline 1 Apr=\015\012il 2026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-=\015\012word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding=\015\012: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-=\015\012align: left;font-size: 14px;">Cover letter: =E2=80=9CLettre de motivation.p=\015\012df=E2=80=9D, 1 page.</td></tr><tr><td class=3D"mark met" style=3D"overflow-=\015\012wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 1=\015\0120px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: =\015\012left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-=\015\012word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">CV: =E2=80=9CCV_Dumont.pdf=E2=80=\015\012=9D, 1 page.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: br=\015\012eak-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">Writing sample: =E2=80=9C=C3=89chantillon=\015\012.pdf=E2=80=9D, 3 pages.</td></tr><tr><td class=3D"mark met" style=3D"overfl=\015\012ow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: bre=\015\012ak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 14px;">The writing sample has 3 pages=\015\012, 3 of them body: within 3-5.</td></tr><tr><td class=3D"mark met" style=3D"=\015\012overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;paddi=\015\012ng: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;tex=\015\012t-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The cover letter names t=\015\012he opening: =E2=80=9Ccandidature au stage CIRdP, =C3=A9t=C3=A9 2026 Madame,=\015\012 Monsieur, =C3=89tudiante en master de relations internationales =C3=A0 l''U=\015\012niversit=C3=A9 d''Exemple, je souhaite effectuer un stage au sein de votre S=\015\012ecr=C3=A9tariat.=E2=80=9D.</td></tr><tr><td class=3D"mark met" style=3D"ove=\015\012rflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding:=\015\012 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-a=\015\012lign: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: =\015\012break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertica=\015\012l-align: top;text-align: left;font-size: 14px;">Available full time.</td></=\015\012tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92p=\015\012x;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=\015\012=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Starts 1 June 2026.</td></tr><tr><td class=3D"mark met" sty=\015\012le=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overfl=\015\012ow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8e=\015\012c;vertical-align: top;text-align: left;font-size: 14px;">Ends 15 September =\015\0122026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-wor=\015\012d;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">The stay lasts about 3.5 months: within 3-4.</td=\015\012></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CJe suis disponible =C3=A0 tem=\015\012ps plein =C3=A0 partir du 1er juin 2026 jusqu''au 15 septembre 2026.=E2=80=\015\012=9D (Lettre de motivation.pdf, page 1)</span></td></tr><tr><td class=3D"mar=\015\012k" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;padding:=\015\012 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-a=\015\012lign: left;font-size: 14px;">Start</td><td style=3D"overflow-wrap: break-wo=\015\012rd;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align:=\015\012 top;text-align: left;font-size: 14px;">1 June 2026</td></tr><tr><td class=\015\012=3D"mark" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;p=\015\012adding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top=\015\012;text-align: left;font-size: 14px;">End</td><td style=3D"overflow-wrap: bre=\015\012ak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 14px;">15 September 2026</td></tr></t=\015\012body></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td class=3D"sheet" style=3D"overflow-wrap:=\015\012 break-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"=\015\012thumb" alt=3D"First page of: CV" src=3D"cid:page-4" width=3D"84" style=3D"m=\015\012ax-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td style=3D"o=\015\012verflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #=\015\012e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>CV</s=\015\012trong>, 1 page<br><span class=3D"quiet" style=3D"color: #56616d;font-size: =\015\01213px;">CV_Dumont.pdf<br>100 % sure: the headings of a CV; ranges of dates; =\015\012ways to reach somebody at its head; a list of what somebody did; lists with=\015\012 bullets; its name =E2=80=9CCV_Dumont.pdf=E2=80=9D says cv</span></td></tr>=\015\012<tr><td class=3D"sheet" style=3D"overflow-wrap: break-word;width: 84px;padd=\015\012ing: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;te=\015\012xt-align: left;font-size: 14px;"><img class=3D"thumb" alt=3D"First page of:=\015\012 Cover letter" src=3D"cid:page-5" width=3D"84" style=3D"max-width: 100%;hei=\015\012ght: auto;border: 1px solid #c9d1d9;"></td><td style=3D"overflow-wrap: brea=\015\012k-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-al=\015\012ign: top;text-align: left;font-size: 14px;"><strong>Cover letter</strong>, =\015\0121 page<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">L=\015\012ettre de motivation.pdf<br>100 % sure: it speaks of applying; it greets som=\015\012ebody; the writer speaks of himself or herself; it takes leave; running tex=\015\012t; its name =E2=80=9CLettre de motivation.pdf=E2=80=9D says cove=E2=80=A6</=\015\012span></td></tr><tr><td class=3D"sheet" style=3D"overflow-wrap: break-word;w=\015\012idth: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertica=\015\012l-align: top;text-align: left;font-size: 14px;"><img class=3D"thumb" alt=3D=\015\012"First page of: Writing sample" src=3D"cid:page-6" width=3D"84" style=3D"ma=\015\012x-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>Writin=\015\012g sample</strong>, 3 pages<br><span class=3D"quiet" style=3D"color: #56616d=\015\012;font-size: 13px;">=C3=89chantillon.pdf<br>100 % sure: running text; citati=\015\012ons; prose about a subject; its name =E2=80=9C=C3=89chantillon.pdf=E2=80=9D=\015\012 says writing sample</span></td></tr></tbody></table><table class=3D"rule" =\015\012role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><t=\015\012body><tr><td style=3D"overflow-wrap: break-word;padding: 26px 0 18px;font-s=\015\012ize: 1px;line-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbsp;</td></t=\015\012r></tbody></table><h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height:=\015\012 1.25;font-weight: 600;color: #1f2933;overflow-wrap: break-word;">Sof=C3=AD=\015\012a M=C3=A9ndez Ortiz</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">sofia.mendez@example.org =C2=B7 +1 212 555 014=\015\0122<br>Received 1 April 2026, 10:02 by email =C2=B7 application a3</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Estimada coordinadora:<br>adjunto mi solicitud.<br>Saludos<br>Sof=C3=ADa M=\015\012=C3=A9ndez Ortiz</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The writing sample is mi=\015\012ssing.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-wo=\015\012rd;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">The subject names the opening: =E2=80=9CSolicit=\015\012ud de pasant=C3=ADa ICRtoP, verano 2026=E2=80=9D.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Rece=\015\012ived 1 April 2026, on or before the deadline 1 April 2026.</td></tr><tr><td=\015\012 class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-wei=\015\012ght: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met<=\015\012/td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">Cover letter: =E2=80=9Ccarta.pdf=E2=80=9D, 1 page.</td></tr><tr><td cl=\015\012ass=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight=\015\012: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td=\015\012><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">CV: =E2=80=9Choja_de_vida.pdf=E2=80=9D, 1 page.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">The =\015\012cover letter names the opening: =E2=80=9CMe dirijo a usted para presentar m=\015\012i solicitud a la pasant=C3=ADa de ICRtoP en el verano de 2026.=E2=80=9D.</t=\015\012d></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width:=\015\012 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom=\015\012: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=\015\012=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">Available full time.</td></tr><tr><td class=3D"mark met"=\015\012 style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e=\015\0126b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">Starts 1 June =\015\0122026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-wor=\015\012d;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">Ends 15 September 2026.</td></tr><tr><td class=\015\012=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 6=\015\01200;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;=\015\012vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><t=\015\012d style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom:=\015\012 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">T=\015\012he stay lasts about 3.5 months: within 3-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CEstoy disponible a tiempo com=\015\012pleto del 1 de junio al 15 de septiembre de 2026.=E2=80=9D (carta.pdf, page=\015\012 1)</span></td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-wo=\015\012rd;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Start<=\015\012/td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">1 June 2026</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: br=\015\012eak-word;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom=\015\012: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=\015\012End</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">15 September 2026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>CV</strong>, 1 page<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">hoja_de_=\015\012vida.pdf<br>100 % sure: the headings of a CV; ranges of dates; ways to reac=\015\012h somebody at its head; a list of what somebody did; lists with bullets; it=\015\012s name =E2=80=9Choja_de_vida.pdf=E2=80=9D says cv</span></td></tr><tr><td c=\015\012olspan=3D"2" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bor=\015\012der-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-siz=\015\012e: 14px;"><strong>Cover letter</strong>, 1 page<br><span class=3D"quiet" st=\015\012yle=3D"color: #56616d;font-size: 13px;">carta.pdf<br>100 % sure: it speaks =\015\012of applying; it greets somebody; the writer speaks of himself or herself; i=\015\012t takes leave; running text; its name =E2=80=9Ccarta.pdf=E2=80=9D says cove=\015\012r letter</span></td></tr></tbody></table><table class=3D"rule" role=3D"pres=\015\012entation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><tbody><tr><td=\015\012 style=3D"overflow-wrap: break-word;padding: 26px 0 18px;font-size: 1px;lin=\015\012e-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody></=\015\012table><h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-w=\015\012eight: 600;color: #1f2933;overflow-wrap: break-word;">Oluwaseun A. Adeyemi<=\015\012/h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">o.adeyemi@example.org =C2=B7 +234 2 555 0111<b=\015\012r>Received 1 April 2026, 10:03 by email =C2=B7 application a4</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail from Oluwaseun Adeyemi &lt;olu=\015\012.adeyemi@example.org&gt; says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Oluwaseun Adeyemi</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The cover letter is miss=\015\012ing.</td></tr><tr><td class=3D"mark lacking" style=3D"overflow-wrap: break-=\015\012word;width: 92px;font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">The approximate end date is not stated.</=\015\012td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width=\015\012: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-botto=\015\012m: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"=\015\012>=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">The subject names the opening: =E2=80=9CICRtoP Internsh=\015\012ip, Summer 2026=E2=80=9D.</td></tr><tr><td class=3D"mark met" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;">Received 1 April 2026, on or=\015\012 before the deadline 1 April 2026.</td></tr><tr><td class=3D"mark met" styl=\015\012e=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflo=\015\012w-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec=\015\012;vertical-align: top;text-align: left;font-size: 14px;">CV: =E2=80=9C1.pdf=\015\012=E2=80=9D, 1 page.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wr=\015\012ap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-wo=\015\012rd;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align:=\015\012 top;text-align: left;font-size: 14px;">Writing sample: =E2=80=9C3.pdf=E2=\015\012=80=9D, 3 pages.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap=\015\012: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">The writing sample has 3 pages, 3 of =\015\012them body: within 3-5.</td></tr><tr><td class=3D"mark met" style=3D"overflo=\015\012w-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px=\015\012 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align=\015\012: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: brea=\015\012k-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-al=\015\012ign: top;text-align: left;font-size: 14px;">Available full time.</td></tr><=\015\012tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;fo=\015\012nt-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=\015\012=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;">Starts 1 June 2026.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9Cfull time=E2=80=9D (a person)=\015\012</span></td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;=\015\012width: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px sol=\015\012id #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Start</td=\015\012><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">1 June 2026<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 1=\015\0123px;">=E2=80=9C2026-06-01=E2=80=9D (a person)</span></td></tr></tbody></tab=\015\012le>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>CV</strong>, 1 page<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">1.pdf<br=\015\012>100 % sure: ranges of dates; ways to reach somebody at its head; schools a=\015\012nd degrees; a list of what somebody did; lists with bullets</span></td></tr=\015\012><tr><td colspan=3D"2" style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;"><strong>Writing sample</strong>, 3 pages<br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">3.pdf<br>100 % sure: r=\015\012unning text; citations; prose about a subject; it argues</span></td></tr></=\015\012tbody></table><table class=3D"rule" role=3D"presentation" width=3D"100%" ce=\015\012llpadding=3D"0" cellspacing=3D"0"><tbody><tr><td style=3D"overflow-wrap: br=\015\012eak-word;padding: 26px 0 18px;font-size: 1px;line-height: 1px;border-bottom=\015\012: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody></table><h1 style=3D"margin: =\015\0120 0 6px;font-size: 23px;line-height: 1.25;font-weight: 600;color: #1f2933;o=\015\012verflow-wrap: break-word;">Hana Novotn=C3=A1</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">hana.novotna@example.org =C2=B7 +1 212 555 014=\015\0122<br>Received 1 April 2026, 10:04 by email =C2=B7 application a5</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Hana Novotn=C3=A1</blockquote>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail from Hana Novotn=C3=A1 &lt;han=\015\012a@home.example.org&gt; says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Hana Novotn=C3=A1</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The writing sample has 2=\015\012 pages, 2 of them body: fewer than 3.</td></tr><tr><td class=3D"mark met" s=\015\012tyle=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b=\015\0124c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align:=\015\012 top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"over=\015\012flow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">The subject name=\015\012s the opening: =E2=80=9CICRtoP Internship, Summer 2026=E2=80=9D.</td></tr><=\015\012tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;fo=\015\012nt-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=\015\012=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;">Received 1 April 2026, on or before the deadline 1 April 2026.=\015\012</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;wid=\015\012th: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10=\015\012px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: l=\015\012eft;font-size: 14px;">Cover letter: =E2=80=9Capplication.pdf=E2=80=9D, 1 pa=\015\012ge.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;=\015\012width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px=\015\012 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align=\015\012: left;font-size: 14px;">CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.</td></tr><tr=\015\012><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font=\015\012-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 =\015\012met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">Writing sample: =E2=80=9Capplication.pdf=E2=80=9D, pages 4-5, 2 pa=\015\012ges.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word=\015\012;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border=\015\012-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: =\015\01214px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;">The cover letter names the opening: =E2=80=9CHana=\015\012 Novotn=C3=A1 Brno hana.novotna@example.org Internship Coordinator ICRtoP S=\015\012ecretariat, New York Dear Internship Coordinator, I am writing to apply for=\015\012 the ICRtoP Secretariat Internship in summer 2026.=E2=80=9D.</td></tr><tr><=\015\012td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-w=\015\012eight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid =\015\012#e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 me=\015\012t</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border=\015\012-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: =\015\01214px;">Available full time.</td></tr><tr><td class=3D"mark met" style=3D"ov=\015\012erflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding=\015\012: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-=\015\012align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap:=\015\012 break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertic=\015\012al-align: top;text-align: left;font-size: 14px;">Starts 1 June 2026.</td></=\015\012tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92p=\015\012x;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=\015\012=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Ends 31 August 2026.</td></tr><tr><td class=3D"mark met" st=\015\012yle=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4=\015\012c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: =\015\012top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">The stay lasts ab=\015\012out 3 months: within 3-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CI would be available full tim=\015\012e from 1 June to 31 August 2026.=E2=80=9D (CV.pdf, page 1)</span></td></tr>=\015\012<tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: 92px;font-=\015\012weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertic=\015\012al-align: top;text-align: left;font-size: 14px;">Start</td><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">1 June 2026</td=\015\012></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: 92px=\015\012;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;=\015\012vertical-align: top;text-align: left;font-size: 14px;">End</td><td style=3D=\015\012"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid=\015\012 #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">31 August 2=\015\012026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>Cover letter</strong=\015\012>, 1 page<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;=\015\012">application.pdf<br>100 % sure: it speaks of applying; it greets somebody;=\015\012 the writer speaks of himself or herself; it takes leave; running text</spa=\015\012n></td></tr><tr><td colspan=3D"2" style=3D"overflow-wrap: break-word;paddin=\015\012g: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text=\015\012-align: left;font-size: 14px;"><strong>Transcript</strong>, 1 page, from pa=\015\012ge 2<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">app=\015\012lication.pdf<br>100 % sure: a person said so</span></td></tr><tr><td colspa=\015\012n=3D"2" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;"><strong>Writing sample</strong>, 2 pages, from page 4<br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">application.pdf<br>100=\015\012 % sure: running text; citations; prose about a subject; it argues</span></=\015\012td></tr><tr><td colspan=3D"2" style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;"><strong>CV</strong>, 1 page<br><span class=3D"qu=\015\012iet" style=3D"color: #56616d;font-size: 13px;">CV.pdf<br>100 % sure: the he=\015\012adings of a CV; ranges of dates; ways to reach somebody at its head; a list=\015\012 of what somebody did; lists with bullets; its name =E2=80=9CCV.pdf=E2=80=\015\012=9D says cv</span></td></tr></tbody></table><table class=3D"rule" role=3D"p=\015\012resentation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><tbody><tr>=\015\012<td style=3D"overflow-wrap: break-word;padding: 26px 0 18px;font-size: 1px;=\015\012line-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody=\015\012></table><h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;fon=\015\012t-weight: 600;color: #1f2933;overflow-wrap: break-word;">Hana Novotn=C3=A1<=\015\012/h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand note" style=3D"color: #56616d;white-space: nowrap;">=C2=\015\012=B7&nbsp;merged</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">hana@home.example.org =C2=B7 +1 212 555 0142<b=\015\012r>Received 1 April 2026, 10:05 by email =C2=B7 application a6</p>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark note" style=3D"overflo=\015\012w-wrap: break-word;width: 92px;font-weight: 600;color: #56616d;padding: 9px=\015\012 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align=\015\012: left;font-size: 14px;">=C2=B7 note</td><td style=3D"overflow-wrap: break-=\015\012word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">Nothing was checked yet.</td></tr=\015\012></tbody></table><table class=3D"rule" role=3D"presentation" width=3D"100%"=\015\012 cellpadding=3D"0" cellspacing=3D"0"><tbody><tr><td style=3D"overflow-wrap:=\015\012 break-word;padding: 26px 0 18px;font-size: 1px;line-height: 1px;border-bot=\015\012tom: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody></table><h1 style=3D"margi=\015\012n: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight: 600;color: #1f293=\015\0123;overflow-wrap: break-word;">Jomo Achebe</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">jomo.achebe@example.org =C2=B7 +254 20 555 017=\015\0127<br>Received 1 April 2026, 10:06 by email =C2=B7 application a7</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Jomo Achebe</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The cover letter is miss=\015\012ing.</td></tr><tr><td class=3D"mark lacking" style=3D"overflow-wrap: break-=\015\012word;width: 92px;font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">The writing sample is missing.</td></tr><=\015\012tr><td class=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92p=\015\012x;font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=\015\012=9C=97 not met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">Full time or part time is not stated.</td></tr><tr><td =\015\012class=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92px;font-=\015\012weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid=\015\012 #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=97 n=\015\012ot met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;b=\015\012order-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-s=\015\012ize: 14px;">The approximate start date is not stated.</td></tr><tr><td clas=\015\012s=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=97 not m=\015\012et</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">The approximate end date is not stated.</td></tr><tr><td class=3D"m=\015\012ark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;co=\015\012lor: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;verti=\015\012cal-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td sty=\015\012le=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">The su=\015\012bject names the opening: =E2=80=9CICRtoP Internship, Summer 2026=E2=80=9D.<=\015\012/td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;widt=\015\012h: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">Received 1 April 2026, on or before the deadline 1 Apr=\015\012il 2026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-=\015\012word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding=\015\012: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-=\015\012align: left;font-size: 14px;">CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.</td></t=\015\012r></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>CV</strong>, 1 page<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">CV.pdf<b=\015\012r>100 % sure: the headings of a CV; ranges of dates; ways to reach somebody=\015\012 at its head; a list of what somebody did; lists with bullets; its name =E2=\015\012=80=9CCV.pdf=E2=80=9D says cv</span></td></tr></tbody></table><table class=\015\012=3D"rule" role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacin=\015\012g=3D"0"><tbody><tr><td style=3D"overflow-wrap: break-word;padding: 26px 0 1=\015\0128px;font-size: 1px;line-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbs=\015\012p;</td></tr></tbody></table><h1 style=3D"margin: 0 0 6px;font-size: 23px;li=\015\012ne-height: 1.25;font-weight: 600;color: #1f2933;overflow-wrap: break-word;"=\015\012>Silent Sender</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">silent.sender@example.org =C2=B7 +1 212 555 01=\015\01242<br>Received 1 April 2026, 10:08 by email =C2=B7 application a8</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Silent Sender</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The writing sample is mi=\015\012ssing.</td></tr><tr><td class=3D"mark note" style=3D"overflow-wrap: break-w=\015\012ord;width: 92px;font-weight: 600;color: #56616d;padding: 9px 10px 9px 0;bor=\015\012der-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-siz=\015\012e: 14px;">=C2=B7 note</td><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">The subject does not name the opening, as the of=\015\012fice asks: =E2=80=9CDocuments=E2=80=9D.</td></tr><tr><td class=3D"mark note=\015\012" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #5=\015\0126616d;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">=C2=B7 note</td><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">The cover lette=\015\012r does not name the opening, as the office asks.</td></tr><tr><td class=3D"=\015\012mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;c=\015\012olor: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Recei=\015\012ved 1 April 2026, on or before the deadline 1 April 2026.</td></tr><tr><td =\015\012class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</=\015\012td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Cover letter: =E2=80=9CLetter.pdf=E2=80=9D, 1 page.</td></tr><tr><td cl=\015\012ass=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight=\015\012: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td=\015\012><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.</td></tr><tr><td class=3D"mark met"=\015\012 style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e=\015\0126b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">Available full=\015\012 time.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-wo=\015\012rd;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">Starts 1 June 2026.</td></tr><tr><td class=3D"m=\015\012ark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;co=\015\012lor: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;verti=\015\012cal-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td sty=\015\012le=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Ends 3=\015\0121 August 2026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: =\015\012break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9p=\015\012x 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;f=\015\012ont-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;p=\015\012adding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top=\015\012;text-align: left;font-size: 14px;">The stay lasts about 3 months: within 3=\015\012-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CI would be available full tim=\015\012e from 1 June to 31 August 2026.=E2=80=9D (Letter.pdf, page 1)</span></td><=\015\012/tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: 92px;f=\015\012ont-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ve=\015\012rtical-align: top;text-align: left;font-size: 14px;">Start</td><td style=3D=\015\012"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid=\015\012 #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">1 June 2026=\015\012</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: =\015\01292px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">End</td><td styl=\015\012e=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">31 Augu=\015\012st 2026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>CV</strong>, 1 page<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">CV.pdf<b=\015\012r>100 % sure: the headings of a CV; ranges of dates; ways to reach somebody=\015\012 at its head; a list of what somebody did; lists with bullets; its name =E2=\015\012=80=9CCV.pdf=E2=80=9D says cv</span></td></tr><tr><td colspan=3D"2" style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>=\015\012Cover letter</strong>, 1 page<br><span class=3D"quiet" style=3D"color: #566=\015\01216d;font-size: 13px;">Letter.pdf<br>100 % sure: it speaks of applying; it g=\015\012reets somebody; the writer speaks of himself or herself; it takes leave; ru=\015\012nning text; its name =E2=80=9CLetter.pdf=E2=80=9D says cover letter</span><=\015\012/td></tr></tbody></table><table class=3D"rule" role=3D"presentation" width=\015\012=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><tbody><tr><td style=3D"overf=\015\012low-wrap: break-word;padding: 26px 0 18px;font-size: 1px;line-height: 1px;b=\015\012order-bottom: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody></table><h1 style=\015\012=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight: 600;colo=\015\012r: #1f2933;overflow-wrap: break-word;">Cut Off</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=\015\012=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">cut.off@example.org =C2=B7 +1 212 555 0142<br>=\015\012Received 1 April 2026, 10:09 by email =C2=B7 application a9</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Cut Off</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">=E2=80=9CWriting sample.=\015\012pdf=E2=80=9D is broken and could not be read: it is cut off.</td></tr><tr><=\015\012td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-w=\015\012eight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid =\015\012#e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 me=\015\012t</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border=\015\012-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: =\015\01214px;">The subject names the opening: =E2=80=9CICRtoP Internship, Summer 20=\015\01226=E2=80=9D.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: br=\015\012eak-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">Received 1 April 2026, on or before the d=\015\012eadline 1 April 2026.</td></tr><tr><td class=3D"mark met" style=3D"overflow=\015\012-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break=\015\012-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">Cover letter: =E2=80=9CCover let=\015\012ter.pdf=E2=80=9D, 1 page.</td></tr><tr><td class=3D"mark met" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;">CV: =E2=80=9CCV.pdf=E2=80=9D=\015\012, 1 page.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break=\015\012-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;b=\015\012order-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-s=\015\012ize: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;paddin=\015\012g: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text=\015\012-align: left;font-size: 14px;">Writing sample: =E2=80=9CWriting sample.pdf=\015\012=E2=80=9D, pages unknown.</td></tr><tr><td class=3D"mark met" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;">The cover letter names the o=\015\012pening: =E2=80=9CCut Off Springfield cut.off@example.org Internship Coordin=\015\012ator ICRtoP Secretariat, New York Dear Internship Coordinator, I am writing=\015\012 to apply for the ICRtoP Secretariat Internship in summer 2026.=E2=80=9D.</=\015\012td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width=\015\012: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-botto=\015\012m: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"=\015\012>=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">Available full time.</td></tr><tr><td class=3D"mark met=\015\012" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1=\015\012e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"o=\015\012verflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #=\015\012e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Starts 1 June=\015\012 2026.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-wo=\015\012rd;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">Ends 31 August 2026.</td></tr><tr><td class=3D"=\015\012mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;c=\015\012olor: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">The s=\015\012tay lasts about 3 months: within 3-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CI would be available full tim=\015\012e from 1 June to 31 August 2026.=E2=80=9D (Cover letter.pdf, page 1)</span>=\015\012</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: =\015\01292px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">Start</td><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">1 Jun=\015\012e 2026</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;w=\015\012idth: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">End</td><t=\015\012d style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom:=\015\012 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">3=\015\0121 August 2026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>CV</strong>, 1 page<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">CV.pdf<b=\015\012r>100 % sure: the headings of a CV; ranges of dates; ways to reach somebody=\015\012 at its head; a list of what somebody did; lists with bullets; its name =E2=\015\012=80=9CCV.pdf=E2=80=9D says cv</span></td></tr><tr><td colspan=3D"2" style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>=\015\012Cover letter</strong>, 1 page<br><span class=3D"quiet" style=3D"color: #566=\015\01216d;font-size: 13px;">Cover letter.pdf<br>100 % sure: it speaks of applying=\015\012; it greets somebody; the writer speaks of himself or herself; it takes lea=\015\012ve; running text; its name =E2=80=9CCover letter.pdf=E2=80=9D says cover le=\015\012tter</span></td></tr><tr><td colspan=3D"2" style=3D"overflow-wrap: break-wo=\015\012rd;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align:=\015\012 top;text-align: left;font-size: 14px;"><strong>Writing sample</strong>, pa=\015\012ges unknown<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13p=\015\012x;">Writing sample.pdf<br>69 % sure: no words could be read; its name =E2=\015\012=80=9CWriting sample.pdf=E2=80=9D says writing sample</span></td></tr></tbo=\015\012dy></table><table class=3D"rule" role=3D"presentation" width=3D"100%" cellp=\015\012adding=3D"0" cellspacing=3D"0"><tbody><tr><td style=3D"overflow-wrap: break=\015\012-word;padding: 26px 0 18px;font-size: 1px;line-height: 1px;border-bottom: 2=\015\012px solid #c9d1d9;">&nbsp;</td></tr></tbody></table><h1 style=3D"margin: 0 0=\015\012 6px;font-size: 23px;line-height: 1.25;font-weight: 600;color: #1f2933;over=\015\012flow-wrap: break-word;">Association for Examples of Peace</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Membership <span class=3D"stand met" style=3D"color: #1e=\015\0126b4c;white-space: nowrap;">=E2=9C=93&nbsp;complete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">office@peace-examples.example.org<br>Received =\015\0121 April 2026, 10:11 by email =C2=B7 application a11</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Please find attached our form.</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark note" style=3D"overflo=\015\012w-wrap: break-word;width: 92px;font-weight: 600;color: #56616d;padding: 9px=\015\012 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align=\015\012: left;font-size: 14px;">=C2=B7 note</td><td style=3D"overflow-wrap: break-=\015\012word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">Awaits the decision of the Steeri=\015\012ng Committee.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: b=\015\012reak-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;pa=\015\012dding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;=\015\012text-align: left;font-size: 14px;">The subject names the opening: =E2=80=9C=\015\012ICRtoP Membership Application=E2=80=9D.</td></tr><tr><td class=3D"mark met"=\015\012 style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e=\015\0126b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">Application fo=\015\012rm: =E2=80=9CMembership Application Form.pdf=E2=80=9D, 1 page.</td></tr><tr=\015\012><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font=\015\012-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 =\015\012met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">The kind of organisation is accepted: independent (criterion 1).</=\015\012td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Organisation</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">Association for Examples of Peace<br><spa=\015\012n class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">=E2=80=9CName o=\015\012f organisation: Association for Examples of Peace=E2=80=9D (Membership Appl=\015\012ication Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"overflow-=\015\012wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">Kind</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9=\015\012px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;=\015\012font-size: 14px;">Non-governmental organisation, not for profit<br><span cl=\015\012ass=3D"quiet" style=3D"color: #56616d;font-size: 13px;">=E2=80=9CKind of or=\015\012ganisation: Non-governmental organisation, not for profit=E2=80=9D (Members=\015\012hip Application Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Country</td><td style=3D"overflow-wrap: break-word;padding:=\015\012 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-a=\015\012lign: left;font-size: 14px;">Uganda<br><span class=3D"quiet" style=3D"color=\015\012: #56616d;font-size: 13px;">=E2=80=9CUganda=E2=80=9D (a person)</span></td>=\015\012</tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: 92px;=\015\012font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;v=\015\012ertical-align: top;text-align: left;font-size: 14px;">Address</td><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">12 Examp=\015\012le Road, Kisumu<br><span class=3D"quiet" style=3D"color: #56616d;font-size:=\015\012 13px;">=E2=80=9CAddress: 12 Example Road, Kisumu=E2=80=9D (Membership Appl=\015\012ication Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"overflow-=\015\012wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">Contact</td><td style=3D"overflow-wrap: break-word;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">Jomo Achebe<br><span class=3D"quiet" style=3D"color: #=\015\01256616d;font-size: 13px;">=E2=80=9CContact person: Jomo Achebe=E2=80=9D (Mem=\015\012bership Application Form.pdf)</span></td></tr><tr><td class=3D"mark" style=\015\012=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">Email</td><td style=3D"overflow-wrap: break-word;paddi=\015\012ng: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;tex=\015\012t-align: left;font-size: 14px;">office@peace-examples.example.org<br><span =\015\012class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">=E2=80=9CE-mail: =\015\012office@peace-examples.example.org=E2=80=9D (Membership Application Form.pdf=\015\012)</span></td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word=\015\012;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Website<=\015\012/td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">https://peace-examples.example.org<br><span class=3D"quiet" style=3D"c=\015\012olor: #56616d;font-size: 13px;">=E2=80=9CWebsite: https://peace-examples.ex=\015\012ample.org=E2=80=9D (Membership Application Form.pdf)</span></td></tr><tr><t=\015\012d class=3D"mark" style=3D"overflow-wrap: break-word;width: 92px;font-weight=\015\012: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">Sectors</td><td style=3D"overflo=\015\012w-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec=\015\012;vertical-align: top;text-align: left;font-size: 14px;">Human rights, peace=\015\012 building<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;=\015\012">=E2=80=9CSectors of work: Human rights, peace building=E2=80=9D (Membersh=\015\012ip Application Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"ov=\015\012erflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;">Endorsement</td><td style=3D"overflow-wrap: break-word;paddi=\015\012ng: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;tex=\015\012t-align: left;font-size: 14px;">yes<br><span class=3D"quiet" style=3D"color=\015\012: #56616d;font-size: 13px;">=E2=80=9CWe endorse the common understanding of=\015\012 RtoP and the founding purpose of the Coalition: yes=E2=80=9D (Membership A=\015\012pplication Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"overfl=\015\012ow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">Signature</td><td style=3D"overflow-wrap: break-word;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;">J. Achebe<br><span class=3D"quiet" style=3D"color=\015\012: #56616d;font-size: 13px;">=E2=80=9CSignature: J. Achebe=E2=80=9D (Members=\015\012hip Application Form.pdf)</span></td></tr><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Date</td><td style=3D"overflow-wrap: break-word;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;">14 February 2026<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CDate: 14 February 2026=E2=80=\015\012=9D (Membership Application Form.pdf)</span></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td colspan=3D"2" style=3D"overflow-wrap: b=\015\012reak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical=\015\012-align: top;text-align: left;font-size: 14px;"><strong>Application form</st=\015\012rong>, 1 page<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 1=\015\0123px;">Membership Application Form.pdf<br>100 % sure: an organisation''s memb=\015\012ership; the words of a form; labels to be filled; its name =E2=80=9CMembers=\015\012hip Application Form.pdf=E2=80=9D says membership form</span></td></tr></tb=\015\012ody></table>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Not enclosed, for size or safety: Ada Lindqvis=\015\012t - Cover letter.pdf, Ada Lindqvist - Writing sample.pdf, Ada Lindqvist - C=\015\012V corrected.pdf, Claire Dumont-Lef=C3=A8vre - CV_Dumont.pdf, Claire Dumont-=\015\012Lef=C3=A8vre - Lettre de motivation.pdf, Claire Dumont-Lef=C3=A8vre - =C3=\015\012=89chantillon.pdf, Sof=C3=ADa M=C3=A9ndez Ortiz - hoja_de_vida.pdf, Sof=C3=\015\012=ADa M=C3=A9ndez Ortiz - carta.pdf, Oluwaseun A. Adeyemi - 1.pdf, Oluwaseun=\015\012 A. Adeyemi - 3.pdf, Hana Novotn=C3=A1 - application.pdf, Hana Novotn=C3=A1=\015\012 - CV.pdf, Jomo Achebe - CV.pdf, Silent Sender - CV.pdf, Silent Sender - Le=\015\012tter.pdf, Cut Off - CV.pdf, Cut Off - Cover letter.pdf, Cut Off - Writing s=\015\012ample.pdf, Association for Examples of Peace - Membership Application Form.=\015\012pdf.</p></td></tr></tbody></table></td></tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-2.png"\015\012Content-ID: <page-2>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz5+fnz8/Pu\015\0127u7q6urn5+fl5eXk5OTi4uLg4ODf39/e3t7d3d3c3Nzb29va2trZ2dnY2NjX19fW1tbV1dXU1NTT\015\01209PS0tLR0dHQ0NDPz8/Nzc3MzMzLy8vIyMjHx8fFxcXCwsK/v7+7u7u3t7e1tbWzs7OwsLCvr6+t\015\012ra2srKyqqqqpqamoqKinp6elpaWjo6OioqKhoaGfn5+enp6dnZ2bm5uampqZmZmXl5eVlZWUlJSS\015\012kpKMjIxMDojrAAAJ9klEQVR4nO2caZeiShKGSwtcsBAUZBWTXcAUEgRBEfj//2qw9sXq7qqpHrlz\015\0128/kipuCJQwYRb0Sm3txgMBgMBoPBYDAYDOYn6L156Sq99WzlDQWHVWRX1DlttiSvbdInUMFxX/sS\015\012SqKmzI5ecPAG1zbpD+ib/a67wE3nnbRl4drAVCnOkYfXNuU3UL6+zTdpuYd+129rjwAa2XUjH+k9\015\012eOmHqNox8wlWt6esbc5XriDotKHtXG7J0LKuAEcnBoooEdc28ZFpXYW5DavTodm5W5gZuZN4MCmq\015\012PNxVolMFu+5lgnM0vXmZ8wlz/zIyu3JPMZh/FPdPUq/3ctw15qECVHXFC4kkgaVj0BQrGltFEQGt\015\012dSs+ccc8O0Ww2NcIQsu1tlG8y+uoqRJYd1Op9u4jaCen/Znek3ndNvNmXjhBsxaEJmAKjuElTp+L\015\012uqbRt6UnycpkdLBoweeubeUZrnStZuvHDTlOysTdJkFQbU6lNbTjxC3MG9/ZxnnQv7aZ9zxP+mtz\015\012bm+vYAkG86fce23/5bA78MinWXHqOrIhqoCy17Im26Z2N2FE31EFTeDVjjxcC4TisNLcrDimmxzW\015\012OYKep7sJRFFV5VUZpPvxtW38jCX5Jl61Zfa1LMFg/n9og2n/pQfUfxm9fO5vxx7f93u/Pu0XzN3h\015\012RF0NFNEwgKlQC5mhiIVuamthGIjMVA5N5rYMrCYxmc0RnIXhgtJ0UZ+JGh/qBqOulEVkaOLAZIk7\015\012TtdloLIqeXfcmElA3IjO6JYmRzq484w7HRDcZmDcV0McDYDAaLzz571QzrVRninBPkReXUSuHfiL\015\012cp8HwZqJN2hpoQbenhDfJIfwoN0Lw3UA82qzKX3heCrSCDZJXsO1WCVsmNZVcSzLaLDMNm6GJMKt\015\012cjrWIayyurZPSEI5eSruq6EkTffoVO+/27VVlPN0nPuUt9zroPo0SZ/p1I/LGL2navfmB9PyL77o\015\012xa2uLwJISXAZ05hofOtRYLjTbd5gGJVjbYUaMp5e6UtO1lngSU7AMdfsUQphBJNDuamLkI7TIbRK\015\012hJwkCoKjZdrbjbKzDkVRBVGeRfs9WneiR/m6iXJm+sooAjyMX7dH+RLpHp+Xd4tSD297lx+N3hdr\015\012wVd+/1XPn689QEsMQwbiMhOXypSewkkO6IHCThTHIiatWt1PGc4x6Ilu220QVAgatH7M3LahlDJd\015\012heNnI0oEmqYK4pTgATnUNJGdaSYg55rEyYKoSjatKLd9WpFdOqWU6UQWHGB80VLOcw+7wInb6AlL\015\012mJZusk+EU7mjAuRUqJ760HDrNBBcC6IyPLZBMOeTY9GsAyLLfMOKo8DXt7uwKIq8qrRF0hh2udlk\015\012hRdEY3uLEjuOs+0RVuWKjA/NcZZRheufil1ufdHSP6V36fjJlS9OZBuR34RZ4geaBh0Kmr9g0Hqm\015\012u2oj6Go2Oif5/gRoQGI1c6GLtsYMDKYjZdTNoHDjLF+jQ17r5yRP+icY53HkZXVxsjwyC6lrm/gp\015\012yzF48oJBd63sMgQ7YVo5uvXnkjEbCTRh09c26RNUz0enHFYRPB4h60O+1HHVjMH8u/gk638cfqn+\015\01236rM5/G3qvWjFH2uBb8CjwJOB4osDSwkjUhDoHlaM9kJRc4FVpSGz/q1rbQkRhFXVCtgiekAqNOx\015\012ZzhUAeaUJKiOxgw9Q5QFlVOMpWEqUxIAdaFpDLHyDGPGqZrIjW5HmrTQ+PZscbb6qj5dIJjVm6hJ\015\012x96x0dldmfuylSHHH6I0rDz/Sb9KQR1skkNRpq2Ane/1okzSuoase0j9dQlLyxtAbXMqi8aBwA4r\015\012nS+rooGmR+UNjKNdWm4RFMXAO1WVV5bbbP9NffpYID1u6TjzMec/NAPe8TTP59MvfPz4LYR5bhf3\015\012/nuJ+q4aetXm75BiVXxBlxy3dVQSTBe6LM1HjEsLA5qwwJilv9A3+tvwUZhWEJ0ddbsu8xoZEKBt\015\012TMeyt9+58bf7Rn+PkTkEvfuyvkMT/p7LPc1PGqAXPvpVX+viad+7F6S02KzuVJEZtUr1HA5pZ9kW\015\0125vOVMVVWwLIZlSWBJpJt0c/Rq9HtRGPl9WSpTEhpxskKqwr6csCKsioq6ozSQDvCk1OFWmhgMJHt\015\012qc5NhyxJgznt6CpHzUYEChOJpeihxtCeOPrzKk0Io+0else93irVcziUSoeKD6fcUku0QWkSJUKR\015\012wnFb9KOkCOd+naiHKC3N9sLd+oQOVWnYMUzTqtgfgjI4jyzV0qrS3PWhYVf73CuWAkRwX0UlRBZh\015\012W0UTJPF8neQNCr+4g+Rtu+njivljM/VdWnwIkq8OvzGrX77k3QXd2HjwjpG4ECQD2YNzwT8CFCnN\015\012aRp20VTWLctqW5R01hb889xfhnFSJ1209MzFhN5Rem9NfaUD3i0rfMgMF+/+643MP3YTbllOZ2XP\015\012BVRPZKipwuorfWSY7GIIaIY3dYMZKO56Qsme0KrUwdo2oDQSdaP16puhqFCQApQS8MQciAYQVIme\015\012KkAPteGQYGlXV+crT5z+jKVKHjap26S2Q1qBD0onCGvdDmN/HrYBtPTiYFAkh8jXqvrcZYUnP890\015\012M2ny2hza1TFPhNxX9tXYzquw2WVbuQ3DAdo5vubGdRWd8roCP7Q2ID/E3ungXRQ9S1UC/GLu3q77\015\012d/aHNRjMVei9kh8PQbMNqk9h9sKq07uRz568C+PfDbBztxWT9Mw2XDGRR0OJm8qG4/iOThiO7S01\015\01286wHDHfOqCuyLQs2gro4ywMioFe99YqnDeHOIE0fBo5PTPOdQw0kbsSuQCtr6cnSMIbDc4y2dYOS\015\012SOpxBXY0FCXm96a9g3PV0oZtGVVIqNHtZO2etmUVpdXYChsInEPe6gE7CdAhk2zK3rcK9iwPSGtu\015\012UkFThPkxzMaeu81cJFNF6RtCiGDQHMvjPPbrxrJ9rY3Rx6TZ7EZJ+bACq9tVFHzvxn4j7T2e/SQZ\015\012nrLs/QrVxW9qNfDD3oHvzj4hqBTvMdSMcTu71+wBJc5SpwxRsyukrqw8YTCY/wmv921cKjb6r098\015\012e9Fzmu2//fxvVIzjKvAEZemRdxwzYyiXVwl+3lYs5EMevS9AhtRE42lt5UlSW4LQAnvjKi49lgPS\015\012MJWFwgkKBymBXq1pdqEBdbGY+CK90Kk7mpa/njU/ox+bVX04NKKAYJTOUJr23W10qAePebQtQFJf\015\0128+sirQ4N8sqwDuN04Cpog5JGtMPKCNJ9uUt4H7ZXbKodyiuXRRuIKldy/VP28z8Iet509Haf3DN/\015\012ngSfi/Iprlgw/z7+GVuQWuhipcgsrfKGzXR7s8T4/K8dfoJ20PaobgvU5+A5oH5iPxsGg8H/hfSz\015\0124P9CwmAwGAwGg8FgMBgMBoPBYDAYDAaDwWAwGAwGg8FgMBgMBoPBYDAYDAaDwWAwGAwG01X+AyFm\015\012R3tUDOnSAAAAAElFTkSuQmCC\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-3.png"\015\012Content-ID: <page-3>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz4+Pj09PTw\015\0128PDr6+vn5+fl5eXj4+Ph4eHf39/e3t7d3d3c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR\015\0120dHQ0NDPz8/Nzc3MzMzLy8vKysrIyMjGxsbDw8PAwMC9vb24uLi2tra0tLSxsbGwsLCurq6srKyq\015\012qqqpqamoqKinp6empqalpaWjo6OioqKgoKCenp6dnZ2cnJybm5uZmZmYmJiXl5eVlZWUlJSSkpKQ\015\012kJCLi4szgunUAAAVTklEQVR4nO1c6WKqyrKOBkG0GWRGRIYGkVFAFBTQ93+r22iyYhKTHdceztn3\015\0128P1IFOmmocuq+mrw6alHjx49evTo0aNHjx49evzvQGwgS6sLYt+YjLIwJGXCyzQ5cCVhqQOBwVkF\015\012KObIJP7T60QrXa38pCoka7fMquC82cWu7a8Z/+y4bZRmuB1sqxUOyf/0Ou9AUQa3b+ej/9RCevT4\015\012l2Lw688Vw8HT4N4pd8fdvh/eHhq8/f91dHjz2d0pvwPZ+p4wIuiVQVt2p0GxWUCEKzCmOWaqS4zK\015\012sYU5D5fWhNRJfCmxS5GdGDhYXk6aRsFhXXLOyVVoGwZMKfPqQjW0BTONdKCwM4V2GWsjjSmFBMIs\015\012IwlJIRUlNgB0R7RBL1nmx5p6mJqnloSnUxnmWadBpc1utDvsTSf343ifVE3QhJs68k12txajyD8m\015\012+doBaQ7QScbc9w/+giOLeL1Zn7PpJqt2xb4pQ8sPqhy9rvOS96qzoR5gmOVnfxbvtNLZnXJ3z2Vp\015\012VuS+9+izfXqa0h+PYPrbFlGju6dcbvbuy8sE5ncW49H9H1znH94ZeW+qr6e/ivvLWocvq3639OHT\015\012O/F9cKmYO1+6gsoFpOsJc4VQVYG+mvwnGFCsIKqcwkiypdEYxpKjTjhxGvCGrGsGCbSpxmC8Igsc\015\012oF2SUEeGo8wMfCrbhFGMAUYUornERXquUEBBYjp2PY6k6WdlkQMwCueC+HMTOK/2QZbuzhkXnNpN\015\012PE127cntTH6Oa8fQCYtNHvn5+mytp9Rx2wmnuXKCTVNW5WmT1UGbsU22dap9fljO6rmdxn7BrgMD\015\012Ho9MqnrnQxiTlp/XMDsgMWWCUxm0/sDfHbKAPTjh9i9xKAavuzM2sSd8it3RSy/7chHHAXZ3lufZ\015\0128O7x31vS3WOftern87tXw48y93qHgw8D3h0ePLx+nJNkdy5RzBLXTj5PiRp4RopwYcKADaFCypzE\015\012PF3Upr0inlNPNohOP+ISO6EV0Z0gkZQjkwYlyU4k3VhYEx6agNWR2lyT47lJMqAbICkY6ZuAV2aj\015\012lT7VFNywRQqjHlkuU27Ox30yh2sGHhzPaZojSKt6b2nlrj4f4mO9qfCL2vSdxbMUpD7o9KMQ5b7b\015\012ZqWCRNJKziG5WeVr9xyEvim4VhCfqwIe6SA75auURQPiHRcm58g5RJpbB/mBtONWo4rfdClH1zt8\015\0123aRfm/f8/PL58zeDX58O0rsfd/3em9/CRyH6pfGGd854Wf/bbXy8r89fuje34otb+CEwPpZFCckl\015\012oAHLaDnPOYYynxAsYTgdwcKRUuxMOEe7lCKauUbFrWSsoKBL9GQwrQLLdChiBg3VWSoMIbuUhJQk\015\0127niKCjQRzWsWSPYnex2MFpBhjblpTmgAFUZQJ/Rs/N02fQBId20bF4UlQP9sNzuvzNvKMme+Z2cd\015\012wTJSGbbV9pDn5dTfbg6mFbVV4Nd1lZnOaF4ENvTpxdxl/Do42560T7J4S9pNGrVbGKB5nVNUe3xd\015\01250qRFaXTia5PR2c3LYJ2E+CPPNXPOzHojPyHw7+sLYY9vdhFini+HkQC/PFLPByKr+r1rhL+pMj+\015\012GMi+IafPmLMK4s/IsSNUwYKqOEKbRuPIBjKW9Yzx2tXajnCGnc5GSMWsqMVeoCmCWDCMwI5dF4i6\015\012RGgcUKaEPFNAJqlIP41Y6CP7K0lENwWNplNJayNroJv9gUVegOxbS9q70G8Oscvt1pR/Ood1STqn\015\012rY+XDtrEM0/V7dXakiv72BxJ+2B7MD1aK2cNd3szRUay2kdlZrStUloedNzinBdIP/ECDJH9TVYe\015\012VTcNLJ0sBl7ZHtVu9kdXeoMLf56SV+v5hg9W8m3D8Mknzv334g8v9UG5fOELDjpW88MZfwsYvzZF\015\012VZ+IcD6jEIngyTGhkEuAyAltK5RsSvOM5/Qxr5EC3FACPys1DnoCJ+nahCWeFYbShHks0S4IDJbS\015\012pRE1ci1gsKLGsuO/cqVUta22wS6sa8cNEImI49As4+OyIyfFukhOoRl5ZbCsm022L7eZQ2bbPI6T\015\012PK5PwSrF/dg5Rm55zks2Sfy4zLTCLjdh4TenKrHvu1d/Ff5o724V0vMDmrtHj/8RfPEV+miaf/l+\015\012X33lvnfgf1Hot3kfIyhk66+N8UhXxCWQKJG1bI4a0TNgOohSUJjMrExypKkjlvdJAlccdy5GGiFp\015\012wLBtwTSntAZGtiAtZoAKWIXkNZ2z2BkhmpJOYiwwdIFWro4DoSgxMvmIywCSHcueAAJCUn6uPIap\015\012WdcRCMtjkidzy2/PVTiHx2xbVOdkDur81Cp4DNnj8ex4eJntEevOxbg+hkgRp3WQ1EeQHTfBMS+y\015\012xcFq8l3S7rbs6hTv1nybOdsiqZYXx4EonR0y+YjLRJuTITWnNhPj3eSh54pMuz64H8npgF126cOe\015\012f+e/fwjyfEGv/yS+U/uDb959PfTeHQ5+sZYHgDFTSte0Ba0gcUrqtYTsPcYAMEbMAXGSa2hHMYSO\015\012nvAYwKUZrepAUHinG6lY+gAJIQGY6TxmR8pMmC70pcrziJwbCzAEiuxOAEYZmjqWGW6JIykVNdWl\015\012aFfMZMRQHvD51dU6Lst2VzQH6dkOqyzPfNVJd9EmANkhv4Z2dnnT0RMBT80wC/02Ss/HWFutw7Zy\015\012SOR6Ijc29TfrZ3+79f262TUui8h5ZONpda54xG+aslnVSXY2kZS2nrpPTpWUnLK0MB98sHdxszvv\015\012ZPi9S/omhPjk4ynYXxjnuYdPDPntzU18/F605jUu+RL9uQkC/RUeKybpyymSF0UmATbVF6yxmhME\015\012ZcyQQ7oyl+z4uVziBMPSkYYBW7M2EiJMmKnYlqLpKrPUgKJ08kkQrOaJqrT0oAAH1DwxHJO+kjRB\015\012czYioxo2ixs0BoAGcEbFZZNAvAr8PIoyzf0EInlx8yTgsrbYHYMlXMOmaJpt2xa5jdeV5QVtHuRy\015\012EHJedUaEiazLOGrDsqzyMGwOiF5vXc/227wIvWNUbnC1zss68y8kDR7bXdWm0cZf40XEZw1U7aQy\015\012VyFRwnQ3//FK33GmP7VJb3nLL7xW/EEt/zVeZeoqgR9iPd8M+BXBHL69/TT0s8A+rE/JCas5rNQF\015\012fHBEpSTKsJiZgROZMHY0AvkFtQ5wdaEBhlEYdTF9nmoKo2ATFoYeTY2edd7YGR4d6cjw47omCEI8\015\012dWhDnVKDBZyRzNyILRrrou5gpgNoqLMJi/jaDEbaYysF2Xp13OVJVBS2nflBMrejuGoJ75wF+2Mw\015\012GmZhnbNFsQ/LoE4qGLDr/AB36nrV5HUWWmS4amuvjtp6W2Qi0szn+Q6GWX2EFhq1KQovjNoI61JC\015\012gt1ERRPXYYL4mo38jL9Mif0ksfeM61/t4kVa/6FowFf3/KPLf+nI/u7iMUnmGFHDreUMKOzFNlOh\015\012YeqGRlPBKl+KRmfliScA/TIMrBm2b2AXWaIUkiUxdbFkSU2RJRzxfprANVZAoqiQc2XmzRZQokgP\015\012cjoOcJ0SZJqlkepd5IAF5FhkactCju/P1z3d+nlQe7NtlW+h39lmy3KgXTcBcjj1YIUkEFn5kGAt\015\0126K7gEmLWzuzcTPVgHbegKOrKr+LTdoR4f+VzbRnKyBmI8xq2+yLcbkxYHQOQGmGY+UWe7KZdfier\015\012c8PyK6RrY/hzWX3Rp7eWHftsrzvrjqzsAHtnUn6RjfeBrI9zP73kNf9cSPpfBPxifBUZ9wyAKzPO\015\012sCaSonuzCQH/y2pl8IvxdXMTbnLS34fZKY2RQrTNWUX/K0I51H/ZA+3R49+L+3r5j4zJG2u6z8Pe\015\012zzH8MmXwJYR2zcnILTUsZaoxhDrCoQsY3iBEE6cMFtl8gcMJUSGDEa8tFKAqU1UQx8hXxURHFlSr\015\012I1LP+GtlEZhrS8cAFjfuio14eroAHDvSBYk3yIsDq1IaN8ZmG4tWGXKvA4X56UrFyMmhG8R1kQdt\015\012JtTayq32QV0oq5MJmypMz5FDohf7TIvCbZzH543vFgaMM7Y+RGlx6IjUgnypLFJSr4o2jdeWEY8O\015\012OSs5lFcVCP3V8ZRnnQN7zE+5wW/qIIszvq7yKvtzXupt/dFNecZXJZ63jsKLB3EZf2VOA+xLH/Y3\015\0128DlL+u6T9+y+C30+vy/n+DIVdWeNw9/zUIgFJ4+fFy6jTuinUYQRnIGEcqfO5VvSj7gVT0jsTEZU\015\012CnmgBB1kFiAYoiuCY23TNbvCDU6iZESnlmAp6YChnwiauBJ+aWFSgmoIl1TqSznIs67Q9APe6dPT\015\012LDSiiN+3SZUHo2Vm2N4eCeU5PZzYN9Jv2FHqSVGcu4hKteEahklyhp7vqQcYxOe8tKLAqffJ3ELT\015\0125EYUhrkbErC6En7PrbbIPT1dUqnSSzkIFpbV5gHv9Ip7d3av0O374rdfuErqbdT0jqD+huxeB3z2\015\012nd///3zzP7nQV+x+8FHz/gSYO6cZADJ2COSpotGzsc49v5R6yvJysZIUkqHJtQiQRqQMmZMMhlN1\015\012pasIQMKIBG+C5K2r5ISWSjMEvpxqkrLkRqYy6sqVMJrTFuwY8xxpBjTYKd8hWK03IjOTjM0jxfdz\015\012pCmdrEWCk7XB/uBtgnBHY5dSTw/6u+ocl4XrU5sg2DQObHbV5rx14rg8GnacRycvlXw3qbpKzsOm\015\012LnyPiYI622W7aX0t5wRV3exaY960CSJqVad88bTeVm28b8PSeuSh/sLgaQwh+aOw9kXI7ivXW3X6\015\012xeBXSXq4NuBrVXr9+FdU9Ca0NBg+3YSh3kXtv3rxdpkfRLzu4aLxaJ0TDcfnVBw37C7KzzIEwRLE\015\012VFcZuCLYDBiWtYKMwtGjSx2JAQWVSyxlwo+gO5U56JiE1NGx0Uu6qctcTUmMV2cjAA2OYYxgQmqa\015\012RC9UKtAQTZv7M2n/UGTqGuI8VwnSom1M2AdbddLy5HtdHZJfllUR8LO9bEfH5OhH2+RaR2JHh/Jc\015\012tmXs0ojdH+v9ybIj33Bz4yXdhJdZFa/5psjYdJ/k6CK5yfhe0wlzJiGaxhVFXP91kanP+LBhN6L2\015\012R1J3ZWaD2ze/e/XBW1nfuwK/Gzn7KHGDzyb8y7DbbWhi8Hg2Cn0Tp5o7ZwjF56DFSLNLySbpWzMO\015\012EJE+NQl5rHX+qmKYWBJlSD8yhsvodpcOxaYOfymrkmZjqYteTX1PdB2bxTVA6IIIdBWgV9fqqJHn\015\012HcPQY9vUYOb+iipN9NWQdW35Y9sPotNx73tc0YRRmmVdBaZBbZDml2FbB4dpFNnIX232e4jZVok+\015\012O7Vtkm63RbJT1vWlrEqINsH6GKXnTR2H6dFf4+sAhn4QFPUWyvBaHUWE7iFcWsO4cNPwVPFOXiZd\015\012CfP+Ydv/Je7c8mebPbhRrhen9K5ZH9wc+531vQ4f3leF72z3cPBthv9vBTaPKV7jJZoKpojW4Aoz\015\012VURXHXU0SrHWy2mkYZooWjxyYiHvy6p8ac9QJIpRFBYYFxr1j6xUdXdR3TRRXiASVeekv3HarIzn\015\012iEYh57M+hUHOHty6zQIeacAU8aiqs+dRMofx+ZQ5HY2S/sEA1g9M8P/zmGeP/3Lck79vZPLy0WvD\015\012zuCqIj9n1++8vjfpQ7IPSpYRREkSxJloWAI+BOBSefxa9dFlcQCjEkDhVB6wC/N5QZC+JGkApz2C\015\01232oEgXm2Yk1IgdMZShRXC+QYioCcjah5ok9HNhRE5AQaiI5fUuWwNQRR4braEdl9pD+GzDJ/VSTR\015\012Jty6derO8XQ376zfS9VHl8U5hkkFs8r3i7woPLzyqThZHVQ7DNjqZMC11pwi32TWYRU77aY5Ag9x\015\012j/JIqnVeB4azcwuDac/b0ynGV6GAPEN/W5UR6Co/HspOv5q1jiI/z0ZfktQXTfZFxcaNG/c97RyO\015\012nr79/Bt8bRzfW+mXjsk7pvujJL77N7xd+J/ImXdyykFXkrvum+ehtUuCtac+W5kgqV1fA3LoAA2E\015\012WTB66ZiEAQNETrJsAYeWhji1DERvJF+pNhqgMhiiKx2NIWKRUZiRLyu3bRYCP52wMFCWJq8pyKV8\015\012wLqRm6yt0nMUn8vFyMviIIPWFMsXKez6Gvgw3zphlmfytWPS0I47xIU3WeySjuEe683ZdnKmvlBt\015\012Fg2IMwbRlY7GMGXrR/Eo2lbgps3CCfJw1WzbyG9il42iR3ok3uTuRQSH341+ddy6UOW3jtsf7243\015\012xUMy8Ha9GxYyeLeszyd/DEIObwZ/nPDjy09X+yFe4jgEQZgudWnqoRTdDQn7bAuIYGsLZTKYRr7l\015\012mPxstLJMA7LsmIhlaUaNcTkzWVro8uvzLhzJuS4YEymD6LJhzQDu6gxQOXJGddyaHtKmwmrsjEBc\015\012W9Sn7nxx6QL5cSX9axxnDcN9cmnqUQ9JkgvOCYlb1TTF2iLm/tryIQ/JUA02xdYJmF2brQLTTjPk\015\012LDpr9AdewpFBtTe9c1JA32+PGR2cvTQud8dwfolDZlnidxWfSKPap6KM66DrAjF+/lTvYvhLP1L4\015\012S3gRG33esreOna/xXoldIpuXYX+mEWRwV11+vuTnE+5y6ccTOd/iprOIdBfvOosEyMaw6yySaElg\015\012u0KirrNImcjKFBME47WzCFut/I107SyaSG+dRRfZBCuHVhcKcikuvSIkS47UGat2xaGmMluaEvj5\015\012Sn91FjXb0n7XWSQkeZT4zhoGmZ/6XSFR11lU7p3SVAIYv3YW4a7XVSpfOouC/K2z6CKbaV3kcXBu\015\012oszrekW6ipBdkzhytMmyMGtPofzgk/3nOou+cwIfm+QLL/JGz39M+HyznsHno7+/QMVjTdBlG5dI\015\012RlUchiqfQElQOYYBWCfEhnIphJuuxdlyMUJ6NzFoQ9QuEprUa40d6RRvyBI1NixrwhC4xs1hgQz8\015\012qIsjIVVqjljS0YhfCUtTIQ3T5ruAkQYesPtcGJznsKniY9w5kFqV5XGdpkWSOalNlhAJWtAVwrGb\015\012IDsXEtKU5THNmqaT0Gc73BcVCN163yZzZt+eU9/j2jbOTtvMobs4ko1cUva43R+7VrvrTyHUZVwg\015\012PXzcFkl9fKg38h3eGdAfVQ93ucavUzbDyxfgyy3/HVn4fsyHVoz35v0fwlhTDH1yMfe8uFA0k5Rw\015\012U9HlEfH60wiXlDmhOC7VxRe7UjdypQMQEBaDyJZmIH1J/xMRH2bVVrv8Yu7jNtjtTkE+rssiN+D1\015\012pxG215Q5UWb7pIsvdqVupltt20xsM221bht/dy2x/9uX+hEfKt8+t2L0YZ8ePXr06NGjR48ePXr0\015\0126NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NHj343/A0Va6sFR\015\012jBF+AAAAAElFTkSuQmCC\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-26.png"\015\012Content-ID: <page-26>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz6+vr09PTx\015\0128fHs7Ozo6Ojl5eXi4uLg4ODe3t7c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR0dHQ0NDP\015\012z8/Ozs7Nzc3Ly8vKysrIyMjHx8fGxsbDw8PAwMC9vb26urq4uLi1tbWzs7OxsbGwsLCvr6+tra2s\015\012rKyrq6uqqqqpqamoqKinp6empqalpaWjo6OioqKhoaGfn5+dnZ2bm5uampqXl5eVlZWTk5OSkpKQ\015\012kJCKioo8H0o2AAAHYUlEQVR4nO3aCXOiShAAYPFATkVEMCpygyByI6f4///VIyYxxya7qa1Xga3q\015\012ryoxYippnYbuGWYwAAAAAAAAAADwf0DePfQVYtAbE2NVml8ZS3G+odeTrkP6Am4XWXPggti/lufC\015\012tAsT7TqkbxhJw76nwOCWpMi7h8Hgbeb+9g38zLtb6MpWFvC5tsLICS2qFK3Ks43OsqzAqImGc+v5\015\012SuR3mjhB+SU3xUYTCSMMWTTwQs6KiSXr4uZnEga3xFPmpGXmHii6qb1MceuquCa6XFlmJtlGked1\015\0125iX1UqvtBMOIrYavVVVXUQnTJdSUQ0c//sxJiIy3m8lt/NDXUXzM2MHrsBLU7QGT0DcxIcg/kNQA\015\012dGTYdQB/tKyNsNQ1UxRVubjaWpQsuw7pC2xihpkluYyRP5wqS9OP665D+h2k9y3fJ0b3n/oWe1v3\015\012hR3HLlcEK+9QVFSWtUaRt1K/D0Riwyz6EnFb988XJYrtk+P4uFIqbBK48a3UX/zQu9hGXyK9DzIy\015\012GM1fh/6l1A94vjeRfga5f3t52oOpFpUlojfWtdV+KWyJpTYjWX6hs1eF1SlZavO07Uj9RDFNq/2c\015\012C0eK7XFHkeJ56ceicc6L1MncqoqO0bX0V9fYd+Oici55yE3TQD8uZGyyPjv6OSA6ivQOef6OvDvU\015\012Zu/4zeEuL7yzq2hQbKPRp51K0gudyml+zfE4TQ2eRh0bDKWDLSVlVxG+mDeBHSw99VR7RaoUPhHn\015\012+tXPM8PFbqNu4hhqGrZ+kLuO9BcvTRXy9sz5J8stAD3Q31nKspaqY3ONwjqsIzfN5DLq6bIkm8in\015\012xrWt9BJXVntV3Z6sf2FZctDn0X/14dJ+rwCfxd5FGWCuyhzD6YUw8x7GM5Lg6fVsKe5GqrzleFHE\015\012sb3Mt32BTtMkjTnRhmU2G1I+UNSPZzN7jcNT4tTZ8ZjMyiKLCtOp65jQRc/P0sgWFa8Wl57jXJJA\015\012NC09q+uzEZXxqZPJ9pvu/rm9a4v+bxL2Zebyw35Jub62ImQ+53aiwIu6RXAU4dmKdWEGoy3LzfG5\015\012sBL6EzcWl64blX5dhOdgvbYPeiAxGHZyvPBc+rnWo6vW8Je0a4Mbb3vZkT6eRveoPkygB++Od2oq\015\012zDWJsS2G2KMkP9tIKEVJKoVy7JZi9nt8TGzo9jrL6ztiyi8Wmy0jz+ZYN5GyhhwWTXbQyKioMsXU\015\012s+vZYb3oZKeF6c0Ol/ghigtLkdD8VKdZUGfprItIB18N7C1V37z2WpTGUief6c3bE/w5ZZH38/4P\015\012R7pI26nQdqiBSk4xSpyR7Mo1dRm1pLl5EEWxTVqGpkXZkhgUT13XxAn2JOPEWs0odkWM/vzn/9dI\015\0122bTOq7V60OriFOVF4Ue46mZVWttxI2uJ09SKapmY1Jzad2EVQX52zKT0YvvUdSP7bnHy7bGPI95B\015\012Brz/ly9xDl9fHSKf/+qPIk57Qt9s+a0wZRcjs+Z2FkNuGHKiypsVw82JvTmeO2gi6qxEEaJEdVZe\015\012EXN9qI7X/FxqsYnZTeaccq86R7guGmUVVo6TcmE2cuXEjDOndLKuk/PmZSnqacX83YeHTLYk1XFF\015\012RT4smvbWxLQ8WzTahPXsg5kxXcfztenJiANGmWBtaxrrAtN1PH9wH/we9c1/MrxdTofvm5N+mLYT\015\012fXFPCaLMcRuKOhI6I4zt1Up8OOwpGps+kFvD3k2XskwxO0EWxDkrcLsulq7aTrqo8tQ/lGF0SLN4\015\012FqTp2EvythfwM8dSywclcXZqmRZ2XGelU1fx+ZR1eWf9NxsPH9OAWG17lA2Pp9M398d1YSpgtb5Y\015\012cQ8MdRzruIo+MDyPkhT51AxQ3Az72Tb0S1NhFB+cKmyaLB47kss1jV7irPbUDFRZIB17Uem/o3dp\015\012AECf9WGK9C1k7qdSqZqUeuh5I4WF2fVQBoWmxF1tMPmu+2S576P/DPnw2EOzJuKYh700brQNRpPa\015\012dBqqs/2So1HEkmf4ajEx62nXQd6M/HSb1pmOFUromJG3prMwqNKTo6FqXqdpNrEv3S1CfmL0fDq9\015\0127j553n0EAPgbTwUA6eUNsyesihhKZTpataa9tRnXat7T2QgbyHalh65fbpTYO1wTJezmnvg3IYMR\015\0128vT1dm3qvpOzF8V2WYvrlWhR3gO6D5UlK6w2wshJpbkwJ9pjylWxlBGZ73iSF2nVmDC8SviLLiJl\015\012E7NstMqrk6XqOs3FzzWFMaUg9iv3mCz15njUGSyMjklxdS/ZSjVy1ZS7iHRwv7s4ej6Thuhro/p4\015\0127PH58L4YhD7eU+/p3i8A+qXHpbQ1O1dmUDbGNWjrqFE0bNcBfWme6LZyTMxr2NZROTTUrgP6luE/\015\012cZvnQ2XvYcRYLfMMOSa8LbHh55OxSbGzOTYNRGq/3OA0iQorZrtjuPWq6xnqKKLz6Cg4x8ppfFud\015\012lF6UpUqYl1Fc16kZLexzWF8Dv2y62nr0ufHj3YdPdxl1ufUIAAAAAAAAAAAAAAAAAAAAAAAAAAAA\015\012AAAAAAAAAAAAAAAAAAAAAAAAf+M/BqPYpb2ht+IAAAAASUVORK5CYII=\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-4.png"\015\012Content-ID: <page-4>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz6+vr19fXx\015\0128fHs7Ozo6Ojl5eXi4uLg4ODe3t7d3d3c3Nza2trY2NjX19fW1tbV1dXT09PS0tLR0dHQ0NDPz8/O\015\012zs7MzMzLy8vJycnHx8fFxcXBwcG/v7+8vLy6urq4uLi2tra0tLSysrKxsbGwsLCvr6+urq6srKyr\015\012q6uqqqqpqamoqKinp6empqalpaWjo6OioqKgoKCfn5+dnZ2bm5uampqYmJiXl5eVlZWUlJSSkpKQ\015\012kJCJiYnTlaJgAAAHUElEQVR4nO3c6XKiShQAYHFBBEFkc0GWACIIyNICgojv/1YXs8ckM1P31g1M\015\0121fmqYpLmR07Sh+7T3ZheDwAAAAAAAADAf4Zh2Bet/a8a2zXTLWWu8vQwd9XZWpquBGmYjOauvpiJ\015\012s1Hb0b3HmbJTXkN3mHt1lJfJJTeEwo8TpGl+QrQd3Qfd6+bfw9693vTvrjw3fvrV+vcN/w9OxxmW\015\012FnEC3+gC3+SrKa+adKXFlYUW1IJjV40t0ydX7JwYjXCXMYcmfkxsolBt3dII0tv/UKShFHlhxk4s\015\012rTzHwV7ND9eiTMLM9xIx3mZVlaZOHUzdi2MS+JJXCXVynAiqOlLUrW4Zk4Wl/kykvR5ONi+DL27z\015\012l15dPF0TxdHwNqg9XsLepcTfmOkA/M9+aFD8D/jKjErjwZJlXT3Vjh4jvu2QvsEhK0ptxWPNfOmf\015\0127Qdjv2g7pF/B/sJBEfviq46YG6ok8xwvkNxGJVcmQioxl1YrQ6HbDu3OxJbTixYnju+iUkzV7T5z\015\0124zRNM+S2Hdo97O7zk0Wnyv3vYa8vL99i7y60ZJohORgaD8KGl9YkrzMUJ84N7qpyBq0oTVVKDEYH\015\012pFlbu9cjC1dJnGFLkU7y8pDIZpoXRzfzmhJ1H9flQbgmBy85le4lj/jxMTT2c5UYLVLXSEOypUhf\015\012vaxNsA9NWG8wfNfc5sDLXGWT5mqd8WWNYuYGnTPighcnDN177HWL6PWVnaOgoq0IX8zq0An5QPer\015\012oEBacSCT3Lge8tT0iMde304I3DIdY6e0HeknL0UV9v7O+RunWwC6oLurFL5Szvv6GkdVVMXeMVOK\015\012uKPFCYdUv/Yc+3hJSrsZVde+jbcd05/pbu+/uRvaX2eAr2JvYxpgr+qMmDBziQmWQ4YiRWbB8LI8\015\0120JQ1L8ryhNgo4pSrDYahGMKNV7dtSkrd0dMfz2bumkQ+cqtsv0dMWWTxyXKrKiENOThkKHZkLahk\015\012PnDdCwrlrW3ctinNuEz8Vhbb76r75/KumfR/kbBkO4vBTynX1VKEymdNWkqibNgkPyUDR7MvbG+w\015\0125vjZZCYJUnfiJpLC8+LyUJ2iNFwsnJ0RKixB+G4QpeUh1zs0avU/pV0T3HDdyYr0dht93LT/Isb2\015\012wx5LM11hHZslNzglMisFp2lFp3GeW0/ZzWYyJFdMM86KhkyOxfl8tWYVZtbK2d9Y4kw1Kup090DF\015\012p3OmWkZ2TV0uiH0HFVbA7C7JMk5OtqrguV+hLKyyI9NGpL3vOvYxVd9de5uUhkp756nvb/DnlMU+\015\012rvvvWtpI27HUVKihTo2JqcxQnOBZhorbyszaybLcJC3LMLJiKyw+OXqeNSE5X52QCz2bcgI5+OFI\015\012uWOVnxfaTq8KP85Pp0M80b3sjConqZUH5NaVqtsWodR+81vYRZin7haVQeL4bReyg9nnv9Vj232P\015\012t5ABH3/kS5z9t6udeNaD9DeksVqLa2nMzQfbipdtllqx1EhTVgLLz8jNdjhzx8mYJkXxZxPzDmYt\015\012duX+mqflQ2IRTp26fh6c03hiyGZZRqXrIj7KRrnqGlXR+obki5etKFG89fbH2gRvP0rsbtO0s0Zb\015\012O3Bks0nYwNltU7bteL439s0kZNUR0ZSmiSGxbcfzG6+d36G6+Xf6j8Np/2Nx0g3jZqEvb2hJVnh+\015\012RU/3pMFKQ0cQ5OVuM2WI8ZJam4485hV1ysqSIskzTuLlNraumkq6OOfosCujeIfShAkRGgYob2qB\015\012Q+raWrlUkStrJTo5SZUVbnVOUj9r82T9F8ePtzQghXWHsuF2O3X41HwsEZUxF/glO90PjYmGL1lR\015\012xCmaeioGaJ4hWp3t34ylQbJzz1Fdp8nQVTy+ro1iwulPxcA5DZV922XoH+tcGgDQZX/NY6RUfkBK\015\012oVtTfdfxQoqIsuuuCE+6mrT1gMmfel0sd733n3391FSnMHXMs8uNMqwfVgRDPYzHkc5seJ7BMVtl\015\012JsJ8tK3GbQf5aHBAa1RlBnHSIteKgwWTRWF59F0d1/PqeExHzqVTb+oYPN9Ob0+fPD99BAD4N54m\015\012AKyTB2ZPOB0ztdJyH8oFEyyspNLzjq5GuFBxzkbkHYqVmgS7GmlR1x6Q/gDrDbCnj89vNXu/89Nm\015\012ZvCVvBBkmw6W+CZSeU4SVtLAPSozaUY2bdpVs9UBlcsiJcqMbo5YUScP8zYi5ZBV1Po5qBCve259\015\012OeS6ylpKmBxKb494o97vDZaI4j06Xb1LJmhmrm9/7F1md55PFwfPd1IffytUb2237/uvm0H47Uy9\015\012o89+AdAtHZ5KG0xaWmFZm9ewmUfNoubaDuhbM2Q46h5tr1Ezj6qRqbcd0B/pd/uY5+V/InTg3Tq/\015\012NtN9k1zy06FB0QuBGNo6LdOiQI0JWlyLHK+I5Lwb0XOmejqckUqEbljUa6M6ozg5XXVb0Z1rHueX\015\012/GB2I9Ln7n5cMz8VAPdxPZ2hAwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\015\0124G/zD0ZL0DD8NENXAAAAAElFTkSuQmCC\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-5.png"\015\012Content-ID: <page-5>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f36+vr19fXz8/Px\015\0128fHt7e3q6urm5ubk5OTi4uLf39/e3t7d3d3c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR\015\0120dHQ0NDPz8/Ozs7Nzc3Ly8vJycnHx8fFxcXCwsK+vr67u7u3t7e0tLSxsbGvr6+urq6srKyrq6uq\015\012qqqpqamoqKinp6empqalpaWkpKSjo6OioqKhoaGfn5+dnZ2cnJybm5uZmZmYmJiXl5eVlZWUlJSR\015\012kZGLi4st8j4MAAAIg0lEQVR4nO3bi3aazBYA4KoRCCIgNwER5H4XRFAQkPd/q4Np0+Zi0pjmr3ad\015\012/a2sLIOoIwx79h4m374BAAAAAAAAAPhjg8Hg7Na/3pDfmZm2xuoCOSo9fbaUpspcusvGrG/KM3E2\015\012vnbrnuIs1a27tTcqg2NS1tmxtOaHMN3khhFm99du3TO3d5r/eZyJ0AwpDq/djt/j1lISrHf4tdvx\015\012Eeg/0UoA/hH48HnwH3x7ORoMvv+8fuIvs0jClNWVJM0NmuAodM2hpk8RgmAqpKgJKqIY/R7YzHSr\015\012Tvc672qNxZyE1NM8qeOySP0098pitah3hRWldl5t2pwtCo9sXMFaHbq87W4qaTmf8kF+AMDHDJ49\015\012PnPlDJ78Grx8xV9Dm9FGoxVijBAYL2u2FFGrJdPXVSyHooxKClPcWBVNK6RHb4Bb+mISuYabTf5+\015\012SykjivIimI+XutF2XdaV26rdRN60blaGs6+KRLOWXnss9i2OuNFRk13XynPt77e0N+Tv3nwOW939\015\012PNnD0c/NEFzBFfwT3W663+qkteCWEjUe1taaUfE5zc1U5NoNewUv66Kr1k1VV/I4OjRZ5zdZUhzJ\015\01222vqL6On0xNPQhIA4OOw06XzduH0Rqg9/+TgzKOfD4d/OJ/IH3WdVkKS1zQSISQK6QMrwajCdGRr\015\012Y5LRzIUqUhKOUeKK56Qlzpt0H3JZl8XudMTwLUtcqBNuPlF0ZaL4nanQ/FLRVI38RtEYijFzw+Ek\015\012TRpjamTRuL4kOBZjBGq04ClOxE655Ydbmlu7dn8M27bMhDTOuLKsdu5xLcvHI25u/ab2mnXlO0bc\015\012RZm/C5omzbqg6jKf2Ir60nF2m7WZueFmtxULszI2bVSWhZ0GmFZohr/psvZYZjXu+H6Wu06bZxZd\015\012Jhl1sKqm0U655Z8d6Q94fv6f9YPRsq8NkHdyye97rT51G+FlD7vBTGCEE6qGoBGFchNuJc7Qcknj\015\012smjxrKLxyi01mNikRbdy6i1u6tlundFWlXtuHljttm7dD3f3a7ilw3iBswFzcPbZJ5OW73/ZwfNf\015\012H3bKTykJmWozQ1LIhSCQiDoRNZ4cTfokVVfvSIbi+y0iTpsOb5uaPrJkjF4INKevhKkwxRQCFTh2\015\012pk1R1VQJihwoNoWNCI5ReIWRsD4AE33kRAR9Nu8jM6dpM2yk2LyIj/t3v6CleNkU60oz2iYrdkWz\015\012jTwq8lvf94ioOKJWK5lb79BvOcRVG4dpXQVytdf0cO3FR69I1ooTzI2ytmm3UILk2Noeuu88hw1T\015\012d9e268buA7Cfdh4XxVu7j8xtnSU+WxzbMpatdn7RUX1pQv5+i/yQZz+U2G/uJorPz+6v+Pn5S+HM\015\012IH2DEFUQDY5/nDuPqOkYWxj0BF9o+uKmJqCpKMrNsHicO6+3oWw0tbsN7G0Tapf0+P/a6z4IAPga\015\012g7N58Zn93t3lbFoweJ32Xhq60Wwxv+dlVuhjqh0r1HLKSUxEiXNpwkkIxosjnJwvF4qCkaKn6TN5\015\012RRKWgPWBV+wHc0YQyRGN92UWvSAXBiGKI8WRCZLA55xsDtCljijK/J4UV5aukKs+ZaAwZEFzap8Z\015\0129OnDRS0lbKPRdN/b+EW5brZ0GKS70wx6aZqHXZ8OlJLXD91lW/ges2vjZmuYbltoTr9L51Fl0gXT\015\012unD7F9thfQjaw6KwstbWjS4LEtSoq4llNisz35bF0fH6lMFzmGPZpwzOKX248Kg+cyqBLvbGSx6m\015\012tsb84zt/rmx677M+lGRewWjCKPPAVmSSHBAqutREQ53ywvcude3GPUO4VlxWh9I7ekjqEvEhDwK/\015\012jb93qWs37rnh7MkszKmb/kOZwCU99N17l28vGzk7gfUbiGDMmKUyUZi+9hE4Bh+jGw4bL6esqvMS\015\012zirCbDoexobIGf0ezGJOsj+qI0ZFSNFgBK0vpChyRM3mJMqSIzmecgIdLU/3N00MUWWJFXhGQBWL\015\012uVNCmtKJvvLS1fFCmwkkKZkfvhi4KMmT5ugfy4hI3TR3x85pzim02221LYK6XGehPhQcNz5sNTYv\015\012C7P5UR1lXR8ngz6iRpJte+Iu6oL7xJPsXZFFvt9s75HTohC38XZdUCVssS7lfefG7anystt7q8hc\015\012PS39T1y2T2uUN8Pq21FxjvbJ7pknX5ZTf+zmwucrI3Y+oXFEMfoqfCYKfRV+7Ra9Zbr3zNwliiLx\015\0128aKJd7F++0tRB180MgMATt4ciy/687+DrgkEo1QaQ9cyoU0ZlStWDj3UsdOaTlEjx0vV7MPsWMeW\015\0124kSxxCla8KMVybG4JGoSMqn8VeYiCstjvMwxHINYujMiuaXMs5KamAI50Heukep//oWIOKV9twtc\015\012p0zyvZt1aesfg7ut5mZxu8v3ROh0Ubxjt1pYpn6xUZzugBtWZuFe2+40ufCtYk24RRs13aqvm2jv\015\012XieOaWj7abHbN6k3dDLXzz4zvJ/x+H3HL0f7CfkrA3iZCjyO8aflvg/F0hz99W6v8obbH6wB+FIX\015\012zvW/qJPOvuTtu/+fusCYxCFEEXtcKa+QY8XGUI49lU19jbUUKAknyW/o8rRxKvTxlVNlDE0YitPE\015\012FccOny646h8rPxdcjQJWmAsrYYbhC4KSUMUgT4sHpmMUYwNOk9RF/8EXpMNsEqZV5z2ulPczcd9p\015\012SBicyiYuSuP9uurjK4Y/bAzbAxF6fqc5GV01uzzL7PunC66osnYeF1zxY8ezt3adJL5bB+vKLgpv\015\012VtZVKBt2daw2dR4E7SGWP35Q3z0RP+Li4O5n9PwVXx+y2cHTexbPFlx9/+N04+qLYunIMmhVl1iJ\015\012JXRierOlSU8uiyqodq1X5Hka3nhpcjo7X17rAvB/Cv7X/MvB/5oDAAAAAAAAAAAAAAAAAAAAAAAA\015\012AAAAAAAAAAAAAAAAAAAAAAAAAAAAAPB7/wO01RmZjlPcMgAAAABJRU5ErkJggg==\015\012\015\012--=_139137928f5348a5082b00c6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-6.png"\015\012Content-ID: <page-6>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f37+/v29vbz8/Pv\015\0127+/r6+vn5+fl5eXj4+Ph4eHf39/e3t7d3d3c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR\015\0120dHQ0NDPz8/Ozs7Nzc3MzMzLy8vKysrIyMjGxsbFxcXDw8PBwcG+vr67u7u2tra0tLSysrKvr6+u\015\012rq6srKyrq6uqqqqpqamoqKinp6elpaWkpKSjo6OhoaGfn5+dnZ2cnJybm5uampqXl5eVlZWUlJSR\015\012kZGMjIyx4IlHAAAMyklEQVR4nO2biXaiyhaG28ggikwyiwIiIKBMAsr8/m91iySdxMR0YrpP+p57\015\01261u9siIUUgt29v73X9U/fkAgEAgEAoFAIBAI5P8HoXUYSlnh59ak5ZUhytOFRBEjV+T1NcnTGCOT\015\0128gbd4H97nmCm3s5PqkK0TnpW7fvkFLtb36f93nW7KM2w7b6oPMwm/vY8ryDLo5cfVfRvTQQC+ddy\015\0129/Tb6P7fBaOnHxe/vBpw5dTo4ivvpqPHj3ejN9/6GXgHV8loTlnbIX2OPRNzKUxk56TBUTLBOJ4W\015\0122II1dtUJsxSZjbhRBAXDRXlsnZJ95SFzRI3nC41QTMal5ujcYEidQ9ayMCcdmpiuGNIR8eFMcLIp\015\012nUZXtu1LCrPaifIS9wSWm396pomYdXUQ5schfa66jjpkmzALvaIAubVq42PVRIFanY1tmARNHjRV\015\012jHvxifayONhZ88JyT1HTgsNUkoWq3Vbh8USGZasxfZDlbZPt98ZwxovTLPftoojTPG6qPj7tiTbL\015\012j+otzxUwpT468JhZJxvk+dDz27s8jKwfz+DCjfP4XR7jePTi5+cYXQy+DPabghSAiUuO1HSZVrBx\015\012NibRCSFxPC+IrCLLoqbNyDlHYifBCVhKcOesToOQlfgFI85xca3OeGk2njICJ81QnhXmPG9SlCIp\015\012OE4yEo7wuUX9GNPTpSGtFRqxzYUkzrbkdMMphmJJt4kJNm661vabpLKx0syN0K8bJ82CrIz73M/F\015\012NPQUL3Pac5HEJZd32ao6O+EhTjQvLlMn80M2SA6l53lghOlYiZPGpeME+7gP5LjMDriy89u2rOqK\015\0122Brn4BA3mp+5fuLYB//Wx3rBzRf/vOBuc3f1NHLt6J/mIrk+xdbd04GrU3v1BR8P+iwgiubrpbbS\015\012GYIGwYpzh8KYLTQOvdv4x7O903HeQSjZ03xKBul2i9uWRivchHdULKJRQmc4Vl8bFgEyKaeLNjfB\015\012DG4uWwYlS0MoYolOGYJG0CQ65WQNIdStvlBYZLqWx7fNFERRXJZt0VR+AILV2fj+wWja1sJ3bnZy\015\0129+pKTdyAC49VVmWrtrdc3U2qNkrqjVfnTNE4TtEFeUOATJr3cZ0bdFGEXeVlVQlCMfDLOj22bb5L\015\012xTxqz3R2PJy7IiPsvpx+8eE+vmf08W3djR8OoW/e3sWBK2H9NhM/8phcf1vx/qKgX/8zG33hL/d3\015\012/tgxdsbQVLxhd5IkitTPsBVBGK18nVtyCLmgnDUlr63ZFOTKlWJInChTP1jHFBWEnc6mEoFRrL5a\015\012gY6LmwgqQ69wzOIm+nbLb8ypxk0QUdcsEMXTBRAAGKljE2Jy+0xR1+m8rDycmkOTRsHPsC36clk4\015\012edJ1BB/tBw1QNGIAIrQ4t6cq6SOUd+3UXibHU9BYOyfri2JfgCi1Qj9uArYto0NVVGkTdGVERXlY\015\012JVl/qM5ZuE39WZgbX3ioLzTbT5l2+Y5Gd29GvLjwafDoZfyNXlx2P/ChO3v+pi+EASiOAqh0sgR0\015\0123UYiBZXkXY9B5mNSwgR1IWikZcnaWpyIc1AMXUqxFGQQfSSp2aQsj7nEG146CrQfTXICj04ZYsLa\015\012pim73Hq9Ypb3hRofqrFMHAVdGcmKzKxCEkVXHHlLEAA9F5VlVfU10HWHru3zOOgO84I4thtrH7Rt\015\0127UdtWObHRN0a1TmPk5oAom+RtXZ1aGtRScK0KiMbaL+uibpO9HdxqOtef0jy6lSc6iH3mfZQjctz\015\0123558zKmr5twdNHe45e2P9icS9vO395T8VR4G/dR4v7rk7infv1N+P7rJlVtcy1G/JSl+E9JRF6JB\015\0128aAgTlcuR2nmAnU0yjAR12ZEHag6ekMhvHJfJ61gIdAqyeos6jmcyNELnpP+WGH/AGqbnqpzkoKC\015\012KBeWXVXnnZq6WRuuyqLy28KP8yyQ0+K+TqZl0Qa9XXS+ZlfNMQ/qxiu+WhR/k8suY0g8L174u3US\015\012AoG8YvTOp3cz6PupdfTm4+jqiRsBvccc00XZ5gVFsoE0wzCKNPYShemkwCGrAytzIqj2JK5RnsWQ\015\012C2ZK0awpjN3t0toIIM+SoK7fTZkJaKMNlFTZtbdZAAGAgLqusjxNOjhp06z4kI1RDOckfriXMhZU\015\012SaY+36PwybZYRVHuhEVcFmnWAwm3D/sooKP8UKqFk1V+lMW95h0Uu8tToA7d+Ny669Jq4iovwuqQ\015\012VLtJkJjuueiE1DvExakDAoBw+8repxnT+GwdV/1DNlbt4Ni7w72cZdODZvp0Uzq+miefD77y0wde\015\012dRjIUKce6/jg9NwLgNd1/c1dnjXGp/lVY/INPuUnweQp0KU4Y4nztTGYiAjvYBzlGc8+JWLpmMji\015\012gj6V3/EpZ/OXPuXdLNrc+5SEpT/7lPOFyDpTggYh7IjocCY4WopOf7r/48pBl/p27RdBU7RNtlAT\015\0120u778tmnJNx2E2ZmHQVtfdWnLG3tpU9JBfu+HXxKwmuffUq3DVkgGVoQwvu9OpzxvLDO/VtdyYfA\015\012e2ki/jM+5eg3fMrRQ8dzd3mfX43/8TD8RbTeEG9f6b0fGLu66/IKF9EgxVmiIGuIKU+ph7XIHzsQ\015\012txjInzronxeSxZK6uMRpSsETbpmLtGCYg2uzsnl+QZtzIGM1MJBFMRrk1tkYXEeQrMXORUNHiKnE\015\012TsbkLqaQn606c1MvrVZlkKWnvs4HM7E4dDnSlEl3vxZ5Qj2vkuwyPh8dEINNV2dBbnpB7AQZ05Zl\015\012mp8te2i3i72zj7sVkLEpGOhrOxc0UTv1FPUbfpt6+7hJ6KPfVBGTJk2m6g+t+qkzvvp8/zRvEubD\015\012m0e+2CW8V/A/GDu6ZlO+TLTXv+lKdv4soI8SQWzpk+1UXeu4R99NKWkIoiU5kWggA+ZZqvCCNsV/\015\012zKoDSGc7fJyhFHo0XdDJgyhnbIvjdBDZqoN4JjqhNxzL6ba4HBIpb2kiUBBTiRMtRZYUysHHnkMN\015\012liVNDspA+rwRDPoof5uWvp0HXuAT5zMVuE1TtsX5sGsSIAOsxLP8pt0nqFqAmfrOCi3DAxpVx7bK\015\012VmVc7NarrN93ycEDuZcJ88zJjz7ouoZEmvb7QUEEdZuEdVU6QARobZOnWdV76aAMki8YVO+BPIqd\015\012P2hTfmC438Tb+91dnns94JZbflGtvrSzEX5KM6CwM7a50EQWHSJWZAxJNjAsMXllMcH4hWrTIO8u\015\012gYpdGNJa4wfjEvVMScfIOT1ZiPeLOrI+F0RqogmkwoD8TBhLay0PPhaBUvJG06caSzoijeMa+emZ\015\012ki/s7JmzLcpdG+/7fV0mmThEbOaDvNdbXubUZW+g4SGqk6rJTaBik7asyibpugV2WGY+k4alV6fa\015\012sKhzivZtHNB+sC+qWQOCOYjbaPCxYs3Jg7IKujI7F4HvHaRbHuuf2MDx6lW+CM23L/lCEXzxPk/Z\015\0127nV1fuGF/jVrCiFIdGUvlBUjqKZNkSZNApEKqjMKKv4QauJC44QHL5RcsB7riKKpT0CJx0hS04eM\015\012+00zJY+pXBRpUZzavi8Cyu8aIFJBdWZSUPFz1veatvUGL/TUOS6zTc9F4ncGKPFO1toeyLj2t6zi\015\012XePbV7ohkP9FXnv8oyul/K1ddW2V4KnT+sT1N3C/niTj4/v1JJAy0SlD4aS7VVyLVi7Xk0C+Xdjk\015\012j4v1pI0l8/KaVpzBATDZuSXPp64AhmGJPltLokio2gQXZcNkEcbdipQk8rw0w49rXmRpnpNmn57p\015\012YlhP6gPlfj0JZFLR31U+tU1ObZTGl+tJXR/VvYVerCdtjbpJTmk0OADlIj1VqeYf3LrXvLJO4y7Z\015\012ZXlhevEpLzNiew7bumjDeh9SUVknWVRXXvClbPyZTPrr9aQLC+tpL9Ijz6sGf3D/CfRPoX/6CPRP\015\012oX8K/dPPA/1T6J/+I0D/FPqn0D99734f+KffwB/xT79lpn/EP/2uzV3wP8BB/vv5zS3kb7cmv/rC\015\012uzfW/Bd53EI+IZhhCznIPLLBy9xkYt9vIRc1cthCvl7zlEYOW8gVIAblYQs5imskxkywiJYNFvQi\015\012900MwbOisXMmyByZsTNdBh34LBQoba3QysRdGSavGRRKKjTCkFtzekMLDXjcQr73q2ELOcg8p7wF\015\012pZCp77eQx009bCEPiiJp6mELeQDEYF+fsxB01ZLdmR5Qi23RtsXQxHTN+dTv970xL1TQl3uHrCqz\015\012Okj8sq5jYufUWRYEmZjGGdMdvSZIypvWeF6r9le179JNudJQv+RKefwHihl0JaEr+SHQlfwY6EpC\015\012V/IXh6ArCV3JawegK/kO0JWEruQ7n3499pv5giv5l2b6BVfyu7ydW/nYlYRAIBAIBAKBQCAQCAQC\015\012gUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBPKv4j8W6wON0VvN+wAAAABJRU5ErkJg\015\012gg==\015\012\015\012--=_139137928f5348a5082b00c6--\015\012\015\012--=_3dafe71947e793e78af034a7--\015\012', '{"version":1,"value":{"applications":[1,2,3,4,5,6,7,8,9,11],"changed":false,"messages":[2,3,4,5,6,7,8,9,10,11,12,13],"before":null}}', 'sent', 1, '2026-04-01 17:00:00+00', '2026-04-01 16:00:00+00', '2026-04-02 16:00:00+00', 'written to notification-2026-04-01T16.eml'),
	(3, 'acknowledgement:1:2', 'acknowledgement', 1, 2, 'ada.lindqvist@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.174e70d3080033915cd5.acknowledgement_1_2.3cbf7742eed757c80fdc@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: ada.lindqvist@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.174e70d3080033915cd5.acknowledgement_1_2.3cbf7742eed757c80fdc@office.example.org>\015\012X-Loop: <postroom.174e70d3080033915cd5.acknowledgement_1_2.3cbf7742eed757c80fdc@office.example.org>\015\012In-Reply-To: <ada@mail.example.org>\015\012References: <ada@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_a1fa06ab4076a26557cd441c"\015\012\015\012--=_a1fa06ab4076a26557cd441c\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Ada Lindqvist,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - CV (1 page)\015\012  - Cover letter (1 page)\015\012  - Writing sample (3 pages)\015\012\015\012All the documents we ask for have arrived.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_a1fa06ab4076a26557cd441c\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Ada Lindqvist=\015\012,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</td><td widt=\015\012h=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">Cover letter</td><td width=3D"90" style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">1 page</td></tr><=\015\012tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Writing sample</td><td width=3D"90" style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">3 pages</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Al=\015\012l the documents we ask for have arrived.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_a1fa06ab4076a26557cd441c--\015\012', '{"version":1,"value":{"application":1}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-1-2.eml'),
	(4, 'acknowledgement:2:3', 'acknowledgement', 2, 3, 'claire.dumont@example.org', 'Nous avons reçu votre candidature : Stage au Secrétariat de l’ICRtoP, été 2026', '<postroom.d017bc0de01f3ae554b3.acknowledgement_2_3.e28d608a5f5020d68950@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: claire.dumont@example.org\015\012Subject: Nous avons =?utf-8?q?re=C3=A7u_votre_candidature_=3A_Stage_au_Secr?=\015\012 =?utf-8?b?w6l0YXJpYXQgZGUgbOKAmUlDUnRvUCwgw6l0w6k=?= 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.d017bc0de01f3ae554b3.acknowledgement_2_3.e28d608a5f5020d68950@office.example.org>\015\012X-Loop: <postroom.d017bc0de01f3ae554b3.acknowledgement_2_3.e28d608a5f5020d68950@office.example.org>\015\012In-Reply-To: <claire@mail.example.org>\015\012References: <claire@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_f4b39ea64afbfdb9b7587d71"\015\012\015\012--=_f4b39ea64afbfdb9b7587d71\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Bonjour Claire Dumont-Lef=C3=A8vre,\015\012\015\012Merci. Nous avons re=C3=A7u votre candidature : Stage au Secr=C3=A9tariat d=\015\012e l=E2=80=99ICRtoP, =C3=A9t=C3=A9 2026.\015\012\015\012Ce que nous avons re=C3=A7u\015\012  - CV (1 page)\015\012  - Lettre de motivation (1 page)\015\012  - =C3=89chantillon de vos =C3=A9crits (3 pages)\015\012\015\012Tous les documents demand=C3=A9s nous sont parvenus.\015\012\015\012Ce message ne confirme que la r=C3=A9ception. Chaque candidature est lue pa=\015\012r une personne ; nous vous =C3=A9crirons =C3=A0 nouveau.\015\012\015\012ICRtoP Secretariat\015\012\015\012Ce message a =C3=A9t=C3=A9 r=C3=A9dig=C3=A9 automatiquement. Votre r=C3=A9p=\015\012onse parvient au bureau.\015\012\015\012--=_f4b39ea64afbfdb9b7587d71\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"fr"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Nous avons re=C3=A7u votre candidature : Stage au Secr=C3=A9tariat d=\015\012e l=E2=80=99ICRtoP, =C3=A9t=C3=A9 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Bonjour Claire Dum=\015\012ont-Lef=C3=A8vre,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Merci. Nous avons =\015\012re=C3=A7u votre candidature : Stage au Secr=C3=A9tariat de l=E2=80=99ICRtoP=\015\012, <strong>=C3=A9t=C3=A9 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;f=\015\012ont-size: 16px;line-height: 1.3;font-weight: 600;color: #17406f;overflow-wr=\015\012ap: break-word;">Ce que nous avons re=C3=A7u</h2><table class=3D"list" cell=\015\012spacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-collapse: colla=\015\012pse;"><tbody><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9=\015\012px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;=\015\012font-size: 14px;">CV</td><td width=3D"90" style=3D"overflow-wrap: break-wor=\015\012d;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: =\015\012top;text-align: left;font-size: 14px;">1 page</td></tr><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">Lettre de motiv=\015\012ation</td><td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">1 page</td></tr><tr><td style=3D"overflow-wrap: bre=\015\012ak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 14px;">=C3=89chantillon de vos =C3=A9=\015\012crits</td><td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">3 pages</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">To=\015\012us les documents demand=C3=A9s nous sont parvenus.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Ce message ne conf=\015\012irme que la r=C3=A9ception. Chaque candidature est lue par une personne ; n=\015\012ous vous =C3=A9crirons =C3=A0 nouveau.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Ce message a =C3=A9t=C3=A9 r=C3=A9dig=C3=A9 au=\015\012tomatiquement. Votre r=C3=A9ponse parvient au bureau.</p></td></tr></tbody>=\015\012</table></td></tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_f4b39ea64afbfdb9b7587d71--\015\012', '{"version":1,"value":{"application":2}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-2-3.eml'),
	(5, 'acknowledgement:3:4', 'acknowledgement', 3, 4, 'sofia.mendez@example.org', 'Hemos recibido su solicitud: Pasantía en el Secretariado de la ICRtoP, verano 2026', '<postroom.a27d869211bc75bd8042.acknowledgement_3_4.fa2333be0b417c7304e2@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: sofia.mendez@example.org\015\012Subject: Hemos recibido su solicitud: =?utf-8?q?Pasant=C3=ADa?= en el\015\012 Secretariado de la ICRtoP, verano 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.a27d869211bc75bd8042.acknowledgement_3_4.fa2333be0b417c7304e2@office.example.org>\015\012X-Loop: <postroom.a27d869211bc75bd8042.acknowledgement_3_4.fa2333be0b417c7304e2@office.example.org>\015\012In-Reply-To: <sofia@mail.example.org>\015\012References: <sofia@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_20dbdf1e49a0815495df2585"\015\012\015\012--=_20dbdf1e49a0815495df2585\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Hola Sof=C3=ADa M=C3=A9ndez Ortiz,\015\012\015\012Gracias. Hemos recibido su solicitud: Pasant=C3=ADa en el Secretariado de l=\015\012a ICRtoP, verano 2026.\015\012\015\012Lo que hemos recibido\015\012  - CV (1 p=C3=A1gina)\015\012  - Carta de presentaci=C3=B3n (1 p=C3=A1gina)\015\012\015\012Lo que todav=C3=ADa falta\015\012  - una muestra de redacci=C3=B3n (3-5 p=C3=A1ginas)\015\012\015\012Puede enviarlo simplemente respondiendo a este mensaje.\015\012La fecha l=C3=ADmite es el 1 de abril de 2026; cuenta el d=C3=ADa en que no=\015\012s llega.\015\012\015\012Este mensaje solo confirma la recepci=C3=B3n. Una persona lee cada solicitu=\015\012d; le escribiremos de nuevo.\015\012\015\012ICRtoP Secretariat\015\012\015\012Este mensaje se escribi=C3=B3 autom=C3=A1ticamente. Su respuesta llega a la=\015\012 oficina.\015\012\015\012--=_20dbdf1e49a0815495df2585\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"es"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Hemos recibido su solicitud: Pasant=C3=ADa en el Secretariado de la =\015\012ICRtoP, verano 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Hola Sof=C3=ADa M=\015\012=C3=A9ndez Ortiz,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Gracias. Hemos rec=\015\012ibido su solicitud: Pasant=C3=ADa en el Secretariado de la ICRtoP, <strong>=\015\012verano 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;li=\015\012ne-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">=\015\012Lo que hemos recibido</h2><table class=3D"list" cellspacing=3D"0" cellpaddi=\015\012ng=3D"0" style=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</t=\015\012d><td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">1 p=C3=A1gina</td></tr><tr><td style=3D"overflow-wrap: brea=\015\012k-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-al=\015\012ign: top;text-align: left;font-size: 14px;">Carta de presentaci=C3=B3n</td>=\015\012<td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0=\015\012;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font=\015\012-size: 14px;">1 p=C3=A1gina</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Lo que todav=C3=ADa falta=\015\012</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"wid=\015\012th: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"lacking" style=\015\012=3D"overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border=\015\012-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: =\015\01214px;">una muestra de redacci=C3=B3n (3-5 p=C3=A1ginas)</td></tr></tbody></=\015\012table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Pu=\015\012ede enviarlo simplemente respondiendo a este mensaje. La fecha l=C3=ADmite =\015\012es el <strong>1 de abril de 2026</strong>; cuenta el d=C3=ADa en que nos ll=\015\012ega.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Este mensaje solo =\015\012confirma la recepci=C3=B3n. Una persona lee cada solicitud; le escribiremos=\015\012 de nuevo.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Este mensaje se escribi=C3=B3 autom=C3=A1ticam=\015\012ente. Su respuesta llega a la oficina.</p></td></tr></tbody></table></td></=\015\012tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_20dbdf1e49a0815495df2585--\015\012', '{"version":1,"value":{"application":3}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-3-4.eml'),
	(6, 'acknowledgement:4:5', 'acknowledgement', 4, 5, 'olu.adeyemi@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.43a941b1b709eae6e0bd.acknowledgement_4_5.fc0a49dc92ae87b30993@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: olu.adeyemi@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.43a941b1b709eae6e0bd.acknowledgement_4_5.fc0a49dc92ae87b30993@office.example.org>\015\012X-Loop: <postroom.43a941b1b709eae6e0bd.acknowledgement_4_5.fc0a49dc92ae87b30993@office.example.org>\015\012In-Reply-To: <olu@mail.example.org>\015\012References: <olu@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_24f99b7760a8d0548a6dfb3d"\015\012\015\012--=_24f99b7760a8d0548a6dfb3d\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Oluwaseun Adeyemi,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - CV (1 page)\015\012  - Writing sample (3 pages)\015\012\015\012What is still missing\015\012  - a cover letter\015\012  - whether you would be available full time or part time\015\012  - your approximate start date\015\012  - your approximate end date\015\012\015\012Please send it by simply replying to this message.\015\012The deadline is 1 April 2026; what counts is the day on which it reaches us=\015\012.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_24f99b7760a8d0548a6dfb3d\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Oluwaseun Ade=\015\012yemi,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</td><td widt=\015\012h=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">Writing sample</td><td width=3D"90" style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">3 pages</td></t=\015\012r></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What is still missing</h2=\015\012><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: =\015\012100%;border-collapse: collapse;"><tbody><tr><td class=3D"lacking" style=3D"=\015\012overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">a cover letter</td></tr><tr><td class=3D"lacking" style=3D"overflow-wrap=\015\012: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">whether yo=\015\012u would be available full time or part time</td></tr><tr><td class=3D"lacki=\015\012ng" style=3D"overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">your approximate start date</td></tr><tr><td class=3D"lacki=\015\012ng" style=3D"overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">your approximate end date</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Pl=\015\012ease send it by simply replying to this message. The deadline is <strong>1 =\015\012April 2026</strong>; what counts is the day on which it reaches us.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_24f99b7760a8d0548a6dfb3d--\015\012', '{"version":1,"value":{"application":4}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-4-5.eml'),
	(7, 'acknowledgement:5:6', 'acknowledgement', 5, 6, 'hana.novotna@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.0aae46a539f55cbe2014.acknowledgement_5_6.09ea25f52c75e5e236f7@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: hana.novotna@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.0aae46a539f55cbe2014.acknowledgement_5_6.09ea25f52c75e5e236f7@office.example.org>\015\012X-Loop: <postroom.0aae46a539f55cbe2014.acknowledgement_5_6.09ea25f52c75e5e236f7@office.example.org>\015\012In-Reply-To: <hana@mail.example.org>\015\012References: <hana@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_888a183845a587b0255e41cd"\015\012\015\012--=_888a183845a587b0255e41cd\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Hana Novotn=C3=A1,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - Cover letter (1 page)\015\012  - CV (1 page)\015\012  - Writing sample (3 pages)\015\012\015\012All the documents we ask for have arrived.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_888a183845a587b0255e41cd\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Hana Novotn=\015\012=C3=A1,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">Cover letter</t=\015\012d><td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">CV</td><td width=3D"90" style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">1 page</td></tr><=\015\012tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Writing sample</td><td width=3D"90" style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">3 pages</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Al=\015\012l the documents we ask for have arrived.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_888a183845a587b0255e41cd--\015\012', '{"version":1,"value":{"application":5}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-5-6.eml'),
	(8, 'acknowledgement:6:7', 'acknowledgement', 6, 7, 'hana@home.example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.a4d1f6bf9fba124bb6b2.acknowledgement_6_7.a45f6b35093942db1d0d@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: hana@home.example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.a4d1f6bf9fba124bb6b2.acknowledgement_6_7.a45f6b35093942db1d0d@office.example.org>\015\012X-Loop: <postroom.a4d1f6bf9fba124bb6b2.acknowledgement_6_7.a45f6b35093942db1d0d@office.example.org>\015\012In-Reply-To: <hana-2@mail.example.org>\015\012References: <hana-2@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_08d69e9d39e2bdc83385a64a"\015\012\015\012--=_08d69e9d39e2bdc83385a64a\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Hana Novotn=C3=A1,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - CV (1 page)\015\012\015\012A person will look at your documents; if anything is missing, we will write=\015\012 to you.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_08d69e9d39e2bdc83385a64a\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Hana Novotn=\015\012=C3=A1,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</td><td widt=\015\012h=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">1 page</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">A =\015\012person will look at your documents; if anything is missing, we will write t=\015\012o you.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_08d69e9d39e2bdc83385a64a--\015\012', '{"version":1,"value":{"application":6}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-6-7.eml'),
	(9, 'acknowledgement:7:8', 'acknowledgement', 7, 8, 'jomo.achebe@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.7aa8ef360b581d2306ad.acknowledgement_7_8.7af527c2dee821632e91@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: jomo.achebe@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.7aa8ef360b581d2306ad.acknowledgement_7_8.7af527c2dee821632e91@office.example.org>\015\012X-Loop: <postroom.7aa8ef360b581d2306ad.acknowledgement_7_8.7af527c2dee821632e91@office.example.org>\015\012In-Reply-To: <jomo@mail.example.org>\015\012References: <jomo@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_a146e8c75fcda62543ace261"\015\012\015\012--=_a146e8c75fcda62543ace261\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Jomo Achebe,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - CV (1 page)\015\012  - Cover letter (1 page)\015\012\015\012What is still missing\015\012  - a writing sample (3-5 pages)\015\012\015\012Please send it by simply replying to this message.\015\012The deadline is 1 April 2026; what counts is the day on which it reaches us=\015\012.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_a146e8c75fcda62543ace261\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Jomo Achebe,<=\015\012/p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</td><td widt=\015\012h=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">Cover letter</td><td width=3D"90" style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">1 page</td></tr><=\015\012/tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What is still missing</h2=\015\012><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: =\015\012100%;border-collapse: collapse;"><tbody><tr><td class=3D"lacking" style=3D"=\015\012overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">a writing sample (3-5 pages)</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Pl=\015\012ease send it by simply replying to this message. The deadline is <strong>1 =\015\012April 2026</strong>; what counts is the day on which it reaches us.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_a146e8c75fcda62543ace261--\015\012', '{"version":1,"value":{"application":7}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-7-8.eml'),
	(10, 'acknowledgement:9:11', 'acknowledgement', 9, 11, 'cut.off@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.9655d4cdf008a9c3c1ff.acknowledgement_9_11.e7a08b257f174b93ed65@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: cut.off@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.9655d4cdf008a9c3c1ff.acknowledgement_9_11.e7a08b257f174b93ed65@office.example.org>\015\012X-Loop: <postroom.9655d4cdf008a9c3c1ff.acknowledgement_9_11.e7a08b257f174b93ed65@office.example.org>\015\012In-Reply-To: <doubted@mail.example.org>\015\012References: <doubted@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_fda5975e9e4e9338cec33bbd"\015\012\015\012--=_fda5975e9e4e9338cec33bbd\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Cut Off,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - CV (1 page)\015\012  - Cover letter (1 page)\015\012  - Writing sample\015\012\015\012What is still missing\015\012  - a writing sample again: it is damaged and could not be read\015\012\015\012Please send it by simply replying to this message.\015\012The deadline is 1 April 2026; what counts is the day on which it reaches us=\015\012.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_fda5975e9e4e9338cec33bbd\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Cut Off,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">CV</td><td widt=\015\012h=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">Cover letter</td><td width=3D"90" style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">1 page</td></tr><=\015\012tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Writing sample</td><td width=3D"90" style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;"></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What is still missing</h2=\015\012><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: =\015\012100%;border-collapse: collapse;"><tbody><tr><td class=3D"lacking" style=3D"=\015\012overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">a writing sample again: it is damaged and could not be read</td></tr></t=\015\012body></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Pl=\015\012ease send it by simply replying to this message. The deadline is <strong>1 =\015\012April 2026</strong>; what counts is the day on which it reaches us.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_fda5975e9e4e9338cec33bbd--\015\012', '{"version":1,"value":{"application":9}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-9-11.eml'),
	(12, 'acknowledgement:11:13', 'acknowledgement', 11, 13, 'office@peace-examples.example.org', 'We have received your application: ICRtoP Membership', '<postroom.7d7d41ad00ac766113f0.acknowledgement_11_13.99c64be1abf0a374fce7@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: office@peace-examples.example.org\015\012Subject: We have received your application: ICRtoP Membership\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.7d7d41ad00ac766113f0.acknowledgement_11_13.99c64be1abf0a374fce7@office.example.org>\015\012X-Loop: <postroom.7d7d41ad00ac766113f0.acknowledgement_11_13.99c64be1abf0a374fce7@office.example.org>\015\012In-Reply-To: <member@mail.example.org>\015\012References: <member@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_41dff9204e301125872b1b8c"\015\012\015\012--=_41dff9204e301125872b1b8c\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Association for Examples of Peace,\015\012\015\012Thank you. We have received your application for the ICRtoP Membership.\015\012\015\012What arrived\015\012  - Application form (1 page)\015\012\015\012All the documents we ask for have arrived.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_41dff9204e301125872b1b8c\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Membership</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Association f=\015\012or Examples of Peace,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Membership.</p><h2 style=3D"margi=\015\012n: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weight: 600;color: #174=\015\01206f;overflow-wrap: break-word;">What arrived</h2><table class=3D"list" cell=\015\012spacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-collapse: colla=\015\012pse;"><tbody><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9=\015\012px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;=\015\012font-size: 14px;">Application form</td><td width=3D"90" style=3D"overflow-w=\015\012rap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ve=\015\012rtical-align: top;text-align: left;font-size: 14px;">1 page</td></tr></tbod=\015\012y></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Al=\015\012l the documents we ask for have arrived.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_41dff9204e301125872b1b8c--\015\012', '{"version":1,"value":{"application":11}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to acknowledgement-11-13.eml'),
	(13, 'unreadable:21', 'unreadable', NULL, 21, 'unread@example.org', 'We could not read your message', '<postroom.office.unreadable_21.a65f3d70f933c01cb6e9@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: unread@example.org\015\012Subject: We could not read your message\015\012Date: Wed, 01 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.unreadable_21.a65f3d70f933c01cb6e9@office.example.org>\015\012X-Loop: <postroom.office.unreadable_21.a65f3d70f933c01cb6e9@office.example.org>\015\012In-Reply-To: <failed@mail.example.org>\015\012References: <failed@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_4cae4d42601a72c73008e36f"\015\012\015\012--=_4cae4d42601a72c73008e36f\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear sender,\015\012\015\012Your message reached us, but it could not be opened, so nothing in it has b=\015\012een read yet.\015\012\015\012Please send it again: the documents as PDF files, attached to a new message=\015\012 that is smaller than 25 MB, with the name of what you apply for in the sub=\015\012ject.\015\012\015\012If you cannot, simply reply to this message; a person will look.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_4cae4d42601a72c73008e36f\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We could not read your message</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear sender,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Your message reach=\015\012ed us, but it could not be opened, so nothing in it has been read yet.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Please send it aga=\015\012in: the documents as PDF files, attached to a new message that is smaller t=\015\012han 25 MB, with the name of what you apply for in the subject.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">If you cannot, sim=\015\012ply reply to this message; a person will look.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_4cae4d42601a72c73008e36f--\015\012', '{"version":1,"value":{}}', 'sent', 1, '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', '2026-04-01 16:00:00+00', 'written to unreadable-21.eml'),
	(14, 'notification:2026-04-01T18', 'notification', NULL, NULL, 'coordinator@office.example.org', 'Applications of Wednesday, 1 April 2026, 14:00', '<postroom.office.notification-2026-04-01t18-cbfbe6259ff1e7cc.a0771f557292327d4a7d@office.example.org>', 'internships@office.example.org', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: coordinator@office.example.org\015\012Subject: Applications of Wednesday, 1 April 2026, 14:00\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.notification-2026-04-01t18-cbfbe6259ff1e7cc.a0771f557292327d4a7d@office.example.org>\015\012X-Loop: <postroom.office.notification-2026-04-01t18-cbfbe6259ff1e7cc.a0771f557292327d4a7d@office.example.org>\015\012Auto-Submitted: auto-generated\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_86519f4d76c0098030454129"\015\012\015\012--=_86519f4d76c0098030454129\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Old Friend\015\012unknown\015\012friend@example.org\015\012Received 1 April 2026, 10:17 by email; application a13; waiting\015\012\015\012Needs an answer (1 April 2026, 10:17, Lunch on Friday)\015\012  | Shall we say one o''clock?\015\012  Answered in another way? postroom answered m19\015\012\015\012This waits for you\015\012  ? Which opening this is for is not clear: neither the subject nor the mai=\015\012l names an opening.\015\012    postroom correct a13 --opening =E2=80=A6\015\012\015\012Requirements\015\012  =C2=B7 note: Nothing else was found.\015\012\015\012----------------------------------------------------------------------\015\012\015\012Noor van der Berg\015\012ICRtoP Secretariat Internship, fall 2026\015\012noor.vdberg@example.org, +31 30 555 0123\015\012Received 1 April 2026, 14:00 by post; application a14; incomplete\015\012\015\012Requirements\015\012  =E2=9C=97 not met: The cover letter is missing.\015\012  =E2=9C=97 not met: The writing sample is missing.\015\012  =E2=9C=97 not met: Full time or part time is not stated.\015\012  =E2=9C=97 not met: The approximate start date is not stated.\015\012  =E2=9C=97 not met: The approximate end date is not stated.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 August =\015\0122026.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.\015\012\015\012Documents\015\012  CV, 1 page\015\012    CV.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV.pdf=E2=80=9D says cv\015\012\015\012Not enclosed, for size or safety: Noor van der Berg - CV.pdf.\015\012\015\012--\015\012ICRtoP Secretariat\015\012\015\012--=_86519f4d76c0098030454129\015\012Content-Type: multipart/related; boundary="=_a7da7718a12a3e34e36186af"\015\012\015\012--=_a7da7718a12a3e34e36186af\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Applications of Wednesday, 1 April 2026, 14:00</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight:=\015\012 600;color: #1f2933;overflow-wrap: break-word;">Old Friend</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">unknown <span class=3D"stand doubt" style=3D"color: #6a3d96;whi=\015\012te-space: nowrap;">?&nbsp;waiting</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">friend@example.org<br>Received 1 April 2026, 1=\015\0120:17 by email =C2=B7 application a13</p><table class=3D"frame" role=3D"pres=\015\012entation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0" style=3D"margi=\015\012n: 18px 0 12px;"><tbody><tr><td class=3D"box" style=3D"overflow-wrap: break=\015\012-word;padding: 14px 18px;background: #f5effa;border-left: 4px solid #6a3d96=\015\012;"><strong>Needs an answer</strong> <span class=3D"quiet" style=3D"color: #=\015\01256616d;font-size: 13px;">1 April 2026, 10:17 =C2=B7 Lunch on Friday</span>\015\012<p class=3D"in-box words" style=3D"margin: 8px 0 0;font-size: 15px;overflow=\015\012-wrap: anywhere;">Shall we say one o''clock?</p>\015\012<p class=3D"in-box quiet" style=3D"overflow-wrap: break-word;margin: 8px 0 =\015\0120;color: #56616d;font-size: 13px;">Answered in another way? <code style=3D"=\015\012font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;font-=\015\012size: 13px;background: #eef1f4;color: #1f2933;padding: 1px 5px;border-radiu=\015\012s: 3px;overflow-wrap: anywhere;">postroom answered m19</code></p></td></tr>=\015\012</tbody></table><table class=3D"frame" role=3D"presentation" width=3D"100%"=\015\012 cellpadding=3D"0" cellspacing=3D"0" style=3D"margin: 18px 0 12px;"><tbody>=\015\012<tr><td class=3D"box" style=3D"overflow-wrap: break-word;padding: 14px 18px=\015\012;background: #f5effa;border-left: 4px solid #6a3d96;"><strong>This waits fo=\015\012r you</strong>\015\012<p class=3D"in-box" style=3D"overflow-wrap: break-word;margin: 8px 0 0;">? =\015\012Which opening this is for is not clear: neither the subject nor the mail na=\015\012mes an opening.<br><code style=3D"font-family: ui-monospace, SFMono-Regular=\015\012, Menlo, Consolas, monospace;font-size: 13px;background: #eef1f4;color: #1f=\015\0122933;padding: 1px 5px;border-radius: 3px;overflow-wrap: anywhere;">postroom=\015\012 correct a13 --opening =E2=80=A6</code></p></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark note" style=3D"overflo=\015\012w-wrap: break-word;width: 92px;font-weight: 600;color: #56616d;padding: 9px=\015\012 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align=\015\012: left;font-size: 14px;">=C2=B7 note</td><td style=3D"overflow-wrap: break-=\015\012word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">Nothing else was found.</td></tr>=\015\012</tbody></table><table class=3D"rule" role=3D"presentation" width=3D"100%" =\015\012cellpadding=3D"0" cellspacing=3D"0"><tbody><tr><td style=3D"overflow-wrap: =\015\012break-word;padding: 26px 0 18px;font-size: 1px;line-height: 1px;border-bott=\015\012om: 2px solid #c9d1d9;">&nbsp;</td></tr></tbody></table><h1 style=3D"margin=\015\012: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight: 600;color: #1f2933=\015\012;overflow-wrap: break-word;">Noor van der Berg</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>fall 2026</strong> <span=\015\012 class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=E2=\015\012=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">noor.vdberg@example.org =C2=B7 +31 30 555 0123=\015\012<br>Received 1 April 2026, 14:00 by post =C2=B7 application a14</p>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">The cover letter is miss=\015\012ing.</td></tr><tr><td class=3D"mark lacking" style=3D"overflow-wrap: break-=\015\012word;width: 92px;font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">The writing sample is missing.</td></tr><=\015\012tr><td class=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92p=\015\012x;font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=\015\012=9C=97 not met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">Full time or part time is not stated.</td></tr><tr><td =\015\012class=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92px;font-=\015\012weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid=\015\012 #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=97 n=\015\012ot met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;b=\015\012order-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-s=\015\012ize: 14px;">The approximate start date is not stated.</td></tr><tr><td clas=\015\012s=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=97 not m=\015\012et</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">The approximate end date is not stated.</td></tr><tr><td class=3D"m=\015\012ark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;co=\015\012lor: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;verti=\015\012cal-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td sty=\015\012le=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Receiv=\015\012ed 1 April 2026, on or before the deadline 1 August 2026.</td></tr><tr><td =\015\012class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</=\015\012td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">CV: =E2=80=9CCV.pdf=E2=80=9D, 1 page.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td class=3D"sheet" style=3D"overflow-wrap:=\015\012 break-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"=\015\012thumb" alt=3D"First page of: CV" src=3D"cid:page-25" width=3D"84" style=3D"=\015\012max-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td style=3D"=\015\012overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid =\015\012#e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>CV</=\015\012strong>, 1 page<br><span class=3D"quiet" style=3D"color: #56616d;font-size:=\015\012 13px;">CV.pdf<br>100 % sure: the headings of a CV; ranges of dates; ways t=\015\012o reach somebody at its head; a list of what somebody did; lists with bulle=\015\012ts; its name =E2=80=9CCV.pdf=E2=80=9D says cv</span></td></tr></tbody></tab=\015\012le>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Not enclosed, for size or safety: Noor van der=\015\012 Berg - CV.pdf.</p></td></tr></tbody></table></td></tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_a7da7718a12a3e34e36186af\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-25.png"\015\012Content-ID: <page-25>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz6+vr19fXx\015\0128fHs7Ozn5+fk5OTi4uLg4ODe3t7c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR0dHQ0NDP\015\012z8/Ozs7MzMzJycnIyMjGxsbFxcXDw8PAwMC9vb27u7u4uLi2tra0tLSysrKxsbGwsLCvr6+tra2s\015\012rKyrq6uqqqqpqamoqKinp6empqalpaWjo6OioqKhoaGfn5+dnZ2bm5uampqXl5eVlZWUlJSSkpKQ\015\012kJCJiYkKNVccAAAHTUlEQVR4nO3bCXOiyhYAYHEDWQQRQVlkExCUHWSR4P//V9dEs2dmcl+9G5iq\015\01281XF0jaVnLIP3afpdjAAAAAAAAAAAPD/hXQdwG8QtYFT1AKjySU/Fi2OnF80drlCu47rM8zMvHPi\015\012TE2zKTfFJVrTbZU6+bzruL5pvMW6DuGXkK9eIB9bkOcf5Ivf/q8tTF3j53iwFVBUoHGcJImFXciE\015\012wEheii82c1YUZUnHxsxmhRLDKbXbolTlErlW56xma5KtL38m0pkjFVHuHSoDmxVNeoxlKa3i+BS6\015\012fuTJwbE4V2VhXzQxL/M5MdHmmj7DMpdcSdqK1SzTNDfsz0T62nnj8bt2nn/u47H49OSavFPkngDI\015\012YDhAhre3hz8TJwB/lf5fF8tmF9emYUuSrlatayTZDw2P/xqb2XHhKEfGKjf+2THMw7rrkH4H6Xe9\015\01290HvQ1028ppeybxkSBNLMZcqTXIcri1Zjeg6tA/YTKvKsimCrMG2elim9iGygjqI657mK04+PvZ/\015\012qPoIeXl4fvmmQO0KWWRyMDaNlbIURHxpzAmWX5jsdTFlkqqCiww2moSZZtnO9YOvvG3qjv/8R/8T\015\012s7IOU3l3KqvcK471OTkkbR2uLml4TKvaeyhjDs0j87BQscn65JmnCO8o0hfI/RF514QMRuM3zV0O\015\012vPOLbJFsa1C+pBPUwiRLil9z/IwiB0+9bqGD4XbvbrO6qwif0W3kRstA95ugyrUqxNPSvIRlYR3R\015\012p163Z9jU2rnmXu060k+eRyrk7ZXzd023APRHf6f+ZaOcD+0liZu4SY55odbJpOuYvsZmqt8eXSd/\015\012SGvnOqqKvjPtOqbv6W/vv/owtL/MAF/F3sU0wFw0GptRC2EebMZzAuep9XwpSyNdFTlelmaYovLX\015\012usCkKILCvERkGVEk1D1J/ng2s5c09jOvKQ6HbF5XRVLZXtOkuCkFYZEnrqwFjbQMPO8hi2TbMYum\015\012OVlJnfqdLF7eVPf38u466f8mYW9LmR/3KeX6WooQJc1JssDLpoNzJB64mvPADEYiy9EzWlgJ/Ykb\015\012S+vjManDpopP0Xrt7s1oy2CY7wXxqQ5Lo0ej1vBT2g3vN8z783E+e7yMXqL6sIAevGvvFCrQhsK4\015\012DoMrU4Kfi8qUJBWdnHKsSDKKMhvjInUdZ3lTwlF+sRBFRp3TnexVogK7U+OqLfYGkVTnQrPM4nLy\015\0122CDx3byyg/n+Id0kaeVoyrT0m7yImqKzvcqvO/a2t/P63uuk1OVe5dsL/J6yyPt1/4eWLtIWFa4V\015\012aqQTKErKc4JdHW1TnTpb2tpLknxNWoaiJNXZMtNZfjzaM5z11Rm+1guSXeGjH46UzZvyvNb3RlP5\015\012SVlVYTLTj8U5b9y0VY3MaxtNd2xMaf2jZTpVVJ48O6uD1PW7LmRH9OfP6qntY493kAHv/+VznMPX\015\012d4ef99F/Hu4ruCmKvCig7GJkN5zkMITIEJNrgbpiOBpX7DHtTTPF5GlCt8TuFlmIvd7Xh0t5qo3U\015\012wty28PwyOJ+SmSnt6jquPS/n4mJ0VP0oz3fFoevcvHm+FcXzj738rjZBup9NbzfHehDHH01sJ3Dl\015\0123TVhA3dvF0zX8fwa6ltpxGgT7FqapqbAdB3PH7x0fo/q5j8ZPg2nw/fFST+g14W+rJCCpHKcSJIH\015\0123GSEsbtayZu9QlIouiFEy5XQpaqSjCSogkyzAid1MapeK+nqXObhvo6TfV6k8+uwOQ6y8loLhIXn\015\0126PVGyzxJr/PKTZui9ppzevKLLncq17/+mB7TAF+JPcqGx8vp0wG5/kAFrDEXK27DkIexOdOnG4bn\015\012pwRJ3IoBkptjP1uG/hIqjNK9d47btkjHnnLk2tasZ6xxKwbORaT0ZKr/ht6lAQB9hnx60lNEGebb\015\012WrdIfd/zQgqLi8u+jipDS7s6YPJdL4vlvvf+XR8W9H8wbxOO2SjKuDVElCIMFI31ubLkqCniqPPZ\015\012ajGxm358tWMU5mLeFCZWabFnJcGaKuKozn3PmOplk+fFxH3o1RcmRvfL6fX0yf30EQDgf3GbAJBe\015\012bpjdsDpiabXtGfWaCtZW2uhlT1cjbKS6ZzM+hrWopcG+zbS4mz3xb0IGI+T28/be1MtJzl5Mto9n\015\012z1eyQwabqRJrS1ZYicLIyxVaoPFrm3bRHG1ElBJP8DKlWxOG1/Fw0UWkbGbVrXEOmmypH732ISwN\015\012jbGVKA3r4yFbmu3hYDJYnByy6nJ8KFb6rtTtrk543ncXR/craTh9LVQf2x5fD19uBk0f99R7evYL\015\012gH7p8VR6NT/VVlS3u0t0nUetqv2pr7n+e3Rmutohsy/xdR5VY0vvOqBvGfZ7mwdBXqf3QZ8TlTZ8\015\012C99w5NgkyPUKHTs6KZP8ikAxkhd5dqnw+KIf0bM7rQrPmYpG3vXCEs3mnCdpddEdRXcvZVI+lOGu\015\012H5Heu/tpzXwrAD7GddtDBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwN/m\015\012H4sd020wHxyuAAAAAElFTkSuQmCC\015\012\015\012--=_a7da7718a12a3e34e36186af--\015\012\015\012--=_86519f4d76c0098030454129--\015\012', '{"version":1,"value":{"applications":[13,14],"changed":false,"messages":[19,22],"before":null}}', 'sent', 1, '2026-04-01 19:00:00+00', '2026-04-01 18:00:00+00', '2026-04-02 16:00:00+00', 'written to notification-2026-04-01T18.eml'),
	(15, 'notification:2026-04-02T16', 'notification', NULL, NULL, 'coordinator@office.example.org', 'Applications of Thursday, 2 April 2026, 12:00', '<postroom.office.notification-2026-04-02t16-6eccf5872b8d4f76.35b4872ebdcc4184e56f@office.example.org>', 'internships@office.example.org', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: coordinator@office.example.org\015\012Subject: Applications of Thursday, 2 April 2026, 12:00\015\012Date: Thu, 02 Apr 2026 17:00:00 +0000\015\012Message-ID: <postroom.office.notification-2026-04-02t16-6eccf5872b8d4f76.35b4872ebdcc4184e56f@office.example.org>\015\012X-Loop: <postroom.office.notification-2026-04-02t16-6eccf5872b8d4f76.35b4872ebdcc4184e56f@office.example.org>\015\012Auto-Submitted: auto-generated\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_97b1a3b1f8da3890c488243e"\015\012\015\012--=_97b1a3b1f8da3890c488243e\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Ada Lindqvist\015\012ICRtoP Secretariat Internship, summer 2026\015\012ada.lindqvist@example.org, +1 212 555 0142\015\012Received 1 April 2026, 10:00 by email; application a1; complete\015\012\015\012The mail says:\015\012  | Please find attached my corrected CV.\015\012  | Ada Lindqvist\015\012\015\012Requirements\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012  =E2=9C=93 met: Received 1 April 2026, on or before the deadline 1 April 2=\015\012026.\015\012  =E2=9C=93 met: Cover letter: =E2=80=9CCover letter.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: CV: =E2=80=9CCV corrected.pdf=E2=80=9D, 1 page.\015\012  =E2=9C=93 met: Writing sample: =E2=80=9CWriting sample.pdf=E2=80=9D, 3 pa=\015\012ges.\015\012  =E2=9C=93 met: The writing sample has 3 pages, 3 of them body: within 3-5=\015\012.\015\012  =E2=9C=93 met: The cover letter names the opening: =E2=80=9CAda Lindqvist=\015\012 Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretaria=\015\012t, New York Dear Internship Coordinator, I am writing to apply for the ICRt=\015\012oP Secretariat Internship in summer 2=E2=80=9D.\015\012  =E2=9C=93 met: Available full time.\015\012  =E2=9C=93 met: Starts 1 June 2026.\015\012  =E2=9C=93 met: Ends 31 August 2026.\015\012  =E2=9C=93 met: The stay lasts about 3 months: within 3-4.\015\012\015\012What the applicant says\015\012  Availability: full time\015\012    =E2=80=9CI would be available full time from 1 June to 31 August 2026.=\015\012=E2=80=9D (Cover letter.pdf, page 1)\015\012  Start: 1 June 2026\015\012  End: 31 August 2026\015\012\015\012Documents\015\012  Cover letter, 1 page\015\012    Cover letter.pdf\015\012    100 % sure: it speaks of applying; it greets somebody; the writer speak=\015\012s of himself or herself; it takes leave; running text; its name =E2=80=9CCo=\015\012ver letter.pdf=E2=80=9D says cover letter\015\012  Writing sample, 3 pages\015\012    Writing sample.pdf\015\012    100 % sure: running text; citations; prose about a subject; it argues; =\015\012its name =E2=80=9CWriting sample.pdf=E2=80=9D says writing sample\015\012  CV, 1 page\015\012    CV corrected.pdf\015\012    100 % sure: the headings of a CV; ranges of dates; ways to reach somebo=\015\012dy at its head; a list of what somebody did; lists with bullets; its name =\015\012=E2=80=9CCV corrected.pdf=E2=80=9D says cv\015\012\015\012----------------------------------------------------------------------\015\012\015\012Late Bloom\015\012ICRtoP Secretariat Internship, summer 2026 (late)\015\012late.bloom@example.org\015\012Received 2 April 2026, 12:00 by email; application a15; incomplete\015\012\015\012The mail says:\015\012  | Dear coordinator,\015\012  | please find attached my application.\015\012  | Kind regards\015\012  | Late Bloom\015\012\015\012Requirements\015\012  =E2=9C=97 not met: Received 2 April 2026, after the deadline 1 April 2026=\015\012.\015\012  =E2=9C=97 not met: The cover letter is missing.\015\012  =E2=9C=97 not met: The CV is missing.\015\012  =E2=9C=97 not met: The writing sample is missing.\015\012  =E2=9C=97 not met: Full time or part time is not stated.\015\012  =E2=9C=97 not met: The approximate start date is not stated.\015\012  =E2=9C=97 not met: The approximate end date is not stated.\015\012  =E2=9C=93 met: The subject names the opening: =E2=80=9CICRtoP Internship,=\015\012 Summer 2026=E2=80=9D.\015\012\015\012Not enclosed, for size or safety: Ada Lindqvist - Cover letter.pdf, Ada Lin=\015\012dqvist - Writing sample.pdf, Ada Lindqvist - CV corrected.pdf.\015\012\015\012--\015\012ICRtoP Secretariat\015\012\015\012--=_97b1a3b1f8da3890c488243e\015\012Content-Type: multipart/related; boundary="=_0254ae66bceb64297abf72e6"\015\012\015\012--=_0254ae66bceb64297abf72e6\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Applications of Thursday, 2 April 2026, 12:00</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight:=\015\012 600;color: #1f2933;overflow-wrap: break-word;">Ada Lindqvist</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"stand met" style=3D"color: #1e6b4c;white-space: nowrap;">=E2=9C=\015\012=93&nbsp;complete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">ada.lindqvist@example.org =C2=B7 +1 212 555 01=\015\01242<br>Received 1 April 2026, 10:00 by email =C2=B7 application a1</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Please find attached my corrected CV.<br>Ada Lindqvist</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark met" style=3D"overflow=\015\012-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px =\015\01210px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align:=\015\012 left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break=\015\012-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-ali=\015\012gn: top;text-align: left;font-size: 14px;">The subject names the opening: =\015\012=E2=80=9CICRtoP Internship, Summer 2026=E2=80=9D.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Rece=\015\012ived 1 April 2026, on or before the deadline 1 April 2026.</td></tr><tr><td=\015\012 class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-wei=\015\012ght: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met<=\015\012/td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">Cover letter: =E2=80=9CCover letter.pdf=E2=80=9D, 1 page.</td></tr><tr=\015\012><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font=\015\012-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 =\015\012met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;">CV: =E2=80=9CCV corrected.pdf=E2=80=9D, 1 page.</td></tr><tr><td c=\015\012lass=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weigh=\015\012t: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</t=\015\012d><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">Writing sample: =E2=80=9CWriting sample.pdf=E2=80=9D, 3 pages.</td></tr>=\015\012<tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;f=\015\012ont-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=\015\012=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;">The writing sample has 3 pages, 3 of them body: within 3-5.</t=\015\012d></tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width:=\015\012 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom=\015\012: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=\015\012=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">The cover letter names the opening: =E2=80=9CAda Lindqvi=\015\012st Uppsala ada.lindqvist@example.org Internship Coordinator ICRtoP Secretar=\015\012iat, New York Dear Internship Coordinator, I am writing to apply for the IC=\015\012RtoP Secretariat Internship in summer 2=E2=80=9D.</td></tr><tr><td class=3D=\015\012"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;=\015\012color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ver=\015\012tical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td s=\015\012tyle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">Avai=\015\012lable full time.</td></tr><tr><td class=3D"mark met" style=3D"overflow-wrap=\015\012: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px =\015\0129px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">Starts 1 June 2026.</td></tr><tr><td =\015\012class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92px;font-weig=\015\012ht: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=93 met</=\015\012td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;">Ends 31 August 2026.</td></tr><tr><td class=3D"mark met" style=3D"overf=\015\012low-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9=\015\012px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-ali=\015\012gn: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow-wrap: br=\015\012eak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-=\015\012align: top;text-align: left;font-size: 14px;">The stay lasts about 3 months=\015\012: within 3-4.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What the applicant says</=\015\012h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width=\015\012: 100%;border-collapse: collapse;"><tbody><tr><td class=3D"mark" style=3D"o=\015\012verflow-wrap: break-word;width: 92px;font-weight: 600;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">Availability</td><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;">full time<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">=E2=80=9CI would be available full tim=\015\012e from 1 June to 31 August 2026.=E2=80=9D (Cover letter.pdf, page 1)</span>=\015\012</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;width: =\015\01292px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">Start</td><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">1 Jun=\015\012e 2026</td></tr><tr><td class=3D"mark" style=3D"overflow-wrap: break-word;w=\015\012idth: 92px;font-weight: 600;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">End</td><t=\015\012d style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom:=\015\012 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">3=\015\0121 August 2026</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Documents</h2><table clas=\015\012s=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-=\015\012collapse: collapse;"><tbody><tr><td class=3D"sheet" style=3D"overflow-wrap:=\015\012 break-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"=\015\012thumb" alt=3D"First page of: Cover letter" src=3D"cid:page-2" width=3D"84" =\015\012style=3D"max-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td =\015\012style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><st=\015\012rong>Cover letter</strong>, 1 page<br><span class=3D"quiet" style=3D"color:=\015\012 #56616d;font-size: 13px;">Cover letter.pdf<br>100 % sure: it speaks of app=\015\012lying; it greets somebody; the writer speaks of himself or herself; it take=\015\012s leave; running text; its name =E2=80=9CCover letter.pdf=E2=80=9D says cov=\015\012er letter</span></td></tr><tr><td class=3D"sheet" style=3D"overflow-wrap: b=\015\012reak-word;width: 84px;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;"><img class=3D"th=\015\012umb" alt=3D"First page of: Writing sample" src=3D"cid:page-3" width=3D"84" =\015\012style=3D"max-width: 100%;height: auto;border: 1px solid #c9d1d9;"></td><td =\015\012style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><st=\015\012rong>Writing sample</strong>, 3 pages<br><span class=3D"quiet" style=3D"col=\015\012or: #56616d;font-size: 13px;">Writing sample.pdf<br>100 % sure: running tex=\015\012t; citations; prose about a subject; it argues; its name =E2=80=9CWriting s=\015\012ample.pdf=E2=80=9D says writing sample</span></td></tr><tr><td class=3D"she=\015\012et" style=3D"overflow-wrap: break-word;width: 84px;padding: 9px 10px 9px 0;=\015\012border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-=\015\012size: 14px;"><img class=3D"thumb" alt=3D"First page of: CV" src=3D"cid:page=\015\012-26" width=3D"84" style=3D"max-width: 100%;height: auto;border: 1px solid #=\015\012c9d1d9;"></td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;"><strong>CV</strong>, 1 page<br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">CV corrected.pdf<br>100 % sure: the he=\015\012adings of a CV; ranges of dates; ways to reach somebody at its head; a list=\015\012 of what somebody did; lists with bullets; its name =E2=80=9CCV corrected.p=\015\012df=E2=80=9D says cv</span></td></tr></tbody></table><table class=3D"rule" r=\015\012ole=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"0"><tb=\015\012ody><tr><td style=3D"overflow-wrap: break-word;padding: 26px 0 18px;font-si=\015\012ze: 1px;line-height: 1px;border-bottom: 2px solid #c9d1d9;">&nbsp;</td></tr=\015\012></tbody></table><h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: =\015\0121.25;font-weight: 600;color: #1f2933;overflow-wrap: break-word;">Late Bloom=\015\012</h1>\015\012<p class=3D"lead" style=3D"overflow-wrap: break-word;margin: 0 0 4px;font-s=\015\012ize: 16px;">ICRtoP Secretariat Internship, <strong>summer 2026</strong> <sp=\015\012an class=3D"tag" style=3D"display: inline-block;padding: 1px 8px;border-rad=\015\012ius: 9px;background: #fdf0e0;color: #8a4300;font-size: 12px;font-weight: 60=\015\0120;">late</span> <span class=3D"stand lacking" style=3D"color: #9a4b00;white=\015\012-space: nowrap;">=E2=9C=97&nbsp;incomplete</span></p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">late.bloom@example.org<br>Received 2 April 202=\015\0126, 12:00 by email =C2=B7 application a15</p>\015\012<p class=3D"quiet in-list" style=3D"overflow-wrap: break-word;margin: 0 0 4=\015\012px;color: #56616d;font-size: 13px;">The mail says:</p>\015\012<blockquote class=3D"words" style=3D"margin: 0 0 14px;padding: 2px 0 2px 14=\015\012px;border-left: 3px solid #c9d1d9;font-size: 15px;overflow-wrap: anywhere;"=\015\012>Dear coordinator,<br>please find attached my application.<br>Kind regards<=\015\012br>Late Bloom</blockquote>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Requirements</h2><table c=\015\012lass=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bord=\015\012er-collapse: collapse;"><tbody><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">Received 2 April 2026, a=\015\012fter the deadline 1 April 2026.</td></tr><tr><td class=3D"mark lacking" sty=\015\012le=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">The cover lett=\015\012er is missing.</td></tr><tr><td class=3D"mark lacking" style=3D"overflow-wr=\015\012ap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">=E2=9C=97 not met</td><td style=3D"overflow-wrap: brea=\015\012k-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-al=\015\012ign: top;text-align: left;font-size: 14px;">The CV is missing.</td></tr><tr=\015\012><td class=3D"mark lacking" style=3D"overflow-wrap: break-word;width: 92px;=\015\012font-weight: 600;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=9C=\015\012=97 not met</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9p=\015\012x 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;f=\015\012ont-size: 14px;">The writing sample is missing.</td></tr><tr><td class=3D"m=\015\012ark lacking" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 60=\015\0120;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;v=\015\012ertical-align: top;text-align: left;font-size: 14px;">=E2=9C=97 not met</td=\015\012><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012">Full time or part time is not stated.</td></tr><tr><td class=3D"mark lack=\015\012ing" style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color:=\015\012 #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-=\015\012align: top;text-align: left;font-size: 14px;">=E2=9C=97 not met</td><td sty=\015\012le=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px =\015\012solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">The ap=\015\012proximate start date is not stated.</td></tr><tr><td class=3D"mark lacking"=\015\012 style=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #9a=\015\0124b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">=E2=9C=97 not met</td><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">The appr=\015\012oximate end date is not stated.</td></tr><tr><td class=3D"mark met" style=\015\012=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;p=\015\012adding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top=\015\012;text-align: left;font-size: 14px;">=E2=9C=93 met</td><td style=3D"overflow=\015\012-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;=\015\012vertical-align: top;text-align: left;font-size: 14px;">The subject names th=\015\012e opening: =E2=80=9CICRtoP Internship, Summer 2026=E2=80=9D.</td></tr></tbo=\015\012dy></table>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Not enclosed, for size or safety: Ada Lindqvis=\015\012t - Cover letter.pdf, Ada Lindqvist - Writing sample.pdf, Ada Lindqvist - C=\015\012V corrected.pdf.</p></td></tr></tbody></table></td></tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_0254ae66bceb64297abf72e6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-2.png"\015\012Content-ID: <page-2>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz5+fnz8/Pu\015\0127u7q6urn5+fl5eXk5OTi4uLg4ODf39/e3t7d3d3c3Nzb29va2trZ2dnY2NjX19fW1tbV1dXU1NTT\015\01209PS0tLR0dHQ0NDPz8/Nzc3MzMzLy8vIyMjHx8fFxcXCwsK/v7+7u7u3t7e1tbWzs7OwsLCvr6+t\015\012ra2srKyqqqqpqamoqKinp6elpaWjo6OioqKhoaGfn5+enp6dnZ2bm5uampqZmZmXl5eVlZWUlJSS\015\012kpKMjIxMDojrAAAJ9klEQVR4nO2caZeiShKGSwtcsBAUZBWTXcAUEgRBEfj//2qw9sXq7qqpHrlz\015\0128/kipuCJQwYRb0Sm3txgMBgMBoPBYDAYDOYn6L156Sq99WzlDQWHVWRX1DlttiSvbdInUMFxX/sS\015\012SqKmzI5ecPAG1zbpD+ib/a67wE3nnbRl4drAVCnOkYfXNuU3UL6+zTdpuYd+129rjwAa2XUjH+k9\015\012eOmHqNox8wlWt6esbc5XriDotKHtXG7J0LKuAEcnBoooEdc28ZFpXYW5DavTodm5W5gZuZN4MCmq\015\012PNxVolMFu+5lgnM0vXmZ8wlz/zIyu3JPMZh/FPdPUq/3ctw15qECVHXFC4kkgaVj0BQrGltFEQGt\015\012dSs+ccc8O0Ww2NcIQsu1tlG8y+uoqRJYd1Op9u4jaCen/Znek3ndNvNmXjhBsxaEJmAKjuElTp+L\015\012uqbRt6UnycpkdLBoweeubeUZrnStZuvHDTlOysTdJkFQbU6lNbTjxC3MG9/ZxnnQv7aZ9zxP+mtz\015\012bm+vYAkG86fce23/5bA78MinWXHqOrIhqoCy17Im26Z2N2FE31EFTeDVjjxcC4TisNLcrDimmxzW\015\012OYKep7sJRFFV5VUZpPvxtW38jCX5Jl61Zfa1LMFg/n9og2n/pQfUfxm9fO5vxx7f93u/Pu0XzN3h\015\012RF0NFNEwgKlQC5mhiIVuamthGIjMVA5N5rYMrCYxmc0RnIXhgtJ0UZ+JGh/qBqOulEVkaOLAZIk7\015\012TtdloLIqeXfcmElA3IjO6JYmRzq484w7HRDcZmDcV0McDYDAaLzz571QzrVRninBPkReXUSuHfiL\015\012cp8HwZqJN2hpoQbenhDfJIfwoN0Lw3UA82qzKX3heCrSCDZJXsO1WCVsmNZVcSzLaLDMNm6GJMKt\015\012cjrWIayyurZPSEI5eSruq6EkTffoVO+/27VVlPN0nPuUt9zroPo0SZ/p1I/LGL2navfmB9PyL77o\015\012xa2uLwJISXAZ05hofOtRYLjTbd5gGJVjbYUaMp5e6UtO1lngSU7AMdfsUQphBJNDuamLkI7TIbRK\015\012hJwkCoKjZdrbjbKzDkVRBVGeRfs9WneiR/m6iXJm+sooAjyMX7dH+RLpHp+Xd4tSD297lx+N3hdr\015\012wVd+/1XPn689QEsMQwbiMhOXypSewkkO6IHCThTHIiatWt1PGc4x6Ilu220QVAgatH7M3LahlDJd\015\012heNnI0oEmqYK4pTgATnUNJGdaSYg55rEyYKoSjatKLd9WpFdOqWU6UQWHGB80VLOcw+7wInb6AlL\015\012mJZusk+EU7mjAuRUqJ760HDrNBBcC6IyPLZBMOeTY9GsAyLLfMOKo8DXt7uwKIq8qrRF0hh2udlk\015\012hRdEY3uLEjuOs+0RVuWKjA/NcZZRheufil1ufdHSP6V36fjJlS9OZBuR34RZ4geaBh0Kmr9g0Hqm\015\012u2oj6Go2Oif5/gRoQGI1c6GLtsYMDKYjZdTNoHDjLF+jQ17r5yRP+icY53HkZXVxsjwyC6lrm/gp\015\012yzF48oJBd63sMgQ7YVo5uvXnkjEbCTRh09c26RNUz0enHFYRPB4h60O+1HHVjMH8u/gk638cfqn+\015\01236rM5/G3qvWjFH2uBb8CjwJOB4osDSwkjUhDoHlaM9kJRc4FVpSGz/q1rbQkRhFXVCtgiekAqNOx\015\012ZzhUAeaUJKiOxgw9Q5QFlVOMpWEqUxIAdaFpDLHyDGPGqZrIjW5HmrTQ+PZscbb6qj5dIJjVm6hJ\015\012x96x0dldmfuylSHHH6I0rDz/Sb9KQR1skkNRpq2Ane/1okzSuoase0j9dQlLyxtAbXMqi8aBwA4r\015\012nS+rooGmR+UNjKNdWm4RFMXAO1WVV5bbbP9NffpYID1u6TjzMec/NAPe8TTP59MvfPz4LYR5bhf3\015\012/nuJ+q4aetXm75BiVXxBlxy3dVQSTBe6LM1HjEsLA5qwwJilv9A3+tvwUZhWEJ0ddbsu8xoZEKBt\015\012TMeyt9+58bf7Rn+PkTkEvfuyvkMT/p7LPc1PGqAXPvpVX+viad+7F6S02KzuVJEZtUr1HA5pZ9kW\015\0125vOVMVVWwLIZlSWBJpJt0c/Rq9HtRGPl9WSpTEhpxskKqwr6csCKsioq6ozSQDvCk1OFWmhgMJHt\015\012qc5NhyxJgznt6CpHzUYEChOJpeihxtCeOPrzKk0Io+0else93irVcziUSoeKD6fcUku0QWkSJUKR\015\012wnFb9KOkCOd+naiHKC3N9sLd+oQOVWnYMUzTqtgfgjI4jyzV0qrS3PWhYVf73CuWAkRwX0UlRBZh\015\012W0UTJPF8neQNCr+4g+Rtu+njivljM/VdWnwIkq8OvzGrX77k3QXd2HjwjpG4ECQD2YNzwT8CFCnN\015\012aRp20VTWLctqW5R01hb889xfhnFSJ1209MzFhN5Rem9NfaUD3i0rfMgMF+/+643MP3YTbllOZ2XP\015\012BVRPZKipwuorfWSY7GIIaIY3dYMZKO56Qsme0KrUwdo2oDQSdaP16puhqFCQApQS8MQciAYQVIme\015\012KkAPteGQYGlXV+crT5z+jKVKHjap26S2Q1qBD0onCGvdDmN/HrYBtPTiYFAkh8jXqvrcZYUnP890\015\012M2ny2hza1TFPhNxX9tXYzquw2WVbuQ3DAdo5vubGdRWd8roCP7Q2ID/E3ungXRQ9S1UC/GLu3q77\015\012d/aHNRjMVei9kh8PQbMNqk9h9sKq07uRz568C+PfDbBztxWT9Mw2XDGRR0OJm8qG4/iOThiO7S01\015\01286wHDHfOqCuyLQs2gro4ywMioFe99YqnDeHOIE0fBo5PTPOdQw0kbsSuQCtr6cnSMIbDc4y2dYOS\015\012SOpxBXY0FCXm96a9g3PV0oZtGVVIqNHtZO2etmUVpdXYChsInEPe6gE7CdAhk2zK3rcK9iwPSGtu\015\012UkFThPkxzMaeu81cJFNF6RtCiGDQHMvjPPbrxrJ9rY3Rx6TZ7EZJ+bACq9tVFHzvxn4j7T2e/SQZ\015\012nrLs/QrVxW9qNfDD3oHvzj4hqBTvMdSMcTu71+wBJc5SpwxRsyukrqw8YTCY/wmv921cKjb6r098\015\012e9Fzmu2//fxvVIzjKvAEZemRdxwzYyiXVwl+3lYs5EMevS9AhtRE42lt5UlSW4LQAnvjKi49lgPS\015\012MJWFwgkKBymBXq1pdqEBdbGY+CK90Kk7mpa/njU/ox+bVX04NKKAYJTOUJr23W10qAePebQtQFJf\015\0128+sirQ4N8sqwDuN04Cpog5JGtMPKCNJ9uUt4H7ZXbKodyiuXRRuIKldy/VP28z8Iet509Haf3DN/\015\012ngSfi/Iprlgw/z7+GVuQWuhipcgsrfKGzXR7s8T4/K8dfoJ20PaobgvU5+A5oH5iPxsGg8H/hfSz\015\0124P9CwmAwGAwGg8FgMBgMBoPBYDAYDAaDwWAwGAwGg8FgMBgMBoPBYDAYDAaDwWAwGAwG01X+AyFm\015\012R3tUDOnSAAAAAElFTkSuQmCC\015\012\015\012--=_0254ae66bceb64297abf72e6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-3.png"\015\012Content-ID: <page-3>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz4+Pj09PTw\015\0128PDr6+vn5+fl5eXj4+Ph4eHf39/e3t7d3d3c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR\015\0120dHQ0NDPz8/Nzc3MzMzLy8vKysrIyMjGxsbDw8PAwMC9vb24uLi2tra0tLSxsbGwsLCurq6srKyq\015\012qqqpqamoqKinp6empqalpaWjo6OioqKgoKCenp6dnZ2cnJybm5uZmZmYmJiXl5eVlZWUlJSSkpKQ\015\012kJCLi4szgunUAAAVTklEQVR4nO1c6WKqyrKOBkG0GWRGRIYGkVFAFBTQ93+r22iyYhKTHdceztn3\015\0128P1IFOmmocuq+mrw6alHjx49evTo0aNHjx49evzvQGwgS6sLYt+YjLIwJGXCyzQ5cCVhqQOBwVkF\015\012KObIJP7T60QrXa38pCoka7fMquC82cWu7a8Z/+y4bZRmuB1sqxUOyf/0Ou9AUQa3b+ej/9RCevT4\015\012l2Lw688Vw8HT4N4pd8fdvh/eHhq8/f91dHjz2d0pvwPZ+p4wIuiVQVt2p0GxWUCEKzCmOWaqS4zK\015\012sYU5D5fWhNRJfCmxS5GdGDhYXk6aRsFhXXLOyVVoGwZMKfPqQjW0BTONdKCwM4V2GWsjjSmFBMIs\015\012IwlJIRUlNgB0R7RBL1nmx5p6mJqnloSnUxnmWadBpc1utDvsTSf343ifVE3QhJs68k12txajyD8m\015\012+doBaQ7QScbc9w/+giOLeL1Zn7PpJqt2xb4pQ8sPqhy9rvOS96qzoR5gmOVnfxbvtNLZnXJ3z2Vp\015\012VuS+9+izfXqa0h+PYPrbFlGju6dcbvbuy8sE5ncW49H9H1znH94ZeW+qr6e/ivvLWocvq3639OHT\015\012O/F9cKmYO1+6gsoFpOsJc4VQVYG+mvwnGFCsIKqcwkiypdEYxpKjTjhxGvCGrGsGCbSpxmC8Igsc\015\012oF2SUEeGo8wMfCrbhFGMAUYUornERXquUEBBYjp2PY6k6WdlkQMwCueC+HMTOK/2QZbuzhkXnNpN\015\012PE127cntTH6Oa8fQCYtNHvn5+mytp9Rx2wmnuXKCTVNW5WmT1UGbsU22dap9fljO6rmdxn7BrgMD\015\012Ho9MqnrnQxiTlp/XMDsgMWWCUxm0/sDfHbKAPTjh9i9xKAavuzM2sSd8it3RSy/7chHHAXZ3lufZ\015\0128O7x31vS3WOftern87tXw48y93qHgw8D3h0ePLx+nJNkdy5RzBLXTj5PiRp4RopwYcKADaFCypzE\015\012PF3Upr0inlNPNohOP+ISO6EV0Z0gkZQjkwYlyU4k3VhYEx6agNWR2lyT47lJMqAbICkY6ZuAV2aj\015\012lT7VFNywRQqjHlkuU27Ox30yh2sGHhzPaZojSKt6b2nlrj4f4mO9qfCL2vSdxbMUpD7o9KMQ5b7b\015\012ZqWCRNJKziG5WeVr9xyEvim4VhCfqwIe6SA75auURQPiHRcm58g5RJpbB/mBtONWo4rfdClH1zt8\015\0123aRfm/f8/PL58zeDX58O0rsfd/3em9/CRyH6pfGGd854Wf/bbXy8r89fuje34otb+CEwPpZFCckl\015\012oAHLaDnPOYYynxAsYTgdwcKRUuxMOEe7lCKauUbFrWSsoKBL9GQwrQLLdChiBg3VWSoMIbuUhJQk\015\0127niKCjQRzWsWSPYnex2MFpBhjblpTmgAFUZQJ/Rs/N02fQBId20bF4UlQP9sNzuvzNvKMme+Z2cd\015\012wTJSGbbV9pDn5dTfbg6mFbVV4Nd1lZnOaF4ENvTpxdxl/Do42560T7J4S9pNGrVbGKB5nVNUe3xd\015\01250qRFaXTia5PR2c3LYJ2E+CPPNXPOzHojPyHw7+sLYY9vdhFini+HkQC/PFLPByKr+r1rhL+pMj+\015\012GMi+IafPmLMK4s/IsSNUwYKqOEKbRuPIBjKW9Yzx2tXajnCGnc5GSMWsqMVeoCmCWDCMwI5dF4i6\015\012RGgcUKaEPFNAJqlIP41Y6CP7K0lENwWNplNJayNroJv9gUVegOxbS9q70G8Oscvt1pR/Ood1STqn\015\012rY+XDtrEM0/V7dXakiv72BxJ+2B7MD1aK2cNd3szRUay2kdlZrStUloedNzinBdIP/ECDJH9TVYe\015\012VTcNLJ0sBl7ZHtVu9kdXeoMLf56SV+v5hg9W8m3D8Mknzv334g8v9UG5fOELDjpW88MZfwsYvzZF\015\012VZ+IcD6jEIngyTGhkEuAyAltK5RsSvOM5/Qxr5EC3FACPys1DnoCJ+nahCWeFYbShHks0S4IDJbS\015\012pRE1ci1gsKLGsuO/cqVUta22wS6sa8cNEImI49As4+OyIyfFukhOoRl5ZbCsm022L7eZQ2bbPI6T\015\012PK5PwSrF/dg5Rm55zks2Sfy4zLTCLjdh4TenKrHvu1d/Ff5o724V0vMDmrtHj/8RfPEV+miaf/l+\015\012X33lvnfgf1Hot3kfIyhk66+N8UhXxCWQKJG1bI4a0TNgOohSUJjMrExypKkjlvdJAlccdy5GGiFp\015\012wLBtwTSntAZGtiAtZoAKWIXkNZ2z2BkhmpJOYiwwdIFWro4DoSgxMvmIywCSHcueAAJCUn6uPIap\015\012WdcRCMtjkidzy2/PVTiHx2xbVOdkDur81Cp4DNnj8ex4eJntEevOxbg+hkgRp3WQ1EeQHTfBMS+y\015\012xcFq8l3S7rbs6hTv1nybOdsiqZYXx4EonR0y+YjLRJuTITWnNhPj3eSh54pMuz64H8npgF126cOe\015\012f+e/fwjyfEGv/yS+U/uDb959PfTeHQ5+sZYHgDFTSte0Ba0gcUrqtYTsPcYAMEbMAXGSa2hHMYSO\015\012nvAYwKUZrepAUHinG6lY+gAJIQGY6TxmR8pMmC70pcrziJwbCzAEiuxOAEYZmjqWGW6JIykVNdWl\015\012aFfMZMRQHvD51dU6Lst2VzQH6dkOqyzPfNVJd9EmANkhv4Z2dnnT0RMBT80wC/02Ss/HWFutw7Zy\015\012SOR6Ijc29TfrZ3+79f262TUui8h5ZONpda54xG+aslnVSXY2kZS2nrpPTpWUnLK0MB98sHdxszvv\015\012ZPi9S/omhPjk4ynYXxjnuYdPDPntzU18/F605jUu+RL9uQkC/RUeKybpyymSF0UmATbVF6yxmhME\015\012ZcyQQ7oyl+z4uVziBMPSkYYBW7M2EiJMmKnYlqLpKrPUgKJ08kkQrOaJqrT0oAAH1DwxHJO+kjRB\015\012czYioxo2ixs0BoAGcEbFZZNAvAr8PIoyzf0EInlx8yTgsrbYHYMlXMOmaJpt2xa5jdeV5QVtHuRy\015\012EHJedUaEiazLOGrDsqzyMGwOiF5vXc/227wIvWNUbnC1zss68y8kDR7bXdWm0cZf40XEZw1U7aQy\015\012VyFRwnQ3//FK33GmP7VJb3nLL7xW/EEt/zVeZeoqgR9iPd8M+BXBHL69/TT0s8A+rE/JCas5rNQF\015\012fHBEpSTKsJiZgROZMHY0AvkFtQ5wdaEBhlEYdTF9nmoKo2ATFoYeTY2edd7YGR4d6cjw47omCEI8\015\012dWhDnVKDBZyRzNyILRrrou5gpgNoqLMJi/jaDEbaYysF2Xp13OVJVBS2nflBMrejuGoJ75wF+2Mw\015\012GmZhnbNFsQ/LoE4qGLDr/AB36nrV5HUWWmS4amuvjtp6W2Qi0szn+Q6GWX2EFhq1KQovjNoI61JC\015\012gt1ERRPXYYL4mo38jL9Mif0ksfeM61/t4kVa/6FowFf3/KPLf+nI/u7iMUnmGFHDreUMKOzFNlOh\015\012YeqGRlPBKl+KRmfliScA/TIMrBm2b2AXWaIUkiUxdbFkSU2RJRzxfprANVZAoqiQc2XmzRZQokgP\015\012cjoOcJ0SZJqlkepd5IAF5FhkactCju/P1z3d+nlQe7NtlW+h39lmy3KgXTcBcjj1YIUkEFn5kGAt\015\0126K7gEmLWzuzcTPVgHbegKOrKr+LTdoR4f+VzbRnKyBmI8xq2+yLcbkxYHQOQGmGY+UWe7KZdfier\015\012c8PyK6RrY/hzWX3Rp7eWHftsrzvrjqzsAHtnUn6RjfeBrI9zP73kNf9cSPpfBPxifBUZ9wyAKzPO\015\012sCaSonuzCQH/y2pl8IvxdXMTbnLS34fZKY2RQrTNWUX/K0I51H/ZA+3R49+L+3r5j4zJG2u6z8Pe\015\012zzH8MmXwJYR2zcnILTUsZaoxhDrCoQsY3iBEE6cMFtl8gcMJUSGDEa8tFKAqU1UQx8hXxURHFlSr\015\012I1LP+GtlEZhrS8cAFjfuio14eroAHDvSBYk3yIsDq1IaN8ZmG4tWGXKvA4X56UrFyMmhG8R1kQdt\015\012JtTayq32QV0oq5MJmypMz5FDohf7TIvCbZzH543vFgaMM7Y+RGlx6IjUgnypLFJSr4o2jdeWEY8O\015\012OSs5lFcVCP3V8ZRnnQN7zE+5wW/qIIszvq7yKvtzXupt/dFNecZXJZ63jsKLB3EZf2VOA+xLH/Y3\015\0128DlL+u6T9+y+C30+vy/n+DIVdWeNw9/zUIgFJ4+fFy6jTuinUYQRnIGEcqfO5VvSj7gVT0jsTEZU\015\012CnmgBB1kFiAYoiuCY23TNbvCDU6iZESnlmAp6YChnwiauBJ+aWFSgmoIl1TqSznIs67Q9APe6dPT\015\012LDSiiN+3SZUHo2Vm2N4eCeU5PZzYN9Jv2FHqSVGcu4hKteEahklyhp7vqQcYxOe8tKLAqffJ3ELT\015\0125EYUhrkbErC6En7PrbbIPT1dUqnSSzkIFpbV5gHv9Ip7d3av0O374rdfuErqbdT0jqD+huxeB3z2\015\012nd///3zzP7nQV+x+8FHz/gSYO6cZADJ2COSpotGzsc49v5R6yvJysZIUkqHJtQiQRqQMmZMMhlN1\015\012pasIQMKIBG+C5K2r5ISWSjMEvpxqkrLkRqYy6sqVMJrTFuwY8xxpBjTYKd8hWK03IjOTjM0jxfdz\015\012pCmdrEWCk7XB/uBtgnBHY5dSTw/6u+ocl4XrU5sg2DQObHbV5rx14rg8GnacRycvlXw3qbpKzsOm\015\012LnyPiYI622W7aX0t5wRV3exaY960CSJqVad88bTeVm28b8PSeuSh/sLgaQwh+aOw9kXI7ivXW3X6\015\012xeBXSXq4NuBrVXr9+FdU9Ca0NBg+3YSh3kXtv3rxdpkfRLzu4aLxaJ0TDcfnVBw37C7KzzIEwRLE\015\012VFcZuCLYDBiWtYKMwtGjSx2JAQWVSyxlwo+gO5U56JiE1NGx0Uu6qctcTUmMV2cjAA2OYYxgQmqa\015\012RC9UKtAQTZv7M2n/UGTqGuI8VwnSom1M2AdbddLy5HtdHZJfllUR8LO9bEfH5OhH2+RaR2JHh/Jc\015\012tmXs0ojdH+v9ybIj33Bz4yXdhJdZFa/5psjYdJ/k6CK5yfhe0wlzJiGaxhVFXP91kanP+LBhN6L2\015\012R1J3ZWaD2ze/e/XBW1nfuwK/Gzn7KHGDzyb8y7DbbWhi8Hg2Cn0Tp5o7ZwjF56DFSLNLySbpWzMO\015\012EJE+NQl5rHX+qmKYWBJlSD8yhsvodpcOxaYOfymrkmZjqYteTX1PdB2bxTVA6IIIdBWgV9fqqJHn\015\012HcPQY9vUYOb+iipN9NWQdW35Y9sPotNx73tc0YRRmmVdBaZBbZDml2FbB4dpFNnIX232e4jZVok+\015\012O7Vtkm63RbJT1vWlrEqINsH6GKXnTR2H6dFf4+sAhn4QFPUWyvBaHUWE7iFcWsO4cNPwVPFOXiZd\015\012CfP+Ydv/Je7c8mebPbhRrhen9K5ZH9wc+531vQ4f3leF72z3cPBthv9vBTaPKV7jJZoKpojW4Aoz\015\012VURXHXU0SrHWy2mkYZooWjxyYiHvy6p8ac9QJIpRFBYYFxr1j6xUdXdR3TRRXiASVeekv3HarIzn\015\012iEYh57M+hUHOHty6zQIeacAU8aiqs+dRMofx+ZQ5HY2S/sEA1g9M8P/zmGeP/3Lck79vZPLy0WvD\015\012zuCqIj9n1++8vjfpQ7IPSpYRREkSxJloWAI+BOBSefxa9dFlcQCjEkDhVB6wC/N5QZC+JGkApz2C\015\01232oEgXm2Yk1IgdMZShRXC+QYioCcjah5ok9HNhRE5AQaiI5fUuWwNQRR4braEdl9pD+GzDJ/VSTR\015\012Jty6derO8XQ376zfS9VHl8U5hkkFs8r3i7woPLzyqThZHVQ7DNjqZMC11pwi32TWYRU77aY5Ag9x\015\012j/JIqnVeB4azcwuDac/b0ynGV6GAPEN/W5UR6Co/HspOv5q1jiI/z0ZfktQXTfZFxcaNG/c97RyO\015\012nr79/Bt8bRzfW+mXjsk7pvujJL77N7xd+J/ImXdyykFXkrvum+ehtUuCtac+W5kgqV1fA3LoAA2E\015\012WTB66ZiEAQNETrJsAYeWhji1DERvJF+pNhqgMhiiKx2NIWKRUZiRLyu3bRYCP52wMFCWJq8pyKV8\015\012wLqRm6yt0nMUn8vFyMviIIPWFMsXKez6Gvgw3zphlmfytWPS0I47xIU3WeySjuEe683ZdnKmvlBt\015\012Fg2IMwbRlY7GMGXrR/Eo2lbgps3CCfJw1WzbyG9il42iR3ok3uTuRQSH341+ddy6UOW3jtsf7243\015\012xUMy8Ha9GxYyeLeszyd/DEIObwZ/nPDjy09X+yFe4jgEQZgudWnqoRTdDQn7bAuIYGsLZTKYRr7l\015\012mPxstLJMA7LsmIhlaUaNcTkzWVro8uvzLhzJuS4YEymD6LJhzQDu6gxQOXJGddyaHtKmwmrsjEBc\015\012W9Sn7nxx6QL5cSX9axxnDcN9cmnqUQ9JkgvOCYlb1TTF2iLm/tryIQ/JUA02xdYJmF2brQLTTjPk\015\012LDpr9AdewpFBtTe9c1JA32+PGR2cvTQud8dwfolDZlnidxWfSKPap6KM66DrAjF+/lTvYvhLP1L4\015\012S3gRG33esreOna/xXoldIpuXYX+mEWRwV11+vuTnE+5y6ccTOd/iprOIdBfvOosEyMaw6yySaElg\015\012u0KirrNImcjKFBME47WzCFut/I107SyaSG+dRRfZBCuHVhcKcikuvSIkS47UGat2xaGmMluaEvj5\015\012Sn91FjXb0n7XWSQkeZT4zhoGmZ/6XSFR11lU7p3SVAIYv3YW4a7XVSpfOouC/K2z6CKbaV3kcXBu\015\012oszrekW6ipBdkzhytMmyMGtPofzgk/3nOou+cwIfm+QLL/JGz39M+HyznsHno7+/QMVjTdBlG5dI\015\012RlUchiqfQElQOYYBWCfEhnIphJuuxdlyMUJ6NzFoQ9QuEprUa40d6RRvyBI1NixrwhC4xs1hgQz8\015\012qIsjIVVqjljS0YhfCUtTIQ3T5ruAkQYesPtcGJznsKniY9w5kFqV5XGdpkWSOalNlhAJWtAVwrGb\015\012IDsXEtKU5THNmqaT0Gc73BcVCN163yZzZt+eU9/j2jbOTtvMobs4ko1cUva43R+7VrvrTyHUZVwg\015\012PXzcFkl9fKg38h3eGdAfVQ93ucavUzbDyxfgyy3/HVn4fsyHVoz35v0fwlhTDH1yMfe8uFA0k5Rw\015\012U9HlEfH60wiXlDmhOC7VxRe7UjdypQMQEBaDyJZmIH1J/xMRH2bVVrv8Yu7jNtjtTkE+rssiN+D1\015\012pxG215Q5UWb7pIsvdqVupltt20xsM221bht/dy2x/9uX+hEfKt8+t2L0YZ8ePXr06NGjR48ePXr0\015\0126NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NGjR48ePXr06NHj343/A0Va6sFR\015\012jBF+AAAAAElFTkSuQmCC\015\012\015\012--=_0254ae66bceb64297abf72e6\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="page-26.png"\015\012Content-ID: <page-26>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAAKkAAADaCAMAAADqvZJyAAAAwFBMVEX////9/f38/Pz6+vr09PTx\015\0128fHs7Ozo6Ojl5eXi4uLg4ODe3t7c3Nzb29vZ2dnY2NjX19fW1tbV1dXU1NTT09PS0tLR0dHQ0NDP\015\012z8/Ozs7Nzc3Ly8vKysrIyMjHx8fGxsbDw8PAwMC9vb26urq4uLi1tbWzs7OxsbGwsLCvr6+tra2s\015\012rKyrq6uqqqqpqamoqKinp6empqalpaWjo6OioqKhoaGfn5+dnZ2bm5uampqXl5eVlZWTk5OSkpKQ\015\012kJCKioo8H0o2AAAHYUlEQVR4nO3aCXOiShAAYPFATkVEMCpygyByI6f4///VIyYxxya7qa1Xga3q\015\012ryoxYippnYbuGWYwAAAAAAAAAADwf0DePfQVYtAbE2NVml8ZS3G+odeTrkP6Am4XWXPggti/lufC\015\012tAsT7TqkbxhJw76nwOCWpMi7h8Hgbeb+9g38zLtb6MpWFvC5tsLICS2qFK3Ks43OsqzAqImGc+v5\015\012SuR3mjhB+SU3xUYTCSMMWTTwQs6KiSXr4uZnEga3xFPmpGXmHii6qb1MceuquCa6XFlmJtlGked1\015\0125iX1UqvtBMOIrYavVVVXUQnTJdSUQ0c//sxJiIy3m8lt/NDXUXzM2MHrsBLU7QGT0DcxIcg/kNQA\015\012dGTYdQB/tKyNsNQ1UxRVubjaWpQsuw7pC2xihpkluYyRP5wqS9OP665D+h2k9y3fJ0b3n/oWe1v3\015\012hR3HLlcEK+9QVFSWtUaRt1K/D0Riwyz6EnFb988XJYrtk+P4uFIqbBK48a3UX/zQu9hGXyK9DzIy\015\012GM1fh/6l1A94vjeRfga5f3t52oOpFpUlojfWtdV+KWyJpTYjWX6hs1eF1SlZavO07Uj9RDFNq/2c\015\012C0eK7XFHkeJ56ceicc6L1MncqoqO0bX0V9fYd+Oici55yE3TQD8uZGyyPjv6OSA6ivQOef6OvDvU\015\012Zu/4zeEuL7yzq2hQbKPRp51K0gudyml+zfE4TQ2eRh0bDKWDLSVlVxG+mDeBHSw99VR7RaoUPhHn\015\012+tXPM8PFbqNu4hhqGrZ+kLuO9BcvTRXy9sz5J8stAD3Q31nKspaqY3ONwjqsIzfN5DLq6bIkm8in\015\012xrWt9BJXVntV3Z6sf2FZctDn0X/14dJ+rwCfxd5FGWCuyhzD6YUw8x7GM5Lg6fVsKe5GqrzleFHE\015\012sb3Mt32BTtMkjTnRhmU2G1I+UNSPZzN7jcNT4tTZ8ZjMyiKLCtOp65jQRc/P0sgWFa8Wl57jXJJA\015\012NC09q+uzEZXxqZPJ9pvu/rm9a4v+bxL2Zebyw35Jub62ImQ+53aiwIu6RXAU4dmKdWEGoy3LzfG5\015\012sBL6EzcWl64blX5dhOdgvbYPeiAxGHZyvPBc+rnWo6vW8Je0a4Mbb3vZkT6eRveoPkygB++Od2oq\015\012zDWJsS2G2KMkP9tIKEVJKoVy7JZi9nt8TGzo9jrL6ztiyi8Wmy0jz+ZYN5GyhhwWTXbQyKioMsXU\015\012s+vZYb3oZKeF6c0Ol/ghigtLkdD8VKdZUGfprItIB18N7C1V37z2WpTGUief6c3bE/w5ZZH38/4P\015\012R7pI26nQdqiBSk4xSpyR7Mo1dRm1pLl5EEWxTVqGpkXZkhgUT13XxAn2JOPEWs0odkWM/vzn/9dI\015\0122bTOq7V60OriFOVF4Ue46mZVWttxI2uJ09SKapmY1Jzad2EVQX52zKT0YvvUdSP7bnHy7bGPI95B\015\012Brz/ly9xDl9fHSKf/+qPIk57Qt9s+a0wZRcjs+Z2FkNuGHKiypsVw82JvTmeO2gi6qxEEaJEdVZe\015\012EXN9qI7X/FxqsYnZTeaccq86R7guGmUVVo6TcmE2cuXEjDOndLKuk/PmZSnqacX83YeHTLYk1XFF\015\012RT4smvbWxLQ8WzTahPXsg5kxXcfztenJiANGmWBtaxrrAtN1PH9wH/we9c1/MrxdTofvm5N+mLYT\015\012fXFPCaLMcRuKOhI6I4zt1Up8OOwpGps+kFvD3k2XskwxO0EWxDkrcLsulq7aTrqo8tQ/lGF0SLN4\015\012FqTp2EvythfwM8dSywclcXZqmRZ2XGelU1fx+ZR1eWf9NxsPH9OAWG17lA2Pp9M398d1YSpgtb5Y\015\012cQ8MdRzruIo+MDyPkhT51AxQ3Az72Tb0S1NhFB+cKmyaLB47kss1jV7irPbUDFRZIB17Uem/o3dp\015\012AECf9WGK9C1k7qdSqZqUeuh5I4WF2fVQBoWmxF1tMPmu+2S576P/DPnw2EOzJuKYh700brQNRpPa\015\012dBqqs/2So1HEkmf4ajEx62nXQd6M/HSb1pmOFUromJG3prMwqNKTo6FqXqdpNrEv3S1CfmL0fDq9\015\0127j553n0EAPgbTwUA6eUNsyesihhKZTpataa9tRnXat7T2QgbyHalh65fbpTYO1wTJezmnvg3IYMR\015\0128vT1dm3qvpOzF8V2WYvrlWhR3gO6D5UlK6w2wshJpbkwJ9pjylWxlBGZ73iSF2nVmDC8SviLLiJl\015\012E7NstMqrk6XqOs3FzzWFMaUg9iv3mCz15njUGSyMjklxdS/ZSjVy1ZS7iHRwv7s4ej6Thuhro/p4\015\0127PH58L4YhD7eU+/p3i8A+qXHpbQ1O1dmUDbGNWjrqFE0bNcBfWme6LZyTMxr2NZROTTUrgP6luE/\015\012cZvnQ2XvYcRYLfMMOSa8LbHh55OxSbGzOTYNRGq/3OA0iQorZrtjuPWq6xnqKKLz6Cg4x8ppfFud\015\012lF6UpUqYl1Fc16kZLexzWF8Dv2y62nr0ufHj3YdPdxl1ufUIAAAAAAAAAAAAAAAAAAAAAAAAAAAA\015\012AAAAAAAAAAAAAAAAAAAAAAAAf+M/BqPYpb2ht+IAAAAASUVORK5CYII=\015\012\015\012--=_0254ae66bceb64297abf72e6--\015\012\015\012--=_97b1a3b1f8da3890c488243e--\015\012', '{"version":1,"value":{"applications":[1,15],"changed":false,"messages":[23,24],"before":null}}', 'sending', 1, '2026-04-02 17:00:00+00', '2026-04-02 16:00:00+00', NULL, ''),
	(16, 'acknowledgement:1:23', 'acknowledgement', 1, 23, 'ada.lindqvist@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.174e70d3080033915cd5.acknowledgement_1_23.fa1f4c29a47c04f6c497@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: ada.lindqvist@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.174e70d3080033915cd5.acknowledgement_1_23.fa1f4c29a47c04f6c497@office.example.org>\015\012X-Loop: <postroom.174e70d3080033915cd5.acknowledgement_1_23.fa1f4c29a47c04f6c497@office.example.org>\015\012In-Reply-To: <ada-2@mail.example.org>\015\012References: <ada@mail.example.org> <ada-2@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_77ac50c3203f6bd4e4ba8a51"\015\012\015\012--=_77ac50c3203f6bd4e4ba8a51\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Ada Lindqvist,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  - Cover letter (1 page)\015\012  - Writing sample (3 pages)\015\012  - CV (1 page)\015\012\015\012All the documents we ask for have arrived.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_77ac50c3203f6bd4e4ba8a51\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Ada Lindqvist=\015\012,</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">Cover letter</t=\015\012d><td width=3D"90" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;">1 page</td></tr><tr><td style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">Writing sample</td><td width=3D"90" st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">3 pag=\015\012es</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9p=\015\012x 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;f=\015\012ont-size: 14px;">CV</td><td width=3D"90" style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">1 page</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Al=\015\012l the documents we ask for have arrived.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms rece=\015\012ipt only. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_77ac50c3203f6bd4e4ba8a51--\015\012', '{"version":1,"value":{"application":1}}', 'sent', 1, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', 'written to acknowledgement-1-23.eml'),
	(17, 'acknowledgement:15:24', 'acknowledgement', 15, 24, 'late.bloom@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.a67bbc01a447222a84b7.acknowledgement_15_24.524c840fdeced2b13f5c@office.example.org>', '', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: late.bloom@example.org\015\012Subject:\015\012 We have received your application: ICRtoP Secretariat Internship, summer 2026\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.a67bbc01a447222a84b7.acknowledgement_15_24.524c840fdeced2b13f5c@office.example.org>\015\012X-Loop: <postroom.a67bbc01a447222a84b7.acknowledgement_15_24.524c840fdeced2b13f5c@office.example.org>\015\012In-Reply-To: <late@mail.example.org>\015\012References: <late@mail.example.org>\015\012Auto-Submitted: auto-replied\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_0e8c4efbfb6632e195f90ca4"\015\012\015\012--=_0e8c4efbfb6632e195f90ca4\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012Dear Late Bloom,\015\012\015\012Thank you. We have received your application for the ICRtoP Secretariat Int=\015\012ernship, summer 2026.\015\012\015\012What arrived\015\012  No document was attached.\015\012\015\012What is still missing\015\012  - a cover letter\015\012  - your CV\015\012  - a writing sample (3-5 pages)\015\012  - whether you would be available full time or part time\015\012  - your approximate start date\015\012  - your approximate end date\015\012\015\012Please send it by simply replying to this message.\015\012\015\012Please note\015\012  - Your application reached us on 2 April 2026, after the deadline of 1 Ap=\015\012ril 2026.\015\012\015\012This confirms receipt only. A person reads every application; we will write=\015\012 to you again.\015\012\015\012ICRtoP Secretariat\015\012\015\012This message was written automatically. Your reply reaches the office.\015\012\015\012--=_0e8c4efbfb6632e195f90ca4\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>We have received your application: ICRtoP Secretariat Internship, su=\015\012mmer 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Dear Late Bloom,</=\015\012p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Thank you. We have=\015\012 received your application for the ICRtoP Secretariat Internship, <strong>s=\015\012ummer 2026</strong>.</p><h2 style=3D"margin: 32px 0 8px;font-size: 16px;lin=\015\012e-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-word;">W=\015\012hat arrived</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" s=\015\012tyle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">No document was=\015\012 attached.</td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What is still missing</h2=\015\012><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: =\015\012100%;border-collapse: collapse;"><tbody><tr><td class=3D"lacking" style=3D"=\015\012overflow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;">a cover letter</td></tr><tr><td class=3D"lacking" style=3D"overflow-wrap=\015\012: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px soli=\015\012d #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">your CV</t=\015\012d></tr><tr><td class=3D"lacking" style=3D"overflow-wrap: break-word;color: =\015\012#9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 14px;">a writing sample (3-5 pages)</=\015\012td></tr><tr><td class=3D"lacking" style=3D"overflow-wrap: break-word;color:=\015\012 #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-=\015\012align: top;text-align: left;font-size: 14px;">whether you would be availabl=\015\012e full time or part time</td></tr><tr><td class=3D"lacking" style=3D"overfl=\015\012ow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">you=\015\012r approximate start date</td></tr><tr><td class=3D"lacking" style=3D"overfl=\015\012ow-wrap: break-word;color: #9a4b00;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">you=\015\012r approximate end date</td></tr></tbody></table>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;margin-top: 12px">Pl=\015\012ease send it by simply replying to this message.</p>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Please note</h2>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Your application r=\015\012eached us on 2 April 2026, after the deadline of 1 April 2026.</p><p style=\015\012=3D"margin: 0 0 12px;overflow-wrap: break-word;">This confirms receipt only=\015\012. A person reads every application; we will write to you again.</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">ICRtoP Secretariat=\015\012</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">This message was written automatically. Your r=\015\012eply reaches the office.</p></td></tr></tbody></table></td></tr></tbody></t=\015\012able>\015\012\015\012\015\012</body></html>\015\012\015\012--=_0e8c4efbfb6632e195f90ca4--\015\012', '{"version":1,"value":{"application":15}}', 'dead', 1, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', NULL, '550 5.1.1 no such mailbox'),
	(18, 'down:desk:20260401T160000', 'alert', NULL, NULL, 'coordinator@office.example.org', 'There is trouble with the mailbox “desk”', '<postroom.office.down-desk-20260401t160000-e6b6ce6e574d948e.fd7bd9ac003e6ec57d62@office.example.org>', 'internships@office.example.org', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: coordinator@office.example.org\015\012Subject: There is trouble with the mailbox =?utf-8?b?4oCcZGVza+KAnQ==?=\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.down-desk-20260401t160000-e6b6ce6e574d948e.fd7bd9ac003e6ec57d62@office.example.org>\015\012X-Loop: <postroom.office.down-desk-20260401t160000-e6b6ce6e574d948e.fd7bd9ac003e6ec57d62@office.example.org>\015\012Auto-Submitted: auto-generated\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/alternative; boundary="=_4bc9f00460c2e534b8f7f518"\015\012\015\012--=_4bc9f00460c2e534b8f7f518\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012There is trouble with the mailbox =E2=80=9Cdesk=E2=80=9D\015\012\015\012Since Wednesday, 1 April 2026, 12:00 not all of its mail could be fetched,\015\012kept and filed, flagged or moved:\015\012\015\012  mailbox desk: 127.0.0.1: the server does not answer: Connection refused\015\012\015\012Nothing is lost: what was not fetched stays on the server and is fetched as=\015\012 soon\015\012as it can be. You will be told once.\015\012\015\012What is wrong: postroom check\015\012\015\012--\015\012ICRtoP Secretariat\015\012\015\012--=_4bc9f00460c2e534b8f7f518\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>There is trouble with the mailbox =E2=80=9Cdesk=E2=80=9D</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat</td></tr><tr><td class=\015\012=3D"pad" style=3D"overflow-wrap: break-word;padding: 30px 32px 36px;">\015\012<h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight:=\015\012 600;color: #1f2933;overflow-wrap: break-word;">There is trouble with the m=\015\012ailbox =E2=80=9Cdesk=E2=80=9D</h1>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Since Wednesday, 1=\015\012 April 2026, 12:00 not all of its mail could be fetched, kept and filed, fl=\015\012agged or moved:</p>\015\012<p class=3D"box" style=3D"margin: 0 0 12px;overflow-wrap: break-word;paddin=\015\012g: 14px 18px;background: #f5effa;border-left: 4px solid #6a3d96;">mailbox d=\015\012esk: 127.0.0.1: the server does not answer: Connection refused</p>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">Nothing is lost: w=\015\012hat was not fetched stays on the server and is fetched as soon as it can be=\015\012. You will be told once.</p>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">What is wrong: <code style=3D"font-family: ui-=\015\012monospace, SFMono-Regular, Menlo, Consolas, monospace;font-size: 13px;backg=\015\012round: #eef1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;overflow-=\015\012wrap: anywhere;">postroom check</code></p></td></tr></tbody></table></td></=\015\012tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_4bc9f00460c2e534b8f7f518--\015\012', '{"version":1,"value":{"alert":"down","failure":"mailbox desk: 127.0.0.1: the server does not answer: Connection refused","since":"2026-04-01T16:00:00Z","mails":[]}}', 'sent', 1, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', 'written to down-desk-20260401T160000.eml'),
	(19, 'nightly:2026-04-01', 'nightly', NULL, NULL, 'coordinator@office.example.org', 'Applications on Wednesday, 1 April 2026', '<postroom.office.nightly_2026-04-01.3b25a7076ce18eb9d4ce@office.example.org>', 'internships@office.example.org', 'From: ICRtoP Secretariat <internships@office.example.org>\015\012To: coordinator@office.example.org\015\012Subject: Applications on Wednesday, 1 April 2026\015\012Date: Thu, 02 Apr 2026 16:00:00 +0000\015\012Message-ID: <postroom.office.nightly_2026-04-01.3b25a7076ce18eb9d4ce@office.example.org>\015\012X-Loop: <postroom.office.nightly_2026-04-01.3b25a7076ce18eb9d4ce@office.example.org>\015\012Auto-Submitted: auto-generated\015\012X-Auto-Response-Suppress: All\015\012MIME-Version: 1.0\015\012Content-Type: multipart/mixed; boundary="=_983bc36e2d327aba55c93cfe"\015\012\015\012--=_983bc36e2d327aba55c93cfe\015\012Content-Type: multipart/alternative; boundary="=_65fc1f043c35ee47e8319e23"\015\012\015\012--=_65fc1f043c35ee47e8319e23\015\012Content-Type: text/plain; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012ICRtoP Secretariat: Wednesday, 1 April 2026\015\012Made 2 April 2026, 12:00\015\012\015\01212 new, 21 messages, 0 late, 5 waiting.\015\012\015\012Could not be read (2, the oldest for 1 day)\015\012  ? Un Read <unread@example.org>: ICRtoP Internship, Summer 2026 (1 day)\015\012    the reader died twice over it\015\012    postroom retry m21\015\012  ? Over Size <oversize@example.org>: ICRtoP Internship, Summer 2026 (1 day=\015\012)\015\012    It is larger than 0.1 MiB, so only its head was fetched; raise limits.m=\015\012essage_mib, or ask for it in another way.\015\012    postroom retry m1\015\012  If one asks nothing of you, say so, and it is named no longer: postroom m=\015\012essages m21 --seen\015\012\015\012Needs an answer (1, the oldest for 1 day)\015\012  ? Old Friend (a13): Lunch on Friday (1 day)\015\012    =E2=80=9CShall we say one o''clock?=E2=80=9D\015\012    postroom answered m19\015\012\015\012To decide (1, the oldest for 1 day)\015\012  ? Old Friend (1 day)\015\012    Which opening this is for is not clear: neither the subject nor the mai=\015\012l names an opening.\015\012    postroom show a13\015\012\015\012Set aside, to look at (1, the oldest for 1 day)\015\012  ? Mail Delivery System <MAILER-DAEMON@mx.example.org>: Undelivered Mail R=\015\012eturned to Sender (1 day)\015\012    A mail to somebody@example.org could not be delivered: there is no such=\015\012 address.\015\012    postroom correct m14 --application\015\012  If one asks nothing of you, say so, and it is named no longer: postroom m=\015\012essages m14 --seen\015\012\015\012Applications\015\012  Ada Lindqvist (a1, 1 April 2026, 10:00)\015\012    summer 2026: complete\015\012  Claire Dumont-Lef=C3=A8vre (a2, 1 April 2026, 10:01)\015\012    summer 2026: accepted\015\012  Sof=C3=ADa M=C3=A9ndez Ortiz (a3, 1 April 2026, 10:02)\015\012    summer 2026: incomplete; open: writing sample\015\012  Oluwaseun A. Adeyemi (a4, 1 April 2026, 10:03)\015\012    summer 2026: incomplete; open: cover letter, end date\015\012  Hana Novotn=C3=A1 (a5, 1 April 2026, 10:04)\015\012    summer 2026: incomplete; open: writing sample too short\015\012  Jomo Achebe (a7, 1 April 2026, 10:06)\015\012    summer 2026: incomplete; open: cover letter, writing sample, full or pa=\015\012rt time, start date, end date\015\012  Jomo Achebe (a12, 1 April 2026, 10:07)\015\012    summer 2026: incomplete; open: cv, writing sample\015\012  Silent Sender (a8, 1 April 2026, 10:08)\015\012    summer 2026: incomplete; open: writing sample\015\012  Cut Off (a9, 1 April 2026, 10:09)\015\012    summer 2026: incomplete; open: a damaged file\015\012  Association for Examples of Peace (a11, 1 April 2026, 10:11)\015\012    ICRtoP Membership: complete\015\012  Old Friend (a13, 1 April 2026, 10:17)\015\012    unknown opening: waiting\015\012  Noor van der Berg (a14, 1 April 2026, 14:00)\015\012    fall 2026: incomplete; open: cover letter, writing sample, full or part=\015\012 time, start date, end date\015\012\015\012Completeness of open cycles\015\012  fall 2026: 0 complete, 1 incomplete, 0 waiting.\015\012  Cycle | Complete | Incomplete | Waiting\015\012  fall 2026 | 0 | 1 | 0\015\012\015\012What is missing most in open cycles\015\012  1  Full or part time\015\012  1  Cover letter\015\012  1  End date\015\012  1  Start date\015\012  1  Writing sample\015\012\015\012Awaiting the committee''s decision\015\012  a11  Association for Examples of Peace, ICRtoP Membership, received 1 Apr=\015\012il 2026, 10:11: postroom decide a11 =E2=80=A6\015\012\015\012Set aside that day: 1 auto reply, 1 bounce, 1 by hand, 1 inquiry, 1 newslet=\015\012ter, 1 spam. What asks nothing of you:\015\012  A. Way <away@example.org>: Automatic reply: your mail (auto reply, messag=\015\012e m15)\015\012  News <news@lists.example.org>: This week in examples (newsletter, message=\015\012 m16)\015\012  Growth <growth@example.org>: Better SEO ranking for your site (spam, mess=\015\012age m18)\015\012  If one is an application after all: postroom correct m15 --application\015\012\015\012Done by people\015\012  Silent Sender (a8): opening is internship (Sam Example: said on the telep=\015\012hone)\015\012  Silent Sender (a8): cycle is summer 2026 (Sam Example: said on the teleph=\015\012one)\015\012  Oluwaseun A. Adeyemi (a4): name is Oluwaseun A. Adeyemi (Sam Example: sai=\015\012d on the telephone)\015\012  Oluwaseun A. Adeyemi (a4): email is o.adeyemi@example.org (Sam Example: s=\015\012aid on the telephone)\015\012  Oluwaseun A. Adeyemi (a4): phone is +234 2 555 0111 (Sam Example: said on=\015\012 the telephone)\015\012  Oluwaseun A. Adeyemi (a4): availability is full time (Sam Example: said o=\015\012n the telephone)\015\012  Oluwaseun A. Adeyemi (a4): start date is 2026-06-01 (Sam Example: said on=\015\012 the telephone)\015\012  Oluwaseun A. Adeyemi (a4): end date is unknown (Sam Example: said on the =\015\012telephone)\015\012  Association for Examples of Peace (a11): country is Uganda (Sam Example: =\015\012said on the telephone)\015\012  Hana Novotn=C3=A1 (a5): document is pages 4-5 (Sam Example: said on the t=\015\012elephone)\015\012  Hana Novotn=C3=A1 (a5): document is transcript (Sam Example: said on the =\015\012telephone)\015\012  Hana Novotn=C3=A1 (a6): joined to a5 (Sam Example: said on the telephone)\015\012  Jomo Achebe (a7): a message of it is a12 now (Sam Example: said on the te=\015\012lephone)\015\012  Claire Dumont-Lef=C3=A8vre (a2): accepted (Sam Example: said on the telep=\015\012hone)\015\012  Old Friend <friend@example.org>: Lunch on Friday: declared an application=\015\012 (Sam Example: said on the telephone)\015\012  Mis Taken <mistaken@example.org>: ICRtoP Internship, Summer 2026: declare=\015\012d no application (Sam Example: said on the telephone)\015\012  Noor van der Berg <noor.vdberg@example.org>: no subject: added (Sam Examp=\015\012le)\015\012  erased (Sam Example: said on the telephone)\015\012\015\012Mailboxes and worker\015\012  ok    applications: last contact 2 April 2026, 12:00\015\012  look  desk: failing since 1 April 2026, 12:00: mailbox desk: 127.0.0.1: t=\015\012he server does not answer: Connection refused\015\012  look  worker: did not work from 1 April 2026, 12:00 until now\015\012  ok    outgoing mail: none is held up\015\012  ok    disk: 62 GB free\015\012  look  2 messages could not be read: postroom messages --state failed\015\012\015\012--=_65fc1f043c35ee47e8319e23\015\012Content-Type: multipart/related; boundary="=_b75c7b68bf82531c12722046"\015\012\015\012--=_b75c7b68bf82531c12722046\015\012Content-Type: text/html; charset=utf-8\015\012Content-Transfer-Encoding: quoted-printable\015\012\015\012<!DOCTYPE html><html lang=3D"en"><head>\015\012<meta charset=3D"utf-8">\015\012<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1"=\015\012>\015\012<meta name=3D"color-scheme" content=3D"light dark">\015\012<meta name=3D"supported-color-schemes" content=3D"light dark">\015\012<title>Applications on Wednesday, 1 April 2026</title>\015\012<style>\015\012body { margin: 0; padding: 0; background: #f3f5f7; color: #1f2933; font-fam=\015\012ily: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif=\015\012; font-size: 15px; line-height: 1.5; }\015\012.card { width: 100%; max-width: 640px; background: #ffffff; }\015\012.pad { padding: 30px 32px 36px; }\015\012.band { padding: 18px 32px; background: #17406f; color: #ffffff; font-size:=\015\012 13px; letter-spacing: 0.02em; }\015\012h1 { margin: 0 0 6px; font-size: 23px; line-height: 1.25; font-weight: 600;=\015\012 color: #1f2933; }\015\012h2 { margin: 32px 0 8px; font-size: 16px; line-height: 1.3; font-weight: 60=\015\0120; color: #17406f; }\015\012p { margin: 0 0 12px; }\015\012.lead { margin: 0 0 4px; font-size: 16px; }\015\012.quiet { color: #56616d; font-size: 13px; }\015\012table.list { width: 100%; border-collapse: collapse; }\015\012table.list td { padding: 9px 10px 9px 0; border-bottom: 1px solid #e4e8ec; =\015\012vertical-align: top; text-align: left; font-size: 14px; }\015\012table.list th { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9d1d9; t=\015\012ext-align: left; font-size: 12px; font-weight: 600; color: #56616d; }\015\012.mark { width: 92px; font-weight: 600; }\015\012table.numbers td, table.numbers th { font-size: 12px; padding: 4px 6px 4px =\015\0120; font-variant-numeric: tabular-nums; }\015\012.page { width: 100%; background: #f3f5f7; }\015\012td.sheet { width: 84px; }\015\012.tiles { margin: 18px 0 6px; }\015\012.tile { padding: 0 12px 0 0; }\015\012.rule td { padding: 26px 0 18px; font-size: 1px; line-height: 1px; border-b=\015\012ottom: 2px solid #c9d1d9; }\015\012.frame { margin: 18px 0 12px; }\015\012.met { color: #1e6b4c; }\015\012.note { color: #56616d; }\015\012.lacking { color: #9a4b00; }\015\012.doubt { color: #6a3d96; }\015\012.stand { white-space: nowrap; }\015\012.tag { display: inline-block; padding: 1px 8px; border-radius: 9px; backgro=\015\012und: #fdf0e0; color: #8a4300; font-size: 12px; font-weight: 600; }\015\012.number { font-size: 28px; line-height: 1.1; font-weight: 600; color: #1740=\015\0126f; }\015\012.box { padding: 14px 18px; background: #f5effa; border-left: 4px solid #6a3=\015\012d96; }\015\012.in-box { margin: 8px 0 0; }\015\012.in-list { margin: 0 0 4px; }\015\012.words { font-size: 15px; }\015\012blockquote { margin: 0 0 14px; padding: 2px 0 2px 14px; border-left: 3px so=\015\012lid #c9d1d9; overflow-wrap: anywhere; }\015\012code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospac=\015\012e; font-size: 13px; background: #eef1f4; color: #1f2933; padding: 1px 5px; =\015\012border-radius: 3px; }\015\012a { color: #17508f; }\015\012img { border: 0; max-width: 100%; height: auto; }\015\012.thumb { border: 1px solid #c9d1d9; }\015\012td, p, h1, h2 { overflow-wrap: break-word; }\015\012code, .long, blockquote, .words { overflow-wrap: anywhere; }\015\012@media (max-width: 480px) {\015\012  .pad { padding: 20px 18px !important; }\015\012  .band { padding: 14px 18px !important; }\015\012  .wide { display: none !important; }\015\012  .number { font-size: 22px !important; }\015\012  .mark { width: 88px !important; }\015\012}\015\012@media (prefers-color-scheme: dark) {\015\012  body, .page { background: #11161c !important; color: #e6eaee !important; =\015\012}\015\012  .card { background: #1a2129 !important; }\015\012  .band { background: #0f2a4a !important; }\015\012  h1 { color: #f2f5f8 !important; }\015\012  h2, .number { color: #8fbdf0 !important; }\015\012  .quiet, .note, table.list th { color: #a5b0bc !important; }\015\012  table.list td, table.list th, .rule td { border-color: #303a45 !important=\015\012; }\015\012  .met { color: #7fd0ab !important; }\015\012  .lacking { color: #f0b070 !important; }\015\012  .doubt { color: #cba8ee !important; }\015\012  .tag { background: #4a2f10 !important; color: #ffd9ab !important; }\015\012  blockquote { border-color: #46515d !important; }\015\012  .box { background: #2a2135 !important; border-color: #a97fd8 !important; =\015\012}\015\012  code { background: #2a333d !important; color: #e6eaee !important; }\015\012  a { color: #8fbdf0 !important; }\015\012  .chart { border-radius: 4px; }\015\012}\015\012</style>\015\012</head>\015\012<body style=3D"margin: 0;padding: 0;background: #f3f5f7;color: #1f2933;font=\015\012-family: -apple-system, ''Segoe UI'', Roboto, ''Helvetica Neue'', Arial, sans-s=\015\012erif;font-size: 15px;line-height: 1.5;"><table class=3D"page" role=3D"prese=\015\012ntation" border=3D"0" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 1=\015\01200%;background: #f3f5f7;"><tbody><tr><td align=3D"center" style=3D"overflow=\015\012-wrap: break-word;"><table class=3D"card" role=3D"presentation" border=3D"0=\015\012" cellpadding=3D"0" cellspacing=3D"0" style=3D"width: 100%;max-width: 640px=\015\012;background: #ffffff;"><tbody><tr><td class=3D"band" style=3D"overflow-wrap=\015\012: break-word;padding: 18px 32px;background: #17406f;color: #ffffff;font-siz=\015\012e: 13px;letter-spacing: 0.02em;">ICRtoP Secretariat =C2=B7 nightly report</=\015\012td></tr><tr><td class=3D"pad" style=3D"overflow-wrap: break-word;padding: 3=\015\0120px 32px 36px;">\015\012<h1 style=3D"margin: 0 0 6px;font-size: 23px;line-height: 1.25;font-weight:=\015\012 600;color: #1f2933;overflow-wrap: break-word;">Wednesday, 1 April 2026</h1=\015\012>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">Made 2 April 2026, 12:00</p><table class=3D"ti=\015\012les" role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=3D"=\015\0120" style=3D"margin: 18px 0 6px;"><tbody><tr><td class=3D"tile" width=3D"25%=\015\012" style=3D"overflow-wrap: break-word;padding: 0 12px 0 0;"><div class=3D"nu=\015\012mber" style=3D"font-size: 28px;line-height: 1.1;font-weight: 600;color: #17=\015\012406f;">12</div><div class=3D"quiet" style=3D"color: #56616d;font-size: 13px=\015\012;">new</div></td><td class=3D"tile" width=3D"25%" style=3D"overflow-wrap: b=\015\012reak-word;padding: 0 12px 0 0;"><div class=3D"number" style=3D"font-size: 2=\015\0128px;line-height: 1.1;font-weight: 600;color: #17406f;">21</div><div class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">messages</div></td><td=\015\012 class=3D"tile" width=3D"25%" style=3D"overflow-wrap: break-word;padding: 0=\015\012 12px 0 0;"><div class=3D"number" style=3D"font-size: 28px;line-height: 1.1=\015\012;font-weight: 600;color: #17406f;">0</div><div class=3D"quiet" style=3D"col=\015\012or: #56616d;font-size: 13px;">late</div></td><td class=3D"tile" width=3D"25=\015\012%" style=3D"overflow-wrap: break-word;padding: 0 12px 0 0;"><div class=3D"n=\015\012umber" style=3D"font-size: 28px;line-height: 1.1;font-weight: 600;color: #1=\015\0127406f;">5</div><div class=3D"quiet" style=3D"color: #56616d;font-size: 13px=\015\012;">waiting</div></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Could not be read <span c=\015\012lass=3D"quiet" style=3D"color: #56616d;font-size: 13px;">(2, the oldest for=\015\012 1 day)</span></h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0=\015\012" style=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"=\015\012overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid =\015\012#e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong clas=\015\012s=3D"long" style=3D"overflow-wrap: anywhere;">Un Read &lt;unread@example.or=\015\012g&gt;: ICRtoP Internship, Summer 2026</strong> <span class=3D"quiet stand" =\015\012style=3D"color: #56616d;font-size: 13px;white-space: nowrap;">1 day</span><=\015\012br>the reader died twice over it<br><code style=3D"font-family: ui-monospac=\015\012e, SFMono-Regular, Menlo, Consolas, monospace;font-size: 13px;background: #=\015\012eef1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;overflow-wrap: an=\015\012ywhere;">postroom retry m21</code></td></tr><tr><td style=3D"overflow-wrap:=\015\012 break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertic=\015\012al-align: top;text-align: left;font-size: 14px;"><strong class=3D"long" sty=\015\012le=3D"overflow-wrap: anywhere;">Over Size &lt;oversize@example.org&gt;: ICR=\015\012toP Internship, Summer 2026</strong> <span class=3D"quiet stand" style=3D"c=\015\012olor: #56616d;font-size: 13px;white-space: nowrap;">1 day</span><br>It is l=\015\012arger than 0.1 MiB, so only its head was fetched; raise limits.message_mib,=\015\012 or ask for it in another way.<br><code style=3D"font-family: ui-monospace,=\015\012 SFMono-Regular, Menlo, Consolas, monospace;font-size: 13px;background: #ee=\015\012f1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;overflow-wrap: anyw=\015\012here;">postroom retry m1</code></td></tr></tbody></table>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">If one asks nothing of you, say so, and it is =\015\012named no longer: <code style=3D"font-family: ui-monospace, SFMono-Regular, =\015\012Menlo, Consolas, monospace;font-size: 13px;background: #eef1f4;color: #1f29=\015\01233;padding: 1px 5px;border-radius: 3px;overflow-wrap: anywhere;">postroom m=\015\012essages m21 --seen</code></p><h2 style=3D"margin: 32px 0 8px;font-size: 16p=\015\012x;line-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-wor=\015\012d;">Needs an answer <span class=3D"quiet" style=3D"color: #56616d;font-size=\015\012: 13px;">(1, the oldest for 1 day)</span></h2><table class=3D"list" cellspa=\015\012cing=3D"0" cellpadding=3D"0" style=3D"width: 100%;border-collapse: collapse=\015\012;"><tbody><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;"><strong class=3D"long" style=3D"overflow-wrap: anywhere;">Ol=\015\012d Friend (a13): Lunch on Friday</strong> <span class=3D"quiet stand" style=\015\012=3D"color: #56616d;font-size: 13px;white-space: nowrap;">1 day</span><br><s=\015\012pan class=3D"words" style=3D"font-size: 15px;overflow-wrap: anywhere;">=E2=\015\012=80=9CShall we say one o''clock?=E2=80=9D</span><br><code style=3D"font-fami=\015\012ly: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;font-size: 13p=\015\012x;background: #eef1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;ov=\015\012erflow-wrap: anywhere;">postroom answered m19</code></td></tr></tbody></tab=\015\012le>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">To decide <span class=3D"=\015\012quiet" style=3D"color: #56616d;font-size: 13px;">(1, the oldest for 1 day)<=\015\012/span></h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=\015\012=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"overflo=\015\012w-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec=\015\012;vertical-align: top;text-align: left;font-size: 14px;"><strong class=3D"lo=\015\012ng" style=3D"overflow-wrap: anywhere;">Old Friend</strong> <span class=3D"q=\015\012uiet stand" style=3D"color: #56616d;font-size: 13px;white-space: nowrap;">1=\015\012 day</span><br>Which opening this is for is not clear: neither the subject =\015\012nor the mail names an opening.<br><code style=3D"font-family: ui-monospace,=\015\012 SFMono-Regular, Menlo, Consolas, monospace;font-size: 13px;background: #ee=\015\012f1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;overflow-wrap: anyw=\015\012here;">postroom show a13</code></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Set aside, to look at <sp=\015\012an class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">(1, the oldest=\015\012 for 1 day)</span></h2><table class=3D"list" cellspacing=3D"0" cellpadding=\015\012=3D"0" style=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td styl=\015\012e=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong=\015\012 class=3D"long" style=3D"overflow-wrap: anywhere;">Mail Delivery System &lt=\015\012;MAILER-DAEMON@mx.example.org&gt;: Undelivered Mail Returned to Sender</str=\015\012ong> <span class=3D"quiet stand" style=3D"color: #56616d;font-size: 13px;wh=\015\012ite-space: nowrap;">1 day</span><br>A mail to somebody@example.org could no=\015\012t be delivered: there is no such address.<br><code style=3D"font-family: ui=\015\012-monospace, SFMono-Regular, Menlo, Consolas, monospace;font-size: 13px;back=\015\012ground: #eef1f4;color: #1f2933;padding: 1px 5px;border-radius: 3px;overflow=\015\012-wrap: anywhere;">postroom correct m14 --application</code></td></tr></tbod=\015\012y></table>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">If one asks nothing of you, say so, and it is =\015\012named no longer: <code style=3D"font-family: ui-monospace, SFMono-Regular, =\015\012Menlo, Consolas, monospace;font-size: 13px;background: #eef1f4;color: #1f29=\015\01233;padding: 1px 5px;border-radius: 3px;overflow-wrap: anywhere;">postroom m=\015\012essages m14 --seen</code></p><h2 style=3D"margin: 32px 0 8px;font-size: 16p=\015\012x;line-height: 1.3;font-weight: 600;color: #17406f;overflow-wrap: break-wor=\015\012d;">Applications</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D=\015\012"0" style=3D"width: 100%;border-collapse: collapse;"><tbody><tr><th style=\015\012=3D"padding: 4px 8px 4px 0;border-bottom: 1px solid #c9d1d9;text-align: lef=\015\012t;font-size: 12px;font-weight: 600;color: #56616d;">Applicant</th><th style=\015\012=3D"padding: 4px 8px 4px 0;border-bottom: 1px solid #c9d1d9;text-align: lef=\015\012t;font-size: 12px;font-weight: 600;color: #56616d;">For</th><th style=3D"pa=\015\012dding: 4px 8px 4px 0;border-bottom: 1px solid #c9d1d9;text-align: left;font=\015\012-size: 12px;font-weight: 600;color: #56616d;">Stands</th></tr><tr><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>=\015\012Ada Lindqvist</strong><br><span class=3D"quiet" style=3D"color: #56616d;fon=\015\012t-size: 13px;">a1 =C2=B7 <span class=3D"stand" style=3D"white-space: nowrap=\015\012;">1 April 2026, 10:00</span></span></td><td style=3D"overflow-wrap: break-=\015\012word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-alig=\015\012n: top;text-align: left;font-size: 14px;">summer 2026</td><td style=3D"over=\015\012flow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;"><span class=3D"s=\015\012tand met" style=3D"color: #1e6b4c;white-space: nowrap;">=E2=9C=93&nbsp;comp=\015\012lete</span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;"><strong>Claire Dumont-Lef=C3=A8vre</strong><br><s=\015\012pan class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">a2 =C2=B7 <sp=\015\012an class=3D"stand" style=3D"white-space: nowrap;">1 April 2026, 10:01</span=\015\012></span></td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0=\015\012;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font=\015\012-size: 14px;">summer 2026</td><td style=3D"overflow-wrap: break-word;paddin=\015\012g: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text=\015\012-align: left;font-size: 14px;"><span class=3D"stand met" style=3D"color: #1=\015\012e6b4c;white-space: nowrap;">=E2=9C=93&nbsp;accepted</span></td></tr><tr><td=\015\012 style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: =\015\0121px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><s=\015\012trong>Sof=C3=ADa M=C3=A9ndez Ortiz</strong><br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">a3 =C2=B7 <span class=3D"stand" style=\015\012=3D"white-space: nowrap;">1 April 2026, 10:02</span></span></td><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">summer 2=\015\012026</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bord=\015\012er-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size=\015\012: 14px;"><span class=3D"stand lacking" style=3D"color: #9a4b00;white-space:=\015\012 nowrap;">=E2=9C=97&nbsp;incomplete</span><br><span class=3D"quiet" style=\015\012=3D"color: #56616d;font-size: 13px;">open: writing sample</span></td></tr><=\015\012tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;"><strong>Oluwaseun A. Adeyemi</strong><br><span class=3D"quiet" style=3D=\015\012"color: #56616d;font-size: 13px;">a4 =C2=B7 <span class=3D"stand" style=3D"=\015\012white-space: nowrap;">1 April 2026, 10:03</span></span></td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;">summer 2026</t=\015\012d><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;"><span class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowra=\015\012p;">=E2=9C=97&nbsp;incomplete</span><br><span class=3D"quiet" style=3D"colo=\015\012r: #56616d;font-size: 13px;">open: cover letter, end date</span></td></tr><=\015\012tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bo=\015\012ttom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14p=\015\012x;"><strong>Hana Novotn=C3=A1</strong><br><span class=3D"quiet" style=3D"co=\015\012lor: #56616d;font-size: 13px;">a5 =C2=B7 <span class=3D"stand" style=3D"whi=\015\012te-space: nowrap;">1 April 2026, 10:04</span></span></td><td style=3D"overf=\015\012low-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8=\015\012ec;vertical-align: top;text-align: left;font-size: 14px;">summer 2026</td><=\015\012td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom=\015\012: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=\015\012<span class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;"=\015\012>=E2=9C=97&nbsp;incomplete</span><br><span class=3D"quiet" style=3D"color: =\015\012#56616d;font-size: 13px;">open: writing sample too short</span></td></tr><t=\015\012r><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bot=\015\012tom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px=\015\012;"><strong>Jomo Achebe</strong><br><span class=3D"quiet" style=3D"color: #5=\015\0126616d;font-size: 13px;">a7 =C2=B7 <span class=3D"stand" style=3D"white-spac=\015\012e: nowrap;">1 April 2026, 10:06</span></span></td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">summer 2026</td><td styl=\015\012e=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><span c=\015\012lass=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap;">=E2=9C=\015\012=97&nbsp;incomplete</span><br><span class=3D"quiet" style=3D"color: #56616d=\015\012;font-size: 13px;">open: cover letter, writing sample, full or part time, s=\015\012tart date, end date</span></td></tr><tr><td style=3D"overflow-wrap: break-w=\015\012ord;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align=\015\012: top;text-align: left;font-size: 14px;"><strong>Jomo Achebe</strong><br><s=\015\012pan class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">a12 =C2=B7 <s=\015\012pan class=3D"stand" style=3D"white-space: nowrap;">1 April 2026, 10:07</spa=\015\012n></span></td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;">summer 2026</td><td style=3D"overflow-wrap: break-word;paddi=\015\012ng: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;tex=\015\012t-align: left;font-size: 14px;"><span class=3D"stand lacking" style=3D"colo=\015\012r: #9a4b00;white-space: nowrap;">=E2=9C=97&nbsp;incomplete</span><br><span =\015\012class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">open: cv, writing=\015\012 sample</span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding:=\015\012 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-a=\015\012lign: left;font-size: 14px;"><strong>Silent Sender</strong><br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">a8 =C2=B7 <span class=\015\012=3D"stand" style=3D"white-space: nowrap;">1 April 2026, 10:08</span></span>=\015\012</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-=\015\012bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 1=\015\0124px;">summer 2026</td><td style=3D"overflow-wrap: break-word;padding: 9px 1=\015\0120px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: =\015\012left;font-size: 14px;"><span class=3D"stand lacking" style=3D"color: #9a4b0=\015\0120;white-space: nowrap;">=E2=9C=97&nbsp;incomplete</span><br><span class=3D"=\015\012quiet" style=3D"color: #56616d;font-size: 13px;">open: writing sample</span=\015\012></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px=\015\012 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fo=\015\012nt-size: 14px;"><strong>Cut Off</strong><br><span class=3D"quiet" style=3D"=\015\012color: #56616d;font-size: 13px;">a9 =C2=B7 <span class=3D"stand" style=3D"w=\015\012hite-space: nowrap;">1 April 2026, 10:09</span></span></td><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">summer 2026</td=\015\012><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bott=\015\012om: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;=\015\012"><span class=3D"stand lacking" style=3D"color: #9a4b00;white-space: nowrap=\015\012;">=E2=9C=97&nbsp;incomplete</span><br><span class=3D"quiet" style=3D"color=\015\012: #56616d;font-size: 13px;">open: a damaged file</span></td></tr><tr><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><stro=\015\012ng>Association for Examples of Peace</strong><br><span class=3D"quiet" styl=\015\012e=3D"color: #56616d;font-size: 13px;">a11 =C2=B7 <span class=3D"stand" styl=\015\012e=3D"white-space: nowrap;">1 April 2026, 10:11</span></span></td><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">ICRtoP M=\015\012embership</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;"><span class=3D"stand met" style=3D"color: #1e6b4c;white-spac=\015\012e: nowrap;">=E2=9C=93&nbsp;complete</span></td></tr><tr><td style=3D"overfl=\015\012ow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8e=\015\012c;vertical-align: top;text-align: left;font-size: 14px;"><strong>Old Friend=\015\012</strong><br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;=\015\012">a13 =C2=B7 <span class=3D"stand" style=3D"white-space: nowrap;">1 April 2=\015\012026, 10:17</span></span></td><td style=3D"overflow-wrap: break-word;padding=\015\012: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-=\015\012align: left;font-size: 14px;">unknown opening</td><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;"><span class=3D"stand dou=\015\012bt" style=3D"color: #6a3d96;white-space: nowrap;">?&nbsp;waiting</span></td=\015\012></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;bo=\015\012rder-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-si=\015\012ze: 14px;"><strong>Noor van der Berg</strong><br><span class=3D"quiet" styl=\015\012e=3D"color: #56616d;font-size: 13px;">a14 =C2=B7 <span class=3D"stand" styl=\015\012e=3D"white-space: nowrap;">1 April 2026, 14:00</span></span></td><td style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">fall 202=\015\0126</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border=\015\012-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: =\015\01214px;"><span class=3D"stand lacking" style=3D"color: #9a4b00;white-space: n=\015\012owrap;">=E2=9C=97&nbsp;incomplete</span><br><span class=3D"quiet" style=3D"=\015\012color: #56616d;font-size: 13px;">open: cover letter, writing sample, full o=\015\012r part time, start date, end date</span></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Completeness of open cycl=\015\012es</h2>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;"><img class=3D"char=\015\012t" alt=3D"fall 2026: 0 complete, 1 incomplete, 0 waiting" src=3D"cid:comple=\015\012teness" width=3D"576" style=3D"border: 0;max-width: 100%;height: auto;"></p=\015\012><table class=3D"list numbers" cellspacing=3D"0" cellpadding=3D"0" style=3D=\015\012"width: 100%;border-collapse: collapse;"><tbody><tr><th style=3D"padding: 4=\015\012px 6px 4px 0;border-bottom: 1px solid #c9d1d9;text-align: left;font-size: 1=\015\0122px;font-weight: 600;color: #56616d;font-variant-numeric: tabular-nums;">Cy=\015\012cle</th><th style=3D"padding: 4px 6px 4px 0;border-bottom: 1px solid #c9d1d=\015\0129;text-align: left;font-size: 12px;font-weight: 600;color: #56616d;font-var=\015\012iant-numeric: tabular-nums;">Complete</th><th style=3D"padding: 4px 6px 4px=\015\012 0;border-bottom: 1px solid #c9d1d9;text-align: left;font-size: 12px;font-w=\015\012eight: 600;color: #56616d;font-variant-numeric: tabular-nums;">Incomplete</=\015\012th><th style=3D"padding: 4px 6px 4px 0;border-bottom: 1px solid #c9d1d9;tex=\015\012t-align: left;font-size: 12px;font-weight: 600;color: #56616d;font-variant-=\015\012numeric: tabular-nums;">Waiting</th></tr><tr><td style=3D"overflow-wrap: br=\015\012eak-word;padding: 4px 6px 4px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 12px;font-variant-numeric: tabular-nu=\015\012ms;">fall 2026</td><td style=3D"overflow-wrap: break-word;padding: 4px 6px =\015\0124px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left=\015\012;font-size: 12px;font-variant-numeric: tabular-nums;">0</td><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 4px 6px 4px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 12px;font-variant-nume=\015\012ric: tabular-nums;">1</td><td style=3D"overflow-wrap: break-word;padding: 4=\015\012px 6px 4px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 12px;font-variant-numeric: tabular-nums;">0</td></tr></t=\015\012body></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">What is missing most in o=\015\012pen cycles</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" st=\015\012yle=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"over=\015\012flow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;">Full or part tim=\015\012e</td><td width=3D"60" style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">1</td></tr><tr><td style=3D"overflow-wrap: break-word;p=\015\012adding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top=\015\012;text-align: left;font-size: 14px;">Cover letter</td><td width=3D"60" style=\015\012=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px so=\015\012lid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">1</td></=\015\012tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;borde=\015\012r-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size:=\015\012 14px;">End date</td><td width=3D"60" style=3D"overflow-wrap: break-word;pa=\015\012dding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;=\015\012text-align: left;font-size: 14px;">1</td></tr><tr><td style=3D"overflow-wra=\015\012p: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vert=\015\012ical-align: top;text-align: left;font-size: 14px;">Start date</td><td width=\015\012=3D"60" style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-b=\015\012ottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14=\015\012px;">1</td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;">Writing sample</td><td width=3D"60" style=3D"overflow-=\015\012wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;v=\015\012ertical-align: top;text-align: left;font-size: 14px;">1</td></tr></tbody></=\015\012table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Awaiting the committee''s =\015\012decision</h2><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" styl=\015\012e=3D"width: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"overfl=\015\012ow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8e=\015\012c;vertical-align: top;text-align: left;font-size: 14px;">Association for Ex=\015\012amples of Peace<br><span class=3D"quiet" style=3D"color: #56616d;font-size:=\015\012 13px;">ICRtoP Membership, received 1 April 2026, 10:11</span></td><td styl=\015\012e=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px s=\015\012olid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><code s=\015\012tyle=3D"font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospa=\015\012ce;font-size: 13px;background: #eef1f4;color: #1f2933;padding: 1px 5px;bord=\015\012er-radius: 3px;overflow-wrap: anywhere;">postroom decide a11 =E2=80=A6</cod=\015\012e></td></tr></tbody></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Set aside that day</h2>\015\012<p style=3D"margin: 0 0 12px;overflow-wrap: break-word;">1 auto reply, 1 bo=\015\012unce, 1 by hand, 1 inquiry, 1 newsletter, 1 spam. What asks nothing of you:=\015\012</p><table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"widt=\015\012h: 100%;border-collapse: collapse;"><tbody><tr><td style=3D"overflow-wrap: =\015\012break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertica=\015\012l-align: top;text-align: left;font-size: 14px;">A. Way &lt;away@example.org=\015\012&gt;: Automatic reply: your mail<br><span class=3D"quiet" style=3D"color: #=\015\01256616d;font-size: 13px;">auto reply =C2=B7 message m15</span></td></tr><tr>=\015\012<td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-botto=\015\012m: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"=\015\012>News &lt;news@lists.example.org&gt;: This week in examples<br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">newsletter =C2=B7 mess=\015\012age m16</span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding:=\015\012 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-a=\015\012lign: left;font-size: 14px;">Growth &lt;growth@example.org&gt;: Better SEO =\015\012ranking for your site<br><span class=3D"quiet" style=3D"color: #56616d;font=\015\012-size: 13px;">spam =C2=B7 message m18</span></td></tr></tbody></table>\015\012<p class=3D"quiet" style=3D"margin: 0 0 12px;overflow-wrap: break-word;colo=\015\012r: #56616d;font-size: 13px;">If one is an application after all: <code styl=\015\012e=3D"font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;=\015\012font-size: 13px;background: #eef1f4;color: #1f2933;padding: 1px 5px;border-=\015\012radius: 3px;overflow-wrap: anywhere;">postroom correct m15 --application</c=\015\012ode></p>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Done by people</h2><table=\015\012 class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 100%;bo=\015\012rder-collapse: collapse;"><tbody><tr><td style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;"><strong>Silent Sender (a8)</strong>: =\015\012opening is internship<br><span class=3D"quiet" style=3D"color: #56616d;font=\015\012-size: 13px;">Sam Example: said on the telephone</span></td></tr><tr><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><stro=\015\012ng>Silent Sender (a8)</strong>: cycle is summer 2026<br><span class=3D"quie=\015\012t" style=3D"color: #56616d;font-size: 13px;">Sam Example: said on the telep=\015\012hone</span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9p=\015\012x 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-alig=\015\012n: left;font-size: 14px;"><strong>Oluwaseun A. Adeyemi (a4)</strong>: name =\015\012is Oluwaseun A. Adeyemi<br><span class=3D"quiet" style=3D"color: #56616d;fo=\015\012nt-size: 13px;">Sam Example: said on the telephone</span></td></tr><tr><td =\015\012style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1=\015\012px solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><st=\015\012rong>Oluwaseun A. Adeyemi (a4)</strong>: email is o.adeyemi@example.org<br>=\015\012<span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam Example=\015\012: said on the telephone</span></td></tr><tr><td style=3D"overflow-wrap: bre=\015\012ak-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-a=\015\012lign: top;text-align: left;font-size: 14px;"><strong>Oluwaseun A. Adeyemi (=\015\012a4)</strong>: phone is +234 2 555 0111<br><span class=3D"quiet" style=3D"co=\015\012lor: #56616d;font-size: 13px;">Sam Example: said on the telephone</span></t=\015\012d></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;b=\015\012order-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;font-s=\015\012ize: 14px;"><strong>Oluwaseun A. Adeyemi (a4)</strong>: availability is ful=\015\012l time<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">S=\015\012am Example: said on the telephone</span></td></tr><tr><td style=3D"overflow=\015\012-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;=\015\012vertical-align: top;text-align: left;font-size: 14px;"><strong>Oluwaseun A.=\015\012 Adeyemi (a4)</strong>: start date is 2026-06-01<br><span class=3D"quiet" s=\015\012tyle=3D"color: #56616d;font-size: 13px;">Sam Example: said on the telephone=\015\012</span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10=\015\012px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: l=\015\012eft;font-size: 14px;"><strong>Oluwaseun A. Adeyemi (a4)</strong>: end date =\015\012is unknown<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px=\015\012;">Sam Example: said on the telephone</span></td></tr><tr><td style=3D"over=\015\012flow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>Associat=\015\012ion for Examples of Peace (a11)</strong>: country is Uganda<br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam Example: said on t=\015\012he telephone</span></td></tr><tr><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;"><strong>Hana Novotn=C3=A1 (a5)</strong>: =\015\012document is pages 4-5<br><span class=3D"quiet" style=3D"color: #56616d;font=\015\012-size: 13px;">Sam Example: said on the telephone</span></td></tr><tr><td st=\015\012yle=3D"overflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px=\015\012 solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;"><stro=\015\012ng>Hana Novotn=C3=A1 (a5)</strong>: document is transcript<br><span class=\015\012=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam Example: said on t=\015\012he telephone</span></td></tr><tr><td style=3D"overflow-wrap: break-word;pad=\015\012ding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;t=\015\012ext-align: left;font-size: 14px;"><strong>Hana Novotn=C3=A1 (a6)</strong>: =\015\012joined to a5<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13=\015\012px;">Sam Example: said on the telephone</span></td></tr><tr><td style=3D"ov=\015\012erflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e=\015\0124e8ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>Jomo A=\015\012chebe (a7)</strong>: a message of it is a12 now<br><span class=3D"quiet" st=\015\012yle=3D"color: #56616d;font-size: 13px;">Sam Example: said on the telephone<=\015\012/span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10p=\015\012x 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: le=\015\012ft;font-size: 14px;"><strong>Claire Dumont-Lef=C3=A8vre (a2)</strong>: acce=\015\012pted<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam=\015\012 Example: said on the telephone</span></td></tr><tr><td style=3D"overflow-w=\015\012rap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;ve=\015\012rtical-align: top;text-align: left;font-size: 14px;"><strong>Old Friend &lt=\015\012;friend@example.org&gt;: Lunch on Friday</strong>: declared an application<=\015\012br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam Exam=\015\012ple: said on the telephone</span></td></tr><tr><td style=3D"overflow-wrap: =\015\012break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertica=\015\012l-align: top;text-align: left;font-size: 14px;"><strong>Mis Taken &lt;mista=\015\012ken@example.org&gt;: ICRtoP Internship, Summer 2026</strong>: declared no a=\015\012pplication<br><span class=3D"quiet" style=3D"color: #56616d;font-size: 13px=\015\012;">Sam Example: said on the telephone</span></td></tr><tr><td style=3D"over=\015\012flow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e=\015\0128ec;vertical-align: top;text-align: left;font-size: 14px;"><strong>Noor van=\015\012 der Berg &lt;noor.vdberg@example.org&gt;: no subject</strong>: added<br><s=\015\012pan class=3D"quiet" style=3D"color: #56616d;font-size: 13px;">Sam Example</=\015\012span></td></tr><tr><td style=3D"overflow-wrap: break-word;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">erased<br><span class=3D"quiet" style=3D"color: #56616d=\015\012;font-size: 13px;">Sam Example: said on the telephone</span></td></tr></tbo=\015\012dy></table>\015\012<h2 style=3D"margin: 32px 0 8px;font-size: 16px;line-height: 1.3;font-weigh=\015\012t: 600;color: #17406f;overflow-wrap: break-word;">Mailboxes and worker</h2>=\015\012<table class=3D"list" cellspacing=3D"0" cellpadding=3D"0" style=3D"width: 1=\015\01200%;border-collapse: collapse;"><tbody><tr><td class=3D"mark met" style=3D"=\015\012overflow-wrap: break-word;width: 92px;font-weight: 600;color: #1e6b4c;paddi=\015\012ng: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;tex=\015\012t-align: left;font-size: 14px;">=E2=9C=93 ok</td><td style=3D"overflow-wrap=\015\012: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;verti=\015\012cal-align: top;text-align: left;font-size: 14px;">applications: last contac=\015\012t 2 April 2026, 12:00</td></tr><tr><td class=3D"mark lacking" style=3D"over=\015\012flow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: =\015\0129px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-al=\015\012ign: left;font-size: 14px;">=E2=9C=97 look</td><td style=3D"overflow-wrap: =\015\012break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertica=\015\012l-align: top;text-align: left;font-size: 14px;">desk: failing since 1 April=\015\012 2026, 12:00: mailbox desk: 127.0.0.1: the server does not answer: Connecti=\015\012on refused</td></tr><tr><td class=3D"mark lacking" style=3D"overflow-wrap: =\015\012break-word;width: 92px;font-weight: 600;color: #9a4b00;padding: 9px 10px 9p=\015\012x 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;f=\015\012ont-size: 14px;">=E2=9C=97 look</td><td style=3D"overflow-wrap: break-word;=\015\012padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: to=\015\012p;text-align: left;font-size: 14px;">worker: did not work from 1 April 2026=\015\012, 12:00 until now</td></tr><tr><td class=3D"mark met" style=3D"overflow-wra=\015\012p: break-word;width: 92px;font-weight: 600;color: #1e6b4c;padding: 9px 10px=\015\012 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: lef=\015\012t;font-size: 14px;">=E2=9C=93 ok</td><td style=3D"overflow-wrap: break-word=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">outgoing mail: none is held up</td></=\015\012tr><tr><td class=3D"mark met" style=3D"overflow-wrap: break-word;width: 92p=\015\012x;font-weight: 600;color: #1e6b4c;padding: 9px 10px 9px 0;border-bottom: 1p=\015\012x solid #e4e8ec;vertical-align: top;text-align: left;font-size: 14px;">=E2=\015\012=9C=93 ok</td><td style=3D"overflow-wrap: break-word;padding: 9px 10px 9px =\015\0120;border-bottom: 1px solid #e4e8ec;vertical-align: top;text-align: left;fon=\015\012t-size: 14px;">disk: 62 GB free</td></tr><tr><td class=3D"mark lacking" sty=\015\012le=3D"overflow-wrap: break-word;width: 92px;font-weight: 600;color: #9a4b00=\015\012;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4e8ec;vertical-align: t=\015\012op;text-align: left;font-size: 14px;">=E2=9C=97 failed</td><td style=3D"ove=\015\012rflow-wrap: break-word;padding: 9px 10px 9px 0;border-bottom: 1px solid #e4=\015\012e8ec;vertical-align: top;text-align: left;font-size: 14px;">2 messages coul=\015\012d not be read: <code style=3D"font-family: ui-monospace, SFMono-Regular, Me=\015\012nlo, Consolas, monospace;font-size: 13px;background: #eef1f4;color: #1f2933=\015\012;padding: 1px 5px;border-radius: 3px;overflow-wrap: anywhere;">postroom mes=\015\012sages --state failed</code></td></tr></tbody></table></td></tr></tbody></ta=\015\012ble></td></tr></tbody></table>\015\012\015\012\015\012</body></html>\015\012\015\012--=_b75c7b68bf82531c12722046\015\012Content-Type: image/png\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: inline; filename="completeness.png"\015\012Content-ID: <completeness>\015\012\015\012iVBORw0KGgoAAAANSUhEUgAAA+AAAAC7CAYAAADlhvTUAAAACXBIWXMAABibAAAYmwFJdYOUAAAp\015\012IUlEQVR4nO3dd3zN1+PH8ffNJpGIGbFDxN571Co1ao+qqurQ0sW3qkOrqLZWlSpVqqXU3rVqU4oI\015\012kYjYiRCx98iS5P7+iNy6vUkkwgf9vZ6Px/fxrc/n3HPO53NX3vfzOeeYzGazWQAAAAAA4JGye9wd\015\012AAAAAADg/wMCOAAAAAAABiCAAwAAAABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAA\015\012YAACOAAAAAAABiCAAwAAAABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAACOAAY\015\0127M6dBA0YNFQz5yx43F2BwQL2BmnAoKHaf+Dg4+7KE4XzAqP8MnOOBgwaamibd+4kaP7iZRo2YqwG\015\012DBqqFWvWGdo+gCeLw+PuAICHo9IXPR53F1IV/OXvj7sLT5zEpEQtXrZS0dHR6tm96wPVERMTq8+H\015\012j1TliuX1crfOD7mHj9+uT0yPuwupqj3SnKXHR5yK1OJlK9W0YX1VLF/2IfXq6fcwzssO/z1avHyl\015\012Xu3RTeXLln7IPXz8Pmv/5H2Wfr3syfzeSc/fO3dr09btGvvNUMu2Kb/MVNiJCI3+6ouH3p7ZbFb3\015\012V/soIDDIsi1Xzpxq07L5Q28LwNOBAA4AT6H4O3e0eNlKxcXF/ScD+H9VjaqVNebrIapYvtzj7sp/\015\012TviJCC1etlLNmzT6TwZwPByv9+yuls2bWm376+9d2hWw95EEcP89gQoIDFLZ0qX0YpcOcnFxkZ9v\015\012iYfeDoCnBwEcAACDFCtaWMWKFn7c3QD+36pXp6ah7UWcjJQk9Xv7TT33bCND2wbwZCKAA3gqxMXH\015\012a8OmvxQcEqrb0dEqVqSwWjRvosIFva3KXbp8Rav+XK/j4REymSTfEj5q07K5cub0sCp3/foNfTnq\015\012O9WqXlWd2rXW6nUbtTcwWE5OTmr1XFNVrlheknTj5i0t/WOVjoWdkGdOD3Xp0EZFChfKUF0ymVS3\015\012VnU1a9JQJlPGbqmOjYvT2g2btf/AQUVHx6iQdwG1fK6pfIoVtZQ5cPCwpk6fJUkK2h9qNZ5xYL+3\015\0125ZU/X4brgrEC9gZp3uJleqV7V8ut1lu27dCKNevU57Weypcvr5YsX6VjYeHyzOmh1i2aqWzpUqnW\015\012dfbcea3dsFnhESfl6OioMn6l9HzLZnJxdrYqFxJ6SBs2/6ULFy8ph5ubalSrrKaNGsjOznoamHv7\015\012kSuXp5YsX6WIU5Eq6F1A3Tq3Vy7PnJKkY8fDtWLNOl26fEVl/HzVpWNbmzb/XdfiZSsVcSpSeXLn\015\012UpuWzeVb0ifD5yzqzDmtWb9REScjZWdnUtnSfmrTsrlcXbNbysyat0hLlq+SJM2YPU/rNm2RJBXI\015\012n08f9ns7U3XBOPMXL9PuvUEa9tlAubm6WraPnTBZZ86dV/cuHVStSiXL9j9Wr9XW7Tv1yQfvKW+e\015\0123JbtFy5e0rqNWxQecVJxcfEqUqigmjdtpOLFiti0+cvMOTp4+KjlFvSPPv9Sx8LClZSUZPVZ2rxJ\015\012Iz33bCOZzWZt3+mvgL3BunzlivLmya1K5cuq0TP10v1cTxkmdDwsXJI0a+4Cy+tyyKcfyj2HmyQp\015\012ISFB6zdt1d59+3U7OloFvPKredNGKl2qpE2dEyZP04WLl/TVF5/o0JFjWrNuo86dv6BePbql+Tnx\015\012IOcoLfe2HxJ6SGvWbdK169dVqqSPOrZ73nJM/xawN0jbduzSxUuX5Z7DTXVr11TD+nUyfXyZeS4e\015\0129LwePRamP1av1ZWr1+RTrIi6dGgrDw/3DJ8jICMI4ACeeCGhh9Sn30eKOnPWavvocRP1w9hv1KJZ\015\012E0nSxi3b9P6Hn+l2dLRVuTHf/6jJ40ZZXfmIjonR4mUrZWcyad3GzdqweZtl388zftf40cNVqXw5\015\012vfRaX0WdPWfZN33WPC2bN0MlSxS3qcskk1av3aAt23ZY9s34fZ6ebdxAk8ePkaNj+h+5Bw4e1lvv\015\012fWjVniR9N3GKvvjkA73y0guSkkPEH6vWSpJOR53R6agzlrJvvtpDXvnzZbguGCu1sc5Hj4Vp8bKV\015\012ql6lkiZO+dXqdf7TLzM1adxItXi2sVU9036brVFjf9CdhASr7WPGT9L6FQvlnsNNZrNZg4eP0u/z\015\012FlmVmTp9lqpUqqBfJ4+TZ86clu0p/ahcoZwmTJ6mi5cuW/bNmrtQS+dO119/79KnQ75WYmKiZd+K\015\0121es0f+ZUqz+AU+qqULa0Jk6ZrkuX/6lr0tTp+mbop3qhU/v7nq9fZs7RyG8n2Bzn+ElT9dvUCfLz\015\012Tf5j2j9gr/YFh0iSdvrvsZQrVdLHEsAzWheMk5iYpMXLVqrFs43VrElDSdLNW7c0edoMJSQkKpuL\015\012i1UAnz5rnk6eitS3Xw+xbEvzvfD9JA0ZNNBmiM6/x4AvXr7K8npevGylpVwh7wJq2qi+evZ+Tzv8\015\012A2z6XrVyRS2Z82uax5YyTCjF9p27Lf/98f/elXsON52/cFG93uqnQ0eOWj123MQpeuv1nvrkg/es\015\012tm/aul1hJyJUroyfPhs2QklJSZKkZk0aphvAM3uO0pLSfhk/Xw0ePsrSvpT8WTX71x9Vongxy7bb\015\012t6PV76PPrL5fJWnKr7PU+Jl6+mnCGDk7OWXo+EqV9Mnwc/Gg57V6lUoa+Nkwq/M0fdY8LZv/m9UP\015\012PkBWEcABPNGuXL2mXm+9r8tXrsqnWBG1btFM+fLlVWRklFav22gJmFFnzum9AYMUHROjWjWqqmnD\015\012BkoyJ2nD5r+0JzBYffp/pE2rFtt8ia5eu1H2DvZ667WXVahQQYUcOKiFS1do+Mhx8i6QXy7ZXPTh\015\012+33l5uaqNes3yT8gUOMmTdWk70bY9HXNuo1KMifp1ZdflE+xIoo4Fam5C5Zqw+Ztmjxtht7v+0aa\015\012x3n9+g292qefLl66rAZ1a6lenZpyc3VV2ImTWrRshYaNGKtKFcqpcsXyKl+2tIYP/liDh49SpQrl\015\0121OOeP5688ufPVF14cnw9ery8C+TXgPf7yMPdXdt37ta6jVv05Tff6rmmjSwBd+Wa9fpq1DhJUtNG\015\012DVS9aiU5Ozvr4KGjWrFmnWJjY+Wew02z5i7U7/MWycHBXl06tFUZP1+dv3BR8xcv177gEH08+CtN\015\012/eFbm36MHPuDihUtrFdfflEuLs5avvJPBYeEauBnw+S/Z5+ebfyMatWoqujb0Zoxe4F2792ntRu3\015\0122PxIIEljxv8oL6986tm9i9zcXLXTf4/Wb9qqz4eNVNVKFdO9Er52wxYNH/mdXLNnV+cObeTnW0KJ\015\012SUnatXuvNmz+S337f6z1fyyQvb29enTrLCcnJy1Zvkq9XnpB5e6OAfdwz5HpumCcBvVqS0oeg50S\015\012wP/eFaCEhESVLV1K2/7eZSl7/cZN7T9wUC2bN7H6sSf8xEkV9C6gJo3qq1iR5OEdkafPaOmKNRo+\015\012YqyaN2mo/PnyptmH0V8N1k/TkidhGzV8sGV72dKl9Nffu7TDP0B58+RW145tVdC7gC5fuaLgkFDt\015\012Cz6Q7rFlc3HRmK+HaNuOXfpj1Vq98cpL8rt79TXlSnH/jwfr0JGjyp8vr7p2bKs8uXMpJPSwlq5Y\015\012rZ+m/abSviXVvk1Lq3pjY2I15OsxatKwvmrXrCYPd3eVK+OXbl+yeo7+3f6wEWPVtFED1alVXbdv\015\01239bylWt1PPyE3v1gkFYvmW15fj4bNkIbNm9T0cKF1KZVcxXwyq+rV69p+aq12vzX3xo3cYpNGE7r\015\012+DLzXDzoef34i6/UpFED1axeRQl3EjR/yXKFnzipH3+eoSGfDsjQ+QEyggAO4Ik2d8ESXb5yVc82\015\012fkY/fT9aDg7/fGwN7P+OLl66JCn5VsbomBh1av+81ey2b73WU+99OEgr16zXwqUr9HbvXlb1m81m\015\012LZ/3m9VteIlJyVdl8uXNrTVL5srJyVGS1L1rJzVq0V47U/kFXkq+5Xvp3OlWszh3bNta7V7oqZlz\015\012FqQbwOctWqaLly5rwPt99F4f63JdOrRR604vafb8xapcsbwKenupbesWGjx8lAoX8laXDm2syk/5\015\012ZWaG68KTo2zpUpozfbLlNd6ze1e9/MY72rbDXydOnrIMHZg45RdJ0tgRQ9Wp3fNWdQzs/7bc74bO\015\0126bPmSZJ+nvidGj9Tz1KmV49ueq7dC1q3cYsiT0epcKGCVnVUrFBWs3/50XKLerdO7VXv2ee1bYe/\015\012Pnivj9XruFrVSnqxVx/t3BWQagAvXLigls//zXKV67WXX9S33/+oiVN+1ewFSzR00Idpno8ffpom\015\012J0dHLZ07XaXumbTq9Z7dNXrcJP3483T9vStAz9Srrdo1qul42AktWb5KdWrVsBlrm5m6YJzCBb1V\015\012rEhhq6C9fYe/8uTOpTd6vaQPPhlieY3u9A9QYmKiGtStZVXHm6++rL69e2nj5r8UFh6h29ExMsus\015\012YkULaU9gsPz3BKptq+fS7EOnds9ryfLVCo84afNZeirytCRp2GcD1eq5Z632pYztTouTk6O6dGij\015\012Gzdv6o9Va1W/bi01alDXsv/QkWPa6b9HBbzy68+lc61uc27UoK7eHfCpfpk5xyYo3klI0Pt9e+uD\015\012995Kt/17ZfUc/bv9d996zWpox5uv9VT7F3rp0JGjCtgbpJrVq+hU5GktX/WnqlSqoLnTJ8vFxcVS\015\012/o1Xe6h9t16as2CJPur/jtVwmLSOLzgkVNL9n4usnNfPP3hXb/T6Z2b/ju1aq36ztml+5wMPigAO\015\0124Im2N2i/JOnDfm9bhW9JcnR0kHcBL0myrB/c941eVmVMJpP6vP6KVq5Zr/0HQm3qr1u7us0YuCoV\015\012y2vxspXq0qGtJXxLyX9QlStbWus3bVVsbKzVHxSSVLN6FZsllMqV8VO92rW0dfsORZ05p4LeXqke\015\012Z0DgPknS4aNh+njwcJnNyctdmc1mmc2Ss7OTjhwLS/Wxj7IuGKd71442r/Ea1apo2w5/Xb58VT7F\015\012iurW7ds6fPS4fEv42IRvSZarWDdu3tKJk6dUxq+UVfiWpLx5cqtLx7aa8stM7T9wyCaAd+vU3uoP\015\0124uzZs6mUbwn5BwSqe9eOVmWrVKogSTZDHVL0fLGL1S2mktT71Zc1ccqv6a75HR0do9BDR5TLM6d+\015\012mTlHUsrrN/m1fOFi8i3tR44ev29ofph14eFrUK+2Zs1daAna2/7epfp1aqlB3doymUz66+9deumF\015\012TvrrbkivX8f6Odq9J1CffzlS8XfupFr/9es3Hrhv9erUUuFCBTV52m+6k5CgqpUrqpB3AZlMpixP\015\012phhy9/XfvWsHmzHGz7dsptHjJyr00BElJCTYfC689nK3TLX1sM/R6690t/q3s5OTevXoqo8Hf6X9\015\012B0JVs3oVBQQGyWw2KykpUUO+HmPzPXTnzh3duHFTZ86eV6GCBazqS+34MvpcPOh5tbOz00svWN+K\015\012nzdPbhUvVkSXLl3J1PkB7ocADuCJduvWbUlSAa/86Za7fTt53Hf+fHls9qWEkpQy98qdK5fNNue7\015\012E0rlzu2Zyr7kMBEXf8cmgKc1Rixf3uTt0dG27ae4ceOWJGnVn+vTLPPvse1G1AXj5Mlt+1pMmdws\015\012ITF5TGLKa7hAgfTfDymvtdTeD8nbU94Tt2325c6V2uveOdU+pvQvrT/sU3tPeLjnkIuLc7rvh5u3\015\012bslsNuvylauav3h5muUy8jp+mHXh4atfp5ZmzV2ordt3qmH9OjoZeVrvv/2G8ubJrdKlfLVtR3IA\015\012377TXz7Fi1r9iHnx0mV9PnyUEpOS1LFda5X181WOHG6ys7NX6MHDmjF7vtU45cxyz+GmVYtna/b8\015\012RZq3aJm+GD5aSeYkPVO3tvq88YoqlCvzwHXfSnmP5k391u/8efPqVGSUYmJjlcPtn8nN3FxdbSYV\015\012Tc/DPkdOjo5Wc0ekyJcn+bPmdnSMpH++h4JDDio4JL0f26zfd2kdX0afiwc9r66u2ZUtm4tNeRdn\015\012ZyUmJthsB7KCAA7giZbyB3zooSOqW6t6muVSwvLRY2FWk/ZIybM2S6mH7YfpeNiJVLcfvdt+rlSC\015\012TYqU/n/+UX95eKT+x1WOe2aYTW/23czWhadHzpwecnRw0NFjYaleGbOU83CXvb29joWdUFJSks2M\015\01255b3RCqh/2E6Hn7CMrY3ReTpKMXGximXZ9rvBw8Pdzk42KuQt7feeeu1NMvdO/FUWu+JB6kLxqlb\015\012u7ocHOy1bYe/ZVuDurXv/n8tzVu8TGEnInQqMkqvdO9q9djAoBDFx8frw/f76t0+r1vtu3cSwftJ\015\012b5EK9xxu6vtGL8vdVREnIzVi7AR17dlbqxbPfuBVJVJ+6Dpy3PZupISEBJ04eUouLs5Ws8NLksku\015\012YytqpHhY5yhF/J07OnnqtIoWsV4N5N/fcynfQ21bP2d5PlOT/+6qHSnSO76MPBcPel4BI9ndvwgA\015\012PD4pS5UM+Wq0Ik9HWe0LOxFhuUW9Ts3kcP71mO917dp1S5krV69pxNgJyWVqVXukfT14+KjNjNPz\015\012Fi1TcEioSpX0SfXKYorGz9SXJB06elxtWjVXlw5trP5XvGhh5brnqkPKlccLFy5luS48PZydnFS7\015\012ZjWdO39Bw0aMVWxcnNX+Pzds1s1bt+Ti4qIqlcor6sxZTZg8zXL7pyTtCtirxctWysnJSdUqV3yk\015\012/Z02Y7bCI05a/h0TE6thI5Infkvv/eji7Kw6tWro9Jkzcs2ezeY13KZVc5lMJhW6ZxlCF5e774mL\015\012F7NcF4yTw81NlSuW1w7/AG3ZtkOl/XyVL2/y1dQG9Wrpxo2bmvhT8rwH9f81/jvlOb905arV9tBD\015\012RzTll5kZ7oOLi7MSExN16bL1rca7AvZqT2CQ1bZiRQurVo2qiomJ1fZ7fjTIrJrVqsje3l5zFiyx\015\012mkQsKSlJY8ZP0qXLV1SrerUML2GZlod1ju41fNRYxcTEWv4dHnFSP8/4XZJUp0by+7pe7ZpydnbW\015\012gdBDqlmtis37rn6dmnKwt7dMlHg/GX0ujDqvQFZwBRzAE619m1aaOXehDhw8rKatO6tyxfLKmzeP\015\012TkdF6cDBIxo0sJ+qVa6ozu3baNpvcxQYtF+NWnZUtSoVlZSUpL1B+3Xjxk2V8Cmmds+3vH+DWVC4\015\012UEF9/uVIzVmwRMWLJs+CHnroiCTpvXQmYJOkjm1bad6iZVq8bKXWrt+sKpXKy9Mzp65evabwiFOK\015\012OnNWgz7sp5rVq0hKHo9erEhh7d67T91f7Ssvr3wymUwa2O/tTNeFp8tH/3tX/nv2adbchVqzbpPK\015\012l/WTk5OTDh05psjTUdq99U/lcHNT/7ff1Mu939X4SVO1Ys06lfYtqfMXL2rvvv0ym83q+0avTN3K\015\012+iBcXbOrZYfuql6lktzcXBW0/4DOX7io3Lk8bcZb/tugD/upU/fX9Pb/PlHhQgXl5+ujbNmy6czZ\015\012czp6PFw3b97Szk2rLH/AlyqZPLna6PGTtMM/QNmzZ7esA57ZumCs+nVqaU9gsDZt3a43XnnJsr1G\015\012tSpycXHWspV/ysHBXrVrWv9oU6l8WeVwc9WM3+dpT2CQihcronPnLmhv0H4VKVRQ129kbGyzb4kS\015\0122rB5m7r27K0KZcvIwdFBzZs0UtiJCI0eN1EFvQuohE8xeXp4KOrsWQUGJS95l5k1tP+tgFd+devc\015\012XrPnL1bnHq+rWpVKypPLUwcPH1XEqUg5ONir3zu9H7j+FA/rHKVwcXFWcMhBNWzRXpUrlld0dLQC\015\012AoMVFxenVs2bWpbozJ3LU/97902NHPuDGrfqqArlyqhgAS8lJiXpVGSUjh4PU4VyZdShbasMtRsY\015\012FJKh58Ko8wpkBQEcwBPNyclRM3+eqEFDv9baDVu0e+8+y76SPsUtV/BcXbPr92mT9P7AzxQcEqqN\015\012W/5Zd7RmtSoaP3q45arxo1K3VnUV6thG4yZO1cHDyeuPOjk6amD/d9SmZfN0H+vg4KDfpk7Q8JHf\015\012ackfq6xux5SkmtWr2gTm/u+8qQ8/G2q1LmrKOuCZrQtPjwrlymjWtIn69IuvFB5xyrLuvMlkUotm\015\012jS1LHNWvW0vfj/lKQ78eo7DwCIWFR0iSHB0c9FrPF/Vhv76PvK+ffPCeZsxeoL93/bMGckHvApo8\015\012fpRyeeZM97Fl/Hy1YNbP+nTI1woJPWR1B0z2bMlXsj3c/5lkqUK5MmrRrLH+XL9Za9ZtkvTPOuCZ\015\012rQvGalCvtsZPmqqkpCQ1qPfPVW4XZ+fkiQj/3qXKFctbjdmVkodkjP7qC300eLgOHDysAwcPS5Ka\015\012N22ktq2e07sDPs1Q+z26ddaylWsUfuKkwk8k37FRyLuAGjaoq5rVqmj33n2KOnPWUt7dPYf6vvFK\015\012urdWZ8SQTz+UnZ2d5ixYot17Ai3b8+XNo2+GDlLVu5McZsXDOkcpHB0dNXn8KL31/kCt27jFsr1p\015\012owYac8/67JLU5/VX5ObqqnETpyg4JNQyk7mU/DnQqV3rDLdbu2a1DD8XRpxXICtM5nvvSwOAJ9jZ\015\012c+cVEnpI8fF3VKxoYZUtXcpmbKskHT563DIe28+3RKprDcfExGrln+vlU6yIzZjxiJORCggMUu0a\015\012VW1miN4VsFeRp8+oXesWlhnSz547rzpNWuuFTu00avhgnTl7TsEhoTLZ2al6lUo2E1clJiZqyR+r\015\012VahgAcut8/e6eu2agkMO6vr1G8qTO5d8ihdNcxK6CxcvKWj/Ad28dUtJSWY1b9rI6ipeZurCo5fy\015\0122qpTs7pl5t+jx8IUfOCgGtavY7n1NkV6+5KSknTw8FGdOHlK2bNlk59vSZvZhKXk5fECg0J08eIl\015\012ubm5qkqlCqmG3/Ta2rZjl86dv2izTJMkLVy6Ql7581r9ATz111n65tvv9fu0Sapft5aCQ0IVcSpS\015\012eXPnVvWqla1WF0jrvNwr7ESEjh0PV0JCory9veRXsoRcXbPblJOSb60NOxGhuLh4ebjnUPOmjR64\015\012LhgjMTFRS1eskdlsVtvWz1nNnB8SekiHjx5XSZ/iqlIp9aUTr127ruADB3Xr1m35+ZZQyRLFdfbc\015\012eW3fuVtVKlVQSZ9ilrJ/79ytM+fO27yW4+LjtWdvkC5cvKSExOR1yFPW1z5z9pyOhZ3QzZu3lC9v\015\012HlUsX8ZmEs60HDserqCQUDWoW0te/xrvnOLipcsK2n9A0dEx8vLKpyoVK9i8RyRp09btunnzlto9\015\0123yJDbd8rM+coLe279VLYiQiF+G9RbGysdgUE6sbNm/It4aMyfr5pPi4+/o5CQg8q6uw5ZXNxUZHC\015\012BeVbwsfm+zsjx5eZ5+JhnNdNW7fr1u3bGV6mDcgIAjgAZNG/Azjw/92/AziAp9+9ARzAg2MSNgAA\015\012AAAADEAABwAAAADAAEzCBgBZlNPDQ2O+HiKfLMyIC/yXNGpQV56eOVXKt8Tj7gqAh+T9vm/o5s1b\015\012j7sbwFOPMeAAAAAAABiAW9ABAAAAADAAARwAAAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAw\015\012AAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAA\015\012AAADEMABAAAAADAAARwAAAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMAB\015\012AAAAADAAARwAAAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAA\015\012ARwAAAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAA\015\012AAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQwAEA\015\012AAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQwAEAAAAAMIDD\015\0124+4A0rbrE9Pj7gIAAAAAIBNqjzSnuY8r4AAAAAAAGIAADgAAAACAAQjgAAAAAAAYgAAOAAAAAIAB\015\012COAAAAAAABiAAA4AAAAAgAEI4AAAAAAAGIAADgAAAACAAQjgAAAAAAAYgAAOAAAAAIABCOAAAAAA\015\012ABiAAA4AAAAAgAEI4AAAAAAAGIAADgAAAACAAQjgAAAAAAAYgAAOAAAAAIABCOAAAAAAABiAAA4A\015\012AAAAgAEI4AAAAAAAGIAADgAAAACAAQjgAAAAAAAYgAAOAAAAAIABCOAAAAAAABiAAA4AAAAAgAEI\015\0124AAAAAAAGIAADgAAAACAARwedwcAAMB/n5NHYXmWbatcZdvLrWgdmUz2kqTLIQsUtuCVx9w7AACM\015\012keEAfudOgiJOntK5CxeUmJikurVqyMnJMVONnY46q+PhJ1S2dCnly5vnvtvvJzY2VpGnz+jipcvy\015\0129Mwp3xLF5eBw/0O6eeuWjh4Pl8xmlSzhIw/3HI+kHUm6fv2GwiJOys5kkm8JH7m6Zs/Q4wAA+C+p\015\012/OER2Tlms9lusnd6DL0BAODxyFCK3LsvWO8P/FxRZ85atu3e+memwrIkrd24WcNHfqdxI79Uh7at\015\0127rs9zXo2bNG8RUu1fYe/7iQkWLZ75vTQW6/31Fuv9ZTJZLJ5XEJCgkaPm6Tf5ixQXFycJMnJ0VHd\015\012u3bUoIH9bX5QeNB2JOnsufMaPvI7rdu0RQkJiZa2OrZrrUED+8s9h9t9jxMAgP+KuGuRun5sna4e\015\012XK6CTT6Xu0/Dx90lAAAMl6EA/tHg4Yo6c1YlfIrJu4CXTCaTnJ0e3y/WP8+YpT2BwXJxcVaxokXk\015\0126ZlTJyJO6uKlyxo59gddvnxVn33U3+ZxX44cq5lzFspkMqlCuTKyt7fX/gMHNWP2fN26Ha1vvxny\015\012UNqJPB2lLi/31rnzF2RnZ6fyZUvL1TW7jhwN07xFy/Tyi11UrozfIzo7AAA8eYLH/vO9593w48fY\015\012EwAAHp/7BvDr128oLDxCVStX1JI5vxrRp/t6rmljvdP7VdWvW1uOjsmHkJCQoIlTftX4SVP1y8w5\015\0126v1qD6sr9EeOHdesuYvk5OSk36ZOUJ2a1SVJwSGherFXHy1atkI9unVS5Yrls9SO2WzW/z75QufO\015\012X1AZv1L66fvRKlqkkKTk2/iX/rFK7ve55R0AAAAA8N+T7izouwL2as36TZIkR0cHbdm2Q1u27dDR\015\012Y2FW5eLj7+h4eIR2+O/RoSPHlJiY+Oh6LKn3qz3UuGF9SyiWJAcHB/V/502VKumjpKQkHT563Oox\015\012S/5YLbPZrB7dOlnCtyRVqlBOvV/tcbfMqiy3s32nv+Wq+S8/fmcJ31LyOezaqZ0KF/TO+kkAAAAA\015\012ADxV0r0CPuDToZZx3/4BgfIPCJQkvdCpnUYNH6wzZ89pwuRpWrF6nW5HR1selzuXpz763zt6oVP7\015\012R9fzNHh55dfR4+HKns3FavvuPfskSS2ebWLzmBbNmuj7H3/W7r1BWW5n9dqNkqR2rVvIu4BXJnsP\015\012AAAAAPivSjeA16pRVZGRUQoIDFLePLlVpnQpSVIp3xKSpKD9BzRv0TJlz5ZNpf185eGeQ1Fnzul0\015\0121Bl9PPgrebi7q0Uz28D7qFy7dl17A4OVO5enKpYvZ7Uv4uQpSZLf3b7fq6RPcdnZ2elExKkstxMS\015\012ekiS1LB+HUnSqcjTOn3mnPLk8lTJEsntAAAAAAD+/0k3gH83YpiOh0fo2ec7q1aNqpo4doTVfu8C\015\012Xho/arhat2hmdZv2pq3b1affR5o8bYZhAdxsNmvQ0G90OzpaQz4dYDOj+c1bt2QymeTh4W7zWEdH\015\012B7m6ZtfNm7cUFx+f7gRz92vn4qXLkqQCXl7q/e4Ard+01bLP2yu/Pvvof2rd4tmsHCoAAAAA4CmU\015\0124XXAU1O5YnlVrlhesXFxOnooTNeuXdedhATZ2dmpeNHCOnDwyH0D7cMycuwErV63UZ3bt1HXTu2s\015\0129pnNZiUmJsnB3j7NxzveXdc7MSFRSqe76bUjSfHx8ZKkr0Z/p8CgEJUq6SMPd3eFnYjQmXPn9e6A\015\012T+Xg4KDnnm2U+YMEAAAAADy1shTAY+Pi9M2Y8Vq4dIViYmJTLXP9+o1MrxeeWd9+/6Om/DpLLZs3\015\0120ajhn9vsN5lMcnFxVkxMrOLj79hctZak29ExMplMyvavMd2ZaUeSsmfPrqvXruvosTAtmTNdVSol\015\012z6oeFx+vYd98qzkLlmj0+IkEcAAAAAD4fyZLA5IHDflaM+csVFxcvHyKF1WtGlXVoF5tPVO/jvLk\015\012ziVJj3xG9BFjJ2jilF/VrElDTRjzjezTuMpdIH8+SdLpM2ds9l28dFlxcXHyyp9PJpMpS+14e+WX\015\012JL3UrbMlfEuSs5OThg4aKGdnZ4WFR+jqtWuZOUwAAAAAwFPuga+Ax8TE6o/Va5Undy4tmPWzfIoV\015\012tdrf7oVXdOnylSx3MC1ms1nDvvlWM2bP17ONn9GP40ZZjUP/t7Jl/BQecUr+AYE2fU2Z3b2Mn2+W\015\0122ylXxk8BgUHK7elps8/JyVE53NwUFxen2Ni4jB4qAABPvUoDDss5Z/L3r8n+nzvRclfoolxl20uS\015\012bkftVehP9R9H9wAAMMQDXwGPjolRQkKifIoVtQm0ewKDFHrocJY7l5aUidBmzJ6vpo0a3DcUS1Kz\015\012xg0lSb/OnKu4u+O0peQr9D/P+D25TJOGWW6nedNGkqS1GzcrKSnJat/uPft06fJl5XBzVd48uTN0\015\012rAAA/BfYOTjLztFFdo4uMtn9cxeZyc7+n+0Ozo+xhwAAPHoPfAU8dy5P5c2TW7v37tPAz4apUYN6\015\012SkxK1L7gA5q7cIns7OwlPZrbzz8bNkJzFy5VwQJe6ta5vXb4B9iU8fMtoQJ3bweXpFbPPavxk6bq\015\012WFi4ur3yll7p3lV29naas2CJgkNC5e2VXx3atspyO3Vr11CNqpUVEBikF3q+qU7tn1dOD3cdPHxU\015\01202fNlSR17dRODg5ZGn4PAMBTJehbPymNYV4W5qT09wMA8JTLUgoc/MkH6v/RYC1cukILl66wbG/d\015\012opni4uK0YfNfWe5gav7euVuSFHX2nHq/OyDVMiO//FzdOre3/NvR0UGTvx+tHq+/o33BIdoXHGLZ\015\012l8szp36aMEYuzta/vD9IO5L0w9hv1P21vgoIDFJAYJDVviYN6+uj/72bkcMEAOA/w5wYf/9CAAD8\015\012x903gLtmz6Zn6tdR2dJ+NvvatnpOPsWKavHyVToddUaeOT3U+Jl6atm8qb7/8WfF37kj53tCbSFv\015\012bz1Tv47y58trVU9a29NSs3oVFS1aON0y916VTlG6VEmtXzFf8xYtU8iBQ5KksqVL6YXO7VO9JfxB\015\0122/HKn0+rF8/W4uWrFLA3SLdu31L+fPnUtFEDNX6mXpoTvQEAAAAA/rtMZrPZ/Lg7gdTt+oSgDgAA\015\012AABPk9oj047YWVqGDAAAAAAAZAwBHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwA\015\012AAAAAAMQwAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQ\015\012wAEAAAAAMAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQwAEAAAAA\015\012MAABHAAAAAAAAxDAAQAAAAAwAAEcAAAAAAADEMABAAAAADAAARwAAAAAAAMQwAEAAAAAMAABHAAA\015\012AAAAAxDAAQAAAAAwgMlsNpsfdycAAAAAAPiv4wo4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMA\015\012AAAAYAACOAAAAAAABiCAAwAAAABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAAC\015\012OAAAAAAABiCAAwAAAABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAACOAAAAAAA\015\012BiCAAwAAAABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAACOAAAAAAABiCAAwAA\015\012AABgAAI4AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAACOAAAAAAABiCAAwAAAABgAAI4\015\012AAAAAAAGIIADAAAAAGAAAjgAAAAAAAYggAMAAAAAYAACOAAAAAAABvg/p/L4NfwiGB8AAAAASUVO\015\012RK5CYII=\015\012\015\012--=_b75c7b68bf82531c12722046--\015\012\015\012--=_65fc1f043c35ee47e8319e23--\015\012\015\012--=_983bc36e2d327aba55c93cfe\015\012Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\015\012Content-Transfer-Encoding: base64\015\012Content-Disposition: attachment; filename="applications-2026-04-01.xlsx"\015\012\015\012UEsDBBQAAAAIAGCifV1Gx01IlQAAAM0AAAAQAAAAZG9jUHJvcHMvYXBwLnhtbE3PTQvCMAwG4L9S\015\012dreZih6kDkQ9ip68zy51hbYpbYT67+0EP255ecgboi6JIia2mEXxLuRtMzLHDUDWI/o+y8qhiqHk\015\012e64x3YGMsRoPpB8eA8OibdeAhTEMOMzit7Dp1C5GZ3XPlkJ3sjpRJsPiWDQ6sScfq9wcChDneiU+\015\012ixNLOZcrBf+LU8sVU57mym/8ZAW/B7oXUEsDBBQAAAAIAGCifV0UaLOR7gAAACsCAAARAAAAZG9j\015\012UHJvcHMvY29yZS54bWzNksFqwzAMhl9l+J7IdqFQk+bSsdMGgxU2djOy2prFibE1kr79kqxNGdsD\015\0127Gjp96dPoAqjwS7Rc+oiJfaU74bQtNlg3IoTczQAGU8UbC7HRDs2D10KlsdnOkK0+GGPBFrKNQRi\015\0126yxbmIBFXIiirhwaTGS5Sxe8wwUfP1MzwxwCNRSo5QyqVCDqaWI8D00FN8AEY0ohfxfILcS5+id2\015\0127oC4JIfsl1Tf92W/mnPjDgrenh5f5nUL32a2LdL4K3vD50hbcZ38utrd7x9EraVeF0oVerPX0qiN\015\012kep9cv3hdxMOnfMH/4+Nr4J1Bb/uov4CUEsDBBQAAAAIAGCifV2ZXJwjEAYAAJwnAAATAAAAeGwv\015\012dGhlbWUvdGhlbWUxLnhtbO1aW3PaOBR+76/QeGf2bQvGNoG2tBNzaXbbtJmE7U4fhRFYjWx5ZJGE\015\012f79HNhDLlg3tkk26mzwELOn7zkVH5+g4efPuLmLohoiU8nhg2S/b1ru3L97gVzIkEUEwGaev8MAK\015\012pUxetVppAMM4fckTEsPcgosIS3gUy9Zc4FsaLyPW6rTb3VaEaWyhGEdkYH1eLGhA0FRRWm9fILTl\015\012HzP4FctUjWWjARNXQSa5iLTy+WzF/NrePmXP6TodMoFuMBtYIH/Ob6fkTlqI4VTCxMBqZz9Wa8fR\015\0120kiAgsl9lAW6Sfaj0xUIMg07Op1YznZ89sTtn4zK2nQ0bRrg4/F4OLbL0otwHATgUbuewp30bL+k\015\012QQm0o2nQZNj22q6RpqqNU0/T933f65tonAqNW0/Ta3fd046Jxq3QeA2+8U+Hw66JxqvQdOtpJif9\015\012rmuk6RZoQkbj63oSFbXlQNMgAFhwdtbM0gOWXin6dZQa2R273UFc8FjuOYkR/sbFBNZp0hmWNEZy\015\012nZAFDgA3xNFMUHyvQbaK4MKS0lyQ1s8ptVAaCJrIgfVHgiHF3K/99Ze7yaQzep19Os5rlH9pqwGn\015\0127bubz5P8c+jkn6eT101CznC8LAnx+yNbYYcnbjsTcjocZ0J8z/b2kaUlMs/v+QrrTjxnH1aWsF3P\015\012z+SejHIju932WH32T0duI9epwLMi15RGJEWfyC265BE4tUkNMhM/CJ2GmGpQHAKkCTGWoYb4tMas\015\012EeATfbe+CMjfjYj3q2+aPVehWEnahPgQRhrinHPmc9Fs+welRtH2Vbzco5dYFQGXGN80qjUsxdZ4\015\012lcDxrZw8HRMSzZQLBkGGlyQmEqk5fk1IE/4rpdr+nNNA8JQvJPpKkY9psyOndCbN6DMawUavG3WH\015\012aNI8ev4F+Zw1ChyRGx0CZxuzRiGEabvwHq8kjpqtwhErQj5iGTYacrUWgbZxqYRgWhLG0XhO0rQR\015\012/FmsNZM+YMjszZF1ztaRDhGSXjdCPmLOi5ARvx6GOEqa7aJxWAT9nl7DScHogstm/bh+htUzbCyO\015\01290fUF0rkDyanP+kyNAejmlkJvYRWap+qhzQ+qB4yCgXxuR4+5Xp4CjeWxrxQroJ7Af/R2jfCq/iC\015\012wDl/Ln3Ppe+59D2h0rc3I31nwdOLW95GblvE+64x2tc0LihjV3LNyMdUr5Mp2DmfwOz9aD6e8e36\015\0122SSEr5pZLSMWkEuBs0EkuPyLyvAqxAnoZFslCctU02U3ihKeQhtu6VP1SpXX5a+5KLg8W+Tpr6F0\015\012PizP+Txf57TNCzNDt3JL6raUvrUmOEr0scxwTh7LDDtnPJIdtnegHTX79l125COlMFOXQ7gaQr4D\015\012bbqd3Do4npiRuQrTUpBvw/npxXga4jnZBLl9mFdt59jR0fvnwVGwo+88lh3HiPKiIe6hhpjPw0OH\015\012eXtfmGeVxlA0FG1srCQsRrdguNfxLBTgZGAtoAeDr1EC8lJVYDFbxgMrkKJ8TIxF6HDnl1xf49GS\015\01249umZbVuryl3GW0iUjnCaZgTZ6vK3mWxwVUdz1Vb8rC+aj20FU7P/lmtyJ8MEU4WCxJIY5QXpkqi\015\0128xlTvucrScRVOL9FM7YSlxi84+bHcU5TuBJ2tg8CMrm7Oal6ZTFnpvLfLQwJLFuIWRLiTV3t1eeb\015\012nK56Inb6l3fBYPL9cMlHD+U751/0XUOufvbd4/pukztITJx5xREBdEUCI5UcBhYXMuRQ7pKQBhMB\015\012zZTJRPACgmSmHICY+gu98gy5KRXOrT45f0Usg4ZOXtIlEhSKsAwFIRdy4+/vk2p3jNf6LIFthFQy\015\012ZNUXykOJwT0zckPYVCXzrtomC4Xb4lTNuxq+JmBLw3punS0n/9te1D20Fz1G86OZ4B6zh3OberjC\015\012Raz/WNYe+TLfOXDbOt4DXuYTLEOkfsF9ioqAEativrqvT/klnDu0e/GBIJv81tuk9t3gDHzUq1ql\015\012ZCsRP0sHfB+SBmOMW/Q0X48UYq2msa3G2jEMeYBY8wyhZjjfh0WaGjPVi6w5jQpvQdVA5T/b1A1o\015\0129g00HJEFXjGZtjaj5E4KPNz+7w2wwsSO4e2LvwFQSwMEFAAAAAgAYKJ9XfKbKg9uCQAAozgAABgA\015\012AAB4bC93b3Jrc2hlZXRzL3NoZWV0MS54bWzlm1lz27YWx78KRp3pSxtJ3ETJ29RL1DixZV9LTZ4h\015\012ErTYkIRKQpKdT38BLlpo4Bylfrkzl5OJKeH8D5aDHxYKPNvw/HuxYEyQlzTJivPOQojlSa9XBAuW\015\0120qLLlyyTKRHPUyrkx/y5VyxzRsNSlCY9u98f9FIaZ52Ls/K7x/zijK9EEmfsMSfFKk1p/nrFEr45\015\01271id5oun+Hkh1Be9i7MlfWZTJv5aPubyU2/rpbz5GrNNsXdPVInnnH9XH27D806/ozxkjLxMl0ks\015\012fTod8lrfyvwEX96xSFyzJDnv3NgdQgMRr9mjVJx35lwInpZlkSUTVMjvopz/YJkqV8ESJo15Rpal\015\012tXRVmWrSKk8qJ3NqnU9VgKpAl6pF/slZVN5ua6/qtn/fNMC4DINs1jkt2DVPvsWhWJx3hh0Ssoiu\015\012EvHEN59Y3bSe8hfwpCj/J5vK1u+QYFXI0tRaWYA0zqq/9KWOyJ69ZRLYtcBuCWzXIHBqgdMWDA0C\015\012txa47SINDAKvFnhtgalIg1owOFbg1wK/LbANgmEtGLYEplYd1fajlv3IFLZ+E7d+u0h9k2Qb6jex\015\012NlXbaoJttaNtljThttrxNkuagFtvIm5qXqsJufUm5kZJE3Tr6KhbTditdtxdYyM3gbfakTdLmthb\015\0127eAbkbKb6Ntl9HsV7eVQcUMFvTjL+Ybkyl76UzfleFONi+edOFOD9FTkMjWWOnFxe3PWE9KP+tQL\015\012as0VrHliAZPjWahRXsPKCU2ZRnUDqz5+kLNNotF9hHWPC57pshvDsgc5AcbZs0b4Jyy8fg0SXX6f\015\012YNlUzkKrQqO7hXV3cvLSqD4jhVzQLGO61vyCCL8SNW3rCnqHFJQJwXKj+h5pHpouE2ZUT2D15Vp2\015\012HTrXxuUBjUsuNLJHpLdmOjD+gxQzoCFL44AEOQtjXa5PsIP7uCj0nXYKC2dcriSCONQ10AyW3khd\015\012IZc8h8qeHIG2w5C9HYbs0pVtcEUtRzcOVSKnFKnl5vrCHViW03Xtoevb5XXWW++PP3A2D0lIxnnM\015\012tCG6gbVRqfuDvZT9Ua2LdSNS5cN942M3GMC5bGgs9HG8RV1/hl0zwyj6hDqeVhaewfG3RRwsCK+G\015\012TSIWcUHkP7mBUH8yLogcFml+QjIWi4UcCOR/clMw/1sumGVy9VmVjWRyeigIzRpfXV2fhEp70Pec\015\012bd9zkL7n6vqeY+h73tCpL7fV9+BsJlxWdS0rF8omuGLa7nMDu8iki+46nEsx1g8dQytVjn5zLOL0\015\012ied5pG/ZOvTGcEniTI7oWbGIl7ppEtZGNEmI3bcHuqkSyzbgqtbaie/WVOcdILD3JS90I++X/T5g\015\012Hcb8yQHJmMmeHfC1DHhSzYESiLQaqbtEJW7yEndSVJPcfvJ4JZtJxCkjXM2duag+1EiVW9ewckKX\015\012y5y/xHKfyNT30jJUt4ilHMx0droZBG3YGWRxAKW7hdJFoNQx6ZrmA2vQXC0m4VwuQ0ru4iz8Zx1r\015\012Q3+DFDKk3aSRY0S6MJEWsS27JtK1dUTCZYGJhLXqCY3snCYmYTFEpKnOOyJh36Yp64trRvIOSLvf\015\012T3MO0yZwUaIGR91CspIODvul35ofHnVW9sBrjShom01RixlkcYCjt8XRg3u6rkdeeUYcfUfeqKuF\015\012I5zLdULjnJGbVcoz8eGORb/+Yjv26TrXbhphX0HpqxuWvjA2PWS2dIgr0SReX8JJ9PMlXBqYTliL\015\0120IkELgjYUmj36remWu/ohH0b6fQAOoG0ew+gEy4KSKd3FJ06K3vYb9GJttkUtZgh4aZxSHhWrooF\015\012S9jy7VOMA4QHW4QHcE/Q7rAGRoSHfa+82jMqnMuUl9D6p5TcqxvnNAvZD/KQi/iHDmLYW8GjmHZT\015\012pnxgDA/eO7/CRYEJRqoBE4xlDM2wplrvGIa9GxkeAAwDaRM4O5DTwVGc6qzecgoXA15665bAaDvP\015\012IIsDYP0tsD4MrHZb6puB9VtLiWvY/0Oy2tCCrTJy2SWXIXtlaaxDFPbCu7SSYnz6MJ+245KGT0u3\015\012+B/D5YD5hLUIn1jGEJ+mWu/4hL0b+fSBeXQ/rT2PwtmBfPrH8Pnkv29H/C+3qGg7zyCLAz6HWz6H\015\012MJ+ejs+hkc+RW18tSuFcPtGMkglfc5HJ+dT2TnWIwi4W0kU3K11QjNLhe2dRuCgwpbAWoRTLGKLU\015\012VOsdpbB3I6VDYBYF0u7301qPuCdwUUCCh0fNsDqrt/vUIcp5a4Zd0EKO8OXvOL/LGx6pJW5K5jx8\015\012PSER25RPhmlGHC3gaIhmkMUB4KMt4CMYcF8H+Mj4m0S/eTLcAhzO5TNPObkMFmyu3eXC4r+luEtL\015\012MUb2CJl/PTn/No+EfV3Nx3BRYLRhLYI2ljGEtqnaO7Rh70a0R8BT4dH/w1NhtGVnkMUBkVZ/i6Q6\015\012xAI+F9Y+iapVOiotz/bVNWxRiWSEYImof4LL2hPQjmMkM5g8RIygh2YNsYdX7TPi30TfndIZ96CI\015\012U3CKrLXYHKk1eztJIiVR9F1//Qn+tb/vo608A00OSdw7OGTBJA61IFpGELdXG0Q4n2mcsEyQqXoI\015\012lGtRhPVFqe8WpR6F0Xrv+hcpDcIqUhWEVSxrkFVTzfdYhf0bZ0rLAlbBUOIEyREG2ToOZJ2ZBmS4\015\012JP+CWrS9Z6DJIbW7czYWctBmpKXWfNDGHlW/rfptauF8rleCPESRlldYGaxEl0cRSqrpHMjxpMLl\015\012QEiFxRipWNYgqfhBIMS/mVQbIhVIvEdyXGXfM77JNHlOECXMuH0c4zozDePwMadffxnadv/02wHm\015\0123WUYlQnWqSJ+nvPvLCNUrqIDvkrCcg09Z0S9P3FCYqFsZAeXm99IPyqgsZ2BJoejwu4ElIUdgdI+\015\012y7L0Z6DcbvtBM+JenVQlVwnnqXY8gMWJFHfnSowOCeg5lTGSF8I8LMaYf8/RpiPaSHsUGJYZTwRa\015\0128LGm5gA4scnlMo+r01y/ExqJ+nRfKLu7EhFrz6Ba24Ib359aC/8v7YXxrjcDTQ653R2SsrBTUtpj\015\012UpbxnJTtOn3tr7pIRpdFwYOYli84qYOdHysSC/UU75HRQL9Hhn3KMTAO2B9LJf9Qo110McbRwy9j\015\012JNuUpXOWGxj/hIhBRvHTToh3M4/4oSDcZAaaVD2wt/cmCV0JPo4TxWn9utrJrHpPRz3Dvaf5c5wV\015\012kuRIeut3fTlY5NV7aNUHwZfl0fHqTbjydiGHBZYrA5kecS6aD+pNlu17iRf/BVBLAwQUAAAACABg\015\012on1dzJJ9jvQCAAD9DQAADQAAAHhsL3N0eWxlcy54bWzdV11vmzAU/SuI940QVhaqEKlDijRpmyq1\015\012D3t1gkks+YMZ05H9+vliAqT1rbqq2qQRJdg+Pud++NpW1o05cXp3pNQEneCyycOjMfV1FDX7IxWk\015\012ea9qKi1SKS2IsV19iJpaU1I2QBI8Wi4WaSQIk+FmLVuxFaYJ9qqVJg+TcShwr89lHsbphzBwcoUq\015\012aR6e7PNOiHdlGRyvhbhumjDy8q5wHhARVoqxYH40eLxZV0pOji9DN2AFiaDBA+F5WBDOdpoBqyKC\015\0128ZMbXsLAXnGlA2MzZi3EMNL8cnDsepDMQUcwqXRv21lwv7th+qSmD7s8XCy2/TOb37/AYcb5RaZh\015\012YLOuiTFUy63t9Jx+8AkUDO37U209PmhyipdX4YsJjeKsBJOHYu5rvL3a3qx6mRl1FO1f1vOd0iXV\015\012o+9xeB7arDmtjKVrdjjC26g6AtAYJWyjZOSgJOkDOzOGhpXdU87voJy/VxfaXTWrhwVUgxyb1qGh\015\0126WRcB/Tnak57JvvxVbJBzR6U+dTaaGTf/9EqQ281rVjX97tqtI+px5P68u3Vn/Gd1DU/3XB2kIK6\015\012zL7Y4GZNzrzggWrD9lDqdm37RHfVI3+Gjf43svmG8cavjvcf5j/4qUl9TzsznDy+xUjfejGiYTPN\015\012duzFfh1HAzh88/AbnN58kgh2LeOGyaF3ZGVJ5ZNta+UN2dm77ULfzi9pRVpu7kcwD6f2V1qyVmTj\015\012rFsIa5g1tb/A8RSn41ltbTFZ0o6WxdC1B+LFyegeIDxGpvP9KYJxHOZHAMPsYB5gHMfC7PxP8azQ\015\012eByG+bbyIiuUs0I5juVDiv6D2fFzMvv4I82yJElTLKNF4fWgwPKWpvD1q2G+AQOzA5b+LNf4auMV\015\0128nwdYGv6XIVgkeKViEWK5xoQf96AkWX+1cbsAANbBax2wL7fDtSUn5MksKqYb9gOxpEswxCoRX+N\015\012pimSnRQ+/vXBdkmSZJkfAczvQZJgCOxGHME8AB8wJEn6e/DRfRSd76lo+sO3+Q1QSwMEFAAAAAgA\015\012YKJ9XZeKuxzAAAAAEwIAAAsAAABfcmVscy8ucmVsc52SuW7DMAxAf8XQnjAH0CGIM2XxFgT5AVai\015\012D9gSBYpFnb+v2qVxkAsZeT08EtweaUDtOKS2i6kY/RBSaVrVuAFItiWPac6RQq7ULB41h9JARNtj\015\012Q7BaLD5ALhlmt71kFqdzpFeIXNedpT3bL09Bb4CvOkxxQmlISzMO8M3SfzL38ww1ReVKI5VbGnjT\015\0125f524EnRoSJYFppFydOiHaV/Hcf2kNPpr2MitHpb6PlxaFQKjtxjJYxxYrT+NYLJD+x+AFBLAwQU\015\012AAAACABgon1d1RKezmwBAACkAgAADwAAAHhsL3dvcmtib29rLnhtbI1S0UrDMBT9lRoGvq2b6MCx\015\012DoaiDkSHG76OtLldLya5Jck29eu9aa12+OJTcs4N555z2tmR3FtO9Ja8G219JqoQ6mma+qICI/2Q\015\012arA8KckZGRi6XeprB1L5CiAYnV6MRpPUSLRiPuu0Vi7tAwpQBCTLZCReEY7+dx5hckCPOWoMH5lo\015\0127hpEYtCiwU9QmRiJxFd0fCCHn2SD1OvCkdaZGLeDV3ABiz/0OprcyNw3TJD5i2QjmZiMWLBE50Pz\015\012otGX7PEA/LhF+0B3qAO4Wxng3tG+RruLMpwi7cVoeujOtsSp+0+NVJZYwC0VewM2tD060NGg9RXW\015\012XiRWGsjEoq41Z2v4GIv3LFUbMbC3XmFuijxwS9W67KwpKNGCemK1U/S9YPuurRluf+LKXHpW0xQL\015\0127dZxJxUqBTZunp/3TZ2fDRaD8XSwGYwvZ2lPf36CeDcLFiuXxKOJcHF5Nb7mL7HX+oa5Z/tIUnUl\015\012dz/I/AtQSwMEFAAAAAgAYKJ9XSQem6KtAAAA+AEAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwu\015\012cmVsc7WRPQ6DMAyFrxLlADVQqUMFTF1YKy4QBfMjEhLFrgq3L4UBkDp0YbKeLX/vyU6faBR3bqC2\015\0128yRGawbKZMvs7wCkW7SKLs7jME9qF6ziWYYGvNK9ahCSKLpB2DNknu6Zopw8/kN0dd1pfDj9sjjw\015\012DzC8XeipRWQpShUa5EzCaLY2wVLiy0yWoqgyGYoqlnBaIOLJIG1pVn2wT06053kXN/dFrs3jCa7f\015\012DHB4dP4BUEsDBBQAAAAIAGCifV1lkHmSGQEAAM8DAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2T\015\012TU7DMBCFrxJlWyUuLFigphtgC11wAWNPGqv+k2da0tszTtpKoBIVhU2seN68z56XrN6PEbDonfXY\015\012lB1RfBQCVQdOYh0ieK60ITlJ/Jq2Ikq1k1sQ98vlg1DBE3iqKHuU69UztHJvqXjpeRtN8E2ZwGJZ\015\012PI3CzGpKGaM1ShLXxcHrH5TqRKi5c9BgZyIuWFCKq4Rc+R1w6ns7QEpGQ7GRiV6lY5XorUA6WsB6\015\0122uLKGUPbGgU6qL3jlhpjAqmxAyBn69F0MU0mnjCMz7vZ/MFmCsjKTQoRObEEf8edI8ndVWQjSGSm\015\012r3ghsvXs+0FOW4O+kc3j/QxpN+SBYljmz/h7xhf/G87xEcLuvz+xvNZOGn/mi+E/Xn8BUEsBAhQD\015\012FAAAAAgAYKJ9XUbHTUiVAAAAzQAAABAAAAAAAAAAAAAAAIABAAAAAGRvY1Byb3BzL2FwcC54bWxQ\015\012SwECFAMUAAAACABgon1dFGizke4AAAArAgAAEQAAAAAAAAAAAAAAgAHDAAAAZG9jUHJvcHMvY29y\015\012ZS54bWxQSwECFAMUAAAACABgon1dmVycIxAGAACcJwAAEwAAAAAAAAAAAAAAgAHgAQAAeGwvdGhl\015\012bWUvdGhlbWUxLnhtbFBLAQIUAxQAAAAIAGCifV3ymyoPbgkAAKM4AAAYAAAAAAAAAAAAAACAgSEI\015\012AAB4bC93b3Jrc2hlZXRzL3NoZWV0MS54bWxQSwECFAMUAAAACABgon1dzJJ9jvQCAAD9DQAADQAA\015\012AAAAAAAAAAAAgAHFEQAAeGwvc3R5bGVzLnhtbFBLAQIUAxQAAAAIAGCifV2XirscwAAAABMCAAAL\015\012AAAAAAAAAAAAAACAAeQUAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAGCifV3VEp7ObAEAAKQCAAAP\015\012AAAAAAAAAAAAAACAAc0VAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACABgon1dJB6boq0AAAD4\015\012AQAAGgAAAAAAAAAAAAAAgAFmFwAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAA\015\012CABgon1dZZB5khkBAADPAwAAEwAAAAAAAAAAAAAAgAFLGAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBL\015\012BQYAAAAACQAJAD4CAACVGQAAAAA=\015\012\015\012--=_983bc36e2d327aba55c93cfe--\015\012', '{"version":1,"value":{"day":"2026-04-01","first_day":"2026-04-01","cycle":""}}', 'sent', 1, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', 'written to nightly-2026-04-01.eml'),
	(20, 'undelivered:2026-04-02T16', 'alert', NULL, NULL, 'coordinator@office.example.org', 'Mail could not be delivered', '<postroom.office.undelivered-2026-04-02t16-2a4b773c880e8d17.bc1a24900433c0e24b0a@office.example.org>', 'internships@office.example.org', NULL, '{"version":1,"value":{"alert":"undelivered","failure":"","since":"2026-04-02T16:00:00Z","mails":[17]}}', 'queued', 0, '2026-04-02 17:00:00+00', '2026-04-02 16:00:00+00', NULL, ''),
	(21, 'notification:2026-04-02T17', 'notification', NULL, NULL, 'coordinator@office.example.org', 'Applications of Thursday, 2 April 2026, 13:00', '<postroom.office.notification-2026-04-02t17-e06fd2d81bfd80f9.68df86472da0e43c34a1@office.example.org>', 'internships@office.example.org', NULL, '{"version":1,"value":{"applications":[16,17],"changed":false,"messages":[25,26],"before":null}}', 'queued', 0, '2026-04-02 18:00:00+00', '2026-04-02 17:00:00+00', NULL, ''),
	(22, 'acknowledgement:16:25', 'acknowledgement', 16, 25, 're.tired@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.c374278ad98ae9e2eaf9.acknowledgement_16_25.e1ed36e420a0e37ac424@office.example.org>', '', NULL, '{"version":1,"value":{"application":16}}', 'cancelled', 0, '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', NULL, ''),
	(23, 'acknowledgement:17:26', 'acknowledgement', 17, 26, 'tomas.rivera@example.org', 'We have received your application: ICRtoP Secretariat Internship, summer 2026', '<postroom.5f2b85636312be22e710.acknowledgement_17_26.90b39156efad9581ec3b@office.example.org>', '', NULL, '{"version":1,"value":{"application":17}}', 'held', 0, '2026-04-02 17:00:00+00', '2026-04-02 17:00:00+00', NULL, '');


--
-- Data for Name: recovery_codes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.recovery_codes VALUES
	(1, 1, 'c82e220e1b046a24f30c02d8b07d10d200bed575194c10093cd74d3150e17e13', NULL),
	(2, 1, '796f82bbce7d9027ae128b8f7548b092c8264d314328d12a632564b55dc65914', NULL),
	(3, 1, 'af07ba00a74a00bc2239cd5a415c6e0f5863f749ada56064d9afec702ba6d2b9', NULL),
	(4, 1, 'c9de338660a612483e39f3f813bc886e457557d175c0cf09d7df1e83ba0a3012', NULL),
	(5, 1, '427ac3f634092b13c025a39b6f4228d8bbcbd272cdc89fbd63cca5a01f56e0bb', NULL),
	(6, 1, 'a8007831055b56bff0e9caba3d55ab1179a2c9d315a5b7c9348a3fb654864d41', NULL),
	(7, 1, 'ac2cc68b1ffa72c11dfe03bb1925156db0c4c6e275bd6d2e28fa427ec430bf32', NULL),
	(8, 1, '706b9b79d9d411febf7ab487b03699e35a6f716d771939deafbaf11c6eebf112', NULL),
	(9, 1, '95dacf6361fe0f33ffc21ee50fee29affb260da3963e28dd3826bb274d1c25ed', NULL),
	(10, 1, '8e87437495c845c26e0ab3d01e6740b230ee74d4a69e93abec79619c401a2913', NULL);


--
-- Data for Name: reports; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reports VALUES
	('2026-04-01', '2026-04-02 16:00:00+00');


--
-- Data for Name: reviews; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reviews VALUES
	(1, 1, 3, 'Mina Member', 'yes', 'Writes clearly.', '2026-04-02 16:00:00+00');


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES
	(1, 1, 'late ones', 'late=yes', '2026-04-02 16:00:00+00');


--
-- Data for Name: search_entries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_entries VALUES
	(3811895144349696002, 'file', NULL, 2, 2, '', 'Ada Lindqvist
Uppsala | ada.lindqvist@example.org | +1 212 555 0142
EDUCATION
University of Exampleborg
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Uppsala
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811895144349696003, 'file', NULL, 2, 3, '', 'Ada Lindqvist
Uppsala
ada.lindqvist@example.org
Internship Coordinator
ICRtoP Secretariat, New York
Dear Internship Coordinator,
I am writing to apply for the ICRtoP Secretariat Internship in summer 2026. As a student of international
relations at University of Exampleborg
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would
welcome the opportunity to
contribute to it.
During the past two years I have organised a model Security Council for ninety delegates, translated
briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks
taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.
I would be available full time from 1 June to 31 August 2026. My resume and a writing sample are
enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Ada Lindqvist', NULL, NULL),
	(3811895144349696004, 'file', NULL, 2, 4, '', 'From Warning to Action: part 1
The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.', NULL, NULL),
	(3811895144886566914, 'message', NULL, 2, NULL, 'Ada Lindqvist <ada.lindqvist@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Ada Lindqvist', NULL, NULL),
	(3811895145423437825, 'application', 1, NULL, NULL, 'Ada Lindqvist
ada.lindqvist@example.org
+1 212 555 0142
12125550142', 'internship
summer 2026
full time
2026-06-01
2026-08-31
Speaks French.', NULL, NULL),
	(3811895273198714886, 'file', NULL, 3, 6, '', 'Claire Dumont-Lefèvre
Lyon | claire.dumont@example.org | +33 4 55 50 01 23
EDUCATION
Université d''Exemple
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Lyon
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811895273198714887, 'file', NULL, 3, 7, '', 'Claire Dumont-Lefèvre
Lyon
À l''attention du Secrétariat de la CIRdP
Objet : candidature au stage CIRdP, été 2026
Madame, Monsieur,
Étudiante en master de relations internationales à l''Université d''Exemple, je souhaite effectuer un stage au
sein de votre Secrétariat.
Mon mémoire porte sur la responsabilité de protéger et sur la place des organisations régionales dans la
prévention des atrocités.
J''ai travaillé pendant un an comme bénévole dans une association d''accueil, où j''ai rédigé des notes de
synthèse et préparé des
réunions avec des partenaires. Votre organisation réunit ce que je cherche : la rigueur du droit et le travail
avec des gens.
Je suis disponible à temps plein à partir du 1er juin 2026 jusqu''au 15 septembre 2026.
Dans l''attente de votre réponse, je vous prie d''agréer, Madame, Monsieur, l''expression de mes salutations
distinguées.
Claire Dumont-Lefèvre', NULL, NULL),
	(3811895273198714888, 'file', NULL, 3, 8, '', 'From Warning to Action: part 1
L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur
inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la
commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui sépare un
vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et se
demande laquelle a su transformer l''alerte en action. Dans chaque cas l''information abondait, tandis que
l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et
se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune.
Cet essai compare trois institutions régionales et se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002).L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur
inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la
commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui sépare un
vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et se
demande laquelle a su transformer l''alerte en action. Dans chaque cas l''information abondait, tandis que
l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et
se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune.
Cet essai compare trois institutions régionales et se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002).L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur
inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme l''avait écrit la
commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui sépare un
vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et se
demande laquelle a su transformer l''alerte en action. Dans chaque cas l''information abondait, tandis que
l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune. Cet essai compare trois institutions régionales et
se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002). Le bilan du Conseil de sécurité montre pourtant la distance qui
sépare un vocabulaire commun d''une volonté commune.
Cet essai compare trois institutions régionales et se demande laquelle a su transformer l''alerte en action.
Dans chaque cas l''information abondait, tandis que l''autorité d''agir était dispersée entre plusieurs bureaux.
La prévention coûte peu d''argent et beaucoup d''attention, ce qui explique qu''on la loue plus souvent qu''on
ne la pratique. L''adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États
défendent leur inaction. La souveraineté est d''abord un devoir envers ceux qui vivent sous elle, comme
l''avait écrit la commission (Evans, 2002).', NULL, NULL),
	(3811895273735585795, 'message', NULL, 3, NULL, 'Claire Dumont-Lefèvre <claire.dumont@example.org>', 'Candidature : stage d’été 2026, CIRdP
Madame, Monsieur,

veuillez trouver ci-joint mon dossier.

Cordialement
Claire Dumont-Lefèvre', NULL, NULL),
	(3811895274272456706, 'application', 2, NULL, NULL, 'Claire Dumont-Lefèvre
claire.dumont@example.org
+33 4 55 50 01 23
33455500123', 'internship
summer 2026
full time
2026-06-01
2026-09-15
said on the telephone', NULL, NULL),
	(3811895402047733770, 'file', NULL, 4, 10, '', 'Sofía Méndez Ortiz
Bogotá | sofia.mendez@example.org | +1 212 555 0142
EDUCATION
Universidad del Ejemplo
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Bogotá
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811895402047733771, 'file', NULL, 4, 11, '', 'Bogotá, 3 de febrero
Estimada Coordinadora:
Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026. Soy estudiante
de último año de
Ciencias Políticas en la Universidad del Ejemplo y me gustaría aprender cómo trabaja su organización
desde dentro.
He colaborado durante dos años con una red de derechos humanos, donde preparé informes sobre
desplazamiento y organicé talleres
en cuatro municipios. Escribo con cuidado en español e inglés, y leo francés sin dificultad.
Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.
Quedo a su disposición para una entrevista y le agradezco su atención.
Atentamente,
Sofía Méndez Ortiz', NULL, NULL),
	(3811895402584604676, 'message', NULL, 4, NULL, 'Sofía Méndez Ortiz <sofia.mendez@example.org>', 'Solicitud de pasantía ICRtoP, verano 2026
Estimada coordinadora:

adjunto mi solicitud.

Saludos
Sofía Méndez Ortiz', NULL, NULL),
	(3811895403121475587, 'application', 3, NULL, NULL, 'Sofía Méndez Ortiz
sofia.mendez@example.org
+1 212 555 0142
12125550142', 'internship
summer 2026
full time
2026-06-01
2026-09-15', NULL, NULL),
	(3811895530896752653, 'file', NULL, 5, 13, '', 'OLUWASEUN ADEYEMI
olu.adeyemi@example.org +1 212 555 0142 Ibadan
Where I have worked
2014 - 2016 Junior fellow, Institute for Example Policy
2015 - 2017 Legal clinic intern, Example Bar Association
2016 - 2018 Teaching assistant, University of Example
2017 - 2019 Election observer, Example Observation Mission
2018 - 2020 Editor, Example Review of Human Rights
2019 - 2021 Programme assistant, Foundation for Examples
Where I have learned
2018 - 2021 LLB, University of Example, first class
2021 - 2023 LLM in international law, University of Example
What I can do
- Draft, edit and footnote
- Run a meeting on time
- Speak four languages, two of them well', NULL, NULL),
	(3811895530896752654, 'file', NULL, 5, 14, '', 'From Warning to Action: part 1
The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.', NULL, NULL),
	(3811895531433623557, 'message', NULL, 5, NULL, 'Oluwaseun Adeyemi <olu.adeyemi@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Oluwaseun Adeyemi', NULL, NULL),
	(3811895531970494468, 'application', 4, NULL, NULL, 'Oluwaseun A. Adeyemi
o.adeyemi@example.org
+234 2 555 0111
23425550111', 'internship
summer 2026
full time
2026-06-01', NULL, NULL),
	(3811895659745771536, 'file', NULL, 6, 16, '', 'Hana Novotná
Brno
hana.novotna@example.org
Internship Coordinator
ICRtoP Secretariat, New York
Dear Internship Coordinator,
I am writing to apply for the ICRtoP Secretariat Internship in summer 2026. As a student of international
relations at Example Masaryk College
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would
welcome the opportunity to
contribute to it.
During the past two years I have organised a model Security Council for ninety delegates, translated
briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks
taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.
I would be available full time from 1 June to 31 August 2026. My resume and a writing sample are
enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Hana NovotnáHana Novotná
Brno | hana.novotna@example.org | +1 212 555 0142
EDUCATION
Example Masaryk College
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Brno
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance runningThe adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states
defend their inaction. Sovereignty, as the commission argued, is first of all a duty towards those who live
under it (Evans and Sahnoun, 2002). Yet the record of the Security Council since then shows how far a
shared vocabulary is from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses
the strong to judge the weak, and the case of Libya gave them new evidence. Others answer that the
alternative was not restraint but another Srebrenica, watched from a distance.
This paper takes neither side; it asks which institutions turned warning into action, and what those had in
common. Three cases are compared: a regional court, an early warning unit, and a mission that had been
given too small a mandate. In each of them information was plentiful, while the authority to act on it was
scattered over four desks. The mission''s own cables, published much later, describe the violence with
great precision (United Nations, 1999). What was missing was not knowledge but a person whose task it
was to be woken by it.
Prevention is cheap in money and expensive in attention, which explains why it is praised more often than
it is done. A standing mandate for regional offices would lower that price, as the experience of the past
decade suggests. The evidence from municipal peace committees points in the same direction, although
the number of cases is small. It follows that funding should go to those who are already trusted by both
sides before the first shot is heard. The adoption of the responsibility to protect at the 2005 World Summit
changed the words in which states defend their inaction.
Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and
Sahnoun, 2002). Yet the record of the Security Council since then shows how far a shared vocabulary is
from a shared will (Bellamy, 2011). Critics have objected that the doctrine licenses the strong to judge the
weak, and the case of Libya gave them new evidence. Others answer that the alternative was not restraint
but another Srebrenica, watched from a distance. This paper takes neither side; it asks which institutions
turned warning into action, and what those had in common.', NULL, NULL),
	(3811895660282642438, 'message', NULL, 6, NULL, 'Hana Novotná <hana.novotna@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Hana Novotná', NULL, NULL),
	(3811895660819513349, 'application', 5, NULL, NULL, 'Hana Novotná
hana.novotna@example.org
+1 212 555 0142
12125550142', 'internship
summer 2026
full time
2026-06-01
2026-08-31', NULL, NULL),
	(3811895788594790418, 'file', NULL, 7, 18, '', 'Hana Novotná
Brno | hana.novotna@example.org | +1 212 555 0142
EDUCATION
Example Masaryk College
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Brno
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811895789131661319, 'message', NULL, 7, NULL, 'Hana Novotná <hana@home.example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Hana Novotná', NULL, NULL),
	(3811895917443809300, 'file', NULL, 8, 20, '', 'Jomo Achebe
Kisumu | jomo.achebe@example.org | +254 20 555 0177
EDUCATION
Example Institute of Peace Studies
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Kisumu
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811895917980680200, 'message', NULL, 8, NULL, 'Jomo Achebe <jomo.achebe@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Jomo Achebe', NULL, NULL),
	(3811895918517551111, 'application', 7, NULL, NULL, 'Jomo Achebe
jomo.achebe@example.org
+254 20 555 0177
254205550177', 'internship
summer 2026', NULL, NULL),
	(3811896046292828182, 'file', NULL, 9, 22, '', 'Jomo Achebe
Kisumu
jomo.achebe@example.org
Internship Coordinator
ICRtoP Secretariat, New York
Dear Internship Coordinator,
I am writing to apply for the ICRtoP Secretariat Internship in summer 2026. As a student of international
relations at Example Institute of Peace Studies
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would
welcome the opportunity to
contribute to it.
During the past two years I have organised a model Security Council for ninety delegates, translated
briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks
taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.
I would be available full time from 1 June to 31 August 2026. My resume and a writing sample are
enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Jomo Achebe', NULL, NULL),
	(3811896046829699081, 'message', NULL, 9, NULL, 'Jomo Achebe <jomo.achebe@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Jomo Achebe', NULL, NULL),
	(3811896047366569996, 'application', 12, NULL, NULL, 'Jomo Achebe
jomo.achebe@example.org', 'internship
summer 2026
full time
2026-06-01
2026-08-31', NULL, NULL),
	(3811896175141847064, 'file', NULL, 10, 24, '', 'Silent Sender
Springfield | silent.sender@example.org | +1 212 555 0142
EDUCATION
Example University
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Springfield
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3812103880834023440, 'application', 16, NULL, NULL, 'Re Tired
re.tired@example.org', 'internship
summer 2026', NULL, NULL),
	(3812103880834023441, 'application', 17, NULL, NULL, 'Tomás Rivera Soto
tomas.rivera@example.org', 'internship
summer 2026', NULL, NULL),
	(3811896175141847065, 'file', NULL, 10, 25, '', 'Silent Sender
Springfield
silent.sender@example.org
Coordinator
New York
Dear Coordinator,
I am writing to apply for the position. As a student of international relations at Example University
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would
welcome the opportunity to
contribute to it.
During the past two years I have organised a model Security Council for ninety delegates, translated
briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks
taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.
I would be available full time from 1 June to 31 August 2026. My resume and a writing sample are
enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Silent Sender', NULL, NULL),
	(3811896175678717962, 'message', NULL, 10, NULL, 'Silent Sender <silent.sender@example.org>', 'Documents
Dear coordinator,

please find attached my application.

Kind regards
Silent Sender', NULL, NULL),
	(3811896176215588872, 'application', 8, NULL, NULL, 'Silent Sender
silent.sender@example.org
+1 212 555 0142
12125550142', 'internship
summer 2026
full time
2026-06-01
2026-08-31', NULL, NULL),
	(3811896303990865947, 'file', NULL, 11, 27, '', 'Cut Off
Springfield | cut.off@example.org | +1 212 555 0142
EDUCATION
Example University
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Springfield
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811896303990865948, 'file', NULL, 11, 28, '', 'Cut Off
Springfield
cut.off@example.org
Internship Coordinator
ICRtoP Secretariat, New York
Dear Internship Coordinator,
I am writing to apply for the ICRtoP Secretariat Internship in summer 2026. As a student of international
relations at Example University
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would
welcome the opportunity to
contribute to it.
During the past two years I have organised a model Security Council for ninety delegates, translated
briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks
taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.
I would be available full time from 1 June to 31 August 2026. My resume and a writing sample are
enclosed.
Thank you for your time and consideration. I look forward to hearing from you.
Sincerely,
Cut Off', NULL, NULL),
	(3811896303990865949, 'file', NULL, 11, 29, '', '', NULL, NULL),
	(3811896304527736843, 'message', NULL, 11, NULL, 'Cut Off <cut.off@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Cut Off', NULL, NULL),
	(3811896305064607753, 'application', 9, NULL, NULL, 'Cut Off
cut.off@example.org
+1 212 555 0142
12125550142', 'internship
summer 2026
full time
2026-06-01
2026-08-31', NULL, NULL),
	(3811896561688903712, 'file', NULL, 13, 32, '', 'Membership Application Form
Name of organisation
Kind of organisation
Country
Address
Contact person
E-mail
Website
Sectors of work
We endorse the common understanding of RtoP and the founding purpose of the Coalition
Signature
Date', NULL, NULL),
	(3811896562225774605, 'message', NULL, 13, NULL, 'Association for Examples of Peace <office@peace-examples.example.org>', 'ICRtoP Membership Application
Please find attached our form.', NULL, NULL),
	(3811896562762645515, 'application', 11, NULL, NULL, 'Association for Examples of Peace
office@peace-examples.example.org', 'membership
Association for Examples of Peace
Non-governmental organisation, not for profit
Uganda
12 Example Road, Kisumu
Jomo Achebe
office@peace-examples.example.org
https://peace-examples.example.org
Human rights, peace building
yes
J. Achebe
14 February 2026', NULL, NULL),
	(3811896691074793486, 'message', NULL, 14, NULL, 'Mail Delivery System <MAILER-DAEMON@mx.example.org>', 'Undelivered Mail Returned to Sender
I''m sorry to have to inform you that your message could not be delivered.', NULL, NULL),
	(3811896819923812367, 'message', NULL, 15, NULL, 'A. Way <away@example.org>', 'Automatic reply: your mail
I am away.', NULL, NULL),
	(3811896948772831248, 'message', NULL, 16, NULL, 'News <news@lists.example.org>', 'This week in examples
Read on.', NULL, NULL),
	(3811897077621850129, 'message', NULL, 17, NULL, 'Curious <curious@example.org>', 'The internship
Is the internship paid?', NULL, NULL),
	(3811897206470869010, 'message', NULL, 18, NULL, 'Growth <growth@example.org>', 'Better SEO ranking for your site
We offer SEO services and backlinks. Click here to claim your audit.', NULL, NULL),
	(3811897335319887891, 'message', NULL, 19, NULL, 'Old Friend <friend@example.org>', 'Lunch on Friday
Shall we say one o''clock?', NULL, NULL),
	(3811897335856758797, 'application', 13, NULL, NULL, 'Old Friend
friend@example.org', '', NULL, NULL);
INSERT INTO public.search_entries VALUES
	(3811897464168906772, 'message', NULL, 20, NULL, 'Mis Taken <mistaken@example.org>', 'ICRtoP Internship, Summer 2026
I apply.', NULL, NULL),
	(3811897593017925653, 'message', NULL, 21, NULL, '', '', NULL, NULL),
	(3811926068114227242, 'file', NULL, 22, 42, '', 'Noor van der Berg
Utrecht | noor.vdberg@example.org | +31 30 555 0123
EDUCATION
Example Universiteit
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Utrecht
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Choir, long-distance running', NULL, NULL),
	(3811926068651098134, 'message', NULL, 22, NULL, 'Noor van der Berg <noor.vdberg@example.org>', '
', NULL, NULL),
	(3811926069187969038, 'application', 14, NULL, NULL, 'Noor van der Berg
noor.vdberg@example.org
+31 30 555 0123
31305550123', 'internship
fall 2026', NULL, NULL),
	(3812096148819148844, 'file', NULL, 23, 44, '', 'Ada Lindqvist
Uppsala | ada.lindqvist@example.org | +1 212 555 0142
EDUCATION
University of Exampleborg
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025
EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of Uppsala
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers
SKILLS
Word, Excel, Zotero, basic R
LANGUAGES
English (fluent), French (B2), Spanish (A2)
INTERESTS
Two choirs, long-distance running', NULL, NULL),
	(3812096149356019735, 'message', NULL, 23, NULL, 'Ada Lindqvist <ada.lindqvist@example.org>', 'Re: ICRtoP Internship, Summer 2026
Please find attached my corrected CV.
Ada Lindqvist', NULL, NULL),
	(3812096149356019736, 'message', NULL, 24, NULL, 'Late Bloom <late.bloom@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Late Bloom', NULL, NULL),
	(3812096149892890639, 'application', 15, NULL, NULL, 'Late Bloom
late.bloom@example.org', 'internship
summer 2026', NULL, NULL),
	(3812103880297152537, 'message', NULL, 25, NULL, 'Re Tired <re.tired@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Re Tired', NULL, NULL),
	(3812103880297152538, 'message', NULL, 26, NULL, 'Tomás Rivera Soto <tomas.rivera@example.org>', 'ICRtoP Internship, Summer 2026
Dear coordinator,

please find attached my application.

Kind regards
Tomás Rivera Soto', NULL, NULL);


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES
	('message_ids', '\354\275\022(\016\360\223\322\003ki198\270\225Bv\364\356e\306,\270=\273''\233\236\363\200.');


--
-- Data for Name: snoozes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.snoozes VALUES
	(1, NULL, 17, NULL, '2027-01-27 16:00:00+00', 'Rosa Example');


--
-- Data for Name: unfiled_readings; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.users VALUES
	(1, 'Rosa Example', 'rosa@office.example.org', 'admin', '$argon2id$v=19$m=65536,t=3,p=4$4Q3r7kkNVU3SIkhy0TZj7g$C41emx8tyjUGOSveWje46EC/73JW2+bxyGNu6DXjogM', 'IQKZ7ZY4NO7Q3WZ4GR7RI4OZ2JGHCLA4', '2026-04-02 16:00:00+00', 59171520, NULL, false, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', NULL),
	(2, 'New Rosa Example', 'new.rosa@office.example.org', 'admin', NULL, NULL, NULL, NULL, NULL, false, '2026-04-02 16:00:00+00', NULL, NULL),
	(3, 'Mina Member', 'mina@office.example.org', 'reviewer', '$argon2id$v=19$m=65536,t=3,p=4$7/nWsq2oYSkQAAq/nVyMhQ$3JItJF4jroVn0thxNLH6+5s3yqDfcCQZvT9jo4+kr1c', NULL, NULL, NULL, NULL, false, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', NULL),
	(4, 'New Mina Member', 'new.mina@office.example.org', 'reviewer', NULL, NULL, NULL, NULL, NULL, false, '2026-04-02 16:00:00+00', NULL, NULL);


--
-- Data for Name: web_sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.web_sessions VALUES
	(1, '09b5a998ae864098869a989923f0311f5a9723fd6e8a736a20526d6f796f014b', 1, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', false, 'Firefox 140 on Linux', '192.0.2.7'),
	(2, '7d35db4b37f1bd29481840b3e2110cc1b660634d36a3bd17310feb988ddca1a5', 3, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', false, 'Firefox 140 on Linux', '192.0.2.7');


--
-- Data for Name: webhook_deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_deliveries VALUES
	(1, 'example', 'http://127.0.0.1:1/', 'application.new', 1, 'complete', 'sent', 0, '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', '2026-04-02 16:00:00+00', '');


--
-- Data for Name: workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: api_tokens_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_tokens_id_seq', 1, true);


--
-- Name: applicants_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.applicants_id_seq', 17, true);


--
-- Name: applications_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.applications_id_seq', 17, true);


--
-- Name: attachments_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attachments_id_seq', 47, true);


--
-- Name: attempts_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.attempts_id_seq', 1, false);


--
-- Name: committee_rounds_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.committee_rounds_id_seq', 1, true);


--
-- Name: corrections_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.corrections_id_seq', 13, true);


--
-- Name: documents_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_id_seq', 26, true);


--
-- Name: drafts_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.drafts_id_seq', 1, true);


--
-- Name: events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_id_seq', 108, true);


--
-- Name: findings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.findings_id_seq', 181, true);


--
-- Name: ledger_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_id_seq', 29, true);


--
-- Name: mailboxes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mailboxes_id_seq', 2, true);


--
-- Name: messages_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messages_id_seq', 27, true);


--
-- Name: notes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notes_id_seq', 1, true);


--
-- Name: outgoing_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.outgoing_id_seq', 23, true);


--
-- Name: recovery_codes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.recovery_codes_id_seq', 10, true);


--
-- Name: reviews_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reviews_id_seq', 1, true);


--
-- Name: saved_views_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_views_id_seq', 1, true);


--
-- Name: snoozes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.snoozes_id_seq', 1, true);


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.users_id_seq', 4, true);


--
-- Name: web_sessions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_sessions_id_seq', 2, true);


--
-- Name: webhook_deliveries_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.webhook_deliveries_id_seq', 1, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: api_tokens pk_api_tokens; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT pk_api_tokens PRIMARY KEY (id);


--
-- Name: applicants pk_applicants; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applicants
    ADD CONSTRAINT pk_applicants PRIMARY KEY (id);


--
-- Name: application_messages pk_application_messages; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT pk_application_messages PRIMARY KEY (application_id, message_id);


--
-- Name: application_reads pk_application_reads; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_reads
    ADD CONSTRAINT pk_application_reads PRIMARY KEY (user_id, application_id);


--
-- Name: applications pk_applications; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT pk_applications PRIMARY KEY (id);


--
-- Name: attachments pk_attachments; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT pk_attachments PRIMARY KEY (id);


--
-- Name: attempts pk_attempts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT pk_attempts PRIMARY KEY (id);


--
-- Name: committee_applications pk_committee_applications; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_applications
    ADD CONSTRAINT pk_committee_applications PRIMARY KEY (application_id);


--
-- Name: committee_rounds pk_committee_rounds; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_rounds
    ADD CONSTRAINT pk_committee_rounds PRIMARY KEY (id);


--
-- Name: corrections pk_corrections; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT pk_corrections PRIMARY KEY (id);


--
-- Name: discarded_blobs pk_discarded_blobs; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discarded_blobs
    ADD CONSTRAINT pk_discarded_blobs PRIMARY KEY (sha256);


--
-- Name: documents pk_documents; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT pk_documents PRIMARY KEY (id);


--
-- Name: drafts pk_drafts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT pk_drafts PRIMARY KEY (id);


--
-- Name: erased_messages pk_erased_messages; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.erased_messages
    ADD CONSTRAINT pk_erased_messages PRIMARY KEY (content_digest);


--
-- Name: events pk_events; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);


--
-- Name: findings pk_findings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT pk_findings PRIMARY KEY (id);


--
-- Name: health pk_health; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.health
    ADD CONSTRAINT pk_health PRIMARY KEY (name);


--
-- Name: laid_out_files pk_laid_out_files; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.laid_out_files
    ADD CONSTRAINT pk_laid_out_files PRIMARY KEY (sha256);


--
-- Name: ledger pk_ledger; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT pk_ledger PRIMARY KEY (id);


--
-- Name: mailboxes pk_mailboxes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT pk_mailboxes PRIMARY KEY (id);


--
-- Name: messages pk_messages; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT pk_messages PRIMARY KEY (id);


--
-- Name: notes pk_notes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT pk_notes PRIMARY KEY (id);


--
-- Name: one_time_links pk_one_time_links; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT pk_one_time_links PRIMARY KEY (token_hash);


--
-- Name: outgoing pk_outgoing; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing
    ADD CONSTRAINT pk_outgoing PRIMARY KEY (id);


--
-- Name: recovery_codes pk_recovery_codes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT pk_recovery_codes PRIMARY KEY (id);


--
-- Name: reports pk_reports; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports
    ADD CONSTRAINT pk_reports PRIMARY KEY (day);


--
-- Name: reviews pk_reviews; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT pk_reviews PRIMARY KEY (id);


--
-- Name: saved_views pk_saved_views; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT pk_saved_views PRIMARY KEY (id);


--
-- Name: search_entries pk_search_entries; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT pk_search_entries PRIMARY KEY (id);


--
-- Name: secrets pk_secrets; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT pk_secrets PRIMARY KEY (name);


--
-- Name: snoozes pk_snoozes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT pk_snoozes PRIMARY KEY (id);


--
-- Name: unfiled_readings pk_unfiled_readings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unfiled_readings
    ADD CONSTRAINT pk_unfiled_readings PRIMARY KEY (message_id);


--
-- Name: users pk_users; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);


--
-- Name: web_sessions pk_web_sessions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sessions
    ADD CONSTRAINT pk_web_sessions PRIMARY KEY (id);


--
-- Name: webhook_deliveries pk_webhook_deliveries; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id);


--
-- Name: workers pk_workers; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workers
    ADD CONSTRAINT pk_workers PRIMARY KEY (key);


--
-- Name: api_tokens uq_api_tokens_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT uq_api_tokens_token_hash UNIQUE (token_hash);


--
-- Name: attachments uq_attachments_message_id_path; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT uq_attachments_message_id_path UNIQUE (message_id, path);


--
-- Name: committee_rounds uq_committee_rounds_opening_cycle; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_rounds
    ADD CONSTRAINT uq_committee_rounds_opening_cycle UNIQUE (opening, cycle);


--
-- Name: ledger uq_ledger_mailbox_id_validity_uid; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT uq_ledger_mailbox_id_validity_uid UNIQUE (mailbox_id, validity, uid);


--
-- Name: mailboxes uq_mailboxes_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT uq_mailboxes_name UNIQUE (name);


--
-- Name: messages uq_messages_content_digest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT uq_messages_content_digest UNIQUE (content_digest);


--
-- Name: outgoing uq_outgoing_header_message_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing
    ADD CONSTRAINT uq_outgoing_header_message_id UNIQUE (header_message_id);


--
-- Name: outgoing uq_outgoing_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing
    ADD CONSTRAINT uq_outgoing_key UNIQUE (key);


--
-- Name: reviews uq_reviews_application_id_user_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT uq_reviews_application_id_user_id UNIQUE (application_id, user_id);


--
-- Name: snoozes uq_snoozes_application_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT uq_snoozes_application_id UNIQUE (application_id);


--
-- Name: snoozes uq_snoozes_message_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT uq_snoozes_message_id UNIQUE (message_id);


--
-- Name: snoozes uq_snoozes_outgoing_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT uq_snoozes_outgoing_id UNIQUE (outgoing_id);


--
-- Name: users uq_users_email; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT uq_users_email UNIQUE (email);


--
-- Name: users uq_users_provider_subject; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT uq_users_provider_subject UNIQUE (provider_subject);


--
-- Name: web_sessions uq_web_sessions_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sessions
    ADD CONSTRAINT uq_web_sessions_token_hash UNIQUE (token_hash);


--
-- Name: webhook_deliveries uq_webhook_deliveries_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT uq_webhook_deliveries_key UNIQUE (key);


--
-- Name: ix_api_tokens_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_api_tokens_user_id ON public.api_tokens USING btree (user_id);


--
-- Name: ix_applicants_matching_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applicants_matching_email ON public.applicants USING btree (matching_email);


--
-- Name: ix_applicants_sort_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applicants_sort_name ON public.applicants USING btree (sort_name);


--
-- Name: ix_application_messages_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_application_messages_message_id ON public.application_messages USING btree (message_id);


--
-- Name: ix_application_reads_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_application_reads_application_id ON public.application_reads USING btree (application_id);


--
-- Name: ix_applications_applicant_id_opening_cycle; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_applicant_id_opening_cycle ON public.applications USING btree (applicant_id, opening, cycle);


--
-- Name: ix_applications_channel_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_channel_received_at ON public.applications USING btree (channel, received_at);


--
-- Name: ix_applications_completed_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_completed_at ON public.applications USING btree (completed_at);


--
-- Name: ix_applications_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_created_at ON public.applications USING btree (created_at);


--
-- Name: ix_applications_cycle_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_cycle_received_at ON public.applications USING btree (cycle, received_at);


--
-- Name: ix_applications_late_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_late_received_at ON public.applications USING btree (late, received_at);


--
-- Name: ix_applications_merged_into_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_merged_into_id ON public.applications USING btree (merged_into_id);


--
-- Name: ix_applications_opening_cycle_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_opening_cycle_received_at ON public.applications USING btree (opening, cycle, received_at);


--
-- Name: ix_applications_opening_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_opening_received_at ON public.applications USING btree (opening, received_at);


--
-- Name: ix_applications_opening_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_opening_status ON public.applications USING btree (opening, status);


--
-- Name: ix_applications_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_received_at ON public.applications USING btree (received_at);


--
-- Name: ix_applications_stage_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_stage_received_at ON public.applications USING btree (stage, received_at);


--
-- Name: ix_applications_status_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_status_received_at ON public.applications USING btree (status, received_at);


--
-- Name: ix_applications_taken_by_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_taken_by_id ON public.applications USING btree (taken_by_id);


--
-- Name: ix_applications_thread_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_applications_thread_id ON public.applications USING btree (thread_id);


--
-- Name: ix_attachments_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachments_sha256 ON public.attachments USING btree (sha256);


--
-- Name: ix_attempts_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attempts_at ON public.attempts USING btree (at);


--
-- Name: ix_attempts_kind_account_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attempts_kind_account_at ON public.attempts USING btree (kind, account, at);


--
-- Name: ix_attempts_kind_address_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attempts_kind_address_at ON public.attempts USING btree (kind, address, at);


--
-- Name: ix_committee_applications_round_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_committee_applications_round_id ON public.committee_applications USING btree (round_id);


--
-- Name: ix_corrections_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_corrections_application_id ON public.corrections USING btree (application_id);


--
-- Name: ix_corrections_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_corrections_message_id ON public.corrections USING btree (message_id);


--
-- Name: ix_documents_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_documents_application_id ON public.documents USING btree (application_id);


--
-- Name: ix_documents_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_documents_message_id ON public.documents USING btree (message_id);


--
-- Name: ix_documents_superseded_by_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_documents_superseded_by_id ON public.documents USING btree (superseded_by_id);


--
-- Name: ix_drafts_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_drafts_application_id ON public.drafts USING btree (application_id);


--
-- Name: ix_drafts_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_drafts_message_id ON public.drafts USING btree (message_id);


--
-- Name: ix_events_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_events_application_id ON public.events USING btree (application_id);


--
-- Name: ix_events_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_events_at ON public.events USING btree (at);


--
-- Name: ix_events_message_id_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_events_message_id_application_id ON public.events USING btree (message_id, application_id);


--
-- Name: ix_findings_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_findings_application_id ON public.findings USING btree (application_id);


--
-- Name: ix_findings_code; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_findings_code ON public.findings USING btree (code);


--
-- Name: ix_laid_out_files_pdf_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_laid_out_files_pdf_sha256 ON public.laid_out_files USING btree (pdf_sha256);


--
-- Name: ix_ledger_mailbox_id_listed_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ledger_mailbox_id_listed_at ON public.ledger USING btree (mailbox_id, listed_at);


--
-- Name: ix_ledger_mailbox_id_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ledger_mailbox_id_message_id ON public.ledger USING btree (mailbox_id, message_id);


--
-- Name: ix_ledger_mailbox_id_state_validity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ledger_mailbox_id_state_validity ON public.ledger USING btree (mailbox_id, state, validity);


--
-- Name: ix_ledger_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ledger_message_id ON public.ledger USING btree (message_id);


--
-- Name: ix_messages_channel_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_channel_received_at ON public.messages USING btree (channel, received_at);


--
-- Name: ix_messages_header_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_header_message_id ON public.messages USING btree (header_message_id);


--
-- Name: ix_messages_leased_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_leased_by ON public.messages USING btree (leased_by);


--
-- Name: ix_messages_needs_answer_answered_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_needs_answer_answered_at ON public.messages USING btree (needs_answer, answered_at);


--
-- Name: ix_messages_raw_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_raw_sha256 ON public.messages USING btree (raw_sha256);


--
-- Name: ix_messages_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_received_at ON public.messages USING btree (received_at);


--
-- Name: ix_messages_sender_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_sender_email ON public.messages USING btree (sender_email);


--
-- Name: ix_messages_split_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_split_digest ON public.messages USING btree (split_digest);


--
-- Name: ix_messages_state_kept_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_state_kept_at ON public.messages USING btree (state, kept_at);


--
-- Name: ix_messages_state_reason_seen_at_answered_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_state_reason_seen_at_answered_at ON public.messages USING btree (state, reason, seen_at, answered_at);


--
-- Name: ix_messages_state_received_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_messages_state_received_at ON public.messages USING btree (state, received_at);


--
-- Name: ix_notes_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_notes_application_id ON public.notes USING btree (application_id);


--
-- Name: ix_notes_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_notes_message_id ON public.notes USING btree (message_id);


--
-- Name: ix_one_time_links_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_one_time_links_expires_at ON public.one_time_links USING btree (expires_at);


--
-- Name: ix_one_time_links_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_one_time_links_user_id ON public.one_time_links USING btree (user_id);


--
-- Name: ix_outgoing_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_application_id ON public.outgoing USING btree (application_id);


--
-- Name: ix_outgoing_kind_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_kind_created_at ON public.outgoing USING btree (kind, created_at);


--
-- Name: ix_outgoing_kind_sent_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_kind_sent_at ON public.outgoing USING btree (kind, sent_at);


--
-- Name: ix_outgoing_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_message_id ON public.outgoing USING btree (message_id);


--
-- Name: ix_outgoing_sent_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_sent_at ON public.outgoing USING btree (sent_at);


--
-- Name: ix_outgoing_state_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_state_id ON public.outgoing USING btree (state, id);


--
-- Name: ix_outgoing_state_next_attempt_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outgoing_state_next_attempt_at ON public.outgoing USING btree (state, next_attempt_at);


--
-- Name: ix_recovery_codes_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_recovery_codes_user_id ON public.recovery_codes USING btree (user_id);


--
-- Name: ix_reviews_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_reviews_user_id ON public.reviews USING btree (user_id);


--
-- Name: ix_saved_views_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_saved_views_user_id ON public.saved_views USING btree (user_id);


--
-- Name: ix_search_entries_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_entries_application_id ON public.search_entries USING btree (application_id);


--
-- Name: ix_search_entries_attachment_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_entries_attachment_id ON public.search_entries USING btree (attachment_id);


--
-- Name: ix_search_entries_lexemes; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_entries_lexemes ON public.search_entries USING gin (lexemes);


--
-- Name: ix_search_entries_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_entries_message_id ON public.search_entries USING btree (message_id);


--
-- Name: ix_search_entries_names_lexemes; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_entries_names_lexemes ON public.search_entries USING gin (names_lexemes);


--
-- Name: ix_snoozes_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_snoozes_until ON public.snoozes USING btree (until);


--
-- Name: ix_web_sessions_last_used_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_web_sessions_last_used_at ON public.web_sessions USING btree (last_used_at);


--
-- Name: ix_web_sessions_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_web_sessions_user_id ON public.web_sessions USING btree (user_id);


--
-- Name: ix_webhook_deliveries_application_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_webhook_deliveries_application_id ON public.webhook_deliveries USING btree (application_id);


--
-- Name: ix_webhook_deliveries_state_next_attempt_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_webhook_deliveries_state_next_attempt_at ON public.webhook_deliveries USING btree (state, next_attempt_at);


--
-- Name: api_tokens fk_api_tokens_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_tokens
    ADD CONSTRAINT fk_api_tokens_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: application_messages fk_application_messages_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT fk_application_messages_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: application_messages fk_application_messages_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT fk_application_messages_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: application_reads fk_application_reads_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_reads
    ADD CONSTRAINT fk_application_reads_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: application_reads fk_application_reads_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_reads
    ADD CONSTRAINT fk_application_reads_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: applications fk_applications_applicant_id_applicants; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT fk_applications_applicant_id_applicants FOREIGN KEY (applicant_id) REFERENCES public.applicants(id);


--
-- Name: applications fk_applications_merged_into_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT fk_applications_merged_into_id_applications FOREIGN KEY (merged_into_id) REFERENCES public.applications(id);


--
-- Name: applications fk_applications_taken_by_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT fk_applications_taken_by_id_users FOREIGN KEY (taken_by_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: attachments fk_attachments_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachments
    ADD CONSTRAINT fk_attachments_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: committee_applications fk_committee_applications_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_applications
    ADD CONSTRAINT fk_committee_applications_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: committee_applications fk_committee_applications_round_id_committee_rounds; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.committee_applications
    ADD CONSTRAINT fk_committee_applications_round_id_committee_rounds FOREIGN KEY (round_id) REFERENCES public.committee_rounds(id) ON DELETE CASCADE;


--
-- Name: corrections fk_corrections_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT fk_corrections_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: corrections fk_corrections_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT fk_corrections_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: documents fk_documents_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: documents fk_documents_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: documents fk_documents_superseded_by_id_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_superseded_by_id_documents FOREIGN KEY (superseded_by_id) REFERENCES public.documents(id) ON DELETE SET NULL;


--
-- Name: drafts fk_drafts_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT fk_drafts_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: drafts fk_drafts_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT fk_drafts_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: events fk_events_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT fk_events_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE SET NULL;


--
-- Name: events fk_events_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT fk_events_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE SET NULL;


--
-- Name: findings fk_findings_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT fk_findings_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: ledger fk_ledger_mailbox_id_mailboxes; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT fk_ledger_mailbox_id_mailboxes FOREIGN KEY (mailbox_id) REFERENCES public.mailboxes(id);


--
-- Name: ledger fk_ledger_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT fk_ledger_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id);


--
-- Name: notes fk_notes_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: notes fk_notes_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: one_time_links fk_one_time_links_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT fk_one_time_links_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: outgoing fk_outgoing_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing
    ADD CONSTRAINT fk_outgoing_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE SET NULL;


--
-- Name: outgoing fk_outgoing_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outgoing
    ADD CONSTRAINT fk_outgoing_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE SET NULL;


--
-- Name: recovery_codes fk_recovery_codes_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT fk_recovery_codes_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: reviews fk_reviews_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT fk_reviews_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: reviews fk_reviews_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT fk_reviews_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: saved_views fk_saved_views_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT fk_saved_views_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: search_entries fk_search_entries_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT fk_search_entries_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: search_entries fk_search_entries_attachment_id_attachments; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT fk_search_entries_attachment_id_attachments FOREIGN KEY (attachment_id) REFERENCES public.attachments(id) ON DELETE CASCADE;


--
-- Name: search_entries fk_search_entries_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT fk_search_entries_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: snoozes fk_snoozes_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT fk_snoozes_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- Name: snoozes fk_snoozes_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT fk_snoozes_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: snoozes fk_snoozes_outgoing_id_outgoing; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snoozes
    ADD CONSTRAINT fk_snoozes_outgoing_id_outgoing FOREIGN KEY (outgoing_id) REFERENCES public.outgoing(id) ON DELETE CASCADE;


--
-- Name: unfiled_readings fk_unfiled_readings_message_id_messages; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unfiled_readings
    ADD CONSTRAINT fk_unfiled_readings_message_id_messages FOREIGN KEY (message_id) REFERENCES public.messages(id) ON DELETE CASCADE;


--
-- Name: web_sessions fk_web_sessions_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sessions
    ADD CONSTRAINT fk_web_sessions_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: webhook_deliveries fk_webhook_deliveries_application_id_applications; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT fk_webhook_deliveries_application_id_applications FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--
