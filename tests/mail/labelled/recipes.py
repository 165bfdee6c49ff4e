"""What the tuning part holds: file names as applicants give them, wordings, layouts, and what happened to the paper."""

from tests.mail.labelled.further_recipes import FURTHER, FURTHER_COMBINED
from tests.mail.labelled.values import Recipe

SINGLE = """
Wrenfield_CV_2026.pdf | cv_harbour_clerk | word_default
scan0003.pdf | cv_harbour_clerk | latex_small
Document1.docx | cv_harbour_clerk | word_caps
12.pdf | cv_harbour_clerk | html_sidebar
tw.odt | cv_harbour_clerk | word_blue
1. Okonjo-Pratt.pdf | cv_dense_lawyer | latex_small
Nadia Okonjo-Pratt Resume.docx | cv_dense_lawyer | word_dense
nop.pdf | cv_dense_lawyer | html_dense
download.rtf | cv_dense_lawyer | rtf
final_FINAL(2).pdf | cv_dense_lawyer | word_columns
CV_Solheim-Patel.pdf | cv_academic_long | latex_academic
solheim.pdf | cv_academic_long | latex_moderncv_classic
IMG_2207.pdf | cv_academic_long | html_airy
Ingrid (long version).docx | cv_academic_long | word_airy
3.pdf | cv_academic_long | reportlab_plain
CV français.pdf | cv_fr_parcours | html_europass
MQ_2026.docx | cv_fr_parcours | word_blue
piece_jointe.pdf | cv_fr_parcours | latex_moderncv_banking
Nouveau document texte.txt | cv_fr_parcours | text_windows
Curriculum Nkoulou.pdf | cv_fr_europass | latex_europecv
Europass-20260110-Nkoulou.pdf | cv_fr_europass | html_europass
nkoulou jb.doc | cv_fr_europass | word_grid
curriculum_itziar.pdf | cv_es_trayectoria | html_sidebar
Mendizabal.pdf | cv_es_trayectoria | latex_europasscv
adjunto 1.docx | cv_es_trayectoria | word_times
hoja de vida wilmer.docx | cv_es_tabla | word_grid
WAPC.pdf | cv_es_tabla | html_table
escaneado.pdf | cv_es_tabla | word_grid | office
devon.pdf | cv_skills_first | html_sidebar
Marchetti-Liu_resume.pdf | cv_skills_first | html_dense
untitled.html | cv_skills_first | html_plain
2.pdf | cv_skills_first | word_airy
resume.md | cv_skills_first | text_markdown
Rev Holt.pdf | cv_senior_airy | html_airy
Holt CV.docx | cv_senior_airy | word_double
attachment.pdf | cv_senior_airy | word_airy
kayla.docx | cv_undergrad_thin | word_default
my resume.pdf | cv_undergrad_thin | html_plain
kb.txt | cv_undergrad_thin | text_wrapped
photo.jpg | cv_undergrad_thin | word_times | phone
ICRtoP cover letter Wrenfield.pdf | letter_plain_reasons | latex_letter
wrenfield_1.docx | letter_plain_reasons | word_default
fax.tiff | letter_plain_reasons | word_times | fax
hi.docx | letter_campus_brisk | word_default
ICRtoP.txt | letter_campus_brisk | text_wrapped
cover letter.pdf | letter_campus_brisk | html_plain
Okonjo-Pratt_CL.pdf | letter_formal_lawyer | word_times
application.pdf | letter_formal_lawyer | html_letterhead
1.pdf | letter_formal_lawyer | latex_article
Lettre de motivation - Quéméner.pdf | letter_fr_rennes | html_letterhead
quemener.odt | letter_fr_rennes | word_times
LM.docx | letter_fr_rennes | word_default
IMG-20260312-WA0004.jpg | letter_fr_rennes | word_times | phone
carta de presentación.pdf | letter_es_vitoria | word_default
itziar para ICRtoP.docx | letter_es_vitoria | word_airy
documento sin título.pdf | letter_es_vitoria | reportlab_plain
statement.pdf | letter_statement_motivation | html_airy
Samuel.docx | letter_statement_motivation | word_double
0001.pdf | letter_statement_motivation | word_times | upside_down
letter_devon.html | letter_form_boxes | html_plain
ICRtoP Fall 2026.pdf | letter_form_boxes | latex_article
Writing sample - embargoes.pdf | sample_embargo | latex_spaced
paper not gunboats.docx | sample_embargo | word_double
wrenfield_3.pdf | sample_embargo | latex_columns
document (4).pdf | sample_embargo | word_times
POL3042.pdf | sample_cover_sheet | word_double
Essay Brunswick.docx | sample_cover_sheet | word_default
2155501.pdf | sample_cover_sheet | html_plain
memo.pdf | sample_memo | word_times
Sahel.docx | sample_memo | word_default
MARCHETTI 2.pdf | sample_memo | latex_memoir
WS_devon.pdf | sample_memo | html_letterhead
Left on the Shelf.pdf | sample_report_contents | latex_memoir
report_final.docx | sample_report_contents | word_blue
example-institute-2025.pdf | sample_report_contents | html_airy
the neighbours knew.docx | sample_blog_oped | word_times
published.html | sample_blog_oped | html_column_pair
p. 14.pdf | sample_blog_oped | html_column_pair
writing.txt | sample_blog_oped | text_wrapped
Chapter 3.pdf | sample_thesis_chapter | latex_memoir
excerpt_solheim.docx | sample_thesis_chapter | word_double
ch3 v7.pdf | sample_thesis_chapter | reportlab_double
memoire.pdf | sample_fr_dissertation | latex_spaced
quemener (1).docx | sample_fr_dissertation | word_double
S3_rendu.pdf | sample_fr_dissertation | word_times
ensayo.pdf | sample_es_ensayo | latex_article
verbos.docx | sample_es_ensayo | word_double
trabajo_OI.pdf | sample_es_ensayo | reportlab_columns
brief.pdf | sample_case_brief | latex_spaced
25-1187.docx | sample_case_brief | word_times
Unofficial Transcript.pdf | transcript_us_terms | reportlab_registrar
005550162.pdf | transcript_us_terms | html_table
SSR_TSRPT.pdf | transcript_us_terms | reportlab_plain
fax_0117.tiff | transcript_us_terms | word_times | fax
results.pdf | transcript_uk_modules | reportlab_grid
Wrenfield statement.docx | transcript_uk_modules | word_grid
law grades.pdf | transcript_law_wordless | reportlab_plain
EUSL.pdf | transcript_law_wordless | word_blue
relevé de notes.pdf | transcript_fr_semestres | reportlab_grid
doc2.pdf | transcript_fr_semestres | html_table
expediente.pdf | transcript_es_asignaturas | reportlab_grid
mendizabal_certificado.pdf | transcript_es_asignaturas | word_grid
scan_20260118.png | transcript_es_asignaturas | word_blue | office
Halloway.pdf | recommendation_three_sentences | word_times
reference letter.docx | recommendation_three_sentences | word_default
Sample_Wrenfield.pdf | recommendation_tutor_long | latex_letter
Letter of recommendation.pdf | recommendation_tutor_long | html_letterhead
lettre_MDE.pdf | recommendation_fr_maison | word_times
recommandation.docx | recommendation_fr_maison | word_default
LMM.pdf | recommendation_es_profesor | html_letterhead
recomendacion WPachon.docx | recommendation_es_profesor | word_times
for Devon.docx | recommendation_employer_bullets | word_default
ref_farah.pdf | recommendation_employer_bullets | html_plain
Membership form CER.pdf | form_membership_blank_lines | html_table
CER.docx | form_membership_blank_lines | word_default
received by post.pdf | form_membership_blank_lines | word_times | office
formulaire.pdf | form_membership_fr | word_grid
REP 2026.docx | form_membership_fr | word_blue
solicitud.docx | form_membership_es_dotted | word_default
fse.pdf | form_membership_es_dotted | reportlab_plain
enrollment.pdf | other_enrolment_certificate | html_letterhead
ESU_letter.docx | other_enrolment_certificate | word_times
offer.pdf | other_offer_letter | word_default
Marchetti.pdf | other_offer_letter | latex_letter
slides.pdf | other_slides | html_slides
attestation.pdf | other_fr_attestation | word_times
2026-09.docx | other_fr_attestation | word_default
constancia.pdf | other_es_constancia | html_letterhead
WP.docx | other_es_constancia | word_times
Referees.docx | other_referees | word_default
References.pdf | other_referees | html_plain
passport.jpg | other_passport_copy | word_times | phone
invoice.pdf | other_invoice | reportlab_grid
IELTS.pdf | other_language_certificate | reportlab_grid
Marlow_CV_2026.pdf | cv_long_programme | word_airy
6. Marlow.pdf | cv_long_programme | html_airy
ymarlow.docx | cv_long_programme | word_times
Y M-A.pdf | cv_long_programme | latex_academic
curriculum Fauxnom.pdf | cv_fr_chercheur | latex_moderncv_classic
fauxnom_2026.pdf | cv_fr_chercheur | word_double
AF.docx | cv_fr_chercheur | word_default
toscano.docx | cv_es_asistente | word_times
CV Toscano.pdf | cv_es_asistente | reportlab_plain
Marlow letter.pdf | letter_two_pages | word_airy
brussels.docx | letter_two_pages | word_default
ya.pdf | letter_two_pages | latex_spaced
carta MF.pdf | letter_es_busqueda | html_letterhead
solicitud_toscano.docx | letter_es_busqueda | word_default
af_lm.pdf | letter_fr_court | word_times
message.txt | letter_fr_court | text_windows
Paying for the telephone.pdf | sample_long_funding | word_double
working paper v3.pdf | sample_long_funding | latex_memoir
YMA_2.docx | sample_long_funding | word_airy
marlow-funding.pdf | sample_long_funding | html_plain
pp. 140-142.pdf | sample_midway_excerpt | latex_spaced
extract.docx | sample_midway_excerpt | word_double
article listes.pdf | sample_fr_listes | latex_columns
listes_fauxnom.docx | sample_fr_listes | word_double
ficha promesa.pdf | sample_es_fichas | word_double
trabajo final MFT.pdf | sample_es_fichas | latex_spaced
s1555017.pdf | transcript_two_sheets | reportlab_grid
Leiden transcript.pdf | transcript_two_sheets | word_blue
Re_ reference.pdf | recommendation_printed_mail | html_plain
hilde.docx | recommendation_printed_mail | word_default
Alvarez.pdf | recommendation_rating_sheet | html_table
alvarez form.docx | recommendation_rating_sheet | word_grid
clinic.pdf | recommendation_formal_concern | word_times
RLC letter.docx | recommendation_formal_concern | word_default
Modele.pdf | recommendation_fr_directrice_these | latex_article
lettre de recommandation.pdf | recommendation_fr_directrice_these | html_letterhead
application_form.pdf | form_membership_unfilled | word_default
blank form.docx | form_membership_unfilled | word_times
fax membership.tiff | form_membership_unfilled | word_default | fax
CSMV.pdf | form_membership_university | html_table
coalition.docx | form_membership_university | word_blue
diploma.pdf | other_diploma | html_airy
LLM.jpg | other_diploma | html_airy | phone
grant.pdf | other_award_letter | word_times
NEF.docx | other_award_letter | word_default
certificate.pdf | other_course_certificate | html_airy
flyer.pdf | other_flyer | html_airy
statement_jan.pdf | other_bank_statement | reportlab_grid
convention.pdf | other_fr_convention | word_times
acta.pdf | other_es_acta | word_grid
logo.png | other_logo | logo
"""

COMBINED = """
Wrenfield application.pdf | letter_plain_reasons cv_harbour_clerk sample_embargo | latex_letter latex_small latex_spaced
application_all.pdf | cv_harbour_clerk letter_plain_reasons sample_embargo | word_default word_default word_double
everything.pdf | sample_embargo letter_plain_reasons cv_harbour_clerk | latex_columns html_plain html_sidebar
Okonjo-Pratt.pdf | letter_formal_lawyer cv_dense_lawyer | word_times word_dense
NOP application packet.pdf | letter_formal_lawyer cv_dense_lawyer transcript_law_wordless sample_case_brief | latex_article latex_small reportlab_plain latex_spaced
merged.pdf | cv_dense_lawyer recommendation_three_sentences sample_case_brief | html_dense word_times word_times
Solheim-Patel CV and chapter.pdf | cv_academic_long sample_thesis_chapter | latex_academic latex_memoir
ISP.pdf | cv_academic_long other_referees | word_airy word_airy
4 documents.pdf | letter_statement_motivation cv_senior_airy recommendation_tutor_long sample_blog_oped | word_times html_airy html_letterhead word_double
combinepdf.pdf | cv_senior_airy letter_statement_motivation | word_double word_double
candidature_quemener.pdf | letter_fr_rennes cv_fr_parcours sample_fr_dissertation | html_letterhead html_europass word_double
dossier complet.pdf | cv_fr_parcours letter_fr_rennes transcript_fr_semestres other_fr_attestation | latex_moderncv_banking word_times reportlab_grid word_times
MQ.pdf | letter_fr_rennes sample_fr_dissertation cv_fr_parcours | word_default latex_spaced word_blue
nkoulou.pdf | cv_fr_europass recommendation_fr_maison | html_europass word_times
postulacion.pdf | letter_es_vitoria cv_es_trayectoria sample_es_ensayo | word_default html_sidebar latex_article
Itziar todo.pdf | sample_es_ensayo cv_es_trayectoria | reportlab_columns word_times
documentos.pdf | cv_es_tabla recommendation_es_profesor other_es_constancia | html_table html_letterhead html_letterhead
CV + transcript.pdf | cv_es_trayectoria transcript_es_asignaturas | latex_europasscv reportlab_grid
devon_ml_application.pdf | letter_form_boxes cv_skills_first sample_memo | latex_article html_dense word_times
out.pdf | cv_skills_first sample_memo | word_airy html_letterhead
Marchetti-Liu.pdf | letter_form_boxes cv_skills_first recommendation_employer_bullets sample_report_contents | html_plain html_plain html_plain latex_memoir
kayla stuff.pdf | letter_campus_brisk cv_undergrad_thin sample_cover_sheet | word_default word_default word_double
KB application.docx | letter_campus_brisk cv_undergrad_thin sample_blog_oped | word_default
Untitled 1.docx | cv_harbour_clerk letter_plain_reasons | word_times
brunswick.pdf | cv_undergrad_thin transcript_us_terms sample_cover_sheet | html_plain reportlab_registrar html_plain
CL_CV.pdf | letter_campus_brisk cv_undergrad_thin | html_plain word_times
fax 17 pages.pdf | letter_plain_reasons cv_harbour_clerk | word_times word_default | fax
marlow_application.pdf | letter_two_pages cv_long_programme sample_long_funding | word_airy word_airy word_double
Marlow complete.pdf | cv_long_programme letter_two_pages sample_long_funding transcript_two_sheets | latex_academic latex_article latex_memoir reportlab_grid
YMA.pdf | sample_long_funding cv_long_programme | html_plain html_airy
3 refs.pdf | recommendation_formal_concern recommendation_tutor_long recommendation_employer_bullets | word_times latex_letter word_default
fauxnom tout.pdf | letter_fr_court cv_fr_chercheur sample_fr_listes | word_times word_double latex_columns
AFx.pdf | cv_fr_chercheur sample_fr_listes recommendation_fr_directrice_these | latex_moderncv_classic latex_columns html_letterhead
toscano_completo.pdf | letter_es_busqueda cv_es_asistente sample_es_fichas other_es_acta | html_letterhead reportlab_plain word_double word_grid
MFTC.pdf | sample_es_fichas letter_es_busqueda cv_es_asistente | latex_spaced html_plain word_times
holt.pdf | letter_statement_motivation cv_senior_airy sample_midway_excerpt other_diploma | word_double word_airy latex_spaced html_airy
ICRtoP Internship - Wrenfield.pdf | letter_plain_reasons cv_harbour_clerk sample_embargo transcript_uk_modules recommendation_tutor_long | word_default word_blue word_double reportlab_grid latex_letter
wrenfield_all_docs.docx | letter_plain_reasons cv_harbour_clerk sample_embargo | word_times
LSAC.pdf | cv_dense_lawyer letter_formal_lawyer transcript_law_wordless | latex_small html_letterhead reportlab_plain
solheim_full.pdf | cv_academic_long sample_thesis_chapter other_referees | latex_moderncv_classic reportlab_double word_default
pdfmerge.pdf | sample_report_contents cv_skills_first letter_form_boxes | html_airy word_airy html_plain
20260312_candidature.pdf | cv_fr_parcours letter_fr_rennes sample_fr_dissertation recommendation_fr_maison | html_europass word_default latex_spaced word_default
inscripcion.pdf | cv_es_tabla letter_es_vitoria transcript_es_asignaturas | word_grid reportlab_plain html_table
Mappe.pdf | letter_two_pages cv_long_programme recommendation_formal_concern other_diploma | word_default latex_academic word_times html_airy
kb_all.pdf | cv_undergrad_thin sample_cover_sheet letter_campus_brisk recommendation_rating_sheet | word_times word_double reportlab_plain html_table
membership CSMV.pdf | form_membership_university other_award_letter | html_table word_times
CER complete.pdf | form_membership_blank_lines recommendation_formal_concern | word_default html_letterhead
scan0044.pdf | cv_undergrad_thin transcript_us_terms | word_times reportlab_plain | office
scan_all.pdf | letter_fr_rennes cv_fr_parcours | word_times word_blue | office
"""


def table(rows: str) -> tuple[Recipe, ...]:
    """The recipes of a table: file name, wordings, layouts, and wear where there is any."""
    made = []
    for row in filter(None, rows.split("\n")):
        filename, names, layouts, *worn = (cell.strip() for cell in row.split("|"))
        made.append(Recipe(filename, tuple(names.split()), tuple(layouts.split()), "".join(worn)))
    return tuple(made)


RECIPES = table(SINGLE) + table(COMBINED) + table(FURTHER) + table(FURTHER_COMBINED)
