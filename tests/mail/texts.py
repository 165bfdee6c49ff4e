"""The words of invented applicants."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody who applies."""

    name: str
    email: str
    city: str = "Springfield"
    school: str = "Example University"
    phone: str = "+1 212 555 0142"


ADA = Person("Ada Lindqvist", "ada.lindqvist@example.org", "Uppsala", "University of Exampleborg")
TOMAS = Person(
    "Tomás Rivera Soto", "tomas.rivera@example.org", "Valparaíso", "Universidad de Ejemplo", "+56 32 555 0199"
)
CLAIRE = Person(
    "Claire Dumont-Lefèvre", "claire.dumont@example.org", "Lyon", "Université d'Exemple", "+33 4 55 50 01 23"
)
JOMO = Person(
    "Jomo Achebe", "jomo.achebe@example.org", "Kisumu", "Example Institute of Peace Studies", "+254 20 555 0177"
)
MEI = Person("Mei-Ling Zhou", "meiling.zhou@example.org", "Boston", "Example College", "(617) 555-0110")
SEAN = Person("Seán Ó Faoláin", "sean.ofaolain@example.org", "Galway", "National University of Examples")
NOOR = Person("Noor van der Berg", "noor.vdberg@example.org", "Utrecht", "Example Universiteit", "+31 30 555 0123")
PRIYA = Person("Priya Raghunathan", "priya.r@example.org", "Chennai", "Example School of Law")
LUCA = Person("LUCA BIANCHI", "luca.bianchi@example.org", "Trento", "Università di Esempio")
HANA = Person("Hana Novotná", "hana.novotna@example.org", "Brno", "Example Masaryk College")
OLU = Person("Oluwaseun Adeyemi", "olu.adeyemi@example.org", "Ibadan", "University of Example")
SOFIA = Person("Sofía Méndez Ortiz", "sofia.mendez@example.org", "Bogotá", "Universidad del Ejemplo")
EVERYBODY = (ADA, TOMAS, CLAIRE, JOMO, MEI, SEAN, NOOR, PRIYA, LUCA, HANA, OLU, SOFIA)


def letter(
    person: Person, season: str = "summer 2026", stay: str = "from 1 June to 31 August 2026", time: str = "full time"
) -> str:
    """A cover letter in English."""
    return f"""{person.name}
{person.city}
{person.email}

Internship Coordinator
ICRtoP Secretariat, New York

Dear Internship Coordinator,

I am writing to apply for the ICRtoP Secretariat Internship in {season}. As a student of international relations at {person.school}
I have followed the work of the Coalition since my first seminar on atrocity prevention, and I would welcome the opportunity to
contribute to it.

During the past two years I have organised a model Security Council for ninety delegates, translated briefing papers for a local
refugee council, and written my thesis on how regional organisations warn of mass violence. These tasks taught me to read
quickly, to write for people who have little time, and to be patient with a calendar.

I would be available {time} {stay}. My resume and a writing sample are enclosed.

Thank you for your time and consideration. I look forward to hearing from you.

Sincerely,

{person.name}"""


def second_letter(person: Person, season: str = "fall 2026") -> str:
    """A cover letter in another hand, which names no dates."""
    return f"""Dear Sir or Madam,

Please consider this my application for your {season} internship with the International Coalition for the Responsibility to Protect.

What draws me to your office is simple. My grandmother left her village with one suitcase; the word for what happened there did
not exist yet. I have spent four years at {person.school} learning how such words come into the world, and I want to spend
some months where they are put to use.

I write clearly, I speak French well and Spanish passably, and I have kept the books of a student society without losing a cent.
My supervisor at the municipal archive will tell you that I ask too many questions, and that the answers end up in the right folder.

I would be glad to discuss my application with you at any time.

Respectfully yours,
{person.name}"""


def french_letter(person: Person) -> str:
    """Une lettre de motivation."""
    return f"""{person.name}
{person.city}

À l'attention du Secrétariat de la CIRdP

Objet : candidature au stage CIRdP, été 2026

Madame, Monsieur,

Étudiante en master de relations internationales à l'{person.school}, je souhaite effectuer un stage au sein de votre Secrétariat.
Mon mémoire porte sur la responsabilité de protéger et sur la place des organisations régionales dans la prévention des atrocités.

J'ai travaillé pendant un an comme bénévole dans une association d'accueil, où j'ai rédigé des notes de synthèse et préparé des
réunions avec des partenaires. Votre organisation réunit ce que je cherche : la rigueur du droit et le travail avec des gens.

Je suis disponible à temps plein à partir du 1er juin 2026 jusqu'au 15 septembre 2026.

Dans l'attente de votre réponse, je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.

{person.name}"""


def spanish_letter(person: Person) -> str:
    """Una carta de presentación."""
    return f"""{person.city}, 3 de febrero

Estimada Coordinadora:

Me dirijo a usted para presentar mi solicitud a la pasantía de ICRtoP en el verano de 2026. Soy estudiante de último año de
Ciencias Políticas en la {person.school} y me gustaría aprender cómo trabaja su organización desde dentro.

He colaborado durante dos años con una red de derechos humanos, donde preparé informes sobre desplazamiento y organicé talleres
en cuatro municipios. Escribo con cuidado en español e inglés, y leo francés sin dificultad.

Estoy disponible a tiempo completo del 1 de junio al 15 de septiembre de 2026.

Quedo a su disposición para una entrevista y le agradezco su atención.

Atentamente,

{person.name}"""


def cv(person: Person) -> str:
    """A CV."""
    return f"""{person.name}
{person.city} | {person.email} | {person.phone}

EDUCATION
{person.school}
MA International Relations, 2025 - 2026
BA Political Science, 2021 - 2025

EXPERIENCE
Research assistant, Centre for Peace Examples
September 2025 - present
• Collect and code reports on early warning
• Edit a monthly bulletin read by 400 subscribers
Volunteer, Refugee Council of {person.city}
2023 - 2025
• Interpreted for families at 60 appointments
• Trained 14 new volunteers

SKILLS
Word, Excel, Zotero, basic R

LANGUAGES
English (fluent), French (B2), Spanish (A2)

INTERESTS
Choir, long-distance running"""


def second_cv(person: Person) -> str:
    """A CV without any of the usual headings, dense, with a list of talks on its second page."""
    jobs = "\n".join(
        f"{2014 + year} - {2016 + year}  {task}, {place}"
        for year, (task, place) in enumerate(
            (
                ("Junior fellow", "Institute for Example Policy"),
                ("Legal clinic intern", "Example Bar Association"),
                ("Teaching assistant", person.school),
                ("Election observer", "Example Observation Mission"),
                ("Editor", "Example Review of Human Rights"),
                ("Programme assistant", "Foundation for Examples"),
            )
        )
    )
    return f"""{person.name.upper()}
{person.email}   {person.phone}   {person.city}

Where I have worked
{jobs}

Where I have learned
2018 - 2021  LLB, {person.school}, first class
2021 - 2023  LLM in international law, {person.school}

What I can do
- Draft, edit and footnote
- Run a meeting on time
- Speak four languages, two of them well"""


SENTENCES = (
    "The adoption of the responsibility to protect at the 2005 World Summit changed the words in which states defend their inaction.",
    "Sovereignty, as the commission argued, is first of all a duty towards those who live under it (Evans and Sahnoun, 2002).",
    "Yet the record of the Security Council since then shows how far a shared vocabulary is from a shared will (Bellamy, 2011).",
    "Critics have objected that the doctrine licenses the strong to judge the weak, and the case of Libya gave them new evidence.",
    "Others answer that the alternative was not restraint but another Srebrenica, watched from a distance.",
    "This paper takes neither side; it asks which institutions turned warning into action, and what those had in common.",
    "Three cases are compared: a regional court, an early warning unit, and a mission that had been given too small a mandate.",
    "In each of them information was plentiful, while the authority to act on it was scattered over four desks.",
    "The mission's own cables, published much later, describe the violence with great precision (United Nations, 1999).",
    "What was missing was not knowledge but a person whose task it was to be woken by it.",
    "Prevention is cheap in money and expensive in attention, which explains why it is praised more often than it is done.",
    "A standing mandate for regional offices would lower that price, as the experience of the past decade suggests.",
    "The evidence from municipal peace committees points in the same direction, although the number of cases is small.",
    "It follows that funding should go to those who are already trusted by both sides before the first shot is heard.",
)
FRENCH_SENTENCES = (
    "L'adoption de la responsabilité de protéger en 2005 a changé les mots par lesquels les États défendent leur inaction.",
    "La souveraineté est d'abord un devoir envers ceux qui vivent sous elle, comme l'avait écrit la commission (Evans, 2002).",
    "Le bilan du Conseil de sécurité montre pourtant la distance qui sépare un vocabulaire commun d'une volonté commune.",
    "Cet essai compare trois institutions régionales et se demande laquelle a su transformer l'alerte en action.",
    "Dans chaque cas l'information abondait, tandis que l'autorité d'agir était dispersée entre plusieurs bureaux.",
    "La prévention coûte peu d'argent et beaucoup d'attention, ce qui explique qu'on la loue plus souvent qu'on ne la pratique.",
)


def prose(words: int, sentences: tuple[str, ...] = SENTENCES) -> str:
    """Paragraphs of about this many words."""
    paragraphs, count, number = [], 0, 0
    while count < words:
        paragraph = " ".join(sentences[(number * 5 + offset) % len(sentences)] for offset in range(5))
        paragraphs.append(paragraph)
        count += len(paragraph.split())
        number += 1
    return "\n\n".join(paragraphs)


BIBLIOGRAPHY = """Bibliography

Bellamy, Alex. 2011. Global Politics and the Responsibility to Protect. London: Routledge.
Evans, Gareth, and Mohamed Sahnoun. 2002. "The Responsibility to Protect." Foreign Affairs 81 (6): 99-110.
United Nations. 1999. Report of the Secretary-General, A/54/549. New York.
Welsh, Jennifer. 2013. "Norm Contestation." Global Responsibility to Protect 5 (4): 365-396."""

FORM = {
    "Name of organisation": "Association for Examples of Peace",
    "Kind of organisation": "Non-governmental organisation, not for profit",
    "Country": "Kenya",
    "Address": "12 Example Road, Kisumu",
    "Contact person": "Jomo Achebe",
    "E-mail": "office@peace-examples.example.org",
    "Website": "https://peace-examples.example.org",
    "Sectors of work": "Human rights, peace building",
    "We endorse the common understanding of RtoP and the founding purpose of the Coalition": "Yes",
    "Signature": "J. Achebe",
    "Date": "14 February 2026",
}


def form(**changes: str) -> str:
    """The words of a filled-in membership form; `Kind_of_organisation="…"` changes an answer."""
    answers = FORM | {label.replace("_", " "): value for label, value in changes.items()}
    lines = "\n".join(f"{label}: {value}" for label, value in answers.items())
    return f"Membership Application Form\nInternational Coalition for the Responsibility to Protect\n\n{lines}"
