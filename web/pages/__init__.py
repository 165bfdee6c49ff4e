"""The pages of the desk, a folder each; ROUTES are all of them."""

from web.pages.account.page import ROUTES as ACCOUNT
from web.pages.add.page import ROUTES as ADD
from web.pages.answer.page import ROUTES as ANSWER
from web.pages.application.page import ROUTES as APPLICATION
from web.pages.applications.page import ROUTES as APPLICATIONS
from web.pages.committee.page import ROUTES as COMMITTEE
from web.pages.documents.page import ROUTES as DOCUMENTS
from web.pages.health.page import ROUTES as HEALTH
from web.pages.letters.page import ROUTES as LETTERS
from web.pages.login.page import ROUTES as LOGIN
from web.pages.login.provider import ROUTES as PROVIDER
from web.pages.messages.page import ROUTES as MESSAGES
from web.pages.outbox.page import ROUTES as OUTBOX
from web.pages.password.page import ROUTES as PASSWORD
from web.pages.people.page import ROUTES as PEOPLE
from web.pages.reports.page import ROUTES as REPORTS
from web.pages.search.page import ROUTES as SEARCH
from web.pages.stage.page import ROUTES as STAGE
from web.pages.to_do.page import ROUTES as TO_DO
from web.pages.undo.page import ROUTES as UNDO
from web.routing import Route

ROUTES: tuple[Route, ...] = (
    *DOCUMENTS,
    *COMMITTEE,
    *APPLICATION,
    *APPLICATIONS,
    *TO_DO,
    *MESSAGES,
    *ADD,
    *SEARCH,
    *UNDO,
    *HEALTH,
    *REPORTS,
    *LOGIN,
    *PASSWORD,
    *ACCOUNT,
    *PEOPLE,
    *PROVIDER,
    *ANSWER,
    *STAGE,
    *LETTERS,
    *OUTBOX,
)
