"""A mail's own words are the cover letter when they argue for the writer, and a note is none."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.catalogue.kinds import Kind
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail import texts
from tests.mail.files import docx, pdf
from tests.mail.messages import message, part, raw
from tests.mail.texts import ADA, cv

OPENINGS = load_openings()
FILES = [("Resume.docx", docx(cv(ADA))), ("Paper.docx", docx(texts.prose(1_300)))]
LETTERS = {
    "en": """Dear members of the committee,

I am applying for the internship at your Secretariat. During my degree in political science I wrote about early warning in the Sahel, and I learned how slowly reports travel from a village to a ministry.

At the student radio I produced a weekly programme on refugees. I would like to put what I learned there to use in your work with member organisations.

My CV and a paper are attached.

Sincerely,
Mara Ilves""",
    "fr": """Madame, Monsieur,

Je souhaite poser ma candidature au stage que propose votre secrétariat. Étudiante en relations internationales, j'ai consacré mon mémoire à la prévention des atrocités au Burundi, et j'y ai appris à lire les rapports avec prudence.

Pendant deux ans, j'ai animé une émission de radio sur l'exil. J'aimerais mettre cette expérience au service de vos organisations membres.

Vous trouverez ci-joint mon CV et un texte.

Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.
Mara Ilves""",
    "es": """Estimadas señoras y señores:

Quisiera postularme a la pasantía que ofrece su Secretaría. Estudio relaciones internacionales y dediqué mi tesis a la prevención de atrocidades en Guatemala, donde aprendí a leer los informes con cuidado.

Durante dos años coordiné un programa de radio sobre el exilio. Me gustaría poner esa experiencia al servicio de sus organizaciones miembros y seguir aprendiendo.

Adjunto mi CV y un texto.

Atentamente,
Mara Ilves""",
    "de": """Sehr geehrte Damen und Herren,

hiermit bewerbe ich mich um das Praktikum in Ihrem Sekretariat. Ich studiere Politikwissenschaft und habe meine Bachelorarbeit über Frühwarnung im Sahel geschrieben, wobei ich gelernt habe, Berichte mit Vorsicht zu lesen.

Zwei Jahre lang habe ich eine Radiosendung über Flucht und Exil geleitet. Diese Erfahrung möchte ich gern in Ihre Arbeit mit den Mitgliedsorganisationen einbringen.

Im Anhang finden Sie meinen Lebenslauf und einen Text.

Mit freundlichen Grüßen
Mara Ilves""",
}
NOTES = {
    "en": """Dear Ms Example,

Please find attached my CV, my cover letter and a writing sample for the summer internship. I am available full time from 1 June to 31 August 2027. Should you need anything else, please let me know. You can reach me at any time by e-mail or under the number below.

Thank you very much for your time and consideration. I look forward to hearing from you.

Kind regards,
Mara Ilves""",
    "fr": """Bonjour,

Veuillez trouver ci-joint mon CV et un texte pour le stage d'été. Je suis disponible à temps plein du 1er juin au 31 août 2027. Je reste à votre disposition pour tout renseignement complémentaire et vous remercie par avance de votre réponse.

Cordialement,
Mara Ilves""",
    "es": """Buenos días:

Adjunto mi CV y un texto para la pasantía de verano. Estoy disponible a tiempo completo del 1 de junio al 31 de agosto de 2027. Quedo a su disposición para cualquier consulta y le agradezco de antemano su atención.

Un cordial saludo,
Mara Ilves""",
    "de": """Guten Tag,

anbei finden Sie meinen Lebenslauf und einen Text für das Praktikum im Sommer. Ich bin vom 1. Juni bis 31. August 2027 in Vollzeit verfügbar. Für Rückfragen stehe ich Ihnen jederzeit gern zur Verfügung und bedanke mich im Voraus.

Mit freundlichen Grüßen
Mara Ilves""",
}
QUESTION = """Dear all,

I am a student of history in my third year and I am very interested in the internship at your Secretariat. Before I apply I would like to know whether you also take students who have not finished their degree, and whether the internship can be done in part from home. My adviser recommended your office to me.

Thank you very much,
Mara Ilves"""


def kinds(body: str, files=FILES, *, html: bool = False, subject: str = "ICRtoP internship, summer 2027") -> list[Kind]:
    sender = "Mara Ilves <mara@example.org>"
    mail = message(subject, sender, body, files)
    if html:
        paragraphs = "".join(f"<p>{each}</p>".replace("\n", "<br>") for each in body.split("\n\n"))
        inner = [part(f"<html><body>{paragraphs}</body></html>".encode(), "text/html; charset=utf-8")]
        named = [
            part(content, "application/octet-stream", base64=True, Content_Disposition=f'attachment; filename="{name}"')
            for name, content in files
        ]
        mail = raw(*inner, *named, From=sender, Subject=subject)
    found = read(mail, OPENINGS, datetime(2026, 11, 24, tzinfo=UTC), all_pages=False)
    return [document.kind for each in found.submissions for document in each.documents if document.attachment is None]


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("html", [False, True])
def test_a_letter_in_the_body_counts(language: str, html: bool):
    assert kinds(LETTERS[language], html=html) == [Kind.COVER_LETTER]


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_below_a_greeting_counts_beside_pdf_files(language: str):
    body = f"Hello Ms Example,\n\nthank you for your call. My letter is below.\n\n{LETTERS[language]}"
    assert kinds(body, [("CV.pdf", pdf(cv(ADA)))]) == [Kind.COVER_LETTER]


@pytest.mark.parametrize("language", NOTES)
@pytest.mark.parametrize("files", [FILES, FILES[:1], []], ids=["two files", "a CV", "no file"])
def test_a_note_that_says_what_is_attached_is_no_letter(language: str, files):
    assert kinds(NOTES[language], files) == []


def test_a_question_about_the_internship_is_no_letter():
    assert kinds(QUESTION, []) == []


def test_a_long_text_in_a_language_that_is_not_read_is_a_persons_to_tell():
    sentence = "Ho scritto la mia tesi sulla prevenzione dei conflitti e ho imparato a leggere i rapporti con prudenza e con pazienza. "
    assert kinds("Gentile commissione,\n\n" + sentence * 6) == [Kind.UNKNOWN]


def test_a_letter_in_the_body_beside_one_among_the_files_counts_only_when_it_is_long():
    files = [*FILES, ("Cover letter.docx", docx(texts.letter(ADA)))]
    assert kinds(LETTERS["en"], files) == []


ELSEWHERE = {
    "it": """Gentili Signori,

con la presente desidero candidarmi per il tirocinio presso il Segretariato della ICRtoP nella primavera 2027. Sono una studentessa del terzo anno di Relazioni Internazionali e seguo il lavoro della Coalizione dal mio primo seminario sulla prevenzione delle atrocità. Negli ultimi due anni ho organizzato un modello del Consiglio di Sicurezza per novanta delegati e ho tradotto documenti per un consiglio locale di rifugiati.

Cordiali saluti,
Mira Holt""",
    "nl": """Geachte heer, mevrouw,

Hierbij solliciteer ik naar de stage bij het secretariaat van de ICRtoP in het voorjaar van 2027. Ik ben derdejaars student internationale betrekkingen en volg het werk van de coalitie sinds mijn eerste werkgroep over preventie van wreedheden. In de afgelopen twee jaar heb ik een model van de Veiligheidsraad voor negentig deelnemers georganiseerd en stukken vertaald voor een vluchtelingenraad.

Met vriendelijke groet,
Mira Holt""",
    "ru": """Уважаемые коллеги,

Я пишу, чтобы подать заявку на стажировку в Секретариате ICRtoP весной 2027 года. Я студентка третьего курса факультета международных отношений и слежу за работой Коалиции с первого семинара по предотвращению массовых преступлений. За последние два года я организовала модель Совета Безопасности для девяноста участников и переводила документы для местного совета по делам беженцев.

С уважением,
Мира Хольт""",
    "ar": """السادة المحترمون،

أكتب إليكم للتقدم إلى التدريب في الأمانة العامة للتحالف في ربيع 2027. أنا طالبة في السنة الثالثة في العلاقات الدولية وأتابع عمل التحالف منذ أول حلقة دراسية عن منع الفظائع. خلال العامين الماضيين نظمت نموذجا لمجلس الأمن لتسعين مندوبا وترجمت وثائق لمجلس محلي للاجئين وكتبت رسالتي عن إنذار المنظمات الإقليمية من العنف الجماعي.

مع خالص التحية،
ميرا هولت""",
    "zh": """尊敬的老师：

您好！我是国际关系专业三年级的学生，想申请贵机构2027年春季的实习。我曾在学校的模拟联合国担任主席，组织了九十名代表参加的安理会模拟会议，并为当地的难民委员会翻译文件。这些经历教会我快速阅读，为时间有限的人写作。我一直关注贵机构在预防大规模暴行方面的工作，希望能够参与其中，为保护责任的推广尽一份力。

此致
敬礼
米拉""",
    "ja": """ご担当者様

貴事務局のインターンシップに応募いたします。私は国際関係学部三年の学生で、連合の活動を初めてのゼミから追っています。模擬安全保障理事会を組織し、難民評議会のために書類を翻訳しました。これらの経験から、時間のない人のために簡潔に書くことを学びました。大規模な残虐行為の予防に関する貴団体の活動に貢献したいと考えております。

何卒よろしくお願いいたします。
ミラ・ホルト""",
    "tr": """Sayın Yetkili,

2027 baharında ICRtoP Sekretaryasında staj yapmak için başvuruyorum. Uluslararası ilişkiler üçüncü sınıf öğrencisiyim ve kitlesel vahşetlerin önlenmesi üzerine ilk seminerimden beri koalisyonun çalışmalarını takip ediyorum. Son iki yılda doksan delege için bir Güvenlik Konseyi modeli düzenledim ve yerel bir mülteci konseyi için belgeler çevirdim. Bu işler bana hızlı okumayı ve az zamanı olanlar için yazmayı öğretti.

Saygılarımla,
Mira Holt""",
}
NOTES_ELSEWHERE = {
    "pt": "Bom dia,\n\nsegue em anexo o meu currículo e o texto. Obrigada!\n\nMara Ilves",
    "ru": "Добрый день!\n\nВо вложении моё резюме и эссе. Спасибо!\n\nМара Ильвес",
    "zh": "您好，附件是我的简历和论文，谢谢！\n\n马拉",
}
RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)


def codes_of(body: str) -> set[str]:
    raw = message("ICRtoP internship spring 2027", "Mara Ilves <mara@example.org>", body, FILES)
    return {each.code for each in assess_message(read(raw, OPENINGS, RECEIVED), OPENINGS, RECEIVED)[0]}


@pytest.mark.parametrize("language", ELSEWHERE)
def test_what_may_be_a_letter_in_a_language_that_is_not_read_is_for_a_person_to_tell(language: str):
    assert "kind_unknown" in codes_of(ELSEWHERE[language])


@pytest.mark.parametrize("language", NOTES_ELSEWHERE)
def test_a_note_in_such_a_language_is_no_letter(language: str):
    found = codes_of(NOTES_ELSEWHERE[language])
    assert "kind_unknown" not in found
    assert "cover_letter_missing" in found


RECOMMENDATIONS = {
    "en": """Dear members of the committee,

I am writing to recommend Mira Holt for the ICRtoP Secretariat Internship. I have known Ms Holt for two years as her professor in two seminars on international security, in which she was among the best five students of sixty. She reads widely, writes clearly and asks the questions that others miss. Her thesis on early warning earned the highest mark of her year.

She is also a reliable colleague: as my research assistant she prepared the data for two articles on time and without errors. I recommend her without reservation.

Sincerely,
Prof. Ida Moen
Department of Politics, University of Example""",
    "fr": """Madame, Monsieur,

Je recommande vivement la candidature de Jeanne Roux au stage du Secrétariat. Je la connais depuis deux ans comme étudiante dans mes séminaires de relations internationales, où elle a toujours compté parmi les meilleures. Elle travaille avec rigueur, écrit avec clarté et sait écouter les autres. Son mémoire sur l'alerte précoce a reçu la meilleure note de sa promotion.

Je suis convaincu qu'elle sera un atout pour votre équipe et je la recommande sans réserve.

Paul Martin
Professeur de science politique""",
    "es": """Estimados señores:

Por la presente recomiendo a Rosa Luna Vega para la pasantía en su Secretariado. La conozco desde hace dos años como alumna de mis seminarios de relaciones internacionales, en los que siempre estuvo entre las mejores. Trabaja con rigor, escribe con claridad y sabe escuchar. Su tesis sobre la alerta temprana obtuvo la mejor calificación de su promoción.

La recomiendo sin reservas.

Atentamente,
Juan Soto
Profesor de Ciencia Política""",
    "de": """Sehr geehrte Damen und Herren,

hiermit empfehle ich Ihnen Anna Beispiel für das Praktikum in Ihrem Sekretariat. Ich kenne Frau Beispiel seit zwei Jahren als Teilnehmerin meiner Seminare zur internationalen Sicherheit, in denen sie stets zu den besten gehörte. Sie arbeitet sorgfältig, schreibt klar und stellt die richtigen Fragen. Ihre Bachelorarbeit über Frühwarnung wurde mit der besten Note ihres Jahrgangs bewertet.

Ich empfehle sie ohne Einschränkung.

Mit freundlichen Grüßen
Prof. Karl Muster""",
}


@pytest.mark.parametrize("language", RECOMMENDATIONS)
def test_a_letter_of_recommendation_may_stand_in_the_mail_itself(language: str):
    raw = message("Mara", "Prof. Petra Novak <novak@example.edu>", RECOMMENDATIONS[language])
    found = read(raw, OPENINGS, RECEIVED)
    assert found.set_aside == ""
    assert [each.kind for each in found.submissions[0].documents] == [Kind.RECOMMENDATION]


def test_who_sends_own_papers_beside_the_words_recommends_nobody():
    raw = message("Mara", "Mara Ilves <mara@example.org>", RECOMMENDATIONS["en"], FILES)
    (found,) = read(raw, OPENINGS, RECEIVED).submissions
    assert Kind.RECOMMENDATION not in {each.kind for each in found.documents}


SHORT_LETTERS = {
    "it": """Gentile dottoressa Conti,

mi chiamo Giulia Esempio e studio relazioni internazionali a Bologna. Vorrei candidarmi per il tirocinio estivo presso il Segretariato. Ho esperienza di ricerca e parlo inglese e francese. Sono disponibile da giugno ad agosto 2027.

Resto a disposizione per un colloquio.

Cordiali saluti,
Giulia Esempio""",
    "it, a thesis": """Gentile Segretariato,

sono una laureanda in scienze politiche all'Università di Esempio e mi piacerebbe molto svolgere il tirocinio da voi. Ho collaborato con un'associazione per i rifugiati, dove traducevo lettere e accompagnavo le famiglie. So scrivere in inglese e in francese e imparo in fretta. La prevenzione delle atrocità è il tema della mia tesi.

Cordiali saluti,
Chiara Prova""",
    "ro": """Stimată doamnă,

mă numesc Ioana Exemplu și studiez relații internaționale la București. Aș dori să candidez pentru stagiul de vară. Am lucrat ca voluntară la un consiliu pentru refugiați, unde am tradus scrisori și am însoțit familii. Scriu bine în engleză și învăț repede. Teza mea este despre prevenirea violenței în masă.

Cu stimă,
Ioana Exemplu""",
    "nl": """Geachte mevrouw Conti,

mijn naam is Noor Voorbeeld en ik studeer internationale betrekkingen in Utrecht. Ik wil graag stage lopen bij het Secretariaat. Ik heb als vrijwilliger gewerkt bij een vluchtelingenraad, waar ik brieven vertaalde en gezinnen begeleidde. Ik schrijf goed Engels en leer snel.

Met vriendelijke groet,
Noor Voorbeeld""",
}


@pytest.mark.parametrize("name", SHORT_LETTERS)
def test_a_short_letter_in_a_language_whose_praise_is_not_known_recommends_nobody(name: str):
    raw = message("Internship", "Giulia Esempio <giulia@example.org>", SHORT_LETTERS[name])
    for each in read(raw, OPENINGS, RECEIVED).submissions:
        assert Kind.RECOMMENDATION not in {document.kind for document in each.documents}


def test_who_asks_about_a_recommendation_sends_none():
    words = (
        "Dear coordinator, may my professor send the letter of recommendation directly, or should I attach it?\n\nMara"
    )
    found = read(message("Recommendation", "Mara Ilves <mara@example.org>", words), OPENINGS, RECEIVED)
    assert found.set_aside == "inquiry"
