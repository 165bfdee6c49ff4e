"""What the held-out part holds. Whoever writes rules does not read this."""

from tests.mail.labelled.held_out_further_recipes import FURTHER, FURTHER_COMBINED
from tests.mail.labelled.recipes import table
from tests.mail.labelled.values import Recipe

SINGLE = """
Castell-Dao CV.pdf | ho_cv_paramedic | html_ribbon
7.pdf | ho_cv_paramedic | latex_narrow
rcd.docx | ho_cv_paramedic | word_centred
Resume_vonMusterberg.pdf | ho_cv_diplomat_daughter | html_sidebar_right
AvM.pdf | ho_cv_diplomat_daughter | word_squeezed
Document3.docx | ho_cv_diplomat_daughter | word_georgian
scan 14.pdf | ho_cv_diplomat_daughter | word_squeezed | office
thevarajah_cv.pdf | ho_cv_engineer_pubs | latex_moderncv_casual
arjun.pdf | ho_cv_engineer_pubs | latex_narrow
5. Thevarajah.docx | ho_cv_engineer_pubs | word_centred
T.pdf | ho_cv_engineer_pubs | html_typewriter
mon cv.pdf | ho_cv_fr_reconversion | word_georgian
HBO.odt | ho_cv_fr_reconversion | word_half_spaced
fichier.pdf | ho_cv_fr_reconversion | latex_moderncv_oldstyle
CV Milagros Quispe.docx | ho_cv_es_periodista | word_squeezed
mqh_2026.pdf | ho_cv_es_periodista | html_ribbon
IMG_0041.jpg | ho_cv_es_periodista | word_centred | phone
pim.pdf | ho_cv_oneline | html_typewriter
cv-pim-achterberg.pdf | ho_cv_oneline | latex_narrow
pa.txt | ho_cv_oneline | text_wrapped
motivation RCD.pdf | ho_letter_paramedic | word_georgian
cardiff.docx | ho_letter_paramedic | word_centred
p1.pdf | ho_letter_paramedic | html_typewriter
cover letter avm.docx | ho_letter_diplomat | word_half_spaced
Musterberg 1.pdf | ho_letter_diplomat | latex_thesis
fax00012.tiff | ho_letter_diplomat | word_centred | fax
ICRtoP_application_AT.pdf | ho_letter_engineer_memoish | reportlab_times
hello.docx | ho_letter_engineer_memoish | word_georgian
lettre.pdf | ho_letter_fr_lyon | latex_thesis
courrier HBO.docx | ho_letter_fr_lyon | word_centred
P1000555.pdf | ho_letter_fr_lyon | word_centred | sideways
carta motivacion.docx | ho_letter_es_cusco | word_georgian
archivo.pdf | ho_letter_es_cusco | html_typewriter
letter.txt | ho_letter_short_student | text_windows
Pim Achterberg - ICRtoP.pdf | ho_letter_short_student | word_georgian
eleven weeks.pdf | ho_sample_ambulance | word_half_spaced
HLC5010_771555.docx | ho_sample_ambulance | word_georgian
writing_sample_RCD.pdf | ho_sample_ambulance | latex_thesis
brief HRC58.pdf | ho_sample_brief_policy | html_boxes
AvM_ws.docx | ho_sample_brief_policy | word_half_spaced
3 words.pdf | ho_sample_brief_policy | latex_thesis
katanga.pdf | ho_sample_history_seminar | latex_thesis
6855501.docx | ho_sample_history_seminar | word_half_spaced
essay (8).pdf | ho_sample_history_seminar | reportlab_newspaper
To see.pdf | ho_sample_essay_plain | reportlab_times
sample_AT.rtf | ho_sample_essay_plain | rtf
orbit.docx | ho_sample_essay_plain | word_half_spaced
DU_travail.pdf | ho_sample_fr_note | latex_thesis
soigner.odt | ho_sample_fr_note | word_half_spaced
cronica.pdf | ho_sample_es_cronica | reportlab_newspaper
apellidos.docx | ho_sample_es_cronica | word_georgian
grades AvM.pdf | ho_transcript_geneva | reportlab_ledger
24-555-019.pdf | ho_transcript_geneva | html_boxes
osiris.pdf | ho_transcript_dutch_list | reportlab_times
progress.docx | ho_transcript_dutch_list | word_registrar
bulletin 2013.pdf | ho_transcript_fr_bulletin | word_registrar
hcl.png | ho_transcript_fr_bulletin | word_squeezed | office
kardex.pdf | ho_transcript_es_kardex | reportlab_ledger
20245550.pdf | ho_transcript_es_kardex | word_registrar
Newport.pdf | ho_recommendation_station | word_centred
LoR Enghraifft.docx | ho_recommendation_station | word_georgian
Specimen.pdf | ho_recommendation_prof_formal | latex_thesis
reference_specimen.pdf | ho_recommendation_prof_formal | html_typewriter
doc Modele.pdf | ho_recommendation_fr_court | word_centred
carta de recomendacion.pdf | ho_recommendation_es_editor | word_georgian
HPV.docx | ho_recommendation_es_editor | word_centred
membership BNAA.pdf | ho_form_network | html_boxes
BNAA.docx | ho_form_network | word_registrar
bnaa_scan.pdf | ho_form_network | html_boxes | upside_down
OEDH.pdf | ho_form_fr_fiche | reportlab_times
fiche.docx | ho_form_fr_fiche | word_georgian
employment.pdf | ho_other_employment_cert | word_centred
WEAT.docx | ho_other_employment_cert | word_georgian
contract.pdf | ho_other_internship_contract | latex_thesis
programme.pdf | ho_other_conference_programme | html_boxes
avis.pdf | ho_other_fr_facture | reportlab_ledger
defensoria.pdf | ho_other_es_certificado | html_typewriter
deck.pdf | ho_other_deck | html_wide_slides
people.docx | ho_other_reference_list | word_georgian
Przykladowski CV.pdf | ho_cv_colonel | latex_narrow
8_colonel.pdf | ho_cv_colonel | word_half_spaced
mp.docx | ho_cv_colonel | word_georgian
BTL.pdf | ho_cv_fr_tableau | html_boxes
traore-lenoir cv.docx | ho_cv_fr_tableau | word_squeezed
Arriaga_CV.pdf | ho_cv_es_larga | latex_moderncv_casual
CAM completo.pdf | ho_cv_es_larga | word_half_spaced
arriaga.doc | ho_cv_es_larga | word_georgian
Request.pdf | ho_letter_colonel | word_centred
internship request MP.docx | ho_letter_colonel | word_georgian
sabático.pdf | ho_letter_es_madrid | latex_thesis
carta CAM.docx | ho_letter_es_madrid | word_half_spaced
41.pdf | ho_sample_long_bases | word_half_spaced
Forty-one bases.pdf | ho_sample_long_bases | latex_thesis
seminar_MP.docx | ho_sample_long_bases | word_georgian
note commission.pdf | ho_sample_fr_commission | word_georgian
audition.docx | ho_sample_fr_commission | word_half_spaced
karta.pdf | ho_transcript_pl_supplement | word_registrar
Nic Shampla.pdf | ho_recommendation_brigadier | latex_thesis
ficha.pdf | ho_form_es | html_boxes
AECJ.docx | ho_form_es | word_registrar
card.jpg | ho_other_veterans_card | html_ribbon | phone
admission.pdf | ho_other_acceptance | word_georgian
hand.pdf | ho_other_fr_benevolat | html_typewriter
minutes.docx | ho_other_minutes | word_half_spaced
emblem.png | ho_logo | logo
"""

COMBINED = """
Castell-Dao.pdf | ho_letter_paramedic ho_cv_paramedic ho_sample_ambulance | word_georgian html_ribbon word_half_spaced
rcd all.pdf | ho_cv_paramedic ho_letter_paramedic ho_sample_ambulance | latex_narrow html_typewriter latex_thesis
application avm.pdf | ho_letter_diplomat ho_cv_diplomat_daughter ho_sample_brief_policy ho_transcript_geneva | latex_thesis word_squeezed latex_thesis reportlab_ledger
Musterberg.pdf | ho_cv_diplomat_daughter ho_sample_brief_policy | html_sidebar_right html_boxes
Binder1.pdf | ho_recommendation_prof_formal ho_cv_diplomat_daughter ho_letter_diplomat | html_typewriter word_georgian word_half_spaced
thevarajah.pdf | ho_letter_engineer_memoish ho_cv_engineer_pubs ho_sample_essay_plain | reportlab_times latex_narrow reportlab_times
AT_full.pdf | ho_cv_engineer_pubs ho_sample_essay_plain | latex_moderncv_casual word_half_spaced
tout.pdf | ho_letter_fr_lyon ho_cv_fr_reconversion ho_sample_fr_note | word_centred word_georgian latex_thesis
HBO_dossier.pdf | ho_cv_fr_reconversion ho_letter_fr_lyon ho_recommendation_fr_court ho_transcript_fr_bulletin | latex_moderncv_oldstyle latex_thesis word_centred word_registrar
Quispe.pdf | ho_letter_es_cusco ho_cv_es_periodista ho_sample_es_cronica | word_georgian html_ribbon reportlab_newspaper
expediente completo.pdf | ho_cv_es_periodista ho_letter_es_cusco ho_transcript_es_kardex ho_other_es_certificado | word_squeezed html_typewriter reportlab_ledger html_typewriter
achterberg.pdf | ho_letter_short_student ho_cv_oneline ho_sample_history_seminar | word_georgian latex_narrow latex_thesis
pim_final.docx | ho_letter_short_student ho_cv_oneline | word_georgian
scan_pim.pdf | ho_cv_oneline ho_letter_short_student | html_typewriter word_georgian | office
sample and cv.pdf | ho_sample_history_seminar ho_cv_oneline ho_transcript_dutch_list | word_half_spaced word_centred reportlab_times
mp_all.pdf | ho_letter_colonel ho_cv_colonel ho_sample_long_bases | word_centred latex_narrow latex_thesis
Przykladowski.pdf | ho_cv_colonel ho_sample_long_bases ho_recommendation_brigadier ho_transcript_pl_supplement | word_half_spaced word_half_spaced latex_thesis word_registrar
arriaga_ICRtoP.pdf | ho_letter_es_madrid ho_cv_es_larga | latex_thesis word_half_spaced
BTL dossier.pdf | ho_cv_fr_tableau ho_sample_fr_commission ho_other_fr_benevolat | html_boxes word_georgian html_typewriter
RCD_2.pdf | ho_cv_paramedic ho_other_reference_list ho_recommendation_station | word_centred word_georgian word_centred
"""

RECIPES: tuple[Recipe, ...] = table(SINGLE) + table(COMBINED) + table(FURTHER) + table(FURTHER_COMBINED)
