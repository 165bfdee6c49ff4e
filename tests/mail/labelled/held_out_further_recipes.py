"""Further recipes of the held-out part, as further_recipes.py. Whoever writes rules does not read this."""

FURTHER = """
noheads.pdf | ho_cv_noheads | html_ribbon
fr consultante.pdf | ho_cv_fr_consultante | html_sidebar_right
CV es larga.docx | ho_cv_es_jurista | word_georgian
CV german.pdf | ho_cv_german | html_ribbon
cv.pdf | ho_cv_yearsleft | reportlab_times
cv.docx | ho_cv_es_creativa | word_squeezed
untitled 167.docx | ho_letter_email | word_georgian
motivation sop.pdf | ho_letter_sop | html_typewriter
fr directe.pdf | ho_letter_fr_directe | reportlab_times
cover_letter.pdf | ho_letter_es_breve | reportlab_times
558.docx | ho_sample_oped | word_half_spaced
bookreview.pdf | ho_sample_bookreview | html_typewriter
writing 307.pdf | ho_sample_irac | reportlab_newspaper
886.pdf | ho_sample_interview | html_typewriter
essaycover.pdf | ho_sample_essaycover | word_georgian
paper mun.pdf | ho_sample_mun | reportlab_times
paper fr arret.docx | ho_sample_fr_arret | word_half_spaced
sample.pdf | ho_sample_fr_rapport | html_typewriter
writing 799.pdf | ho_sample_es_resena | reportlab_newspaper
writing 339.pdf | ho_sample_shortstory | html_typewriter
230.pdf | ho_sample_annbib | word_georgian
transcript.pdf | ho_transcript_fr_ufr | reportlab_ledger
ects.pdf | ho_transcript_ects | html_boxes
portal.docx | ho_transcript_portal | word_registrar
759.docx | ho_recommendation_prof | word_centred
ref es carta.pdf | ho_recommendation_es_carta | html_typewriter
from character.pdf | ho_recommendation_character | reportlab_times
membership es.pdf | ho_form_es_afiliacion | html_boxes
form.docx | ho_form_fr | word_squeezed
doc_offer.pdf | ho_other_offer | html_typewriter
doc_cert.docx | ho_other_cert | word_centred
attachment 354.pdf | ho_other_invoice | reportlab_times
minutes copy.pdf | ho_other_committee | html_ribbon
doc_refs.pdf | ho_other_refs | html_boxes
syllabus.pdf | ho_other_syllabus | html_typewriter
contract.docx | ho_other_contract | word_centred
fr travail copy.pdf | ho_other_fr_travail | reportlab_times
doc_es constancia.pdf | ho_other_es_constancia | html_ribbon
es acreditacion copy.pdf | ho_other_es_acreditacion | html_boxes
attachment 862.pdf | ho_other_questionnaire | html_typewriter
CV sciences.pdf | ho_cv_sciences | reportlab_times
fr juriste 2026.pdf | ho_cv_fr_juriste | html_boxes
scan 660.pdf | ho_cv_es_europeo | html_ribbon
CV oneparagraphs.pdf | ho_cv_oneparagraphs | html_sidebar_right
untitled 124.docx | ho_letter_bullets | word_centred
803.docx | ho_letter_fr_juriste | word_georgian
untitled 770.pdf | ho_letter_es_mx | html_typewriter
application form.pdf | ho_letter_application_form | reportlab_times
342.pdf | ho_sample_speech | reportlab_times
blog.docx | ho_sample_blog | word_half_spaced
407.pdf | ho_sample_quant | html_typewriter
memoirfr final.pdf | ho_sample_memoirfr | reportlab_newspaper
88.pdf | ho_sample_fr_memoire | html_typewriter
164.pdf | ho_sample_es_entrevista | word_georgian
bac.pdf | ho_transcript_bac | reportlab_times
grades.pdf | ho_transcript_dutchlist | reportlab_ledger
from agency.docx | ho_recommendation_agency | word_georgian
827.docx | ho_recommendation_es_jefa | word_centred
pl.pdf | ho_form_pl | html_typewriter
application 675.pdf | ho_form_es_red | html_boxes
doc_visa.docx | ho_other_visa | word_centred
attachment 563.pdf | ho_other_pressrelease | reportlab_times
23.pdf | ho_other_slides2 | html_wide_slides
reflist.pdf | ho_other_reflist | html_boxes
insurance.pdf | ho_other_insurance | html_typewriter
446.docx | ho_other_fr_convention | word_centred
847.pdf | ho_other_fr_affiche | reportlab_times
30.pdf | ho_other_es_carta_aceptacion | html_ribbon
doc_es convocatoria.pdf | ho_other_es_convocatoria | html_boxes
doc_timesheet.pdf | ho_other_timesheet | html_typewriter
"""

FURTHER_COMBINED = """
all.pdf | ho_letter_sop ho_cv_yearsleft ho_sample_speech | reportlab_times html_ribbon word_georgian
application 86.pdf | ho_cv_noheads ho_letter_bullets | html_boxes reportlab_times
merged 67.pdf | ho_cv_fr_juriste ho_letter_fr_directe ho_transcript_fr_ufr | reportlab_times reportlab_times reportlab_times
email full.pdf | ho_letter_email ho_cv_german ho_recommendation_prof ho_sample_irac | reportlab_times reportlab_times html_typewriter reportlab_newspaper
everything 9.pdf | ho_cv_es_europeo ho_sample_es_resena | html_boxes reportlab_times
dossier 63.pdf | ho_sample_mun ho_cv_oneparagraphs | reportlab_times reportlab_times
66.pdf | ho_letter_fr_directe ho_cv_fr_consultante ho_transcript_fr_ufr ho_other_fr_travail | reportlab_times html_sidebar_right html_boxes html_typewriter
es_creativa application.pdf | ho_cv_es_creativa ho_recommendation_es_carta ho_other_es_convocatoria | reportlab_times html_typewriter html_ribbon
combined 66.pdf | ho_letter_sop ho_cv_yearsleft ho_other_visa | reportlab_times reportlab_times html_boxes
packet 59.pdf | ho_cv_german ho_other_visa ho_sample_speech | html_boxes html_ribbon reportlab_newspaper
"""
