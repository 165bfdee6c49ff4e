"""The language of a text, however short."""

import pytest

from parsers.languages.detection import language_of

SHORT = {
    "Please find attached my CV and my letter.": "en",
    "Bonjour, veuillez trouver ci-joint mon CV.": "fr",
    "Guten Tag, anbei sende ich Ihnen meinen Lebenslauf.": "de",
    "Adjunto mi CV y carta de presentación para las prácticas.": "es",
}
OF_OTHERS = {
    "Em anexo envio o meu currículo e a carta de apresentação para o estágio.": "pt",
    "Bijgaand stuur ik u mijn cv en mijn motivatiebrief voor de stage.": "nl",
    "Добрый день, отправляю вам своё резюме и сопроводительное письмо.": "ru",
    "请查收我的简历和求职信，谢谢。": "zh",
    "مرحبا، أرفق لكم سيرتي الذاتية ورسالة التقديم": "ar",
}
# Their small words are much like those of a language of the office.
NEAR = {
    """Gentili signori, mi chiamo Chiara e sono al terzo anno di relazioni internazionali. Vorrei candidarmi al tirocinio
    perché mi interessa la protezione dei civili e ho già lavorato per due anni in una associazione che si occupa di
    diritti umani. Con questa lettera vi invio il mio curriculum e un saggio di quattro pagine; sono disponibile a tempo
    pieno da giugno a agosto e resto a disposizione per un colloquio. Cordiali saluti.""": "it",
    """Prezados senhores, chamo-me Inês e estudo relações internacionais na universidade. Gostaria de me candidatar ao
    estágio porque me interesso pela proteção de civis e trabalhei durante dois anos numa associação que se ocupa de
    direitos humanos. Envio em anexo o meu currículo e um texto de quatro páginas; estou disponível a tempo inteiro de
    junho a agosto. Com os melhores cumprimentos.""": "pt",
    """Benvolguts senyors, em dic Núria i estudio relacions internacionals. M'agradaria presentar-me a les pràctiques
    perquè m'interessa la protecció de civils i he treballat dos anys en una associació que s'ocupa dels drets humans.
    Us envio el meu currículum i un text de quatre pàgines; estic disponible a temps complet de juny a agost.""": "ca",
    """Geachte heer, mevrouw, mijn naam is Sanne en ik studeer internationale betrekkingen. Ik wil graag solliciteren op de
    stage, omdat ik mij bezighoud met de bescherming van burgers en twee jaar bij een vereniging voor mensenrechten heb
    gewerkt. In de bijlage vindt u mijn cv en een tekst van vier pagina's.""": "nl",
}
UNKNOWN = (
    "",
    "CV",
    "1 2 3 4 5 6",
    "Anna Löfgren\nTel. +46 8 555 0142",
    "https://example.org/d/1a2b3c/view?usp=sharing",
)


@pytest.mark.parametrize(("text", "code"), [*SHORT.items(), *OF_OTHERS.items(), *NEAR.items()])
def test_the_language_of_a_text_is_known(text: str, code: str) -> None:
    """Of one sentence, too, and where it is no language in which the office writes."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", UNKNOWN)
def test_names_numbers_and_addresses_have_no_language(text: str) -> None:
    """None, rather than a guess."""
    assert language_of(text) is None
