"""A service says to its manager, over the datagram socket of sd_notify(3), that it is ready, works, or stops."""

import os
import secrets
import socket

import pytest

from net import service_manager as service_manager_of_net
from net.service_manager import ServiceManager, long_start
from tests.service_manager import service_manager


@pytest.fixture
def heard(tmp_path, monkeypatch):
    with service_manager(tmp_path) as manager:
        for name, value in manager.environment(watchdog_seconds=30).items():
            monkeypatch.setenv(name, value)
        yield manager


def test_it_is_ready_works_and_stops(heard):
    manager = ServiceManager()
    manager.ready("the desk is open")
    assert heard.hears("READY=1")
    assert "STATUS=the desk is open" in heard.said[-1].splitlines()
    manager.works()
    assert heard.hears("WATCHDOG=1")
    manager.stops()
    assert heard.hears("STOPPING=1")
    assert manager.sign_seconds == 10


def test_the_processes_that_it_starts_have_nothing_to_say(heard):
    assert ServiceManager().is_there
    assert not {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"} & set(os.environ)
    assert not ServiceManager().is_there


def test_a_watchdog_of_another_process_gets_no_sign(heard, monkeypatch):
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid() + 1))
    manager = ServiceManager()
    assert manager.sign_seconds is None
    manager.works()
    manager.stops()
    assert heard.hears("STOPPING=1")
    assert not any("WATCHDOG" in each for each in heard.said)


@pytest.mark.parametrize("wrong", ["", "0", "soon", "-1"])
def test_without_a_time_no_signs_are_wanted(heard, monkeypatch, wrong):
    monkeypatch.setenv("WATCHDOG_USEC", wrong)
    assert ServiceManager().sign_seconds is None


def test_a_name_in_the_abstract_namespace_is_reached(monkeypatch):
    name = f"postroom-test-{secrets.token_hex(8)}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(f"\0{name}")
        listening.settimeout(30)
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        ServiceManager().ready()
        assert listening.recv(100).startswith(b"READY=1")


@pytest.mark.parametrize("address", ["", "@", "vsock:2:1234", "relative/path", "/nowhere/at/all"])
def test_without_a_manager_that_can_be_reached_the_work_goes_on(monkeypatch, address):
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    manager = ServiceManager()
    manager.ready()
    manager.works()
    manager.stops()


@pytest.mark.parametrize("is_named", [False, True])
def test_a_start_that_takes_long_asks_for_more_time_and_a_quick_one_says_nothing(heard, monkeypatch, is_named):
    """Before the manager's variables are taken out of the environment, and after."""
    manager = ServiceManager() if is_named else None
    with long_start("copies"):
        pass
    monkeypatch.setattr(service_manager_of_net, "GOES_ON_SECONDS", 0.01)
    with long_start("copies"):
        assert heard.hears("EXTEND_TIMEOUT_USEC=120000000")
    assert "STATUS=copies" in heard.said[-1].splitlines()
    assert len(heard.said) == 1
    assert manager is None or manager.is_there
