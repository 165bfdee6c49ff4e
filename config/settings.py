"""An office's settings: one TOML file, then the environment.

In: `postroom.toml` (or the file named by --config) and variables `POSTROOM_…` with `__` between levels, which win.
Out: frozen values. Secrets are `SecretStr` and never appear in a log, an error or `check`.

Failures: `ConfigurationError` with one sentence that names the file (or the environment) and the key.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError

from config.backups import Backup
from config.logins import S3, Login
from config.openings import Openings, load_openings
from config.plain_office import completed
from config.settings_file import PREFIX, anchor_paths, read_toml, sentences, unknown_variables
from config.settings_tables import (
    AlertAccount,
    Bounds,
    Clamav,
    Classification,
    Mailbox,
    Notify,
    Office,
    Outgoing,
    Retention,
    Schedule,
    Storage,
)
from config.sign_in import Provider, SignIn
from config.web import Web
from config.webhooks import Webhook
from domain.addresses import matching_address
from domain.errors import ConfigurationError
from domain.suggestions import did_you_mean

DEFAULT_FILE = Path("postroom.toml")
API_PROVIDERS = {"graph": Provider.MICROSOFT, "gmail": Provider.GOOGLE}


def _have_names(value: Any) -> Any:
    """Refuses the keys of a mailbox where its name has to stand."""
    if isinstance(value, dict):
        bare = [key for key, each in value.items() if not isinstance(each, dict) and key in Mailbox.model_fields]
        if bare:
            raise ValueError(f"this mailbox has no name; write [mailboxes.applications] above “{bare[0]}”")
    return value


class Settings(BaseSettings):
    """All settings of an office."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        nested_model_default_partial_update=False,
    )

    office: Office = Office()
    storage: Storage = Storage()
    s3: S3 = S3()
    mailboxes: Annotated[dict[str, Mailbox], BeforeValidator(_have_names)] = {}
    outgoing: Outgoing = Outgoing()
    alerts: AlertAccount | None = None  # another account, for when [outgoing] lets nobody in
    sign_in: dict[str, SignIn] = {}  # OAuth 2, in place of passwords
    notify: Notify = Notify()
    schedule: Schedule = Schedule()
    retention: Retention = Retention()
    backup: Backup = Backup()
    clamav: Clamav = Clamav()
    classification: Classification = Classification()
    limits: Bounds = Bounds()
    web: Web | None = None  # the desk, which `run` serves with it
    webhooks: tuple[Webhook, ...] = ()  # other programs that hear of applications

    @model_validator(mode="before")
    @classmethod
    def _of_a_plain_office(cls, value: Any) -> Any:
        return completed(value) if isinstance(value, dict) else value

    @field_validator("mailboxes", "sign_in")
    @classmethod
    def _names_are_plain(cls, value: dict[str, Any]) -> dict[str, Any]:
        for name in value:
            if not name.replace("-", "").replace("_", "").isalnum():
                raise ValueError(f"“{name}” is not a plain name; use letters, digits, - and _")
        return value

    @model_validator(mode="after")
    def _every_sign_in_is_there(self) -> Self:
        for name, login in self.logins.items():
            if login.sign_in and login.sign_in not in self.sign_in:
                likely = did_you_mean(login.sign_in, self.sign_in)
                raise ValueError(f"{name}.sign_in: there is no [sign_in.{login.sign_in}]{likely}")
        own, other = self.outgoing, self.alerts
        if other is not None and other.sign_in and (other.sign_in, other.account) == (own.sign_in, own.account):
            raise ValueError("alerts.sign_in: it is that of [outgoing], and would end with it; use another account")
        return self

    @model_validator(mode="after")
    def _an_api_is_of_its_provider(self) -> Self:
        box = self.outgoing
        provider = API_PROVIDERS.get(box.transport)
        if provider and box.sign_in and self.sign_in[box.sign_in].provider is not provider:
            raise ValueError(
                f"outgoing.sign_in: transport = “{box.transport}” needs a sign-in with provider = “{provider}”, "
                f"and [sign_in.{box.sign_in}] has another"
            )
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, whose values arrive as keyword arguments."""
        del settings_cls
        return env_settings, init_settings

    @property
    def logins(self) -> dict[str, Login]:
        """Every login to a mail server by its place in the settings: `mailboxes.NAME` and `outgoing`."""
        own = {"outgoing": self.outgoing, **({"alerts": self.alerts} if self.alerts is not None else {})}
        return {**{f"mailboxes.{name}": each for name, each in self.mailboxes.items()}, **own}

    @property
    def by_alert_account(self) -> Settings | None:
        """The settings with which mail goes out by the other account; None without one."""
        if self.alerts is None:
            return None
        login = {key: getattr(self.alerts, key) for key in AlertAccount.model_fields}
        outgoing = Outgoing(**login, transport="smtp", redirect_all_to=self.outgoing.redirect_all_to)
        office = self.office.model_copy(update={"address": self.alerts.username})
        return self.model_copy(update={"outgoing": outgoing, "office": office})

    @property
    def openings(self) -> Openings:
        """What one can apply for; see config.openings.load_openings for what it raises."""
        return load_openings(self.office.openings)

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return self.openings.zone

    @property
    def office_name(self) -> str:
        """The office's name as people read it."""
        return self.office.name or self.openings.office

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """Addresses that are the office itself: never applicants, never written to as if they were."""
        own = (self.office.address, self.office.coordinator, *self.office.addresses)
        return tuple(dict.fromkeys(address for address in own if address))

    def is_of_office(self, address: str) -> bool:
        """Whether somebody of the office writes from this address: one of its own, a colleague's, or one of its domains."""
        domain = matching_address(address).rpartition("@")[2]
        return self.names(address) or any(domain == own.casefold().lstrip("@") for own in self.office.domains)

    def names(self, address: str) -> bool:
        """Whether the settings name this address as one of the office's or a colleague's; a domain alone names nobody."""
        if matching_address(address) in map(matching_address, self.own_addresses):
            return True
        return any(fnmatchcase(address.casefold(), each.casefold()) for each in self.openings.senders.colleagues)

    @property
    def sent_folder(self) -> Path:
        """Where the folder transport writes."""
        return self.outgoing.folder or self.storage.folder / "sent"


def load_settings(file: Path | None = None) -> Settings:
    """Settings of `file`, or of postroom.toml in this folder when it is there; the environment wins.

    Relative paths in the file are relative to the file, so that cron and a shell mean the same folder.

    Raises ConfigurationError, which says each wrong thing on a line of its own: the file cannot be read, a key does not exist, a value is impossible, a secret is missing.
    """
    path = file or (DEFAULT_FILE if DEFAULT_FILE.is_file() else None)
    table = read_toml(path) if path else {}
    if path:
        storage = table.setdefault("storage", {})
        if isinstance(storage, dict):
            storage.setdefault("folder", str(Storage().folder))
        anchor_paths(table, path.absolute().parent)
    wrong = unknown_variables(Settings)
    try:
        settings = Settings(**table)
    except ValidationError as error:
        wrong += sentences(error, Settings, table, path or "settings")
        raise ConfigurationError("\n".join(wrong)) from error
    except SettingsError as error:
        raise ConfigurationError("\n".join([*wrong, f"environment: {_unparsed(error)}"])) from error
    if wrong:
        raise ConfigurationError("\n".join(wrong))
    _ = settings.openings  # a wrong openings.toml is found now, not at the first mail
    return settings


def _unparsed(error: SettingsError) -> str:
    """Which table of the environment cannot be read: pydantic-settings reads a list there as JSON."""
    name = str(error).partition('"')[2].partition('"')[0]
    return f'{PREFIX}{name.upper()}…: a list is written like ["one", "two"]'
