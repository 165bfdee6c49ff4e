"""Who waits for a reading process, and in which order they get one."""

from concurrent.futures import Future

from ingest.reader.child import MakeThumbnail, ReadMessage
from ingest.reader.jobs import Job, Jobs
from tests.mail.sample_mailbox import TODAY


def job(request):
    return Job(request, [], 1.0, Future(), {})


def message():
    return job(ReadMessage(received=TODAY, seconds=1.0))


def picture():
    return job(MakeThumbnail(page=1, width=100))


def test_what_somebody_waits_for_comes_before_messages_and_each_kind_in_its_order():
    jobs, asked = Jobs(), [message(), message(), picture(), message(), picture()]
    for each in asked:
        jobs.put(each)
    first, second, third, fourth, fifth = asked
    assert [jobs.next() for _ in asked] == [third, fifth, first, second, fourth]


def test_the_end_comes_when_all_that_waits_is_answered():
    jobs = Jobs()
    jobs.end()
    last = message()
    jobs.put(last)
    assert jobs.next() is last
    assert jobs.next() is None
