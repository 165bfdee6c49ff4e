"""The refusals of Google that postroom knows, each with the sentence that says the next step.

The first that fits counts. docs/gmail.md lists each code with the step that was missed, and a test compares the two.
Sources: Google's documents on OAuth 2.0 for installed applications and for service accounts, on errors of Gmail's API, and on the
replies of its SMTP and IMAP servers.

Failures: none.
"""

from __future__ import annotations

from sign_in.known import refusal

LOGIN = "sign in again"
ADMIN = "ask the Google Workspace administrator"

OAUTH = (
    refusal(
        "invalid_grant: Token has been expired or revoked",
        r"expired or revoked",
        f"the sign-in has ended: it was revoked, not used for six months, the password changed, or the app is still “Testing” (7 days): {LOGIN}",
        ends=True,
    ),
    refusal(
        "invalid_grant: reauth related error",
        r"reauth related error|invalid_rapt|rapt_required",
        f"the Workspace asks for a new sign-in after some hours: {LOGIN}, and {ADMIN} to exempt this app from session control",
        ends=True,
    ),
    refusal(
        "invalid_grant: Token must be a short-lived token",
        r"Token must be a short-lived token|check your iat and exp",
        "this machine's clock is off: set it by NTP (`timedatectl set-ntp true`)",
        ends=False,
    ),
    refusal(
        "invalid_grant: Invalid JWT Signature",
        r"Invalid JWT Signature|No valid verifier",
        "Google does not know the service account's key: make a new JSON key and set key_file",
    ),
    refusal(
        "invalid_grant: Invalid email or User ID",
        r"Invalid email or User ID|Not a valid email",
        "the service account acts for an address that is not in this Workspace: check username",
    ),
    refusal(
        "invalid_grant: account not found",
        r"invalid_grant.{0,80}(?:account not found|account has been deleted)|account_deleted",
        "the account or the service account was deleted: sign in with another, or make a new key",
        ends=True,
    ),
    refusal(
        "invalid_grant: Malformed auth code",
        r"Malformed auth code|code was already redeemed",
        f"the code was cut, used twice or too old: {LOGIN} and paste the whole address",
    ),
    refusal(
        "unauthorized_client",
        r"unauthorized_client",
        "the provider does not let this client do this: for a service account of Google, enter its client ID with the scope https://mail.google.com/ "
        "under Security, “Domain-wide delegation”; otherwise look at the type of the client, at Google “Desktop app”",
        ends=False,
    ),
    refusal(
        "org_internal",
        r"org_internal",
        "the app is “Internal” and the account is not of that Workspace: sign in with the office's own account",
    ),
    refusal(
        "admin_policy_enforced",
        r"admin_policy_enforced",
        f"the Workspace does not let this app into Gmail: {ADMIN} to trust its client ID under Security, “API controls”",
    ),
    refusal(
        "redirect_uri_mismatch",
        r"redirect_uri_mismatch",
        "the redirect address is not registered: make an OAuth client of the type “Desktop app”, which needs none",
    ),
    refusal("disabled_client", r"disabled_client", "the OAuth client is switched off: enable it under “Clients”, or make a new one"),
    refusal("deleted_client", r"deleted_client", "the OAuth client was deleted: make a new one and set client_id and client_secret"),
    refusal("invalid_client", r"invalid_client", "the provider does not take this client_id with this client_secret: copy both again from where the client is registered"),
    refusal("invalid_scope", r"invalid_scope", "the scope https://mail.google.com/ is missing: add it under “Data access”, and enable the Gmail API"),
    refusal("access_denied", r"access_denied", f"consent was refused, or at Google the account is not listed under “Test users”: {LOGIN} and agree"),
)  # fmt: skip

API = (
    refusal(
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        r"ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientPermissions|insufficient authentication scopes",
        f"the sign-in does not include Gmail: {LOGIN} and tick every box on Google's screen",
        ends=True,
    ),
    refusal(
        "accessNotConfigured",
        r"accessNotConfigured|SERVICE_DISABLED|has not been used in project|it is disabled\. Enable it",
        "the Gmail API is not enabled in the project: enable it under “APIs & Services”, then wait five minutes",
    ),
    refusal(
        "failedPrecondition",
        r"failedPrecondition|FAILED_PRECONDITION|Mail service not enabled|Precondition check failed",
        f"this account has no Gmail, or the service account acts for nobody: check username, and {ADMIN} whether Gmail is on for it",
    ),
    refusal("domainPolicy", r"domainPolicy|domain administrators have disabled", f"the Workspace has switched Gmail's API off: {ADMIN} to allow it"),
    refusal("Delegation denied", r"Delegation denied", "the token belongs to another account: sign in as outgoing.username"),
    refusal(
        "dailyLimitExceeded",
        r"dailyLimitExceeded|Daily (?:sending|user sending|Limit)|5\.4\.5\b",
        "the limit of the day is reached: the mail waits and goes out within 24 hours",
        passes=True,
    ),
    refusal(
        "rateLimitExceeded",
        r"rateLimitExceeded|rate limit exceeded|RESOURCE_EXHAUSTED|quotaExceeded|Quota exceeded",
        "the provider asks to go slower: the mail waits; lower outgoing.per_minute when it happens often",
        passes=True,
    ),
    refusal("authError", r"authError|Invalid Credentials|UNAUTHENTICATED", f"Google does not take the token: {LOGIN}"),
)  # fmt: skip

SERVERS = (
    refusal(
        "Application-specific password required",
        r"Application-specific password required|5\.7\.9\b.{0,80}password|InvalidSecondFactor",
        "the account has 2-step verification: make an app password at myaccount.google.com/apppasswords, or set up sign_in",
    ),
    refusal(
        "Username and Password not accepted",
        r"Username and Password not accepted|5\.7\.8\b.{0,120}(?:gsmtp|google)",
        "Gmail takes no ordinary password: make an app password at myaccount.google.com/apppasswords, or set up sign_in",
    ),
    refusal(
        "Your account is not enabled for IMAP use",
        r"not enabled for IMAP use|IMAP access is disabled",
        f"IMAP is switched off: {ADMIN} to allow it under Apps, Gmail, “End User Access”",
    ),
)  # fmt: skip

GOOGLE = (*OAUTH, *API, *SERVERS)
