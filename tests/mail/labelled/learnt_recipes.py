"""What the learnt part holds: texts of further hands, mostly laid out once, that only `python -m bench.train` reads."""

from tests.mail.labelled.recipes import table

RECIPES = table("""
Maj R Thackeray-Singh - CV.pdf | cv_army_officer_long | html_dense
MARIN_K_artist.pdf | cv_artist_ceramic | html_airy
Resume_Tanvir_2025.pdf | cv_bangladesh_declaration | reportlab_grid
LL_Nguyen.txt | cv_de_student_knapp | text_wrapped
Lebenslauf_aktuell.docx | cv_de_tabellarisch | word_blue
Gaz CV.docx | cv_electrician_trade | word_default
Paqui.docx | cv_es_funcional_hostelera | word_grid
CVU Maribel Otero.pdf | cv_es_investigadora_larga | html_dense
méritos 2026.pdf | cv_es_meritos_oposicion | reportlab_registrar
Camille_D_2026.pdf | cv_fr_etudiante_sciencespo | html_sidebar
cv bruno.txt | cv_fr_soudeur | text_windows
Resume_JMK.pdf | cv_generic_us_business | html_plain
CV_fto europeo.pdf | cv_it_europeo_geometra | html_table
M.Traore-Lindgren_long version.docx | cv_ngo_consultant_long | word_grid
zyciorys_AW.docx | cv_pl_tlumaczka | word_double
KL-vita-Nov.pdf | cv_postdoc_marine | reportlab_plain
about.docx | cv_prose_translator | word_times
curriculo.pdf | cv_pt_lattes_bolsista | html_column_pair
cv nasrin.pdf | cv_refugee_teacher | html_sidebar
CV (1).docx | cv_sixth_former | word_airy
GAPN_institutional.txt | form_academic_network_institution | text_wrapped
Thank you for joining.pdf | form_alumni_assoc_web | html_airy
2026 01 15 10.22.03.pdf | form_church_group | html_plain
Joining pack - countersigned.pdf | form_code_of_conduct_org | html_letterhead
Beitritt_FV.pdf | form_de_beitritt_verein_sepa | html_table
Antrag AG Frieden.docx | form_de_netzwerk_organisation | word_times
anmeldung.txt | form_de_sportverein_knapp | text_wrapped
Aufnahmeantrag ausgefüllt.pdf | form_de_verband_long | html_plain
membership request.txt | form_en_one_para_short | text_windows
afil_rocio.pdf | form_es_afiliacion_sindical | html_dense
ateneo alta.docx | form_es_boletin_cultural | word_default
vinculación centro.docx | form_es_carta_postulacion_universitaria | word_double
solicitud + acta 14.pdf | form_es_coalicion_carta_acta | reportlab_double
sol_ingreso_colegio.pdf | form_es_gremio_profesional_mx | reportlab_grid
insc cofradia.docx | form_es_hermandad_short | word_blue
Formulario (respuestas).pdf | form_es_red_universitaria_respuestas | html_sidebar
fiche inscription.pdf | form_fr_biblio_vierge | html_plain
adhesion_2026_MLe.docx | form_fr_bulletin_depot_court | word_airy
dossier 2.pdf | form_fr_federation_ong_longue | html_letterhead
demande.docx | form_fr_syndicat_etudiant_lettre | word_double
friends form signed.docx | form_friends_society_giftaid | word_times
Membership (1) signed copy.docx | form_individual_essay_long | word_default
Modulo adesione rete.docx | form_it_rete_enti_vuota | word_blue
Ad_mod_A.docx | form_it_tessera_circolo_short | word_times
tessera_compilata.pdf | form_it_tesseramento_arci | html_airy
reader registration.pdf | form_library_reader | reportlab_grid
application complete.pdf | form_ngo_coalition_filled | html_table
lid.pdf | form_nl_lid_worden_short | html_plain
termo de adesao.docx | form_pt_br_rede_organizacoes | word_grid
proposta_admissao.pdf | form_pt_cooperativa_proposta | html_letterhead
Ficha 1550.pdf | form_pt_ficha_socio_bombeiros | html_plain
CBSR letter + resolution.pdf | form_resolution_letter | html_letterhead
cerere Ilinca.txt | form_ro_adeziune | text_windows
join us!.docx | form_student_un_society | word_blue
jf_2026.pdf | form_union_joining | html_dense
03_AWN.docx | form_women_network_blank | word_grid
HKaminsky_CL_history.pdf | letter_academic_job_long | html_dense
hello from anna.docx | letter_bakery_unasked | word_blue
20260212_113402.docx | letter_clumsy_nepal | word_grid
Bewerbung Fenna H.pdf | letter_de_initiativ_schreiner | html_letterhead
Motivationsschreiben.docx | letter_de_motivation_praktikum | word_default
ref 2291.txt | letter_email_brisk_dev | text_wrapped
Re_ vacante.txt | letter_es_correo_editorial | text_wrapped
5. intención.docx | letter_es_doctorado_intencion | word_grid
carta Socorro.pdf | letter_es_voluntaria_jubilada | html_letterhead
Statement - Ashgrove Fellowship.pdf | letter_fellowship_two_pages | reportlab_double
candidature 2025 Yacine.pdf | letter_fr_alternance_info | html_plain
projet_motivation_AKD.docx | letter_fr_bourse_longue | word_airy
GMD libraire.docx | letter_fr_reconversion_libraire | word_times
scan0007.pdf | letter_fr_spontanee_musee | reportlab_plain
adjunto.docx | letter_generic_es_admin | word_default
Northlight_CM.pdf | letter_generic_marketing | html_plain
Internship_CL_.docx | letter_generic_ngo_intern | word_default
lettera.pdf | letter_it_autocandidatura | html_airy
doc 3.pdf | letter_named_dr_lab | reportlab_plain
sollicitatie.docx | letter_nl_motivatie_gemeente | word_blue
scan 12.docx | letter_nurse_career_change | word_default
img_2231.txt | letter_ocr_typed_old | text_windows
for Mrs Holroyd.docx | letter_pensioner_archive | word_times
dokument1.docx | letter_pl_podanie | word_default
carta Rui.docx | letter_pt_estagio_advocacia | word_grid
Application - Estates Officer 0417.pdf | letter_requirements_table | html_table
SOP_final_FINAL.pdf | letter_sop_masters_water | html_plain
basvuru.docx | letter_tr_niyet_mektubu | word_times
Anschreiben+Motivation.pdf | letter_two_sides_museum_de | reportlab_plain
Coverltr.docx | letter_veteran_logistics | word_airy
hi.txt | letter_volunteer_shelter | text_windows
work exp.docx | letter_work_experience_pupil | word_default
info for speakers.docx | other_abstract_guidelines_rota | word_default
ADW 6 June.docx | other_acceptance_by_intern | word_times
board 3 June.pdf | other_agenda_board | html_airy
scan0009.pdf | other_answer_sheet | html_table
notification.txt | other_auto_notice | text_wrapped
potts2.pdf | other_birth_cert | reportlab_grid
bus.pdf | other_bus_timetable | html_table
doc5.txt | other_call_for_papers | text_wrapped
chat.txt | other_chat_export | text_windows
Read first.docx | other_checklist_app | word_grid
CoC.pdf | other_code_of_conduct | html_plain
Programme (1).pdf | other_conference_programme | reportlab_plain
our street.pdf | other_consent_minors | html_plain
GUSU minutes final v2.docx | other_council_minutes | word_times
extract catalogue.pdf | other_course_catalogue | html_column_pair
Kennziffer 55.docx | other_de_absage | word_times
Leitfaden_3.md | other_de_bedienungsanleitung_datenbank | text_markdown
Hausordnung Wohnheim.pdf | other_de_hausordnung | html_column_pair
Wolpers.pdf | other_de_immatrikulation | html_letterhead
Merkblatt.pdf | other_de_merkblatt_visum | html_dense
Modulhandbuch Auszug.pdf | other_de_modulhandbuch | html_table
Bestätigung.docx | other_de_praktikumsbestaetigung | word_default
unterschrieben.pdf | other_de_praktikumsvertrag | html_plain
Protokoll Fachschaft 22-01.txt | other_de_protokoll | text_wrapped
PO Auszug.docx | other_de_pruefungsordnung | word_times
RE-2025-0055.pdf | other_de_rechnung | reportlab_grid
Rundbrief Advent.docx | other_de_rundbrief | word_airy
Ausschreibung.pdf | other_de_stellenausschreibung | html_plain
Scan_20250114.docx | other_de_vollmacht_meldung | word_airy
achterberg.docx | other_deferral_request | word_default
for signature.docx | other_employment_contract | word_double
Acta 4.pdf | other_es_acta_asamblea | html_plain
doc.docx | other_es_agradecimiento | word_airy
firmado.docx | other_es_arriendo | word_double
escaneo0031.pdf | other_es_asistencia | reportlab_plain
Iván Zepeda 3.docx | other_es_carta_aceptacion_mx | word_times
comprobante.txt | other_es_comprobante | text_windows
hoja.docx | other_es_consentimiento | word_default
Bases convocatoria 2025.pdf | other_es_convocatoria | html_plain
RV horarios.txt | other_es_correos | text_windows
wilmer ct.pdf | other_es_declaracion_jurada | html_airy
Volante.pdf | other_es_empadronamiento | html_letterhead
Protocolo aprobado.docx | other_es_estatuto_bases | word_double
T2.pdf | other_es_examen | html_plain
guía.docx | other_es_guia_docente | word_default
tarifas.pdf | other_es_lista_precios | html_table
MANUAL v2.docx | other_es_manual_voluntario | word_blue
documento (3).pdf | other_es_nomina | html_table
Reglamento.pdf | other_es_reglamento | html_column_pair
la torre.pdf | other_es_solicitud_residencia | html_table
scan77.pdf | other_exam_paper | html_plain
FAQ interns.docx | other_faq | word_blue
fax.pdf | other_fax_cover | html_plain
scan 12.pdf | other_first_aid | reportlab_plain
offre stage.pdf | other_fr_appel_offre_stage | html_airy
numérisation 4.pdf | other_fr_benevolat | html_letterhead
2024-11.pdf | other_fr_bulletin_salaire | html_dense
CDC site.pdf | other_fr_cahier_charges | html_plain
COMMUNIQUÉ.txt | other_fr_communique | text_wrapped
CR réunion 7.docx | other_fr_compte_rendu | word_default
CGV 2025.pdf | other_fr_conditions_generales | html_dense
convoc.pdf | other_fr_convocation | reportlab_plain
TRAORE A..pdf | other_fr_dossier_inscription | html_table
attestation sur l'honneur.docx | other_fr_hebergement | word_default
livret.docx | other_fr_livret_accueil | word_airy
courriel imprimé.pdf | other_fr_mail_remerciement | reportlab_plain
notice.pdf | other_fr_mode_emploi | html_dense
programme def.pdf | other_fr_programme_colloque | html_column_pair
doc sans titre.docx | other_fr_questionnaire | word_grid
18-04.docx | other_fr_refus | word_times
Règlement.pdf | other_fr_reglement_interieur | html_plain
passeuses 2023.pdf | other_fr_statuts | html_plain
sujet L2.docx | other_fr_sujet_examen | word_times
handout 3.pdf | other_guide_cv_writing | html_plain
career centre.docx | other_guide_cv_writing | word_default
instructions.pdf | other_how_to_apply | html_plain
dewi_upload.docx | other_id_surat_keterangan | word_times
policy summary.pdf | other_insurance_summary | html_dense
Re_ Re_ interview slot.txt | other_interview_thread | text_wrapped
allegato 1.docx | other_it_bando | word_default
samira 1.pdf | other_it_certificato_frequenza | html_airy
biblio.pdf | other_it_lettera_ringraziamento | html_letterhead
vademecum.docx | other_it_regolamento_stage | word_double
ghedini.pdf | other_it_ricevuta_tasse | reportlab_grid
mail allegato.pdf | other_it_verbale_condominio | html_dense
vacancy.docx | other_job_advert | word_airy
scan_0412.pdf | other_job_form_council | html_table
doc 7.docx | other_job_form_council | word_grid
practical 6.pdf | other_lab_handout | reportlab_plain
doc 9b.pdf | other_landlord | html_plain
week 6 pack.docx | other_lesson_plan | word_grid
regs extract.docx | other_marking_regulations | word_times
signed copy.docx | other_nda | word_double
issue 31.pdf | other_newsletter | html_column_pair
Uitnodiging.docx | other_nl_uitnodiging | word_airy
Guidance.pdf | other_notes_for_referees | html_letterhead
list.md | other_packing_todo | text_markdown
pis_v3.pdf | other_participant_info | html_airy
img_0091.pdf | other_payslip | html_table
regulamin.docx | other_pl_regulamin_praktyk | word_times
skan 2.pdf | other_pl_zaswiadczenie | html_plain
links IM.pdf | other_portfolio_list | html_airy
signed by M.docx | other_power_of_attorney | word_times
0611 final.docx | other_press_release | word_times
Quick start.pdf | other_printer_manual | html_dense
notice to applicants.pdf | other_privacy_notice | html_letterhead
AE 3.docx | other_pt_ata | word_times
regras da casa.txt | other_pt_contrato_quarto | text_wrapped
thayna_2025.pdf | other_pt_declaracao_matricula | html_letterhead
edital_05_2025.pdf | other_pt_edital | html_plain
img2.pdf | other_pt_inscricao_oficina | html_table
Manual.pdf | other_pt_manual_bolsista | html_column_pair
recibo.pdf | other_pt_recibo_renda | reportlab_plain
kaua assinado.docx | other_pt_termo_compromisso | word_default
unit 9.pdf | other_reading_comprehension | html_column_pair
readings wk1-5.md | other_reading_list | text_markdown
Re_ 29 April.docx | other_rejection | word_default
CHANGES.md | other_release_notes | text_markdown
Oake 2025-26 (blank).docx | other_scholarship_blank | word_grid
run3.txt | other_server_log | text_windows
HR_RK.docx | other_service_dates | word_times
jun a.pdf | other_sick_note | html_airy
workshop deck.pdf | other_slides_cover_letter_tips | html_slides
choir.pdf | other_song_sheet | html_airy
annex3.pdf | other_statistics_table | html_dense
zemba_en_amended.pdf | other_statutes_association | html_plain
how we write.md | other_style_guide | text_markdown
Offer_of_place.pdf | other_summer_school_place | html_letterhead
questionnaire.txt | other_survey_intern | text_windows
mkutano.txt | other_sw_mwaliko_mkutano | text_windows
HIST318.docx | other_syllabus | word_default
HIST318 2025.pdf | other_syllabus | html_plain
ToR evaluation.docx | other_terms_of_reference | word_default
terms accepted.pdf | other_terms_of_service | html_dense
note.docx | other_thankyou_interview | word_blue
staj.docx | other_tr_staj_kabul | word_grid
IMG_visa.pdf | other_visa_form | reportlab_grid
Handbook_2025_v4.docx | other_volunteer_handbook | word_default
captions_auto.txt | other_webinar_captions | text_windows
welcome.docx | other_welcome_letter_intern | word_airy
June.pdf | other_withdrawal | html_plain
0087.pdf | recommendation_barely_names | html_airy
carta per en Biel.docx | recommendation_ca_entrenadora_curta | word_default
Referenz_Lehrmeister.docx | recommendation_cadet_school_teacher_de_ch | word_default
CoachNote.pdf | recommendation_coach_swim | html_plain
recom Davit.pdf | recommendation_colleague_clumsy | html_dense
Zeugnis_Institut.pdf | recommendation_de_arbeitszeugnis_lang | html_letterhead
dok_fsj_2.txt | recommendation_de_fsj_traeger | text_windows
Gutachten Prof B.docx | recommendation_de_gutachten_stipendium | word_airy
AZ Bäckerei.pdf | recommendation_de_zeugnis_knapp | reportlab_plain
Fwd_ Leila.txt | recommendation_email_forward_intern | text_wrapped
Halloran re Obuya.pdf | recommendation_employer_ngo_long | reportlab_plain
scan0031.pdf | recommendation_en_card_short | html_airy
RE recomendacion.txt | recommendation_es_correo_breve | text_windows
formato 4.docx | recommendation_es_formulario_beca | word_grid
Ref_laboral_JQ.pdf | recommendation_es_jefe_laboral | reportlab_plain
carta padre.docx | recommendation_es_parroco | word_double
carta CM.pdf | recommendation_es_tesis_larga | html_letterhead
bilan F. Arnoux.docx | recommendation_fr_bilan_tutrice_longue | word_times
certificat B Sow.docx | recommendation_fr_certificat_travail_eloge | word_times
Lettre de soutien - Kouadio.pdf | recommendation_fr_directeur_labo | reportlab_double
Numérisation 7.pdf | recommendation_fr_lycee_cpe | html_plain
fiche_eval_stage.docx | recommendation_fr_stage_appreciation | word_grid
(sans titre).txt | recommendation_fr_tiede_mail | text_wrapped
counselor ltr KM.docx | recommendation_hs_counselor | word_airy
Final Eval INT-155.pdf | recommendation_internship_matrix_long | html_table
lettera del Sindaco.docx | recommendation_it_sindaco | word_default
Re room.docx | recommendation_landlord | word_default
letter 3.docx | recommendation_lukewarm_dean | word_times
stagebeoordeling SvD.pdf | recommendation_nl_stagebegeleider | html_table
2LT_Varga_ltr.pdf | recommendation_officer_memo | reportlab_double
img20260112_2.pdf | recommendation_parish | reportlab_plain
Aldersey for Tamsin B.pdf | recommendation_phd_two_pages | html_letterhead
opinia.pdf | recommendation_pl_promotor | html_table
Recomendação – Kátia N.pdf | recommendation_pt_chefe_servico_longa | html_letterhead
carta_prof_2025.pdf | recommendation_pt_orientadora | html_dense
Form C - N. Adeyinka-Specimen.pdf | recommendation_rating_grad | html_table
confidential_SR.docx | recommendation_reader_report_style | word_double
ReferenceReport_44120.pdf | recommendation_two_refs_platform | html_sidebar
post.md | sample_blog_bus_data | text_markdown
Memo re reading room.docx | sample_board_memo | word_default
case note - final.pdf | sample_casenote_lift | reportlab_double
text_neu2.docx | sample_de_glosse_bahn | word_times
Hausarbeit_Endfassung.pdf | sample_de_hausarbeit_denkmal | reportlab_double
Vermerk-Arbeitsprobe.pdf | sample_de_vermerk_reform | html_letterhead
Protokoll3_Gruppe B.pdf | sample_de_versuchsprotokoll | html_dense
texto2.pdf | sample_es_cronica_tren | html_plain
0031.txt | sample_es_cuento_breve | text_wrapped
Ensayo final - Teoría III.docx | sample_es_ensayo_largo_mapas | word_double
Reseña.docx | sample_es_resena_novela | word_times
TFG cap 2 corregido.pdf | sample_es_tfg_capitulo | reportlab_double
Cold homes ES.pdf | sample_execsum_cold | html_dense
doc 77.txt | sample_field_wells | text_wrapped
scan_0458.pdf | sample_fr_commentaire_arret | html_plain
note_de_synthese.pdf | sample_fr_note_politique_longue | html_plain
rapport Inès B. VF.docx | sample_fr_rapport_stage_cantine | word_blue
traduction.docx | sample_fr_traduction_commentee | word_default
untitled (4).docx | sample_ghost_platform | word_times
5 small.txt | sample_haiku_set | text_windows
interview text for magazine.docx | sample_interview_midwife | word_airy
2024-05 pezzo.txt | sample_it_recensione_concerto | text_windows
tesina V B.docx | sample_it_tesina_sale | word_grid
BIOL2 practical 4.pdf | sample_labreport_yeast | reportlab_plain
Thaddeus writing.pdf | sample_legalbrief_amicus | reportlab_double
AG_writing_sample.docx | sample_litreview_remittances | word_double
quarry story 3 Nov.docx | sample_news_quarry | word_default
stuk nina.pdf | sample_nl_opstel_dijk | html_plain
op-ed 680w.txt | sample_oped_exam_phones | text_wrapped
page.txt | sample_openletter_ferry | text_windows
M_Oyelaran essay.pdf | sample_personal_stammer | html_plain
PB 14 final layout.pdf | sample_policybrief_meals | html_letterhead
proposal_JT.docx | sample_proposal_phd_deafclubs | word_grid
artigo jornal.docx | sample_pt_artigo_opiniao | word_airy
relatorio_versao_final_2.pdf | sample_pt_projeto_extensao | reportlab_plain
review.pdf | sample_review_ledger | html_column_pair
Rivers_final v3.docx | sample_seminar_rivers | word_double
speech.md | sample_speech_evening_college | text_markdown
chapter1_excerpt.docx | sample_thesis_intro_peacekeepers | word_times
poems_for_you.pdf | sample_two_ferry_poems | html_airy
boletin 5to año.docx | transcript_ar_boletin_secundaria | word_grid
20251130_scan_0004.pdf | transcript_badlayer_columns | reportlab_plain
HistoricoEscolar_assinado.pdf | transcript_br_historico | reportlab_grid
成绩单 EN.pdf | transcript_china_english | html_dense
Certificado 2025-1155.pdf | transcript_colombia_notas | reportlab_plain
Leistungsübersicht_WS25.pdf | transcript_de_notenspiegel | html_plain
Halbjahr Q1.docx | transcript_de_schulzeugnis | word_times
DS_merged.pdf | transcript_diploma_supplement_en | html_dense
my results.txt | transcript_email_pasted_marks | text_wrapped
ToR_incoming_KL.docx | transcript_erasmus_tor | word_blue
certificacion_academica.pdf | transcript_es_expediente_grado_largo | html_table
bulletin T2.docx | transcript_fr_bulletin_lycee_short | word_grid
RN_M1_2425.pdf | transcript_fr_releve_master | html_letterhead
Sem result.docx | transcript_gradcard_ghana_short | word_times
IMG-20250711-WA0003.pdf | transcript_india_marksheet_sem | reportlab_grid
autocertificazione_esami.pdf | transcript_it_esami_sostenuti | html_airy
pagella 4B.pdf | transcript_it_pagella_short | reportlab_grid
Prov res.txt | transcript_kenya_provisional | text_windows
descarga(4).pdf | transcript_mx_kardex_portal | html_table
Adaobi scanned.docx | transcript_nigeria_cgpa | word_grid
my-progress.md | transcript_online_courses | text_markdown
DMC bscs.pdf | transcript_pakistan_dmc | html_table
TOR_page1-2.pdf | transcript_philippines_tor | reportlab_registrar
decl_notas_ines.docx | transcript_pt_declaracao_aproveitamento | word_default
Yr12 autumn.docx | transcript_school_report_uk | word_airy
CamScanner 04-08-2025 11.36.pdf | transcript_sn_bulletin_ocr | reportlab_plain
not dökümü.pdf | transcript_tr_belge_short | html_plain
interim marks.pdf | transcript_uk_hear_interim | html_plain
Academic_Transcript.pdf | transcript_us_graduate_web_narrow | html_dense
OfficialPDF_e-delivery.pdf | transcript_us_registrar_key | reportlab_registrar
""")
