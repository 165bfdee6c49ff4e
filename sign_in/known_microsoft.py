"""The refusals of Microsoft that postroom knows, each with the sentence that says the next step.

The first that fits counts. docs/microsoft-365.md lists each code with the step that was missed, and a test compares the two.
Sources: Microsoft's reference of AADSTS codes, Exchange Online's documents on IMAP and SMTP with OAuth and its codes of
non-delivery, the errors of Microsoft Graph's mail.

Failures: none.
"""

from __future__ import annotations

from sign_in.known import Known, refusal

LOGIN = "sign in again"
ADMIN = "ask the Microsoft 365 administrator"


def _aadsts(number: int, says: str, *, ends: bool | None = None, passes: bool = False) -> Known:
    return refusal(f"AADSTS{number}", rf"AADSTS{number}\b", says, ends=ends, passes=passes)


ENTRA = (
    _aadsts(7000215, "Microsoft does not know this client secret: copy the secret's Value, not its Secret ID, into client_secret", ends=False),
    _aadsts(7000222, "the client secret has expired: make a new one under “Certificates & secrets” and put it into client_secret", ends=False),
    _aadsts(7000218, "Microsoft asks for a client secret: set client_secret, or switch on “Allow public client flows” under Authentication", ends=False),
    _aadsts(700025, "the application is a public client: remove client_secret from the settings", ends=False),
    _aadsts(7000112, f"the application is switched off in this tenant: {ADMIN} to enable its sign-in under Enterprise applications", ends=False),
    _aadsts(700016, "the tenant does not have this application: compare client_id and tenant with the application's Overview page", ends=False),
    _aadsts(500011, f"the tenant does not have the service that is asked for: {ADMIN} whether Exchange Online is part of the plan"),
    _aadsts(50011, "the redirect address is not registered: add http://localhost under Authentication, “Mobile and desktop applications”"),
    _aadsts(500113, "the application has no redirect address: add http://localhost under Authentication, “Mobile and desktop applications”"),
    _aadsts(50020, "this account belongs to another tenant: sign in with the account of the office's own tenant", ends=True),
    _aadsts(50034, "the tenant does not know this account: check its address, and the tenant in the settings"),
    _aadsts(50053, "the account is locked after too many attempts or for the network they came from: wait an hour, then sign in again"),
    _aadsts(50055, "the account's password has expired: change it at office.com, then sign in again", ends=True),
    _aadsts(50057, f"the account is disabled: {ADMIN} to enable it", ends=True),
    _aadsts(50059, "Microsoft cannot tell the tenant: set tenant to its id or domain"),
    _aadsts(50072, "the account has to set up its second factor: sign in once at office.com, then sign in again", ends=True),
    _aadsts(50074, f"the second factor was not given: {LOGIN} and confirm it", ends=True),
    _aadsts(50076, f"a second factor is asked for now: {LOGIN} and confirm it", ends=True),
    _aadsts(50079, "the account has to set up its second factor: sign in once at office.com, then sign in again", ends=True),
    _aadsts(50105, f"the account may not use this application: {ADMIN} to assign it under Enterprise applications, “Users and groups”"),
    _aadsts(50126, "the address or the password is wrong: sign in at office.com to see which, then sign in again"),
    _aadsts(50173, f"the sign-in was withdrawn, because the password changed or an administrator ended it: {LOGIN}", ends=True),
    _aadsts(50194, "the application is for one tenant alone: set tenant to that tenant's id or domain"),
    _aadsts(50196, "the application asked for too many tokens in a short time: wait ten minutes", ends=False, passes=True),
    _aadsts(530034, f"Microsoft sees a risk in this account and blocks it: {ADMIN} to look at its sign-in log"),
    _aadsts(53000, f"a rule of the tenant asks for a managed device: {ADMIN} to exempt this application or to allow it app-only"),
    _aadsts(53003, f"a Conditional Access rule of the tenant blocks this sign-in: {ADMIN} which rule, and to exempt this application"),
    _aadsts(65001, f"nobody has agreed to the application's permissions: {LOGIN}, or {ADMIN} to “Grant admin consent”", ends=True),
    _aadsts(65004, f"the permissions were refused on the screen of Microsoft: {LOGIN} and choose Accept"),
    _aadsts(650057, "a permission is missing in the application: add it under “API permissions”, then grant admin consent"),
    _aadsts(70000, f"Microsoft does not take the stored sign-in: {LOGIN}", ends=True),
    _aadsts(700082, f"the sign-in was not used for 90 days and has ended: {LOGIN}", ends=True),
    _aadsts(700084, "the redirect address is registered as a single-page application: register it as “Mobile and desktop applications”", ends=True),
    _aadsts(70008, f"the sign-in, or its code, has expired: {LOGIN}", ends=True),
    _aadsts(70011, "Microsoft does not know a permission that is asked for: add it under “API permissions” of the application"),
    _aadsts(70019, f"the code for the device has expired: {LOGIN} and enter the new one within 15 minutes"),
    _aadsts(70043, f"a rule of the tenant ends sign-ins after a while: {LOGIN}, or {ADMIN} to exempt this application", ends=True),
    _aadsts(54005, f"the code was used already: {LOGIN}"),
    _aadsts(90002, "there is no such tenant: copy “Directory (tenant) ID” from the application's Overview page into tenant"),
    _aadsts(900023, "this is not the name of a tenant: copy “Directory (tenant) ID” from the application's Overview page into tenant"),
    _aadsts(900561, f"the address of the token service was opened in a browser: {LOGIN} and open the address that it prints"),
    _aadsts(90094, f"an administrator has to agree to the permissions: {ADMIN} to “Grant admin consent”"),
    _aadsts(90033, "Microsoft's sign-in does not work for now: it is tried again", ends=False, passes=True),
)  # fmt: skip

OAUTH = (
    refusal("authorization_declined", r"authorization_declined", "the permissions were refused on the screen of Microsoft: sign in again and choose Accept"),
    refusal("expired_token", r"expired_token", "nobody entered the code for the device while it was good: sign in again, within 15 minutes"),
    refusal("consent_required", r"consent_required", f"nobody has agreed to the application's permissions: sign in again, or {ADMIN} to “Grant admin consent”"),
    refusal("interaction_required", r"interaction_required|login_required", "Microsoft wants to see a person again: sign in again"),
)  # fmt: skip

EXCHANGE = (
    refusal(
        "User is authenticated but not connected",
        r"authenticated but not connected",
        "Microsoft knows the account, but it may not open this mailbox: check username, the mailbox's licence and IMAP switch; "
        "app-only also needs New-ServicePrincipal with the enterprise application's object id and Add-MailboxPermission",
    ),
    refusal(
        "5.7.139 SmtpClientAuthentication is disabled",
        r"SmtpClientAuthentication is disabled|5\.7\.139.{0,80}SmtpClientAuth",
        "SMTP AUTH is switched off: switch it on for this mailbox (Set-CASMailbox -SmtpClientAuthenticationDisabled $false), "
        "or send with transport = “graph”",
    ),
    refusal(
        "5.7.139 basic authentication is disabled",
        r"basic authentication is disabled|5\.7\.139.{0,200}(?:did not pass|security defaults|locked|policy)",
        "Microsoft takes no password here any more: set up sign_in",
    ),
    refusal(
        "5.7.139",
        r"\b5\.7\.139\b",
        "Microsoft refuses the login for sending: check SMTP AUTH of this mailbox and the permission SMTP.Send, or send with transport = “graph”",
    ),
    refusal(
        "5.7.3",
        r"\b5\.7\.3\b",
        "Microsoft does not take the login for sending: check username, the permission SMTP.Send, and that SMTP AUTH is on for this mailbox",
    ),
    refusal(
        "5.2.0 SendAsDenied",
        r"SendAsDenied(?:Exception)?|5\.2\.0\b.{0,200}SendAs",
        "the account may not send as office.address: give it “Send as” on that mailbox, or set office.address to its own address",
    ),
    refusal(
        "5.7.60",
        r"\b5\.7\.60\b",
        "the account may not send as office.address: give it “Send as” on that mailbox, or set office.address to its own address",
    ),
)

GRAPH = (
    refusal(
        "ErrorSendAsDenied",
        r"ErrorSendAsDenied",
        "the account may not send as office.address: give it “Send as” on that mailbox, or set office.address to its own address",
    ),
    refusal(
        "ErrorAccessDenied",
        r"ErrorAccessDenied|Authorization_RequestDenied|AccessDenied\b.{0,60}RBAC",
        "Microsoft Graph refuses this mailbox: add Mail.Send and Mail.ReadWrite, grant admin consent, and check the rule of who may be opened",
    ),
    refusal(
        "MailboxNotEnabledForRESTAPI",
        r"MailboxNotEnabledForRESTAPI|MailboxNotHostedInExchangeOnline",
        "this address has no mailbox in Exchange Online: check outgoing.username and the mailbox's licence, or send with transport = “smtp”",
    ),
    refusal(
        "ErrorInvalidUser",
        r"ErrorInvalidUser|Request_ResourceNotFound",
        "Microsoft Graph does not know this mailbox: check outgoing.username",
    ),
    refusal(
        "ErrorMessageSubmissionBlocked",
        r"ErrorMessageSubmissionBlocked|ErrorAccountSuspend",
        f"Microsoft has blocked this mailbox from sending: {ADMIN} to release it under “Restricted entities”",
    ),
    refusal(
        "ErrorExceededMessageLimit",
        r"ErrorExceededMessageLimit|ErrorQuotaExceeded|SubmissionQuotaExceeded",
        "the mailbox has reached its limit of the day or is full: the mail waits; lower outgoing.per_minute, or empty the mailbox",
        passes=True,
    ),
    refusal(
        "InvalidAuthenticationToken",
        r"InvalidAuthenticationToken|CompactToken|InvalidMsaTicket",
        "Microsoft Graph does not take the token: it has to be one for Graph (https://graph.microsoft.com); sign in again",
    ),
)

MICROSOFT = (*ENTRA, *GRAPH, *EXCHANGE, *OAUTH)
