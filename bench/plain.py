"""The script that one would write by hand: one FETCH a message, mailparser, pdfplumber, python-docx, one commit each."""

import base64
import io
import sys

import docx
import mailparser
import pdfplumber
from imapclient import IMAPClient
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Application(Base):
    __tablename__ = "applications"

    id: Mapped[int] = mapped_column(primary_key=True)
    sender: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    pages: Mapped[int]


def main(port: int, user: str, database: str, most: int) -> int:
    engine = create_engine(f"sqlite:///{database}")
    Base.metadata.create_all(engine)
    client = IMAPClient("127.0.0.1", port, ssl=False)
    client.login(user, "secret")
    client.select_folder("INBOX", readonly=True)
    done = 0
    for uid in client.search("ALL")[:most]:
        mail = mailparser.parse_from_bytes(client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"])
        words, pages = [mail.body], 0
        for attachment in mail.attachments:
            content = base64.b64decode(attachment["payload"])
            if attachment["filename"].endswith(".pdf"):
                with pdfplumber.open(io.BytesIO(content)) as document:
                    pages += len(document.pages)
                    words += [page.extract_text() for page in document.pages]
            else:
                words += [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
        with Session(engine) as session:
            session.add(Application(sender=str(mail.from_), subject=mail.subject, text="\n".join(words), pages=pages))
            session.commit()
        done += 1
    return done


if __name__ == "__main__":
    sys.stdout.write(str(main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))))
