"""What the machine gives at most: large FETCHes, the standard library, pypdfium2, batched commits, two processes.

Nothing is checked, told apart or kept.
"""

import email
import sqlite3
import sys
from concurrent.futures import ProcessPoolExecutor

import pypdfium2
from imapclient import IMAPClient

BATCH = 20


def read(raw: bytes) -> tuple[str, str, int, str]:
    message = email.message_from_bytes(raw)
    words, pages = [], 0
    for part in message.walk():
        content = part.get_payload(decode=True)
        if content and content.startswith(b"%PDF"):
            document = pypdfium2.PdfDocument(content)
            pages += len(document)
            words += [page.get_textpage().get_text_range() for page in document]
            document.close()
    return str(message["From"]), str(message["Subject"]), pages, "\n".join(words)


def main(port: int, user: str, database: str, most: int) -> int:
    rows = sqlite3.connect(database)
    rows.execute("pragma journal_mode = wal")
    rows.execute("create table applications (sender, subject, pages, text)")
    client = IMAPClient("127.0.0.1", port, ssl=False)
    client._imap.debug = 0  # noqa: SLF001
    client.login(user, "secret")
    client.select_folder("INBOX", readonly=True)
    uids = client.search("ALL")[:most]
    waiting = []
    with ProcessPoolExecutor(2) as pool:
        for start in range(0, len(uids), BATCH):
            answer = client.fetch(uids[start : start + BATCH], ["BODY.PEEK[]"])
            waiting.append(pool.map(read, [each[b"BODY[]"] for each in answer.values()], chunksize=5))
        for batch in waiting:
            rows.executemany("insert into applications values (?, ?, ?, ?)", batch)
            rows.commit()
    return len(uids)


if __name__ == "__main__":
    sys.stdout.write(str(main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))))
