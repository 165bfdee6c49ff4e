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
UNKNOWN = (
    "",
    "CV",
    "1 2 3 4 5 6",
    "Anna Löfgren\nTel. +46 8 555 0142",
    "https://example.org/d/1a2b3c/view?usp=sharing",
)


@pytest.mark.parametrize(("text", "code"), [*SHORT.items(), *OF_OTHERS.items()])
def test_the_language_of_one_sentence_is_known(text: str, code: str) -> None:
    """Also where it is no language in which the office writes."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", UNKNOWN)
def test_names_numbers_and_addresses_have_no_language(text: str) -> None:
    """None, rather than a guess."""
    assert language_of(text) is None
