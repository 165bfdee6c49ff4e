"""Further recipes of the tuning part: sorts of each kind that no rule foresees, and files that hold several of them."""

FURTHER = """
cv.pdf | cv_federal | html_sidebar
academic pubs.pdf | cv_academic_pubs | html_dense
CV fr lycee.docx | cv_fr_lycee | word_times
scan 550.pdf | cv_india | word_blue
CV oddheads.pdf | cv_oddheads | html_plain
doc 61.pdf | cv_journalist | html_dense
motivation nosalut.docx | letter_nosalut | word_default
letter midcareer.pdf | letter_midcareer | html_letterhead
430.txt | letter_fr_objet | text_wrapped
letter es clasica.pdf | letter_es_clasica | reportlab_plain
letter publicpolicy.pdf | letter_publicpolicy | html_plain
news final.docx | sample_news | word_double
writing 128.pdf | sample_litreview | html_plain
sample.pdf | sample_policybrief | html_plain
598.pdf | sample_poem | word_times
openletter.pdf | sample_openletter | reportlab_double
writing 408.pdf | sample_fr_dissertpg | html_column_pair
fr chronique.md | sample_fr_chronique | text_markdown
es columna.pdf | sample_es_columna | reportlab_double
sample.docx | sample_es_informe | word_double
grant final.pdf | sample_grant | html_plain
transcript.pdf | transcript_canada | reportlab_grid
es expediente.pdf | transcript_es_expediente | html_table
transcript.docx | transcript_marksheet | word_grid
ref short.docx | recommendation_short | word_times
fr employeur.pdf | recommendation_fr_employeur | html_letterhead
supervisor.pdf | recommendation_supervisor | reportlab_plain
form.pdf | form_en | html_table
network.docx | form_network | word_grid
attachment 439.pdf | other_employment | html_plain
doc_admission.docx | other_admission | word_default
attachment 466.pdf | other_ielts | reportlab_plain
doc_job.pdf | other_job | html_letterhead
815.pdf | other_slides_teach_in | html_slides
717.txt | other_code | text_windows
85.pdf | other_ticket | html_plain
attachment 309.docx | other_fr_scolarite | word_default
attachment 508.pdf | other_fr_facture | reportlab_plain
doc_es contrato.pdf | other_es_contrato | html_letterhead
emailthread copy.pdf | other_emailthread | html_airy
attachment 76.txt | other_programme | text_windows
CV un long.docx | cv_un_long | word_airy
hospitality.pdf | cv_hospitality | reportlab_plain
scan 352.txt | cv_fr_afrique | text_wrapped
es mx_resume.pdf | cv_es_mx | html_sidebar
42.pdf | letter_lawstudent | reportlab_plain
untitled 81.docx | letter_twopage | word_default
motivation fr togo.pdf | letter_fr_togo | html_letterhead
cover_letter.txt | letter_es_navarra | text_wrapped
360.pdf | sample_titlecontents | html_plain
writing 510.pdf | sample_legalbrief | word_times
writing 818.pdf | sample_uncle | reportlab_double
position final.pdf | sample_position | html_column_pair
fr note.md | sample_fr_note | text_markdown
es tesis final.pdf | sample_es_tesis | reportlab_double
grades.pdf | transcript_longus | reportlab_registrar
664.pdf | transcript_kardex | html_plain
results africa.pdf | transcript_africa | reportlab_grid
910.pdf | recommendation_fr_prof | reportlab_plain
reference.txt | recommendation_tutorform | text_wrapped
application 365.pdf | form_blank | html_plain
627.pdf | other_resignation | html_plain
award.docx | other_award | word_default
receipt.pdf | other_receipt | reportlab_plain
doc_slidesfr.pdf | other_slidesfr | html_slides
409.pdf | other_learning | html_airy
toefl copy.txt | other_toefl | text_windows
fr naissance copy.pdf | other_fr_naissance | html_plain
461.docx | other_fr_promesse | word_default
es recibo copy.pdf | other_es_recibo | reportlab_plain
doc_worksheet.pdf | other_worksheet | html_letterhead
840.pdf | other_recipe | html_airy
ficha socia.pdf | form_es_socia | html_table
alta 2026.docx | form_es_socia | word_grid
adhesion coalicion.pdf | form_es_red_organizaciones | html_plain
CMMJ.docx | form_es_red_organizaciones | word_default
afiliacion.pdf | form_es_blanco | html_table
formulario en blanco.docx | form_es_blanco | word_times
bulletin.pdf | form_fr_bulletin | html_plain
adhesion OT.docx | form_fr_bulletin | word_blue
OMD demande.pdf | form_fr_reseau | reportlab_plain
ficha associado.pdf | form_pt_associado | html_plain
modulo.pdf | form_it_iscrizione | html_airy
referencias OML.pdf | other_es_referencias | html_plain
contactos.docx | other_es_referencias | word_default
references SG.docx | other_fr_references | word_times
referees contact.pdf | other_references_contact | html_airy
carta GE.pdf | recommendation_es_coordinadora | html_letterhead
recomendacion AP.docx | recommendation_es_catedratico | word_default
"""

FURTHER_COMBINED = """
all.pdf | letter_lawstudent cv_un_long sample_grant | html_plain html_plain reportlab_double
application 31.pdf | cv_academic_pubs letter_midcareer | html_sidebar reportlab_plain
merged 2.pdf | cv_fr_lycee letter_fr_togo transcript_africa | html_sidebar reportlab_plain reportlab_registrar
midcareer full.pdf | letter_midcareer cv_journalist recommendation_tutorform sample_grant | reportlab_plain word_blue reportlab_plain html_plain
everything 52.pdf | cv_es_mx sample_es_tesis | html_plain html_column_pair
dossier 63.pdf | sample_titlecontents cv_oddheads | reportlab_double html_sidebar
45.pdf | letter_fr_togo cv_fr_lycee transcript_africa other_fr_facture | html_letterhead html_sidebar html_plain html_plain
es_mx application.pdf | cv_es_mx recommendation_short other_es_contrato | html_sidebar reportlab_plain html_plain
combined 83.pdf | letter_twopage cv_federal other_learning | html_letterhead html_dense reportlab_plain
packet 64.pdf | cv_india other_receipt sample_litreview | word_blue html_airy html_plain
"""
